using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>Which lines of a table of issues belong together: an issue, a response, the larger issue and its name.</summary>
internal sealed class IssueGroups(PageLayout layout, string name, bool hasMinistries)
{
    const double MuchWider = 1.5;

    public List<(int First, int End)> Read(int first) => Parted(Runs(first));

    ReadOnlySpan<char> Line(int i) => layout.Text.AsSpan(layout.Lines[i].Start, layout.Lines[i].End - layout.Lines[i].Start);

    /// <summary>Runs of lines without an empty line between them, up to the next page or part.</summary>
    List<(int First, int End)> Runs(int first)
    {
        var groups = new List<(int First, int End)>();
        var start = first;
        var i = first;
        for (; i < layout.Lines.Count && !EndsTable(i, first, start); i++)
        {
            if (i > start && layout.HasWideGap(i))
            {
                groups.Add((start, i));
                start = i;
            }
        }

        if (i > start)
        {
            groups.Add((start, i));
        }

        return groups.Count > 1 && groups[1..].Count(group => IsCutBefore(group.First)) * 2 > groups.Count - 1 ? [(first, i)] : groups;
    }

    /// <summary>An empty line in the middle of a sentence is a printed line's: where most are, none of them parts rows.</summary>
    bool IsCutBefore(int i) => !LineEnds.EndsSentence(Line(i - 1)) && !Characters.IsClosing(Line(i - 1)[^1]);

    bool EndsTable(int i, int first, int row) =>
        i > first && (IsEnclosedTitle(Line(i)) || (layout.StartsPage[i] && !IsCut(row, i - 1)) || IssueHeader.Is(Line(i))
            || (HeadingForms.TryRead(Line(i), out var mark) && mark.Form.Rank == HeadingRank.Part && !IssueMark.TryRead(Line(i), name, out _)));

    /// <summary>【分野２　洋上風力の拡大】 over the next table.</summary>
    static bool IsEnclosedTitle(ReadOnlySpan<char> line) => line[0] is '【' or '■' or '＜' && line.Length <= 40 && (line[0] == '■' || line[^1] is '】' or '＞');

    /// <summary>A page break in the middle of a row: an issue still waits for its response, or a sentence for its end.</summary>
    bool IsCut(int row, int line) =>
        IssueMark.TryRead(Line(row), name, out _) || IsCutBefore(line + 1);

    /// <summary>
    /// Where no empty line parts issue from response, the issue ends with its sentence or where the lines of the wider
    /// column start, and the response ends in front of the next number.
    /// </summary>
    List<(int First, int End)> Parted(List<(int First, int End)> groups)
    {
        var run = groups.Exists(group => IssueMark.TryRead(Line(group.First), name, out _) && HoldsRow(group));
        return run ? [.. groups.SelectMany(group => PartedRows(group)).SelectMany(WithoutLarger)] : groups;
    }

    /// <summary>…検討する。（経）⏎航路の維持には…。⏎大論点: what stands behind the last response is the larger issue, and its name.</summary>
    IEnumerable<(int First, int End)> WithoutLarger((int First, int End) group)
    {
        var (first, last) = (group.First, group.End - 1);
        var tag = Enumerable.Range(first, last - first).LastOrDefault(i => EndsInTag(first, i), -1);
        return tag < 0 || tag + 1 == last || !IssueHeader.IsNameAlone(Line(last)) ? [group] : [(first, tag + 1), (tag + 1, last), (last, group.End)];
    }

    /// <summary>An issue's group that ends in a ministry tag, or holds the next issue too.</summary>
    bool HoldsRow((int First, int End) group) =>
        EndsInTag(group.First, group.End - 1) || Enumerable.Range(group.First + 1, group.End - group.First - 1).Any(i => StartsRow(i));

    bool StartsRow(int i) =>
        IssueMark.TryRead(Line(i), name, out _) && (EndsInTag(i - 1, i - 1) || !IsCutBefore(i));

    bool EndsInTag(int first, int last)
    {
        first = Math.Max(first, last - MinistryTag.MostLines + 1);
        return MinistryTag.Ends(LineJoiner.Join(layout.Text, [.. Enumerable.Range(first, last - first + 1).Select(i => layout.Lines[i].Span)]), out _)
            || MinistryTag.IsLine(Line(last), hasMinistries, out _, out _);
    }

    IEnumerable<(int First, int End)> PartedRows((int First, int End) group)
    {
        var start = group.First;
        var inIssue = IssueMark.TryRead(Line(start), name, out _);
        for (var i = group.First + 1; i < group.End; i++)
        {
            var issue = StartsRow(i);
            if (issue || (inIssue && (LineEnds.EndsSentence(Line(i - 1)) || layout.Lines[i].Width > MuchWider * layout.Lines[start].Width)))
            {
                yield return (start, i);
                (start, inIssue) = (i, issue);
            }
        }

        yield return (start, group.End);
    }
}
