using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Comparing;

/// <summary>One section of one of the two texts, with its own words but without those of the sections below it.</summary>
internal sealed class Clause
{
    public required Section Section { get; init; }

    public required Clause? Parent { get; init; }

    /// <summary>In reading order, over the whole text.</summary>
    public required int Place { get; init; }

    /// <summary>Its place among the clauses of its parent.</summary>
    public required int Index { get; init; }

    /// <summary>The words as printed, joined, with the number in front.</summary>
    public required string Text { get; init; }

    /// <summary>The words without the number.</summary>
    public required string Body { get; init; }

    /// <summary>The same, folded: what makes it the same clause under another number.</summary>
    public required string Content { get; init; }

    /// <summary>The same with all below it.</summary>
    public string Whole => _whole ??= string.Join('\n', Children.Select(child => child.Whole).Prepend(Content));

    string? _whole;

    public required SourceSpan? Span { get; init; }

    public List<Clause> Children { get; } = [];

    public string Label => Section.Label;

    /// <summary>The same clause in the other text.</summary>
    public Clause? Partner { get; set; }

    /// <summary>Its place among the clauses around it is another one than before.</summary>
    public bool IsMoved { get; set; }

    public Clause? ChildAt(int index) => index >= 0 && index < Children.Count ? Children[index] : null;

    public IEnumerable<Clause> SelfAndDescendants()
    {
        Stack<Clause> open = new([this]);
        while (open.TryPop(out var clause))
        {
            yield return clause;
            for (var i = clause.Children.Count - 1; i >= 0; i--)
            {
                open.Push(clause.Children[i]);
            }
        }
    }
}
