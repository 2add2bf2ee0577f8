using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>What a note of the page says about the numbers in brackets.</summary>
internal sealed record Legend(SourceSpan Span, string Written, int Page)
{
    /// <summary>One year for 括弧内は平成20年度予算, three for （R2/R3/R4）.</summary>
    public IReadOnlyList<FiscalYear> Years { get; init; } = [];

    /// <summary>括弧内は前年度: the year depends on the amount in front.</summary>
    public bool IsPreviousYear { get; init; }

    /// <summary>【 for 【　】内は…, 〔 for 〔　〕内は…: brackets that stand behind the round ones; null for those.</summary>
    public char? Behind { get; init; }

    public FigureMeasure Measure { get; init; } = FigureMeasure.Other;

    public bool IsSeries => Years.Count > 1;

    public bool Says(Legend other) => IsPreviousYear == other.IsPreviousYear && Behind == other.Behind && Years.SequenceEqual(other.Years);
}
