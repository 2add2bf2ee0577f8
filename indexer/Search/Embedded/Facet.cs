using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>What filters ask of a passage. Passages with the same answers share one, so a filter is tried once on each.</summary>
internal static class Facet
{
    static readonly SourceSpan Nowhere = new(0, 0);

    public static Passage Of(Passage passage) => new()
    {
        Id = "",
        Kind = passage.Kind,
        Document = passage.Document,
        File = "",
        Title = "",
        Date = passage.Date,
        Label = passage.Label,
        Note = passage.Note,
        FiscalYear = passage.FiscalYear,
        Ministries = passage.Ministries,
        Text = "",
        Span = Nowhere,
    };

    public static string Key(Passage passage) =>
        string.Join('\u001f', passage.Kind.ToString(), passage.Document, passage.Date ?? "\0", passage.Label, passage.Note ?? "\0",
            passage.FiscalYear?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", string.Join('\u001e', passage.Ministries));
}
