using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// Whether the rows of a flattened table still stand under their own names. A table that was read column by column has
/// names without cells and cells without names; there no name is to be trusted.
/// </summary>
internal sealed class TableOrder
{
    readonly Dictionary<IndicatorLines, IReadOnlyList<string>> _lost = new(ReferenceEqualityComparer.Instance);

    public TableOrder(LedgerText text, IReadOnlyList<IndicatorLines> rows, Func<IndicatorLines, IReadOnlyList<IndicatorValue>> valuesOf)
    {
        var bullets = text.Blocks.Where(IsBullet).ToLookup(Region, ReferenceEqualityComparer.Instance);
        foreach (var table in rows.GroupBy(row => Region(row.Cells[0]), ReferenceEqualityComparer.Instance))
        {
            var names = bullets[table.Key].ToList();
            var doubtful = table.Where(row => (names.Count > 0 && !IsBullet(row.First)) || !IsHead(row.First) || HoldsTwo(valuesOf(row))).ToList();
            var bare = names.Exists(name => !table.Any(row => row.First == name));
            foreach (var row in bare && doubtful.Count > 0 ? table : (IEnumerable<IndicatorLines>)doubtful)
                _lost.Add(row, [.. names.Select(name => ProgrammeName.Clean(name.Text[name.TextStart..]))]);
        }
    }

    /// <summary>The names that may belong to the row's cells; null where its own name does.</summary>
    public IReadOnlyList<string>? CandidatesOf(IndicatorLines row) => _lost.GetValueOrDefault(row);

    static bool IsBullet(LedgerBlock block) => block is { IsLead: true, Section.Kind: SectionKind.Bullet };

    static bool IsHead(LedgerBlock block) => block.Block.Kind is BlockKind.Lead or BlockKind.Paragraph;

    // A bullet's own section stands in that of the table.
    static Section Region(LedgerBlock block) =>
        block.Section.Kind == SectionKind.Bullet && block.Path.Count > 1 ? block.Path[^2] : block.Section;

    // Behind the number with its years comes another that is no part of it.
    static bool HoldsTwo(IReadOnlyList<IndicatorValue> values) =>
        values.Where(value => !value.IsSub).SkipWhile(value => value.Series is null).Skip(1).Any();
}
