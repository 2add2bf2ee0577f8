using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>Where a stretch of a document stands.</summary>
internal static class Places
{
    /// <summary>The label of the smallest place that holds all of it.</summary>
    public static string At(PolicyDocument document, SourceSpan span)
    {
        var section = document.Root;
        while (section.Children.FirstOrDefault(child => child.Span.Contains(span)) is { } inner)
        {
            section = inner;
        }

        return section.Label;
    }
}
