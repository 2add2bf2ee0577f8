using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>
/// A document that another one reprints a part of, under its own title and date: 港湾機能強化計画（令和２年５月１日閣議決定）【抜粋】.
/// How far it goes is only known to the next title or to the end of the page.
/// </summary>
internal sealed partial record Excerpt(string Title, string Given, string Names, DateMention Date, SourceSpan Span)
{
    const int MostTitleLines = 2;

    /// <summary>As the catalogue writes dates.</summary>
    public string DateText => $"{Date.Year:0000}{(Date.Month is { } month ? $"-{month:00}" : "")}{(Date.Day is { } day ? $"-{day:00}" : "")}";

    public static IReadOnlyList<Excerpt> In(PolicyDocument document)
    {
        var starts = Marked().Matches(document.Text).Select(mark => (Mark: mark, Title: TitleAbove(document.Text, mark))).Where(one => one.Title.Length > 0).ToList();
        return [.. starts.SelectMany((one, at) => Read(document, one.Mark, one.Title, at + 1 < starts.Count ? starts[at + 1].Title.Start : document.Text.Length))];
    }

    static IEnumerable<Excerpt> Read(PolicyDocument document, Match mark, SourceSpan title, int next)
    {
        var given = mark.Groups["given"].Value;
        if (DateReader.FindAll(given) is [{ Year: not null } date])
        {
            var page = document.PageAt(mark.Index);
            var end = Math.Min(next, page < document.PageStarts.Count ? document.PageStarts[page] : document.Text.Length);
            var words = title.In(document.Text);
            yield return new Excerpt(words.Split('\n')[0].Trim(), given, NormalizedText.Fold($"{words} {given}"), date, new SourceSpan(title.Start, end));
        }
    }

    /// <summary>The words in front of the date on its own line, and the lines right above it.</summary>
    static SourceSpan TitleAbove(string text, Match mark)
    {
        var start = mark.Groups["title"].Value.Trim().Length > 0 ? mark.Groups["title"].Index : mark.Index;
        for (var lines = 0; lines < MostTitleLines && start > 1; lines++)
        {
            var above = text.LastIndexOf('\n', start - 2) + 1;
            var line = text[above..(start - 1)];
            if (string.IsNullOrWhiteSpace(line) || line.Contains('。', StringComparison.Ordinal) || line.Contains('\f', StringComparison.Ordinal))
            {
                break;
            }

            start = above;
        }

        return new SourceSpan(start, mark.Groups["given"].Index - 1);
    }

    [GeneratedRegex(@"^(?<title>[^\n。（(]*)[（(](?<given>[^（）()\n]{4,60})[）)][ \u3000]*[【［\[](?:抜粋|抄|抄録)[】］\]][ \u3000\r]*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Marked();
}
