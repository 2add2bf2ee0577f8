using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Passages;

/// <summary>The sentence that a list hangs on (点検の順としては以下のような案がある。): its items are found by it too.</summary>
internal static class LeadIn
{
    const int Longest = 120;

    /// <summary>Null where the item has a heading of its own, or nothing stands in front of the list.</summary>
    public static string? Of(Section list, Section item)
    {
        if (item.Heading is { Length: > 0 })
        {
            return null;
        }

        var before = list.Content.TakeWhile(node => node != item).OfType<Block>().LastOrDefault(block => block.Kind != BlockKind.Note);
        return before is { Text.Length: > 0 } ? LastSentence(before.Text) : null;
    }

    static string LastSentence(string text)
    {
        var start = text.TrimEnd('。').LastIndexOf('。') + 1;
        return text[Math.Max(start, text.Length - Longest)..];
    }
}
