namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>
/// What an old/new table opens: an article of it, which lies in the place that holds the table and not beside it, and in
/// each article its two sides.
/// </summary>
internal sealed class ComparedForm(string name, HeadingRank rank) : IHeadingForm
{
    /// <summary>第N条 as addresses name it.</summary>
    public static ComparedForm Article { get; } = new("第N条", HeadingRank.Numbered);

    public static ComparedForm New { get; } = new("new side", HeadingRank.Titled);

    public static ComparedForm Old { get; } = new("old side", HeadingRank.Titled);

    public string Name => name;

    public HeadingRank Rank => rank;

    public string Starts => "";

    public HeadingMark Mark(string label, int ordinal = 0, int length = 0, int branch = 0) => new(this, label, ordinal, length, branch);

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        return false;
    }
}
