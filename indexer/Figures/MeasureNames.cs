using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>Measures by the words people have for them, in both languages.</summary>
internal static class MeasureNames
{
    static readonly (FigureMeasure Measure, string Japanese, string[] English)[] Names =
    [
        (FigureMeasure.Budget, "予算額", ["budget"]),
        (FigureMeasure.Initial, "当初予算額", ["initial", "initial budget"]),
        (FigureMeasure.Supplementary, "補正予算額", ["supplementary", "supplementary budget"]),
        (FigureMeasure.Request, "概算要求額", ["request", "requested"]),
        (FigureMeasure.Target, "達成目標値", ["target", "goal"]),
        (FigureMeasure.Actual, "実績（累計）", ["actual", "cumulative", "actual cumulative"]),
        (FigureMeasure.ActualOfYear, "実績（単年）", ["actualofyear", "actual of year", "annual", "actual of one year"]),
        (FigureMeasure.Other, "その他", ["other"]),
    ];

    /// <summary>予算 is each of the three kinds of budget, budget only the one that the text calls so.</summary>
    public static IReadOnlyList<FigureMeasure> Find(string words)
    {
        var asked = NormalizedText.Fold(words);
        return asked.Length == 0 ? []
            : [.. Names.Where(name => name.English.Any(english => NormalizedText.Fold(english) == asked) || NormalizedText.Fold(name.Japanese).Contains(asked, StringComparison.Ordinal)).Select(name => name.Measure)];
    }

    public static string All => string.Join(", ", Names.Select(name => $"{name.English[0]} ({name.Japanese})"));
}
