using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>Running heads and feet: the same line at the edge of several pages. The first one stays in the text.</summary>
internal static class RepeatedLines
{
    const int FewestTimes = 3;
    const int ShortestColumns = 16;
    const int LongestHead = 8;
    const int SurelyColumns = 3;

    public static (List<PrintedLine> Lines, bool[] Starts) SetAside(
        string text, List<PrintedLine> lines, bool[] starts, LineSpacing spacing, List<Noise> noise)
    {
        var places = AtPageEdges(text, lines, starts, spacing);
        if (places.Count == 0)
        {
            return (lines, starts);
        }

        var repeated = places.SelectMany(list => list.Skip(1)).ToHashSet();
        var secondLines = SecondLines(places, lines, spacing);

        var keptLines = new List<PrintedLine>(lines.Count);
        var keptStarts = new List<bool>(lines.Count);
        var carried = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (repeated.Contains(i))
            {
                noise.Add(new Noise(NoiseKind.RepeatedLine, lines[i].Span));
                carried |= starts[i];
                continue;
            }

            keptLines.Add(lines[i] with { AfterRunningHead = i > 0 && repeated.Contains(i - 1), GoesOnInHead = secondLines.Contains(i) });
            keptStarts.Add(starts[i] || carried);
            carried = false;
        }

        return (keptLines, [.. keptStarts]);
    }

    /// <summary>What comes back in the same two lines (第34回⏎専門調査会) is one head.</summary>
    static HashSet<int> SecondLines(List<List<int>> places, List<PrintedLine> lines, LineSpacing spacing)
    {
        var times = places.ToDictionary(list => list[0], list => list.Count);
        return [.. times.Keys.Where(i => times.TryGetValue(i - 1, out var above) && above == times[i] && !spacing.IsWide(lines[i].Gap))];
    }

    static List<List<int>> AtPageEdges(string text, List<PrintedLine> lines, bool[] starts, LineSpacing spacing)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Count; i++)
        {
            var atEdge = starts[i] || (lines[i].Width >= ShortestColumns && (IsNearEdge(starts, i) || IsNearGap(lines, i, spacing)));
            if (atEdge && !IsText(lines[i].Span.In(text)))
            {
                var key = NormalizedText.Fold(lines[i].Span.In(text));
                (places.TryGetValue(key, out var list) ? list : places[key] = []).Add(i);
            }
        }

        return [.. places.Values.Where(list => list.Count >= (list[0] == 0 ? 2 : FewestTimes))];
    }

    /// <summary>論点　　　　　対応案　　　　　担当府省, 番号 課題 対応方針 担当: the heads of a table's columns come again with every table.</summary>
    static bool AreColumnHeads(string line)
    {
        var words = line.Split([' ', '　', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6 && words.All(word => word.Length <= LongestHead && word.All(c => Characters.IsKanji(c) || Characters.IsKatakana(c) || Characters.IsHiragana(c)))
            && (words.Length >= SurelyColumns || Array.Exists(Gaps, gap => line.Trim().Contains(gap, StringComparison.Ordinal)));
    }

    static readonly string[] Gaps = ["　　　", "      "];

    /// <summary>る。, （※１）, ＜１．２）に追加＞: the end of a sentence and the orders of notes come again, but head no page.</summary>
    static bool IsText(string line) =>
        line.EndsWith('。') || AreColumnHeads(line) || line is ['（' or '(', '※', ..] || (line is ['＜' or '<', var first, ..] && Characters.IsDigit(first));

    static bool IsNearGap(List<PrintedLine> lines, int i, LineSpacing spacing) =>
        spacing.IsBig(lines[i].Gap) || (i > 0 && spacing.IsBig(lines[i - 1].Gap))
        || (i + 1 < lines.Count && spacing.IsBig(lines[i + 1].Gap)) || (i + 2 < lines.Count && spacing.IsBig(lines[i + 2].Gap));

    /// <summary>The first two or the last two lines of a page.</summary>
    static bool IsNearEdge(bool[] starts, int i) =>
        starts[i] || (i > 0 && starts[i - 1]) || i + 2 >= starts.Length || starts[i + 1] || starts[i + 2];
}
