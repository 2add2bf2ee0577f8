using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>当初, 補正, 予算, 目標, 実績: which measure the words beside a number name.</summary>
internal static class MeasureWords
{
    static readonly (string Word, FigureMeasure Measure)[] Words =
    [
        ("補正", FigureMeasure.Supplementary),
        ("当初", FigureMeasure.Initial),
        ("目標", FigureMeasure.Target),
        ("単年", FigureMeasure.ActualOfYear),
        ("各年度", FigureMeasure.ActualOfYear),
        ("要求額", FigureMeasure.Request),
        ("概算要求", FigureMeasure.Request),
        ("予算", FigureMeasure.Budget),
        ("措置額", FigureMeasure.Budget),
    ];

    public static FigureMeasure In(ReadOnlySpan<char> text)
    {
        foreach (var (word, measure) in Words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return measure;
        }

        return FigureMeasure.Other;
    }

    public static bool IsBudget(FigureMeasure measure) =>
        measure is FigureMeasure.Budget or FigureMeasure.Initial or FigureMeasure.Supplementary or FigureMeasure.Request;
}
