using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

internal enum SlideTokenKind
{
    /// <summary>The name of a programme, alone on its line or at the head of its bullet.</summary>
    Name,

    /// <summary>An amount with no name on its line.</summary>
    Amount,

    /// <summary>Another heading: what follows need not belong to the name in front of it.</summary>
    Break,

    /// <summary>Columns share a line somewhere on the page: the order of the other lines proves nothing.</summary>
    Disorder,
}

/// <summary>What decides on a slide which amount belongs to which programme.</summary>
internal sealed record SlideToken(SlideTokenKind Kind, LedgerBlock Block)
{
    public string Name { get; init; } = "";

    public Mention? Amount { get; init; }

    /// <summary>The printed line over an amount.</summary>
    public string Above { get; init; } = "";

    /// <summary>The amount ends a line of words about the programme: …に基づく研究 予算額9億円.</summary>
    public bool IsOnLineOfName { get; init; }

    public SourceSpan Span => Amount?.Figure.Span ?? Block.Block.Span;
}
