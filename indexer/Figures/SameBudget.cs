using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// 令和５年度の関係予算は、当初３１６億円 … 令和６年度の当初予算は２９８億円: an amount that is called nothing but a year's budget is
/// that of the budget last spoken of in the same section.
/// </summary>
internal static class SameBudget
{
    const string Word = "予算";

    public static List<(Mention Mention, Figure Figure)> Attribute(List<(Mention Mention, Figure Figure)> mains)
    {
        var last = new Dictionary<Section, string>(ReferenceEqualityComparer.Instance);
        return mains.ConvertAll(pair =>
        {
            var (mention, figure) = pair;
            var around = mention.Block.Path[Math.Max(0, mention.Block.Path.Count - 2)];
            if (figure is { Kind: FigureKind.Money, Label.Length: > 0 } && figure.Label.EndsWith(Word, StringComparison.Ordinal))
                last[around] = figure.Label;
            return IsSame(mention, figure) && last.TryGetValue(around, out var name)
                ? (mention, figure with { Label = name, Attribution = FigureAttribution.Inferred, Candidates = [], Rule = $"同じ項目で先に述べた「{name}」の額とみられます（文脈からの推定）。" })
                : pair;
        });
    }

    static bool IsSame(Mention mention, Figure figure) =>
        figure is { Kind: FigureKind.Money, Label.Length: 0, Attribution: FigureAttribution.Unattributed, FiscalYear: not null } && mention is { Change: null, HasOwnYear: true, Rivals.Count: 0 }
        && MeasureWords.IsBudget(figure.Measure) && mention.Clause.Written.Contains(Word, StringComparison.Ordinal) && mention.Block.Text.EndsWith('。');
}
