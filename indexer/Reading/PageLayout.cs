using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>The printed lines of a text in pages, with the layout debris set aside.</summary>
internal sealed record PageLayout
{
    public required string Text { get; init; }

    public required IReadOnlyList<PrintedLine> Lines { get; init; }

    /// <summary>Which lines start a page; parallel to Lines. All pages are inferred.</summary>
    public required IReadOnlyList<bool> StartsPage { get; init; }

    public required IReadOnlyList<Noise> Noise { get; init; }

    public required LineSpacing Spacing { get; init; }

    /// <summary>The printed characters of a line; nothing behind the last.</summary>
    public ReadOnlySpan<char> Line(int i) => i < Lines.Count ? Text.AsSpan(Lines[i].Start, Lines[i].End - Lines[i].Start) : default;

    /// <summary>The white above a line is wider than between the lines of one paragraph.</summary>
    public bool HasWideGap(int line) => Spacing.IsWide(Lines[line].Gap);

    /// <summary>The white above a line is that between two slides, or between a section and the next.</summary>
    public bool HasBigGap(int line) => Spacing.IsBig(Lines[line].Gap);

    /// <summary>取り⏎組む: the next line starts in the middle of a word, so the margin cut this one whatever its width.</summary>
    public bool SurelyRunsOn(int line) => !HasWideGap(line + 1) && CutsWord(line);

    /// <summary>…の垣根⏎⏎があり, …のサイクルを⏎⏎回す: some extractions leave a blank line in mid-sentence.</summary>
    public bool SurelyRunsOnOverBlank(int line) =>
        HasWideGap(line + 1) && !HasBigGap(line + 1)
        && (CutsWord(line) || LineEnds.IsMidSentence(Line(line)));

    bool CutsWord(int line) =>
        !StartsPage[line + 1] && Characters.IsHiragana(Text[Lines[line + 1].Start])
        && Text[Lines[line].End - 1] is var last && (Characters.IsHiragana(last) || Characters.IsKanji(last));

    /// <summary>Runs of lines that a page break or the white between two slides parts from the others.</summary>
    public IEnumerable<(int Start, int End)> Areas()
    {
        var start = 0;
        for (var i = 1; i <= Lines.Count; i++)
        {
            if (i == Lines.Count || StartsPage[i] || HasBigGap(i))
            {
                yield return (start, i);
                start = i;
            }
        }
    }

    public IReadOnlyList<int> PageStarts() =>
        [0, .. Enumerable.Range(1, Math.Max(0, Lines.Count - 1)).Where(i => StartsPage[i]).Select(i => Lines[i].Start)];

    public static PageLayout Of(string text)
    {
        var printed = LineSplitter.Split(text);
        var spacing = LineSpacing.Of(printed);
        var noise = new List<Noise>();
        var lines = LayoutDebris.SetAside(text, printed, noise);
        var starts = PageStartFinder.Find(text, lines, spacing);
        (lines, starts) = PageNumbers.SetAside(text, lines, starts, spacing, noise);
        (lines, starts) = RepeatedLines.SetAside(text, lines, starts, spacing, noise);
        noise.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return new PageLayout { Text = text, Lines = lines, StartsPage = starts, Noise = noise, Spacing = spacing };
    }
}
