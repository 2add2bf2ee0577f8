using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>The text of an answer → its sentences, each with what it cites.</summary>
internal static partial class SentenceReader
{
    public static List<Sentence> Read(Answer answer, IReadOnlyDictionary<string, Source> sources)
    {
        var citations = answer.Citations.GroupBy(one => one.Number).ToDictionary(same => same.Key, same => same.First());
        var sentences = new List<Sentence>();
        foreach (var line in answer.Text.Split('\n'))
        {
            ReadLine(line, citations, sources, sentences);
        }

        return sentences;
    }

    static void ReadLine(string line, Dictionary<int, Citation> citations, IReadOnlyDictionary<string, Source> sources, List<Sentence> sentences)
    {
        var start = 0;
        foreach (Match match in Marks().Matches(line))
        {
            var numbers = Number().Matches(match.Value).Select(one => int.Parse(one.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
            if (numbers.TrueForAll(citations.ContainsKey))
            {
                sentences.Add(Sentence.Of(line[start..match.Index], [.. numbers.Select(number => citations[number])], sources));
                start = match.Index + match.Length;
            }
        }

        var rest = line[start..].Trim();
        if (rest.Length > 0 && rest is not ("。" or "." or "）" or ")"))
        {
            sentences.Add(Sentence.Of(rest, [], sources));
        }
    }

    // [1][2] and the full stop behind them
    [GeneratedRegex(@"(?:\[[0-9]{1,4}\])+[。.]?", RegexOptions.None, 1000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\[([0-9]{1,4})\]", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
