using System.Text.Json.Serialization;

namespace PolicyBot.Indexer.Documents;

public enum SectionKind
{
    /// <summary>The document itself: no label, no number.</summary>
    Root,

    /// <summary>A numbered place: §2, 1., (3), 1), ①, 第十条の二, 項目2.</summary>
    Numbered,

    /// <summary>An issue of an issue/response table (小論点).</summary>
    Issue,

    /// <summary>A bullet, counted among its neighbours: 3つ目の・.</summary>
    Bullet,

    /// <summary>A title without a number: a slide, a subhead ＜…＞, ■議事.</summary>
    Titled,
}

/// <summary>A place of a document that people would name, with all that stands in it.</summary>
public sealed record Section : Node
{
    public required SectionKind Kind { get; init; }

    /// <summary>What people write when they cite it: §2 2.1)②, 3.(1)②, 項目2 小論点4, §6 5. 3つ目の・.</summary>
    public required string Label { get; init; }

    /// <summary>The heading form that was recognised (section, dot, paren, circled, bullet …), empty for the root.</summary>
    public required string Form { get; init; }

    /// <summary>The number as printed in the label: §2, 1., ②; the bullet's sign for a bullet; empty for a title.</summary>
    public required string Number { get; init; }

    /// <summary>1-based place in its own numbering: 2 for ②, 3 for the third bullet.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The heading, null where the number is followed by running text.</summary>
    public string? Heading { get; init; }

    /// <summary>Where a damaged heading was found again in clean form; Heading is then that form.</summary>
    public SourceSpan? RestoredFrom { get; init; }

    /// <summary>The page it starts on, inferred from the layout.</summary>
    public required int Page { get; init; }

    /// <summary>Blocks and sections in reading order. The first block of a numbered section is its Lead.</summary>
    public required IReadOnlyList<Node> Content { get; init; }

    // Ignored in JSON: either would be written beside Content, and once more at each level.
    [JsonIgnore]
    public IEnumerable<Section> Children => Content.OfType<Section>();

    [JsonIgnore]
    public IEnumerable<Block> Blocks => Content.OfType<Block>();

    /// <summary>This section and all below it, in reading order.</summary>
    public IEnumerable<Section> SelfAndDescendants() =>
        Children.SelectMany(child => child.SelfAndDescendants()).Prepend(this);

    /// <summary>All blocks here and below, in reading order.</summary>
    public IEnumerable<Block> AllBlocks() =>
        Content.SelectMany(node => node is Section section ? section.AllBlocks() : [(Block)node]);
}
