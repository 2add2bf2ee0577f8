using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>令和７年度に手数料を106万円から109万円へ引き上げる: the name and the year are of what it becomes, not of what it was.</summary>
internal static partial class RaisedAmounts
{
    public static List<(Mention Mention, Figure Figure)> Attribute(List<(Mention Mention, Figure Figure)> mains)
    {
        for (var i = 0; i + 1 < mains.Count; i++)
        {
            var (before, after) = (mains[i], mains[i + 1]);
            if (!Becomes(before, after))
                continue;
            mains[i + 1] = (after.Mention, after.Figure with
            {
                Label = before.Figure.Label,
                SubOf = before.Figure.SubOf,
                Ministry = before.Figure.Ministry,
                Measure = before.Figure.Measure,
                FiscalYear = before.Figure.FiscalYear,
                Period = before.Figure.Period,
                YearRule = before.Figure.YearRule,
                Attribution = before.Figure.Attribution,
                Rule = before.Figure.Rule,
                Candidates = [],
            });
            mains[i] = (before.Mention, before.Figure with { FiscalYear = null, Period = null, YearRule = null });
        }

        return mains;
    }

    static bool Becomes((Mention Mention, Figure Figure) before, (Mention Mention, Figure Figure) after)
    {
        var block = before.Mention.Block;
        if (after.Mention.Block != block || before.Figure.Label.Length == 0 || before.Figure.Kind != after.Figure.Kind || before.Figure.Kind == FigureKind.Date)
            return false;
        var between = block.Text[Math.Min(block.Text.Length, block.IndexOf(before.Mention.Quantity.Span.End))..block.IndexOf(after.Mention.Quantity.Span.Start)];
        var behind = block.Text[Math.Min(block.Text.Length, block.IndexOf(after.Mention.Quantity.Span.End))..];
        return From().IsMatch(between) && To().IsMatch(behind);
    }

    [GeneratedRegex(@"^(から|を)[、 　]*約?$", RegexOptions.NonBacktracking)]
    private static partial Regex From();

    [GeneratedRegex(@"^(へ|に|まで)と?(引き?上げ|引き?下げ|上げ|下げ|増や|増額|減ら|減額|拡大|拡充|縮小|改め|改正|変更|見直|延ば|延長|短縮)", RegexOptions.NonBacktracking)]
    private static partial Regex To();
}
