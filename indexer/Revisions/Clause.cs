using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// The words of one instruction, half width, quotes masked, without the words that only give its status and without
/// the endings that say nothing (する, すること, 。). Every character knows its place in the note.
/// </summary>
internal sealed class Clause
{
    readonly int[] _places;

    public Clause(string plain, int[] places, TextRange range) => (Plain, _places, Range) = (plain, places, range);

    public string Plain { get; }

    public TextRange Range { get; }

    public OperationStatus Status { get; init; }

    public bool IsRival { get; init; }

    public bool BrokenQuote { get; init; }

    public TextRange Place(int start, int length) =>
        length == 0 ? default : new TextRange(_places[start], _places[start + length - 1] + 1);

    /// <summary>The same clause without a stretch of its words.</summary>
    public Clause Without(int start, int length) =>
        new(Plain.Remove(start, length), [.. _places[..start], .. _places[(start + length)..]], Range)
        {
            Status = Status,
            IsRival = IsRival,
            BrokenQuote = BrokenQuote,
        };

    /// <summary>A noun that asks for a change (代案) as the verb that the forms know.</summary>
    public Clause EndingIn(string verb, int start) =>
        new(Plain[..start] + verb, [.. _places[..start], .. Enumerable.Repeat(_places[start], verb.Length)], Range)
        {
            Status = Status,
            IsRival = IsRival,
            BrokenQuote = BrokenQuote,
        };

    public Clause With(OperationStatus status, bool rival = false) =>
        new(Plain, _places, Range) { Status = status, IsRival = rival, BrokenQuote = BrokenQuote };
}
