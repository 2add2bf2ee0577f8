using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>Cells whose indicator cannot be told: every number is kept, none is given to a name.</summary>
internal sealed record LostRow(IReadOnlyList<(Figure Number, IReadOnlyList<Figure> Years)> Cells)
{
    const string Rule = "表の列が別々に読まれたとみられ、どの指標の数かは本文から読み取れません。";

    public IEnumerable<Figure> Figures() => Cells.SelectMany(cell => cell.Years.Prepend(cell.Number));

    public static LostRow Read(LedgerText text, IReadOnlyList<IndicatorValue> values, IReadOnlyList<string> candidates) =>
        new([.. values.Select(value => Read(text, value, candidates))]);

    static (Figure Number, IReadOnlyList<Figure> Years) Read(LedgerText text, IndicatorValue value, IReadOnlyList<string> candidates)
    {
        var number = FigureDraft.Of(text, value.Block, value.Quantity) with { Candidates = candidates, Rule = Rule };
        return value is { Series: { } series, SeriesBlock: { } block }
            ? (number, [.. series.Numbers.Select(year => FigureDraft.Of(text, block, year, number) with { Candidates = candidates, Rule = Rule })])
            : (number, []);
    }
}
