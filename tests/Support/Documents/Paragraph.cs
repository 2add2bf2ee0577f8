namespace PolicyBot.Tests.Support.Documents;

/// <summary>Text to be printed as one paragraph; an item's sign is part of the text.</summary>
internal sealed record Paragraph(string Text, string Indent, string Hanging)
{
    public bool BlankBefore { get; init; }

    public bool NewPage { get; init; }

    /// <summary>A narrow table column; null where the page's width holds.</summary>
    public int? Width { get; init; }
}
