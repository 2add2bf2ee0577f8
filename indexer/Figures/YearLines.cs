using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>＜総額の推移＞⏎令和４年度⏎令和５年度⏎158億円　171億円: years one below the other, and as many amounts in the line behind them.</summary>
internal static partial class YearLines
{
    const int FewestYears = 2;

    public static List<Figure> Read(LedgerText text, IReadOnlySet<int> taken)
    {
        List<Figure> figures = [];
        List<DateMention> years = [];
        foreach (var block in text.Blocks)
        {
            if (YearOf(text, block) is { } year)
            {
                years.Add(year);
                continue;
            }

            var amounts = text.QuantitiesOf(block).ToList();
            if (years.Count >= FewestYears && amounts.Count == years.Count && NameOf(block.Section) is { Length: > 0 } name && HoldsNothingElse(block, amounts) && !amounts.Exists(amount => taken.Contains(amount.Span.Start)))
                figures.AddRange(amounts.Zip(years, (amount, of) => Figure(text, block, amount, of, name)));
            years.Clear();
        }

        return figures;
    }

    static DateMention? YearOf(LedgerText text, LedgerBlock block) =>
        !block.IsLead && text.DatesOf(block).ToList() is [{ Precision: DatePrecision.FiscalYear, Year: not null } only] && only.Span.Length >= block.Text.Trim().Length ? only : null;

    /// <summary>総額 of ＜総額の推移＞.</summary>
    static string NameOf(Section section) => Course().Replace(section.Heading ?? "", "");

    static bool HoldsNothingElse(LedgerBlock block, List<Quantity> amounts) =>
        amounts.Sum(amount => amount.Span.Length) == block.Text.Count(c => !char.IsWhiteSpace(c));

    static Figure Figure(LedgerText text, LedgerBlock block, Quantity amount, DateMention year, string name) => FigureDraft.Of(text, block, amount) with
    {
        Label = name,
        FiscalYear = year.Year,
        Period = year.FiscalYear?.Japanese ?? year.Written,
        YearRule = $"上に並ぶ年度の「{year.Written}」です。",
        Attribution = FigureAttribution.Inferred,
        Rule = $"見出し「{name}」の下に、年度と同じ数だけ並んでいます。",
    };

    [GeneratedRegex("の?(推移|変遷)$", RegexOptions.NonBacktracking)]
    private static partial Regex Course();
}
