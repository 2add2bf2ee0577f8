using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>What somebody said in a meeting, with who it was as the minutes call them: 柳生委員.</summary>
internal sealed record Speech(PolicyDocument Document, Section Section, string Speaker, string Family, string Text, SourceSpan Span)
{
    /// <summary>The headings it stands under and what was said before it, folded.</summary>
    public required string Topic { get; init; }
}
