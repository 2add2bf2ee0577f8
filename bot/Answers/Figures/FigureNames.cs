using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>What measures are called.</summary>
internal static class FigureNames
{
    /// <summary>A rate or an area that was reached, and what one year's column says, are not counted up.</summary>
    public static string Japanese(Figure figure) => figure.Measure == FigureMeasure.Actual && !IsCumulated(figure) ? "実績" : Japanese(figure.Measure, figure.Kind);

    public static string English(Figure figure) => figure.Measure == FigureMeasure.Actual && !IsCumulated(figure) ? "actual" : English(figure.Measure, figure.Kind);

    static bool IsCumulated(Figure figure) => figure.FiscalYear is { } year ? figure.Period != new FiscalYear(year).Japanese : figure.Period is not null;

    public static string Japanese(FigureMeasure measure, FigureKind kind) => measure switch
    {
        FigureMeasure.Budget => "予算額",
        FigureMeasure.Initial => "当初予算額",
        FigureMeasure.Supplementary => "補正予算額",
        FigureMeasure.Request => "要求額",
        FigureMeasure.Target => "目標",
        FigureMeasure.Actual => "実績（累計）",
        FigureMeasure.ActualOfYear => "実績（単年）",
        _ when kind == FigureKind.Money => "金額",
        _ => "",
    };

    public static string English(FigureMeasure measure, FigureKind kind) => measure switch
    {
        FigureMeasure.Budget => "budget",
        FigureMeasure.Initial => "initial budget",
        FigureMeasure.Supplementary => "supplementary budget",
        FigureMeasure.Request => "requested budget",
        FigureMeasure.Target => "target",
        FigureMeasure.Actual => "actual (cumulative)",
        FigureMeasure.ActualOfYear => "actual (of the year)",
        _ when kind == FigureKind.Money => "amount",
        _ => "",
    };
}
