using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>The citations of one answer, numbered as they come; the same passage keeps its number.</summary>
internal sealed class Citing(IReadOnlyList<Citation>? before = null)
{
    readonly List<Citation> _citations = [.. before ?? []];

    public IReadOnlyList<Citation> All => _citations;

    /// <summary>The marks of all of them: [1][2].</summary>
    public string Marks => MarksOf(_citations.Select(one => one.Number));

    public static string MarksOf(IEnumerable<int> numbers) => string.Concat(numbers.Select(number => $"[{number}]"));

    /// <summary>Returns the number to put in brackets.</summary>
    public int Add(PolicyDocument document, SourceSpan span, string section, string? note = null)
    {
        section = Place(document, span, section, note);
        var known = _citations.Find(one => one.Document == document.Info.Id && one.Span == span && one.Section == section && one.RevisionNote == note);
        if (known is not null)
        {
            return known.Number;
        }

        var citation = Of(document, span, section, note) with { Number = _citations.Select(one => one.Number).DefaultIfEmpty(0).Max() + 1 };
        _citations.Add(citation);
        return citation.Number;
    }

    static string Place(PolicyDocument document, SourceSpan span, string section, string? note) =>
        note is null && LostAmounts.Are(document, span) ? LostAmounts.WiderPlace(document, span) : section;

    public static Citation Of(PolicyDocument document, SourceSpan span, string section, string? note = null) => new()
    {
        Number = 0,
        Document = document.Info.Id,
        Title = document.Info.Title,
        Section = Place(document, span, section, note),
        RevisionNote = note,
        Page = document.PageAt(span.Start),
        File = document.Info.File,
        Span = span,
        Quote = span.In(document.Text),
    };
}
