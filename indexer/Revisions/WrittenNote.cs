using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>A note as it stands in its block, before it is understood. Positions count in Text.</summary>
internal sealed record WrittenNote(int Number, SourceSpan Span, MappedText Text, IReadOnlyList<WrittenInstruction> Instructions);

/// <summary>
/// ＜２．１）②に追加＞ and what follows it up to the next instruction: new words, quoted old words, a reason.
/// </summary>
internal readonly record struct WrittenInstruction(TextRange Whole, TextRange Directive, TextRange Body);

/// <summary>A stretch of a text that was put together: start included, end excluded.</summary>
internal readonly record struct TextRange(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(TextRange other) => Start <= other.Start && other.End <= End;

    public bool Contains(int at) => Start <= at && at <= End;

    public string In(string text) => text[Start..End];

    /// <summary>Without the white space at both ends.</summary>
    public TextRange Trimmed(string text)
    {
        var (start, end) = (Start, End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextRange(start, end);
    }
}
