using System.Globalization;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>Figures and their properties in the words that staff use.</summary>
internal static class FigureWords
{
    /// <summary>約2.7億円, 2件以上, 5億円の内数</summary>
    public static string Amount(Figure figure)
    {
        if (figure.Kind == FigureKind.Date)
            return figure.Date ?? "";
        var bound = figure.Bound switch { FigureBound.AtLeast => "以上", FigureBound.AtMost => "以下", _ => "" };
        return $"{(figure.Approximate ? "約" : "")}{Number(figure)}{figure.Unit}{bound}{(figure.Within ? "の内数" : "")}";
    }

    public static string Number(Figure figure) =>
        figure.Fraction ?? figure.Value?.ToString("0.#######", CultureInfo.InvariantCulture) ?? "（読めない数）";

    public static string Of(FigureMeasure measure) => measure switch
    {
        FigureMeasure.Budget => "予算",
        FigureMeasure.Initial => "当初予算",
        FigureMeasure.Supplementary => "補正予算",
        FigureMeasure.Request => "概算要求",
        FigureMeasure.Target => "目標",
        FigureMeasure.Actual => "実績（累計）",
        FigureMeasure.ActualOfYear => "実績（単年）",
        _ => "",
    };

    public static string Of(Audit audit) => audit.Outcome switch
    {
        AuditOutcome.NotASum when audit.Kind == AuditKind.YearOnYear => "比較できない",
        AuditOutcome.AddsUp => "一致",
        AuditOutcome.Rounding => "端数の差",
        AuditOutcome.Differs => "不一致",
        _ => "合計ではない",
    };

    public static string Of(ComparisonOutcome outcome) => outcome switch
    {
        ComparisonOutcome.Agree => "一致",
        ComparisonOutcome.Differ => "相違",
        _ => "比較できない",
    };

    public static string Of(FigureAttribution attribution) => attribution switch
    {
        FigureAttribution.Stated => "本文に明記",
        FigureAttribution.Inferred => "推定",
        _ => "対応不明",
    };
}
