using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Support;

/// <summary>Small things to test with.</summary>
internal static class Some
{
    public static Passage Passage(string document, int start, string text, PassageKind kind = PassageKind.Body, string label = "") => new()
    {
        Id = FormattableString.Invariant($"{document}:{kind}:{start}-{start + text.Length}"),
        Kind = kind,
        Document = document,
        File = document + ".txt",
        Title = "題名 " + document,
        Label = label,
        HeadingPath = label.Length == 0 ? [] : [label + " の見出し"],
        Text = text,
        Span = new SourceSpan(start, start + text.Length),
        Lines = [new SourceSpan(start, start + text.Length)],
    };
}
