using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Answers.Phrasing;

/// <summary>One sentence of the model with the citations it names.</summary>
internal sealed record PhrasedSentence(string Text, IReadOnlyList<Citation> Cited);

/// <summary>What a model wrote → sentences with citations; or nothing, as soon as one line is not of that form.</summary>
internal static partial class ModelReply
{
    const int MostSentences = 6;
    const int LongestSentence = 400;

    /// <summary>What no sentence of an answer needs and links, markup, templates and commands do.</summary>
    static readonly string[] Foreign = ["://", "www.", "](", "<", ">", "`", "{", "}", "$", "\\", "@", "javascript:", "data:", "#"];

    public static IReadOnlyList<PhrasedSentence> Read(string reply, IReadOnlyList<Citation> citations)
    {
        var sentences = new List<PhrasedSentence>();
        foreach (var line in reply.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (sentences.Count == MostSentences || ReadLine(line, citations) is not { } sentence)
            {
                return [];
            }

            sentences.Add(sentence);
        }

        return sentences;
    }

    static PhrasedSentence? ReadLine(string line, IReadOnlyList<Citation> citations)
    {
        if (line.Length > LongestSentence || line.Any(IsHidden) || Line().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var text = match.Groups["text"].Value.TrimEnd();
        var numbers = match.Groups["n"].Captures.Select(one => int.Parse(one.Value, CultureInfo.InvariantCulture)).ToList();
        var cited = numbers.Select(number => citations.FirstOrDefault(one => one.Number == number)).OfType<Citation>().ToList();
        return cited.Count < numbers.Count || text.Contains('[', StringComparison.Ordinal) || Foreign.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase))
            ? null
            : new PhrasedSentence(text.TrimEnd('。') + "。", cited);
    }

    static bool IsHidden(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    // ・対象は三つの分野です。[1][2]   対象は三つの分野です[1]。
    [GeneratedRegex(@"^[・\-*]?\s*(?<text>[^\[\]]+?)(?:\[(?<n>[0-9]{1,3})\])+。?$", RegexOptions.None, 1000)]
    private static partial Regex Line();
}
