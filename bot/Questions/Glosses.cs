using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>インビトロ（in vitro）: asked in two ways at once, and either will do.</summary>
internal static partial class Glosses
{
    public static IReadOnlyList<SubjectWord> Joined(IReadOnlyList<SubjectWord> subject, string question)
    {
        foreach (Match gloss in Gloss().Matches(Lexicon.Key(question)))
        {
            var (before, inside) = (gloss.Groups[1].Value, gloss.Groups[2].Value);
            if (subject.FirstOrDefault(word => !word.IsWeak && before.EndsWith(word.Text, StringComparison.Ordinal)) is { } named)
            {
                subject = [.. subject.Where(word => word == named || !inside.Contains(word.Text, StringComparison.Ordinal))
                    .Select(word => word == named ? word with { Others = [.. word.Others, inside] } : word)];
            }
        }

        return subject;
    }

    [GeneratedRegex("([^\\s、。()]{2,20})\\(([^()]{2,40})\\)", RegexOptions.None, 1000)]
    private static partial Regex Gloss();
}
