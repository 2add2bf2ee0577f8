using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>The figures outside the tables and the sums that they may form.</summary>
internal sealed record MentionResult(IReadOnlyList<Figure> Figures, IReadOnlyList<Composition> Compositions)
{
    /// <summary>Amounts that a heading or 合計 states for what stands under or over it.</summary>
    public IReadOnlyList<SourceSpan> Totals { get; init; } = [];

    public IReadOnlyList<EnclosedList> Lists { get; init; } = [];

    /// <summary>A printed growth and the amount that grew, by their places.</summary>
    public IReadOnlyList<(SourceSpan Change, SourceSpan Current, ChangeWords Words)> Changes { get; init; } = [];

    /// <summary>Brackets that hold another year than the amount in front.</summary>
    public IReadOnlySet<SourceSpan> Brackets { get; init; } = new HashSet<SourceSpan>();
}

/// <summary>18億円 …（A 10億円、B 5億円、C 3億円）: amounts in a bracket that follow an amount.</summary>
internal sealed record EnclosedList(SourceSpan Total, IReadOnlyList<SourceSpan> Parts);
