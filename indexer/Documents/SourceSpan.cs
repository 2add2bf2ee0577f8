namespace PolicyBot.Indexer.Documents;

/// <summary>UTF-16 positions in a document's text as received: start included, end excluded.</summary>
public readonly record struct SourceSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(SourceSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(SourceSpan other) => Start < other.End && other.Start < End;

    public string In(string text) => text[Start..End];

    public static SourceSpan Cover(SourceSpan a, SourceSpan b) => new(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End));
}
