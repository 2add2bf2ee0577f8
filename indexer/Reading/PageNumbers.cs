using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>
/// Page numbers: a number alone on its line (3, - 3 -, 3/10), or behind the last line of a page (出典：… 2).
/// A number is taken only at a page's edge, or as a member of a rising series of such numbers.
/// </summary>
internal static class PageNumbers
{
    const int MaxDigits = 3;

    /// <summary>A line this full that ends in mid-sentence goes on below the number.</summary>
    const double FullLine = 0.85;

    sealed record Candidate(int Line, int Value, SourceSpan Span, bool Alone, bool Certain = false);

    public static (List<PrintedLine> Lines, bool[] Starts) SetAside(
        string text, List<PrintedLine> lines, bool[] starts, LineSpacing spacing, List<Noise> noise)
    {
        var taken = lines.Count == 0 ? [] : InSeries(Candidates(text, lines, starts, spacing)).ToDictionary(c => c.Line);
        if (taken.Count == 0)
        {
            return (lines, starts);
        }

        var keptLines = new List<PrintedLine>(lines.Count);
        var keptStarts = new List<bool>(lines.Count);
        var startsNext = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var candidate = taken.GetValueOrDefault(i);
            if (candidate is not null)
            {
                noise.Add(new Noise(NoiseKind.PageNumber, candidate.Span));
            }

            if (candidate is not { Alone: true })
            {
                keptLines.Add(candidate is null ? lines[i] : WithoutNumber(text, lines[i], candidate.Span));
                keptStarts.Add(starts[i] || startsNext);
                startsNext = candidate is not null && i + 1 < lines.Count && !starts[i + 1];
            }
            else
            {
                // A number at the foot of a page opens the next; one at the head stays on its own page.
                startsNext = true;
            }
        }

        return (keptLines, [.. keptStarts]);
    }

    static PrintedLine WithoutNumber(string text, PrintedLine line, SourceSpan number)
    {
        var end = number.Start;
        while (end > line.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return line with { End = end, Width = line.Width - LineSplitter.Columns(text.AsSpan(end, line.End - end)), NarrowWidth = line.NarrowWidth - LineSplitter.NarrowColumns(text.AsSpan(end, line.End - end)) };
    }

    static List<Candidate> Candidates(string text, List<PrintedLine> lines, bool[] starts, LineSpacing spacing)
    {
        var found = new List<Candidate>();
        var widest = lines.Max(line => line.Width);
        for (var i = 0; i < lines.Count; i++)
        {
            var lastOfPage = i + 1 == lines.Count || starts[i + 1];
            var edge = lastOfPage || starts[i] || (i + 1 < lines.Count && spacing.IsBig(lines[i + 1].Gap));
            var line = text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start);
            var breaksSentence = i > 0 && i + 1 < lines.Count && lines[i - 1].Width >= FullLine * widest && !Characters.IsTerminal(text[lines[i - 1].End - 1]);
            if (TryReadAlone(line, out var value) is var decorated && value > 0 && (decorated || edge || breaksSentence || StandsFree(lines, i, spacing)))
            {
                found.Add(new Candidate(i, value, lines[i].Span, Alone: true, decorated || (lastOfPage && i + 1 < lines.Count) || breaksSentence));
            }
            else if (edge && TryReadTrailing(line, out value, out var length))
            {
                found.Add(new Candidate(i, value, new SourceSpan(lines[i].End - length, lines[i].End), Alone: false));
            }
        }

        return found;
    }

    /// <summary>The number that is all of a line; 0 where there is more, or none.</summary>
    public static int Alone(ReadOnlySpan<char> line)
    {
        TryReadAlone(line, out var value);
        return value;
    }

    /// <summary>White above and below, or the trace of a new page below.</summary>
    static bool StandsFree(List<PrintedLine> lines, int i, LineSpacing spacing) =>
        (spacing.IsWide(lines[i].Gap) && spacing.IsWide(lines[i + 1].Gap)) || lines[i + 1].OneSpace;

    /// <summary>The value of a line that is a number; true where dashes around it leave no doubt (－３－).</summary>
    static bool TryReadAlone(ReadOnlySpan<char> line, out int value)
    {
        var core = line.Trim("-－–—‐─― 　").TrimStart("PpＰｐ.．頁");
        var slash = core.IndexOfAny('/', '／');
        if (slash > 0)
        {
            // 3/10, but not １４/１１/５４）の採択課題.
            value = 0;
            return TryReadDigits(core[(slash + 1)..].TrimStart(), out _) && TryReadDigits(core[..slash].TrimEnd(), out value) && IsDashed(line);
        }

        return TryReadDigits(core, out value) && IsDashed(line);
    }

    static bool IsDashed(ReadOnlySpan<char> line) => IsDash(line[0]) && IsDash(line[^1]);

    static bool IsDash(char c) => c is '-' or '－' or '–' or '—' or '‐' or '─' or '―';

    static bool TryReadTrailing(ReadOnlySpan<char> line, out int value, out int length)
    {
        var at = line.Length;
        while (at > 0 && Characters.IsDigit(line[at - 1]))
        {
            at--;
        }

        length = line.Length - at;
        value = 0;
        return at > 1 && char.IsWhiteSpace(line[at - 1]) && (Characters.IsWide(line[at - 2]) || char.IsWhiteSpace(line[at - 2]))
            && TryReadDigits(line[at..], out value);
    }

    static bool TryReadDigits(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        foreach (var c in digits)
        {
            if (digits.Length > MaxDigits || !Characters.IsDigit(c))
            {
                value = 0;
                return false;
            }

            value = (value * 10) + Characters.DigitValue(c);
        }

        return value > 0;
    }

    /// <summary>Those that continue a series by one (2, 3, 4): any other bare number may be anything.</summary>
    static List<Candidate> InSeries(List<Candidate> candidates)
    {
        var kept = new bool[candidates.Count];
        Mark(Enumerable.Range(0, candidates.Count), -1);
        Mark(Enumerable.Range(0, candidates.Count).Reverse(), +1);
        return [.. candidates.Where((candidate, i) => kept[i] || candidate.Certain)];

        void Mark(IEnumerable<int> order, int step)
        {
            var seen = new HashSet<int>();
            foreach (var i in order)
            {
                kept[i] |= seen.Contains(candidates[i].Value + step);
                seen.Add(candidates[i].Value);
            }
        }
    }
}
