using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>Which two figures a question sets against each other: of one name and one unit, or none.</summary>
internal static class FigurePairs
{
    /// <summary>One figure of each of two years under the same name and of the same kind: a year's count is none of all years.</summary>
    public static (LedgerEntry Before, LedgerEntry After)? Years(List<LedgerEntry> entries, FigureQuestion asked, Question question)
    {
        var rows = entries.Where(entry => entry.Figure is { Label.Length: > 0, FiscalYear: not null } && (!entry.IsPart || entry.IsPartAsked(question) || !entries.Exists(other => !other.IsPart)))
            .Where(entry => !asked.Measures.Contains(FigureMeasure.Supplementary) || entry.Figure.Measure == FigureMeasure.Supplementary).ToList();
        var exact = rows.GroupBy(entry => (entry.Figure.Label, entry.Figure.Unit, entry.Figure.SubOf, $"{entry.Figure.Measure}"));
        var alike = rows.GroupBy(entry => (entry.Figure.Label, entry.Figure.Unit, entry.Figure.SubOf, entry.Class));
        var inYen = rows.Where(entry => entry.Figure.Yen is not null).GroupBy(entry => (entry.Figure.Label, "円", entry.Figure.SubOf, entry.Class));
        return exact.Concat(alike).Concat(inYen).Select(same => Two([.. same.DistinctBy(entry => entry.Figure.FiscalYear).OrderBy(entry => entry.Figure.FiscalYear)], asked, question))
            .OfType<(LedgerEntry Before, LedgerEntry After)>().OrderByDescending(pair => pair.Before.IsNamedIn(question)).ThenByDescending(pair => pair.Before.Cover).ThenByDescending(pair => pair.Before.Figure.Yen ?? pair.Before.Figure.Value).Select(pair => ((LedgerEntry, LedgerEntry)?)pair).FirstOrDefault();
    }

    // The two years named; the one named and the year before it or the latest behind it; the first and the last.
    static (LedgerEntry Before, LedgerEntry After)? Two(List<LedgerEntry> row, FigureQuestion asked, Question question)
    {
        if (asked.Years.Count > 1)
        {
            var named = row.FindAll(entry => asked.Years.Contains(entry.Figure.FiscalYear ?? 0));
            return named.Count > 1 ? (named[0], named[^1]) : null;
        }

        if (asked.Years is not [var year])
        {
            return row.Count < 2 ? null : question.YearShift == -1 ? (row[^2], row[^1]) : (row[0], row[^1]);
        }

        var own = row.Find(entry => entry.Figure.FiscalYear == year);
        var other = question.YearShift != -1 && row[^1].Figure.FiscalYear > year ? row[^1] : row.Find(entry => entry.Figure.FiscalYear == year - 1);
        return own is null || other is null ? null : own.Figure.FiscalYear < other.Figure.FiscalYear ? (own, other) : (other, own);
    }

    /// <summary>目標の何％: what was reached and what was aimed at, of one row and in one unit.</summary>
    public static (LedgerEntry Target, LedgerEntry Actual)? TargetAndActual(List<LedgerEntry> named, Question question) =>
        named.OrderBy(entry => entry.IsPart && !entry.IsPartAsked(question) ? 1 : 0)
            .Where(entry => entry.Figure is { Measure: FigureMeasure.Target, Value: > 0, Label.Length: > 0 })
            .SelectMany(target => named.Where(actual => actual.Figure.Measure == FigureMeasure.Actual && actual.Name == target.Name && actual.Figure.Unit == target.Figure.Unit)
                .Select(actual => ((LedgerEntry, LedgerEntry)?)(target, actual))).FirstOrDefault();

    /// <summary>The years of a row with its printed total, or the initial and the supplementary budget of one name.</summary>
    public static (List<LedgerEntry> Parts, LedgerEntry? Whole)? Parts(List<LedgerEntry> named, FigureQuestion asked)
    {
        foreach (var row in named.Where(entry => entry.Figure.Label.Length > 0).GroupBy(entry => (entry.Name, entry.Figure.Unit)))
        {
            var years = row.Where(entry => asked.Years.Count < 2 ? entry.Figure.Measure == FigureMeasure.ActualOfYear : asked.InYears(entry.Figure) && entry.Figure.Measure is FigureMeasure.ActualOfYear or FigureMeasure.Other).DistinctBy(entry => entry.Figure.FiscalYear).OrderBy(entry => entry.Figure.FiscalYear).ToList();
            var budgets = row.Where(entry => entry.Figure.Measure is FigureMeasure.Initial or FigureMeasure.Supplementary && (asked.Years.Count == 0 || asked.InYears(entry.Figure)))
                .DistinctBy(entry => entry.Figure.Measure).OrderBy(entry => entry.Figure.Measure).ToList();
            var amounts = row.Where(entry => asked.Years.Count > 1 && asked.InYears(entry.Figure) && entry.Class == "budget").DistinctBy(entry => entry.Figure.FiscalYear).OrderBy(entry => entry.Figure.FiscalYear).ToList();
            if (!asked.Money && years.Count > 1)
            {
                return (years, asked.Years.Count > 1 ? null : row.FirstOrDefault(entry => entry.Figure.Measure == FigureMeasure.Actual));
            }

            if (asked.Money && asked.Years.Count > 1 && amounts.Count == asked.Years.Count)
            {
                return (amounts, null);
            }

            if (asked.Money && budgets.Count == 2)
            {
                return (budgets, null);
            }
        }

        return null;
    }

    /// <summary>どう推移しましたか: the figures of one row, one of each year, between the years that are named.</summary>
    public static List<LedgerEntry> Series(List<LedgerEntry> named, FigureQuestion asked, Question question)
    {
        var (first, last) = asked.Years.Count > 1 ? (asked.Years.Min(), asked.Years.Max()) : (int.MinValue, int.MaxValue);
        return named.Where(entry => entry.Figure is { Label.Length: > 0, FiscalYear: { } year, Measure: not FigureMeasure.Target and not FigureMeasure.Actual } && year >= first && year <= last)
            .GroupBy(entry => (entry.Document.Id, entry.Name, entry.Figure.Unit, entry.Class, IsPart: entry.IsPart && !entry.IsPartAsked(question))).OrderBy(row => row.Key.IsPart).ThenByDescending(row => row.Max(entry => entry.Cover))
            .Select(row => row.DistinctBy(entry => entry.Figure.FiscalYear).OrderBy(entry => entry.Figure.FiscalYear).ToList()).FirstOrDefault(row => row.Count > 1) ?? [];
    }

    /// <summary>What was reached last, or in the year named, and what is aimed at.</summary>
    public static (LedgerEntry Reached, LedgerEntry Aim)? ToTarget(List<LedgerEntry> named, FigureQuestion asked)
    {
        foreach (var aim in named.Where(entry => entry.Figure is { Measure: FigureMeasure.Target, Label.Length: > 0, Bound: FigureBound.None }).OrderBy(entry => entry.IsPart).ThenByDescending(entry => entry.Cover))
        {
            var reached = named.Where(entry => entry.Name == aim.Name && entry.Figure.Unit == aim.Figure.Unit && entry.Document == aim.Document
                && entry.Figure.Measure is FigureMeasure.Other or FigureMeasure.Actual or FigureMeasure.ActualOfYear && (entry.Figure.FiscalYear is null || aim.Figure.FiscalYear is null || entry.Figure.FiscalYear < aim.Figure.FiscalYear)).ToList();
            var ofYear = reached.FindAll(entry => entry.Figure.FiscalYear is { } year && asked.Years.Contains(year));
            var counted = reached.FindAll(entry => entry.Figure.Measure == FigureMeasure.Actual);
            if ((ofYear.Count > 0 ? ofYear : counted.Count > 0 ? counted : reached).MaxBy(entry => entry.Figure.FiscalYear) is { } latest)
            {
                return (latest, aim);
            }
        }

        return null;
    }

    /// <summary>…に占める…の割合: two amounts of one year and one unit.</summary>
    public static (LedgerEntry Part, LedgerEntry Whole)? Share(IReadOnlyList<LedgerEntry> entries, (IReadOnlyList<SubjectWord> Whole, IReadOnlyList<SubjectWord> Part) asked, FigureQuestion question)
    {
        var wholes = Fitting(entries, asked.Whole, question).Where(entry => !entry.IsPart || asked.Part.All(word => !NormalizedText.Fold(entry.Figure.Label).Contains(word.Text, StringComparison.Ordinal))).ToList();
        return Fitting(entries, asked.Part, question)
            .SelectMany(part => wholes.Where(whole => whole.Name != part.Name && whole.Document == part.Document && whole.Figure.Unit == part.Figure.Unit
                && whole.Figure.FiscalYear == part.Figure.FiscalYear && whole.Class == part.Class && whole.Figure.Value >= part.Figure.Value && whole.Figure.Value > 0
                && (part.Figure.SubOf is null || part.Figure.SubOf == whole.Figure.Label)).Select(whole => ((LedgerEntry, LedgerEntry)?)(part, whole)))
            .FirstOrDefault();
    }

    static List<LedgerEntry> Fitting(IReadOnlyList<LedgerEntry> entries, IReadOnlyList<SubjectWord> words, FigureQuestion asked)
    {
        var fitting = entries.Where(entry => entry.Figure is { Label.Length: > 0, Kind: FigureKind.Money or FigureKind.Count } figure && figure.Attribution != FigureAttribution.Unattributed
                && (asked.Years.Count == 0 || asked.Years.Contains(figure.FiscalYear ?? 0)) && (asked.Measures.Count == 0 || asked.Measures.Contains(figure.Measure)))
            .Select(entry => entry.For(words)).OrderByDescending(entry => entry.Cover);
        return LedgerEntry.Best(fitting);
    }

    /// <summary>The same thing of the same year in more than one place, each named in the question.</summary>
    public static List<LedgerEntry> Places(IReadOnlyList<LedgerEntry> entries, FigureQuestion asked, Question question)
    {
        var named = entries.Where(entry => entry.IsNamedIn(question) && !entry.IsPart && entry.Figure.Attribution != FigureAttribution.Unattributed
            && (asked.Years.Count == 0 || asked.Years.Contains(entry.Figure.FiscalYear ?? 0)) && (asked.Measures.Count == 0 || asked.Measures.Contains(entry.Figure.Measure)))
            .DistinctBy(entry => entry.Figure.Span).ToList();
        return named.GroupBy(entry => (entry.Class, entry.Figure.FiscalYear, entry.Figure.Kind)).Where(same => same.Count() > 1)
            .OrderByDescending(same => same.Max(entry => entry.Figure.FiscalYear)).Select(same => same.ToList()).FirstOrDefault() ?? [];
    }
}
