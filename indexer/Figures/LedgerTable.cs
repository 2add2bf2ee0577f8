using System.Globalization;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>One cell: a number stays a number.</summary>
internal readonly record struct LedgerCell(string Text, decimal? Number = null);

/// <summary>A ledger as rows of cells with the source of each figure.</summary>
internal static class LedgerTable
{
    public static readonly IReadOnlyList<string> Header =
    [
        "資料", "事業・指標", "内訳の元", "値", "単位", "円", "年度", "時期", "種別", "概数", "範囲", "内数", "府省",
        "対応", "根拠", "候補", "疑い", "読みの候補", "箇所", "頁", "開始", "終了", "原文",
    ];

    public static IEnumerable<IReadOnlyList<LedgerCell>> Rows(PolicyDocument document, IEnumerable<Figure> figures, LedgerFilter filter) =>
        figures.Where(filter.Shows).Select(figure => Row(document, figure));

    static IReadOnlyList<LedgerCell> Row(PolicyDocument document, Figure figure) =>
    [
        Cell(document.Info.Title), Cell(figure.Label), Cell(figure.SubOf ?? figure.Indicator),
        figure.Kind == FigureKind.Date ? Cell(figure.Date) : figure.Fraction is { } fraction ? Cell(fraction) : Cell(figure.Value),
        Cell(figure.Kind == FigureKind.Date ? "" : figure.Unit), Cell(figure.Yen), Cell(figure.FiscalYear), Cell(figure.Period),
        Cell(FigureWords.Of(figure.Measure)), Cell(figure.Approximate ? "約" : ""),
        Cell(figure.Bound switch { FigureBound.AtLeast => "以上", FigureBound.AtMost => "以下", _ => "" }),
        Cell(figure.Within ? "内数" : ""), Cell(figure.Ministry), Cell(FigureWords.Of(figure.Attribution)),
        Cell(string.Concat(figure.Rule, figure.Rule == figure.YearRule ? "" : figure.YearRule)), Cell(string.Join("／", figure.Candidates)),
        Cell(figure.Doubt), Cell(figure.ProposedReading), Cell(figure.Section), Cell(figure.Page), Cell(figure.Span.Start), Cell(figure.Span.End),
        Cell(figure.Span.In(document.Text).ReplaceLineEndings("")),
    ];

    static LedgerCell Cell(string? text) => new(text ?? "");

    static LedgerCell Cell(decimal? number) => new(number?.ToString("0.#######", CultureInfo.InvariantCulture) ?? "", number);
}
