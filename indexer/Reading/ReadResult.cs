using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Reading;

/// <summary>Exactly one of the two is there.</summary>
internal sealed record ReadResult(SourceText? Source, Refusal? Refused)
{
    public static ReadResult Refuse(Refusal refusal) => new(null, refusal);

    public static ReadResult Of(string file, string text, string encoding, IReadOnlyList<Finding> findings) =>
        new(new SourceText { File = file, Text = text, Encoding = encoding, Findings = findings }, null);
}
