using System.Text;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>A paragraph while it is being read. A form feed in its text is a page break.</summary>
internal sealed class DocxParagraph
{
    public StringBuilder Text { get; } = new();

    public string? Style { get; set; }

    public int? List { get; set; }

    public int? Level { get; set; }

    /// <summary>Its end was deleted by a tracked change.</summary>
    public bool EndDeleted { get; set; }

    public bool StartsPage { get; set; }

    /// <summary>A page ended inside a line: what comes next is on a new page, the line stays whole.</summary>
    public bool EndsPage { get; set; }

    public bool InProperties { get; set; }

    public bool InHiddenRun { get; set; }
}
