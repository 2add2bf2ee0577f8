using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Structure;

/// <summary>A section that is still being filled.</summary>
internal sealed class OpenSection(SectionKind kind, HeadingMark mark, int page)
{
    Dictionary<IHeadingForm, int>? _lastOrdinals;

    public SectionKind Kind => kind;

    public HeadingMark Mark => mark;

    public int Page => page;

    public HeadingRank Rank => mark.Form.Rank;

    /// <summary>PendingBlock or OpenSection, in reading order.</summary>
    public List<object> Content { get; } = [];

    public PendingBlock? Lead => Content.Count > 0 ? Content[0] as PendingBlock : null;

    /// <summary>The block that the next line may continue: the last thing in the section.</summary>
    public PendingBlock? LastBlock => Content.Count > 0 ? Content[^1] as PendingBlock : null;

    public void Add(OpenSection child)
    {
        Content.Add(child);
        (_lastOrdinals ??= [])[child.Mark.Form] = child.Mark.Ordinal;
    }

    /// <summary>The number reached by a form among the children, so that the next one can be told from a reference.</summary>
    public int LastOrdinal(IHeadingForm form) => _lastOrdinals?.GetValueOrDefault(form) ?? 0;
}

/// <summary>A block that is still growing. MarkLength characters of its first line are the number, not text.</summary>
internal sealed class PendingBlock(BlockKind kind, SourceSpan first, int markLength = 0, bool endsWithColon = false)
{
    public BlockKind Kind => kind;

    public int MarkLength => markLength;

    public bool EndsWithColon => endsWithColon;

    public List<SourceSpan> Lines { get; } = [first];
}
