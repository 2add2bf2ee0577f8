using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Next;

/// <summary>The other year and the other measure of the figure that was told; what a programme that was spoken of costs.</summary>
internal static class NextFigures
{
    const int LongestName = 30;
    const int ShortestName = 3;
    const int Most = 2;

    public static IEnumerable<NextQuestion> Of(string asked, Answer answer, PolicyDocument document, NextWords words)
    {
        var told = answer.Figures.Select(one => one.Figure).Where(figure => answer.Citations.Any(citation => citation.Document == document.Info.Id && citation.Span.Overlaps(figure.Span))).ToList();
        var others = told.Count > 0
            ? document.Figures.Where(figure => told.Exists(one => IsOther(figure, one)) && !told.Exists(one => one.Span == figure.Span)).OrderBy(figure => Distance(figure, told[0]))
            : answer.Kind == AnswerKind.Answer ? Spoken(asked, answer, document) : Nearest(answer, document);
        return others.Where(figure => IsPlain(figure) && IsOnly(figure, document)).DistinctBy(words.Figure).Take(Most)
            .Select(figure => new NextQuestion(words.Figure(figure), document, figure.Span) { IsOfFigure = true });
    }

    /// <summary>The same thing in another year, or its target beside what was reached.</summary>
    static bool IsOther(Figure figure, Figure told) =>
        Name(figure) == Name(told) && figure.SubOf == told.SubOf && (figure.FiscalYear != told.FiscalYear || figure.Measure != told.Measure);

    /// <summary>The other measure first, then the years next to it.</summary>
    static int Distance(Figure figure, Figure told) => figure.Measure != told.Measure ? 0 : Math.Abs((figure.FiscalYear ?? 0) - (told.FiscalYear ?? 0));

    static IEnumerable<Figure> Spoken(string asked, Answer answer, PolicyDocument document)
    {
        var text = NormalizedText.Fold($"{asked} {string.Join(' ', answer.Citations.Where(citation => citation.RevisionNote is null).Select(citation => citation.Quote))}");
        return document.Figures.Where(figure => figure.Label.Length >= ShortestName && text.Contains(Name(figure), StringComparison.Ordinal)).OrderByDescending(figure => figure.FiscalYear);
    }

    /// <summary>令和3年度の数値は資料にありません: of the years that are named instead.</summary>
    static IEnumerable<Figure> Nearest(Answer answer, PolicyDocument document) =>
        answer.Kind == AnswerKind.NotFound
            ? document.Figures.Where(figure => answer.Text.Contains(figure.Label, StringComparison.Ordinal) && answer.Nearest.Any(citation => citation.Document == document.Info.Id && citation.Span.Overlaps(figure.Span))) : [];

    static string Name(Figure figure) => NormalizedText.Fold(figure.Label);

    static bool IsPlain(Figure figure) =>
        figure is { Attribution: not FigureAttribution.Unattributed, Doubt: null, SubOf: null, Value: not null, Label.Length: > 0 and <= LongestName } && !Damage.ShowsInHeading(figure.Label)
        && (figure is { Yen: not null, FiscalYear: not null, Measure: FigureMeasure.Budget or FigureMeasure.Initial or FigureMeasure.Supplementary or FigureMeasure.Request }
            || figure.Measure is FigureMeasure.Target or FigureMeasure.Actual or FigureMeasure.ActualOfYear);

    /// <summary>Of two with the same name nobody could tell which is meant.</summary>
    static bool IsOnly(Figure figure, PolicyDocument document) =>
        document.Figures.Count(other => Name(other) == Name(figure) && other.Measure == figure.Measure && other.FiscalYear == figure.FiscalYear && other.SubOf == figure.SubOf) == 1;
}
