using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>予算額　４１億円 on a line of its own, of which the layout has lost whose it is: it answers nothing, and the item it happens to stand under is not its own.</summary>
internal static class LostAmounts
{
    /// <summary>令和６年度補正予算 beside the amount still names no programme.</summary>
    const int MostWords = 8;

    public static bool Are(PolicyDocument document, SourceSpan span) =>
        document.Figures.Any(figure => figure is { Kind: FigureKind.Money, Attribution: FigureAttribution.Unattributed } && span.Overlaps(figure.Span)) && AreBare(span.In(document.Text));

    /// <summary>The place that is told for such an amount: the numbered one or the page, not a bullet or a title that precedes it by chance.</summary>
    public static string WiderPlace(PolicyDocument document, SourceSpan span)
    {
        var (section, label) = (document.Root, "");
        while (section.Children.FirstOrDefault(child => child.Span.Contains(span)) is { } inner && (label.Length == 0 || inner.Kind == SectionKind.Numbered))
        {
            (section, label) = (inner, inner.Label);
        }

        return label;
    }

    static bool AreBare(string text)
    {
        var dates = DateReader.FindAll(text);
        var amounts = Quantities.FindAll(text, dates);
        return amounts.Count > 0 && text.Where((c, at) => char.IsLetterOrDigit(c) && !amounts.Any(amount => Holds(amount.Span, at)) && !dates.Any(date => Holds(date.Span, at))).Count() <= MostWords;
    }

    static bool Holds(SourceSpan span, int at) => span.Start <= at && at < span.End;
}
