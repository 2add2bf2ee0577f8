using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>All figures of a document in reading order, with what could be checked about them.</summary>
public sealed record LedgerResult(IReadOnlyList<Figure> Figures, IReadOnlyList<Discrepancy> Discrepancies, IReadOnlyList<Finding> Findings)
{
    public IReadOnlyList<IndicatorRow> Indicators { get; init; } = [];

    public IReadOnlyList<Audit> Audits { get; init; } = [];

    /// <summary>Increases, decreases and ratios that are printed, with the amount they are about.</summary>
    public IReadOnlyList<StatedChange> Changes { get; init; } = [];
}

/// <summary>A row of a flattened indicator table. The figures are also in the ledger.</summary>
public sealed record IndicatorRow
{
    public required string Indicator { get; init; }

    public Figure? Target { get; init; }

    public Figure? Actual { get; init; }

    /// <summary>The actuals of single years, in the order of the legend.</summary>
    public IReadOnlyList<Figure> Years { get; init; } = [];

    public IReadOnlyList<IndicatorSubRow> SubRows { get; init; } = [];

    /// <summary>A, B …; null where none stands.</summary>
    public string? Rating { get; init; }

    /// <summary>What the legend says the rating means.</summary>
    public string? RatingMeaning { get; init; }

    /// <summary>Where the words behind the numbers start.</summary>
    public int ExplanationStart { get; init; }

    public required string Section { get; init; }

    public required int Page { get; init; }

    public required SourceSpan Span { get; init; }

    public IEnumerable<Figure> Figures() =>
        ((IEnumerable<Figure?>)[Target, Actual, .. Years, .. SubRows.SelectMany(row => row.Figures())]).OfType<Figure>();
}

/// <summary>うち…: a part of an indicator with its own target and actuals.</summary>
public sealed record IndicatorSubRow(string Label, Figure? Target, Figure? Actual, IReadOnlyList<Figure> Years)
{
    public IEnumerable<Figure> Figures() => ((IEnumerable<Figure?>)[Target, Actual, .. Years]).OfType<Figure>();
}

public enum AuditKind
{
    /// <summary>Amounts of programmes against the total that the heading states.</summary>
    Total,

    /// <summary>9/8/15 against 32件.</summary>
    Series,

    /// <summary>Counts in an explanation against the figure they explain.</summary>
    CrossSum,

    /// <summary>26億円（20億円＋補正6億円）</summary>
    Composition,

    /// <summary>A stated increase against the figures of both years.</summary>
    YearOnYear,
}

public enum AuditOutcome
{
    AddsUp,

    /// <summary>A difference that rounding of the parts explains.</summary>
    Rounding,

    Differs,

    /// <summary>Looks like a sum and is none: the bracket holds another year.</summary>
    NotASum,
}

/// <summary>One sum that was checked: the parts, the total that is printed, and what came out.</summary>
public sealed record Audit(AuditKind Kind, AuditOutcome Outcome, IReadOnlyList<Figure> Parts, Figure Total, decimal Sum, string Message)
{
    public IReadOnlyList<SourceSpan> Spans => [Total.Span, .. Parts.Select(part => part.Span)];
}
