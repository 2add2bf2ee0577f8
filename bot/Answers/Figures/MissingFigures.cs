using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>That no figure is of what was asked, with what there is instead: other years, a target, amounts that are nobody's.</summary>
internal sealed class MissingFigures(FigureLines lines)
{
    /// <summary>named: the same thing in other years; unclear: amounts of the asked years whose programme the page has lost.</summary>
    public Answer OfYears(FigureQuestion asked, IReadOnlyList<LedgerEntry> named, IReadOnlyList<LedgerEntry> unclear)
    {
        var years = YearsOf(asked, named);
        var wanted = string.Join(lines.Japanese ? "・" : ", ", asked.Years.Select(lines.YearName));
        var whose = string.Join(lines.Japanese ? "・" : ", ", asked.Labels.Select(lines.Question.AsTyped));
        var (japanese, english) = Noun(asked);
        var (of, owned) = whose.Length == 0 ? ("", $"such {english}") : ($"「{whose}」の", $"{english} of “{whose}”");
        return years.Count > 0
            ? Refusals.Because(
                lines.Question,
                $"{of}{wanted}の{japanese}は資料にありません。書かれているのは{string.Join("、", years)}です。",
                $"The documents give no {owned} for {wanted}, only for {string.Join(", ", years)}.",
                lines.Nearest(named))
            : unclear.Count > 0
            ? Refusals.Because(
                lines.Question,
                $"{of}{wanted}の{japanese}は、登録されている資料に見つかりません。ただし、どの事業のものかが読み取れない{Number(unclear)}があります。",
                $"The documents give no {owned} for {wanted}, but amounts of which it cannot be read whose they are.",
                lines.Nearest(unclear))
            : Refusals.Because(lines.Question, $"{of}{wanted}の{japanese}は、登録されている資料にありません。", $"The documents give no {owned} for {wanted}.");
    }

    /// <summary>令和４年度、令和６年度（目標）; of what was reached no year that is only aimed at.</summary>
    List<string> YearsOf(FigureQuestion asked, IReadOnlyList<LedgerEntry> named) =>
        [.. named.Select(entry => entry.Figure).Where(figure => figure.FiscalYear is not null && !(asked.ActualOnly && figure.Measure == FigureMeasure.Target))
            .GroupBy(figure => figure.FiscalYear ?? 0).OrderBy(same => same.Key)
            .Select(same => $"{lines.YearName(same.Key)}{(asked.Measures.Contains(FigureMeasure.Target) || same.Any(figure => figure.Measure != FigureMeasure.Target) ? "" : lines.Japanese ? "（目標）" : " (target)")}")];

    /// <summary>平成30年度の補正予算額は資料にありません: there may be another amount of that year.</summary>
    static (string Japanese, string English) Noun(FigureQuestion asked) =>
        asked.Measures is [FigureMeasure.Initial or FigureMeasure.Supplementary or FigureMeasure.Request] && asked.Money
            ? (FigureNames.Japanese(asked.Measures[0], FigureKind.Money), FigureNames.English(asked.Measures[0], FigureKind.Money))
        : asked.ActualOnly && !asked.Money ? ("実績", "actual figure") : ("数値", "figure");

    static string Number(IReadOnlyList<LedgerEntry> entries) => entries.All(entry => entry.Figure.Kind == FigureKind.Money) ? "金額" : "数値";
}
