using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Support.Documents;

/// <summary>Where a parsed document's paragraphs lie on its pages.</summary>
internal sealed class Layout
{
    private const int WidestCaption = 30;

    private readonly PolicyDocument _document;
    private readonly IReadOnlyList<SourceSpan> _overviews;
    private readonly HashSet<string> _runningHeads;
    private readonly Dictionary<(bool, bool), double> _widths = [];

    public Layout(PolicyDocument document)
    {
        _document = document;
        var restoredFrom = document.Root.SelfAndDescendants().Select(section => section.RestoredFrom).OfType<SourceSpan>().ToList();
        _overviews = [.. document.Root.Children.Select(part => part.Span).Where(span => restoredFrom.Exists(span.Contains))];
        _runningHeads = [.. document.Noise.Where(noise => noise.Kind == NoiseKind.RepeatedLine).Select(noise => noise.Span.In(document.Text))];
        OrdinaryGap = CommonestGap();
        Runs = [.. document.Root.SelfAndDescendants().SelectMany(RunsOf)];
    }

    /// <summary>What stands between two printed lines of a paragraph of this document.</summary>
    public string OrdinaryGap { get; }

    /// <summary>Lines of one paragraph with nothing but white space between them.</summary>
    public IReadOnlyList<LineRun> Runs { get; }

    public IEnumerable<SourceSpan> Gaps => Runs.SelectMany(run => run.Gaps);

    public bool IsPageBreak(SourceSpan gap) => _document.PageStarts.Any(start => gap.Start <= start && start <= gap.End);

    /// <summary>Only where the sentence shows it: a long paragraph goes on behind a full line.</summary>
    public bool MayBreakPage(SourceSpan gap) =>
        Runs.First(run => run.Gaps.Contains(gap)) is { Lines.Count: > 2 } run && run.IsFull(_document.Text, gap.Start);

    private IEnumerable<LineRun> RunsOf(Section section) =>
        UnbrokenRuns(section).Where(run => !run.HoldsColumns(_document.Text) && !IsOverview(run) && !IsRunningHead(run) && !IsCaption(run));

    /// <summary>The page that a damaged heading was restored from is a slide of boxes, not of paragraphs.</summary>
    private bool IsOverview(LineRun run) => _overviews.Any(span => run.Lines.Any(line => line.Overlaps(span)));

    /// <summary>Lines that the writer of a caption broke, far from any margin, stay as they are.</summary>
    private bool IsCaption(LineRun run) =>
        run.Lines.Count > 1 && run.Lines.SkipLast(1).All(line => LineBreaking.WidthOf(line.In(_document.Text)) < WidestCaption);

    /// <summary>A running head is printed alike on every page; the later ones are noise and stay as they are.</summary>
    private bool IsRunningHead(LineRun run) => run.Lines.Any(line => _runningHeads.Contains(line.In(_document.Text)));

    private IEnumerable<LineRun> UnbrokenRuns(Section section)
    {
        var lines = new List<SourceSpan>();
        foreach (var block in section.Blocks.Where(IsProse))
        {
            var column = (section.Kind == SectionKind.Issue, block.Kind == BlockKind.Response);
            foreach (var line in block.Lines)
            {
                if (lines.Count > 0 && !IsWhite(Between(lines[^1], line)))
                {
                    yield return new([.. lines], ColumnWidth(column), OrdinaryGap);
                    lines.Clear();
                }
                lines.Add(line);
            }
            yield return new([.. lines], ColumnWidth(column), OrdinaryGap);
            lines.Clear();
        }
    }

    private double ColumnWidth((bool Issue, bool Response) column)
    {
        if (!_widths.TryGetValue(column, out var width))
            _widths[column] = width = MeasureColumn(column);
        return width;
    }

    private double MeasureColumn((bool Issue, bool Response) column) => (
        from section in _document.Root.SelfAndDescendants()
        where (section.Kind == SectionKind.Issue) == column.Issue
        from block in section.Blocks
        where IsProse(block) && (block.Kind == BlockKind.Response) == column.Response
        from line in block.Lines
        select LineBreaking.WidthOf(line.In(_document.Text))).Max();

    private string CommonestGap() => (
        from block in _document.Root.AllBlocks()
        from pair in block.Lines.Zip(block.Lines.Skip(1))
        let gap = Between(pair.First, pair.Second)
        where IsWhite(gap)
        group gap by gap.In(_document.Text).TrimEnd(' ', '　') into same
        orderby same.Count() descending
        select same.Key).FirstOrDefault("\n");

    private static SourceSpan Between(SourceSpan first, SourceSpan second) => new(first.End, Math.Max(first.End, second.Start));

    private bool IsWhite(SourceSpan gap) => string.IsNullOrWhiteSpace(gap.In(_document.Text));

    private static bool IsProse(Block block) =>
        block.Kind is BlockKind.Lead or BlockKind.Paragraph or BlockKind.Response or BlockKind.Note or BlockKind.Footnote;
}
