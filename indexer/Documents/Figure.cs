using System.Text.Json.Serialization;

namespace PolicyBot.Indexer.Documents;

public enum FigureMeasure
{
    /// <summary>予算, with no word on which of the year's budgets.</summary>
    Budget,

    /// <summary>当初予算</summary>
    Initial,

    /// <summary>補正予算</summary>
    Supplementary,

    /// <summary>概算要求額: asked for, not yet granted.</summary>
    Request,

    /// <summary>A target to be reached: 達成目標.</summary>
    Target,

    /// <summary>Reached so far, counted from the start of a plan.</summary>
    Actual,

    /// <summary>Reached in one year.</summary>
    ActualOfYear,

    Other,
}

public enum FigureKind
{
    Money,

    /// <summary>件, 人, 品目, 領域</summary>
    Count,

    /// <summary>倍, ％, ３分の２</summary>
    Share,

    /// <summary>か年, 年間: how long.</summary>
    Duration,

    /// <summary>A day or a month on which something was decided, held or made; the value is its year.</summary>
    Date,
}

public enum FigureAttribution
{
    /// <summary>The text itself ties the number to its label.</summary>
    Stated,

    /// <summary>The layout does: neighbouring lines, a legend.</summary>
    Inferred,

    /// <summary>The layout was lost; which label it belongs to cannot be read off the text.</summary>
    Unattributed,
}

public enum FigureBound
{
    None,
    AtLeast,
    AtMost,
}

/// <summary>One number of a document with what it counts, for when, and how sure that is.</summary>
public sealed record Figure
{
    /// <summary>The programme or indicator; empty where it is not known.</summary>
    public required string Label { get; init; }

    public required FigureMeasure Measure { get; init; }

    public FigureKind Kind { get; init; }

    /// <summary>In the unit as printed; null where the number cannot be read.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required decimal? Value { get; init; }

    /// <summary>5 of 5～10件, where the value is 10.</summary>
    public decimal? From { get; init; }

    /// <summary>2/3 of ３分の２, which has no exact decimal.</summary>
    public string? Fraction { get; init; }

    /// <summary>For a date: 2022-06-07 or 2022-06.</summary>
    public string? Date { get; init; }

    /// <summary>億円, 件, 倍, 品目 … as printed.</summary>
    public required string Unit { get; init; }

    /// <summary>For money, in yen.</summary>
    public decimal? Yen { get; init; }

    public int? FiscalYear { get; init; }

    /// <summary>令和5年度, 令和2年度～令和4年度 …: for people.</summary>
    public string? Period { get; init; }

    /// <summary>Where the year does not stand beside the number: how it was found, in a sentence for people.</summary>
    public string? YearRule { get; init; }

    public bool Approximate { get; init; }

    public FigureBound Bound { get; init; }

    /// <summary>内数: only a part of the amount is meant.</summary>
    public bool Within { get; init; }

    /// <summary>The ministry's tag where one stands beside it: 文, 厚, 経.</summary>
    public string? Ministry { get; init; }

    /// <summary>うち離島: the label of the row it is a part of.</summary>
    public string? SubOf { get; init; }

    /// <summary>The row of an indicator table it stands in.</summary>
    public string? Indicator { get; init; }

    public required FigureAttribution Attribution { get; init; }

    /// <summary>For an inferred or unattributed figure: the rule that was used, in a sentence for people.</summary>
    public string? Rule { get; init; }

    /// <summary>For an unattributed figure: the labels it could belong to.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>The ministries whose tags stand beside the candidates: one of them, nobody knows which.</summary>
    public IReadOnlyList<string> CandidateMinistries { get; init; } = [];

    /// <summary>A doubt about the reading (garbled digits, impossible dates).</summary>
    public string? Doubt { get; init; }

    /// <summary>What may have been meant where there is a doubt; never used as the value.</summary>
    public string? ProposedReading { get; init; }

    /// <summary>The label of the section it stands in.</summary>
    public required string Section { get; init; }

    public required int Page { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>（単位：百万円）: where the unit stands, if neither the number nor its row has it.</summary>
    public SourceSpan? UnitSpan { get; init; }

    /// <summary>Where the name of its column, or of the row it is a part of, stands, if not beside the number.</summary>
    public SourceSpan? NameSpan { get; init; }
}
