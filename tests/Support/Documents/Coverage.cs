using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Support.Documents;

/// <summary>Conservation: every character that is not white space lies in exactly one block line or noise span.</summary>
internal static class Coverage
{
    /// <summary>Null where the document is conserved, else the first character that is lost or held twice.</summary>
    public static string? FirstBreach(PolicyDocument document)
    {
        var text = document.Text;
        var holders = CountHolders(document);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && holders[i] != 1)
                return $"{(holders[i] == 0 ? "lost" : $"held {holders[i]} times")} at {i}: {Around(text, i)}";
        }
        return null;
    }

    private static int[] CountHolders(PolicyDocument document)
    {
        var holders = new int[document.Text.Length + 1];
        var spans = document.Root.AllBlocks().SelectMany(block => block.Lines).Concat(document.Noise.Select(noise => noise.Span));
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
                holders[i]++;
        }
        return holders;
    }

    private static string Around(string text, int at) =>
        $"{text[Math.Max(0, at - 20)..at]}⟦{text[at]}⟧{text[(at + 1)..Math.Min(text.Length, at + 20)]}".ReplaceLineEndings("⏎");
}
