using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>Where the page shows a passage; the address stays the same as long as the text does.</summary>
internal static class SourceLink
{
    public static string To(string document, SourceSpan span) =>
        $"/source/{Uri.EscapeDataString(document)}?start={span.Start}&end={span.End}#passage";
}
