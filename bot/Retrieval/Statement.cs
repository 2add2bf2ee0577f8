using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Retrieval;

/// <summary>A sentence or a heading as a possible answer, with what stands around it.</summary>
internal sealed record Statement
{
    public required PolicyDocument Document { get; init; }

    /// <summary>All statements of the document: what stands around this one is found by reference.</summary>
    public required StatementReader Others { get; init; }

    public required Section Section { get; init; }

    public required Block Block { get; init; }

    public required string Text { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>The text as matching sees it.</summary>
    public required string Folded { get; init; }

    /// <summary>The sentence before and the one that introduces a list, folded.</summary>
    public required string Near { get; init; }

    /// <summary>The heading that it stands under, folded.</summary>
    public required string Heading { get; init; }

    /// <summary>Headings further up and the document's names, folded.</summary>
    public required string Far { get; init; }

    /// <summary>文部科学省 for a sentence that ends in （文）, folded.</summary>
    public required string Ministries { get; init; }

    /// <summary>A line before it that holds nothing but a date: 平成21年1月20日 above 文部科学大臣決定.</summary>
    public Statement? DatedBy { get; init; }

    public bool IsHeading => Block.Kind == BlockKind.Lead && Section.Heading is not null;
}
