using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Evaluation;

/// <summary>The plain texts of a folder, read straight from their files.</summary>
internal sealed class SourceTexts(IReadOnlyDictionary<string, GoldText> texts)
{
    public static SourceTexts Load(string folder) => new(
        Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).ToDictionary(path => Path.GetFileName(path), path => GoldText.Of(File.ReadAllText(path)), StringComparer.Ordinal));

    public GoldText? ByFile(string file) => texts.GetValueOrDefault(file);

    public (string File, GoldText Text)? ByStart(string start) =>
        texts.Where(text => text.Key.StartsWith(start, StringComparison.Ordinal)).Select(text => ((string, GoldText)?)(text.Key, text.Value)).FirstOrDefault();

    /// <summary>Every place where the evidence stands.</summary>
    public IReadOnlyList<GoldPlace> Places(GoldEvidence evidence) => ByStart(evidence.Doc) is { } source
        ? [.. source.Text.Find(evidence.Snip).Select(span => new GoldPlace(source.File, span))]
        : [];

    public bool Contain(string words) => texts.Values.Any(text => text.Find(words).Any());
}

internal sealed record GoldPlace(string File, SourceSpan Span)
{
    public bool IsCitedBy(ScoredCitation citation) =>
        citation.File == File && citation.Start < Span.End && Span.Start < citation.End;
}
