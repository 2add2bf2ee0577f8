namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>Sections that the layout opens, not what a line starts with: the document itself, the title of a slide, an issue's row.</summary>
internal sealed class LayoutForm(string name, HeadingRank rank, int level = 0) : IHeadingForm
{
    public static LayoutForm Root { get; } = new("document", HeadingRank.Part);

    public static LayoutForm Title { get; } = new("title", HeadingRank.Part, 1);

    public static LayoutForm Subtitle { get; } = new("subtitle", HeadingRank.Part, 14);

    public static LayoutForm Issue { get; } = new("issue", HeadingRank.Numbered);

    public string Name => name;

    public HeadingRank Rank => rank;

    public int Level => level;

    public string Starts => "";

    public HeadingMark Mark(string label, int ordinal = 0, int length = 0) => new(this, label, ordinal, length);

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        return false;
    }
}
