using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>The figures that a ledger holds under another: its years, the rows printed as its parts, the amounts on the page that it heads.</summary>
internal sealed record FigureParts(IReadOnlyList<Figure> Parts, bool AddUp)
{
    /// <summary>The same row in each of its years.</summary>
    public bool AreYears => Parts.All(part => part.Label == Parts[0].Label && part.Measure == FigureMeasure.ActualOfYear);

    static readonly string[] Totals = ["合計", "計", "総計", "総額", "小計"];

    /// <summary>A page that prints more than its total prints other things too.</summary>
    const decimal MostOver = 1.05m;

    public static IReadOnlyList<FigureParts> Of(PolicyDocument document, Figure whole)
    {
        var others = document.Figures.Where(figure => figure.Span != whole.Span && figure is { Value: not null, From: null } && figure.Kind == whole.Kind && IsOneKind(figure, whole)).ToList();
        return [.. new[] { Years(others, whole), Rows(others, whole), Totalled(others, whole), Headed(document, others, whole) }.OfType<FigureParts>().Where(parts => parts.Parts.Count > 1)
            .DistinctBy(parts => string.Join(' ', parts.Parts.Select(part => part.Span.Start)))];
    }

    /// <summary>７件（２／４／１）: what was reached in each year.</summary>
    static FigureParts? Years(List<Figure> others, Figure whole) =>
        whole is { Measure: FigureMeasure.Actual, Label.Length: > 0 }
            ? new FigureParts([.. others.Where(figure => figure.Measure == FigureMeasure.ActualOfYear && figure.Label == whole.Label && figure.SubOf == whole.SubOf).DistinctBy(figure => figure.FiscalYear).OrderBy(figure => figure.FiscalYear)], AddUp: true) : null;

    /// <summary>Rows that are printed as parts of this one. うち… may overlap: only what adds up to the whole is added up.</summary>
    static FigureParts? Rows(List<Figure> others, Figure whole)
    {
        List<Figure> rows = [.. others.Where(figure => (figure.SubOf ?? figure.Indicator) == whole.Label && figure.Label != whole.Label
            && (figure.FiscalYear is null || (figure.FiscalYear == whole.FiscalYear && figure.Measure == whole.Measure))).DistinctBy(figure => (figure.Label, figure.Value))];
        return whole.Label.Length == 0 ? null : new FigureParts(rows, Sum(rows) == Size(whole));
    }

    /// <summary>合計 under the rows of a table, where they are its sum.</summary>
    static FigureParts? Totalled(List<Figure> others, Figure whole)
    {
        var rows = Totals.Contains(whole.Label, StringComparer.Ordinal)
            ? others.FindAll(figure => figure.Section == whole.Section && IsOfTime(figure, whole) && !Totals.Contains(figure.Label, StringComparer.Ordinal) && !IsPart(figure) && figure.Label.Length > 0) : [];
        return Sum(rows) == Size(whole) ? new FigureParts(rows, AddUp: true) : null;
    }

    /// <summary>The amount of what a place is headed with, and the amounts of its year in the items below, whether or not the page tells whose they are.</summary>
    static FigureParts? Headed(PolicyDocument document, List<Figure> others, Figure whole)
    {
        var section = document.Root.SelfAndDescendants().LastOrDefault(section => section.Span.Contains(whole.Span));
        if (section is null || section.Kind is SectionKind.Root or SectionKind.Bullet || whole is not { Kind: FigureKind.Money, Label.Length: > 0 } || !IsHeaded(document, section, whole.Label))
        {
            return null;
        }

        var below = others.FindAll(figure => section.Children.Any(child => child.Span.Contains(figure.Span)) && IsOfTime(figure, whole) && !IsPart(figure) && !Totals.Contains(figure.Label, StringComparer.Ordinal));
        return Sum(below) <= Size(whole) * MostOver ? new FigureParts(below, AddUp: true) : null;
    }

    static bool IsHeaded(PolicyDocument document, Section section, string label) =>
        section.Blocks.FirstOrDefault() is { } lead && NormalizedText.Fold($"{section.Heading} {lead.Span.In(document.Text)}").Contains(NormalizedText.Fold(label), StringComparison.Ordinal);

    static bool IsPart(Figure figure) => figure.SubOf is { Length: > 0 } row && row != figure.Label;

    static bool IsOfTime(Figure figure, Figure whole) => figure.FiscalYear == whole.FiscalYear && figure.Measure == whole.Measure;

    static bool IsOneKind(Figure figure, Figure whole) => whole.Yen is null ? figure.Unit == whole.Unit : figure.Yen is not null;

    static decimal Sum(IEnumerable<Figure> figures) => figures.Sum(Size);

    static decimal Size(Figure figure) => figure.Yen ?? figure.Value ?? 0;
}
