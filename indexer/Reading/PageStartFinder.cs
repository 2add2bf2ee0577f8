using System.Runtime.InteropServices;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>
/// A page break leaves one ASCII space in front of the next page's first line, often in mid-sentence, and no
/// empty line above it. Where a text has no empty lines between its lines anyway, an indented paragraph looks
/// the same, so there the line must also look like a beginning or follow an end.
/// </summary>
internal static class PageStartFinder
{
    const int TitleColumns = 60;

    /// <summary>A short line may come twice by chance.</summary>
    const int FewestTimes = 3;

    /// <summary>A page has more lines than this, on average.</summary>
    const int FewestLines = 6;

    public static bool[] Find(string text, List<PrintedLine> lines, LineSpacing spacing)
    {
        var starts = new bool[lines.Count];
        var heads = RunningHeads(text, lines);
        var dense = spacing.Regular == 0;
        var afterCandidate = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var candidate = i > 0 && IsCandidate(lines[i]);
            starts[i] = i == 0 || lines[i].FormFeed
                || (candidate && (!dense || (!afterCandidate && StandsAlone(text, lines, i)) || IsTitle(text, lines, i)))
                || (lines[i].OneSpace && IsIn(heads, text, lines[i]));
            afterCandidate = candidate;
        }

        Between(text, lines, starts);
        return dense && (AreParagraphs(starts) || IndentsByOne(lines)) ? [.. lines.Select((line, i) => i == 0 || line.FormFeed)] : starts;
    }

    /// <summary>From the foot of page 4 to the foot of page 5 only one page starts, however the lines between them are indented.</summary>
    static void Between(string text, List<PrintedLine> lines, bool[] starts)
    {
        var feet = Enumerable.Range(0, Math.Max(0, lines.Count - 1)).Where(i => lines[i + 1].OneSpace)
            .Select(i => (Line: i, Value: PageNumbers.Alone(text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start)))).Where(foot => foot.Value > 0).ToList();
        for (var i = 0; i + 1 < feet.Count; i++)
        {
            for (var line = feet[i].Line + 2; feet[i + 1].Value == feet[i].Value + 1 && line <= feet[i + 1].Line; line++)
            {
                starts[line] &= lines[line].FormFeed;
            }
        }
    }

    /// <summary>Pages of a few lines each are none: every paragraph is indented by one space.</summary>
    static bool AreParagraphs(bool[] starts) =>
        starts.Count(start => start) is > FewestTimes and var pages && starts.Length < FewestLines * pages;

    /// <summary>So many lines stand one space in that no page can be as short: it is how the text indents.</summary>
    static bool IndentsByOne(List<PrintedLine> lines) =>
        lines.Count(line => line.OneSpace) is > 1 and var indented && lines.Count < FewestLines * indented;

    static bool IsCandidate(PrintedLine line) => line.OneSpace && line.Gap == 0;

    /// <summary>What stands several times behind a page's trace, every time alike, heads the pages: 資料３－１.</summary>
    static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> RunningHeads(string text, List<PrintedLine> lines)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines)
        {
            if (IsCandidate(line) && line.Width <= TitleColumns)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(times, text.AsSpan(line.Start, line.End - line.Start), out _)++;
            }
        }

        return times;
    }

    static bool IsIn(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> heads, string text, PrintedLine line) =>
        heads.TryGetValue(text.AsSpan(line.Start, line.End - line.Start), out var count) && count >= FewestTimes;

    static bool StandsAlone(string text, List<PrintedLine> lines, int i) => text[lines[i - 1].End - 1] == '。';

    /// <summary>Short, and neither a sentence nor a list item nor a row of a table: what the top of a page looks like.</summary>
    static bool IsTitle(string text, List<PrintedLine> lines, int i)
    {
        var line = text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start);
        return lines[i].Width <= TitleColumns && !line.Contains('。') && line[^1] != '、'
            && !BulletSigns.Contains(line[0]) && !LineEnds.HasColumns(line) && !Continues(text, lines, i);
    }

    /// <summary>The next line runs on in mid-word: … と⏎を踏まえ.</summary>
    static bool Continues(string text, List<PrintedLine> lines, int i) =>
        i + 1 < lines.Count && lines[i + 1].Gap == 0 && !lines[i + 1].OneSpace && Characters.IsHiragana(text[lines[i + 1].Start]);
}
