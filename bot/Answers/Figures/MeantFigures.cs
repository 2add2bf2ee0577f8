using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>Which of the ledger's entries a question can mean: by kind, by measure, and of those that are left the ones to tell.</summary>
internal static class MeantFigures
{
    const int MostNames = 3;

    /// <summary>令和５年度の灯台は？ only of a row of this name; どれだけ減りますか and どちらが多い of whatever the row counts; else of the kind that is asked.</summary>
    public static bool IsMeant(LedgerEntry entry, FigureQuestion asked, Question question)
    {
        if (asked.IsBare)
        {
            return entry.Cover >= LedgerEntry.SureCover && entry.IsNamedIn(question) && entry.Figure is { Kind: not FigureKind.Date, Attribution: not FigureAttribution.Unattributed };
        }

        return asked is { Difference: true, Money: false, Ratio: false, Units.Count: 0 } or { Times: true, Money: false } or { Growth: true, Money: false } or { Series: true, Money: false } or { Which: true, Money: false } ? entry.Figure.Kind != FigureKind.Date : OfKind(entry.Figure, asked);
    }

    public static bool OfKind(Figure figure, FigureQuestion asked) =>
        asked.Money ? figure.Kind == FigureKind.Money
        : asked.Ratio && !asked.AgainstTarget ? figure.Kind == FigureKind.Share || figure.Fraction is not null || figure.Unit is "倍" or "割"
        : figure.Kind == FigureKind.Duration ? figure.Attribution == FigureAttribution.Inferred && asked.Units.Contains(figure.Unit)
        : figure.Kind is FigureKind.Count or FigureKind.Share && (asked.Units.Count == 0 || figure.Unit.Length == 0 || asked.Units.Contains(figure.Unit)) && !(asked.IsNumber && figure.Unit is "%" or "％");

    public static bool OfMeasure(Figure figure, FigureQuestion asked) =>
        asked.Measures.Count == 0 || asked.Measures.Contains(figure.Measure)
        || (asked.Measures.Contains(FigureMeasure.Request) && figure.Measure is FigureMeasure.Budget)
        || (asked.Measures.Contains(FigureMeasure.Target) && figure.Measure == FigureMeasure.Actual);

    /// <summary>Of one indicator its cumulated value and target; of an amount the one that is stated rather than read off a legend.</summary>
    public static List<LedgerEntry> Chosen(List<LedgerEntry> entries, FigureQuestion asked, Question question)
    {
        if (asked.Money)
        {
            // A part of a row, or how much it grew, only where the question says so.
            entries = entries.Exists(entry => !entry.IsPart || entry.IsPartAsked(question)) ? entries.FindAll(entry => !entry.IsPart || entry.IsPartAsked(question)) : entries;
            var stated = entries.Where(entry => entry.Figure.YearRule is null).ToList();
            var current = entries.Where(entry => entry.Figure.Measure is not FigureMeasure.Supplementary && !entries.Any(other => other.Figure.Label == entry.Figure.Label && other.Figure.FiscalYear > entry.Figure.FiscalYear)).ToList();
            return asked.Years.Count == 0 && current.Count > 0 && !asked.AlsoYearBefore ? current : asked.Years.Count > 0 && stated.Count > 0 && asked.Labels.Count == 0 ? stated : entries;
        }

        var whole = entries.Where(entry => entry.Figure.Measure == FigureMeasure.Actual || (entry.Figure.Measure == FigureMeasure.Target && asked.Measures.Contains(FigureMeasure.Target))).ToList();
        whole = whole.Count > 0 ? whole : [.. entries.Where(entry => entry.Figure.Measure == FigureMeasure.Target)];
        var inYear = asked.Years.Count > 0 && !asked.Cumulative ? entries.Where(entry => entry.Figure.Measure == FigureMeasure.ActualOfYear).ToList() : [];
        var chosen = inYear.Count > 0 ? inYear : whole.Count > 0 ? whole : entries;
        // うち離島 is a part of its row: without a word of it in the question the row itself is meant.
        // Of two rows that fit a target as well, the one that has a target.
        var aimed = asked.Measures.Contains(FigureMeasure.Target) ? chosen.Where(entry => entry.Figure.Measure == FigureMeasure.Target).Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal) : [];
        chosen = [.. chosen.OrderBy(entry => entry.IsPart && !entry.IsPartAsked(question) ? 1 : 0).ThenBy(entry => aimed.Count == 0 || aimed.Contains(entry.Name) ? 0 : 1)];
        // Where none is named for sure, those that may be meant are told apart by their names.
        var names = chosen.Where(entry => !entry.IsPart || entry.IsPartAsked(question) || chosen[0].IsPart).Select(entry => entry.Name).Distinct(StringComparer.Ordinal).Take(chosen[0].Cover < LedgerEntry.SureCover ? MostNames : 1).ToHashSet(StringComparer.Ordinal);
        return [.. chosen.Where(entry => names.Contains(entry.Name))];
    }

    /// <summary>何件で、うち離島は何件: in front of each part its row, of the same year and measure.</summary>
    public static List<LedgerEntry> WithRows(List<LedgerEntry> shown, List<LedgerEntry> rows, FigureQuestion asked) =>
        !asked.WithPart ? shown : [.. shown.SelectMany(part => rows.Where(row => part.IsPart && IsRowOf(row, part)).Take(1).Append(part)).DistinctBy(entry => entry.Figure.Span)];

    static bool IsRowOf(LedgerEntry row, LedgerEntry part) =>
        !row.IsPart && row.Document == part.Document && row.Figure.Label == part.Figure.SubOf && row.Figure.Section == part.Figure.Section && row.Figure.Unit == part.Figure.Unit
        && row.Figure.Measure == part.Figure.Measure && row.Figure.FiscalYear == part.Figure.FiscalYear;
}
