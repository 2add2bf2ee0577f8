using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>The new words of a proposal, as they are printed in its note.</summary>
internal sealed class NewWords
{
    readonly NormalizedText _folded;
    readonly PolicyDocument _document;

    NewWords(PolicyDocument document, RevisionOperation operation, SourceSpan span)
    {
        (_document, Operation) = (document, operation);
        _folded = NormalizedText.Of(document.Text, span);
        Sentences = [.. Revisions.Sentences.In(Value, new TextRange(0, Value.Length)).Select(WithoutNumber)];
    }

    public RevisionOperation Operation { get; }

    public string Value => _folded.Value;

    public IReadOnlyList<TextRange> Sentences { get; }

    /// <summary>Words that the text has already are looked at where they stand.</summary>
    public static IReadOnlyList<NewWords> Of(PolicyDocument document, IReadOnlyList<RevisionOperation> operations) =>
        [.. operations.Where(operation => operation.Status != OperationStatus.Applied && operation.NewTextLines.Count > 0)
            .Select(operation => new NewWords(document, operation, new SourceSpan(operation.NewTextLines[0].Start, operation.NewTextLines[^1].End)))
            .Where(words => words.Value.Length > 0)
            .DistinctBy(words => words.Source(0, words.Value.Length))];

    public SourceSpan Source(int start, int end) => _folded.ToSource(start, end);

    /// <summary>As printed, without line ends.</summary>
    public string Words(int start, int end) => string.Concat(Source(start, end).In(_document.Text).Where(c => c is not ('\n' or '\r')));

    TextRange WithoutNumber(TextRange sentence) =>
        HeadingForms.TryRead(sentence.In(Value), out var mark) && mark.Length < sentence.Length ? sentence with { Start = sentence.Start + mark.Length } : sentence;
}
