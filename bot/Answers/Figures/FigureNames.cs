using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>What measures are called.</summary>
internal static class FigureNames
{
    /// <summary>A rate or an area that was reached is not counted up.</summary>
    public static string Japanese(Figure figure) => figure is { Measure: FigureMeasure.Actual, FiscalYear: null, Period: null } ? "実績" : Japanese(figure.Measure, figure.Kind);

    public static string English(Figure figure) => figure is { Measure: FigureMeasure.Actual, FiscalYear: null, Period: null } ? "actual" : English(figure.Measure, figure.Kind);

    public static string Japanese(FigureMeasure measure, FigureKind kind) => measure switch
    {
        FigureMeasure.Budget => "予算額",
        FigureMeasure.Initial => "当初予算額",
        FigureMeasure.Supplementary => "補正予算額",
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
        FigureMeasure.Target => "target",
        FigureMeasure.Actual => "actual (cumulative)",
        FigureMeasure.ActualOfYear => "actual (of the year)",
        _ when kind == FigureKind.Money => "amount",
        _ => "",
    };
}
