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

    public static bool[] Find(string text, List<PrintedLine> lines, LineSpacing spacing)
    {
        var starts = new bool[lines.Count];
        var afterCandidate = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var candidate = i > 0 && lines[i].OneSpace && lines[i].Gap == 0;
            starts[i] = i == 0 || lines[i].FormFeed
                || (candidate && (spacing.Regular > 0 || (!afterCandidate && StandsAlone(text, lines, i)) || IsTitle(text, lines, i)));
            afterCandidate = candidate;
        }

        return starts;
    }

    static bool StandsAlone(string text, List<PrintedLine> lines, int i) => text[lines[i - 1].End - 1] == '。';

    /// <summary>Short, and neither a sentence nor a list item: what the top of a page looks like.</summary>
    static bool IsTitle(string text, List<PrintedLine> lines, int i)
    {
        var line = text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start);
        return lines[i].Width <= TitleColumns && !line.Contains('。') && line[^1] != '、'
            && !BulletSigns.Contains(line[0]) && !Continues(text, lines, i);
    }

    /// <summary>The next line runs on in mid-word: … と⏎を踏まえ.</summary>
    static bool Continues(string text, List<PrintedLine> lines, int i) =>
        i + 1 < lines.Count && lines[i + 1].Gap == 0 && !lines[i + 1].OneSpace && Characters.IsHiragana(text[lines[i + 1].Start]);
}
