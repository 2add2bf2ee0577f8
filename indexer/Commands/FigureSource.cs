using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Commands;

/// <summary>A document under the name that tells it from the others of the run.</summary>
internal sealed record ReadLedger(string Key, PolicyDocument Document, LedgerResult Ledger);

/// <summary>The documents that were named, with their ledgers, and how a place in them is quoted.</summary>
internal sealed record FigureSource(IReadOnlyList<ReadLedger> Documents, bool SomeRefused)
{
    public static FigureSource Read(DocumentRun run, IEnumerable<string> named, Output output)
    {
        var input = InputFiles.Expand(named, output);
        var results = input.Files.Select(file => run.Read(file.Path, file.Root)).ToList();
        foreach (var refused in results.Where(result => result.Refused is not null))
        {
            output.Remarks.WriteLine($"{refused.Refused?.Code} {refused.Refused?.Message}");
        }

        var ledgers = new List<ReadLedger>();
        foreach (var result in results)
        {
            if (result is { Document: { } document, Ledger: { } ledger })
                ledgers.Add(new ReadLedger(OwnKey(document.Info.Id, ledgers), document, ledger));
        }

        return new FigureSource(ledgers, input.SomeRefused || ledgers.Count < results.Count);
    }

    // a/plan.txt and b/plan.txt are two documents of one name.
    static string OwnKey(string id, List<ReadLedger> ledgers) =>
        ledgers.Count(ledger => ledger.Document.Info.Id == id) is > 0 and var earlier ? string.Create(CultureInfo.InvariantCulture, $"{id}#{earlier + 1}") : id;

    public IReadOnlyList<FigurePlace> Places(LedgerFilter filter) =>
        [.. Documents.SelectMany(source => source.Document.Figures.Where(filter.Shows), (source, figure) => new FigurePlace(source.Key, figure))];

    /// <summary>「26．5億円」（総合戦略 3.(1)、p.4）</summary>
    public string Quote(FigurePlace place) => Quote(DocumentOf(place), place.Figure);

    public PolicyDocument DocumentOf(FigurePlace place) => Documents.First(source => source.Key == place.Document).Document;

    public static string Quote(PolicyDocument document, Figure figure) =>
        $"「{Line(document.Text, figure.Span)}」（{document.Info.Title} {PlaceOf(figure)}）";

    public static string PlaceOf(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{(figure.Section.Length > 0 ? $"{figure.Section}、" : "")}p.{figure.Page}");

    /// <summary>The first place where a programme's name itself stands.</summary>
    public string QuoteName(string name)
    {
        foreach (var (_, document, _) in Documents)
        {
            if (NormalizedText.Of(document.Text).FindAll(NormalizedText.Fold(name)).FirstOrDefault() is { Length: > 0 } span)
                return $"「{Line(document.Text, span)}」（{document.Info.Title}）";
        }

        return $"「{name}」";
    }

    // The printed line of the number, so that a reader sees what it stands beside.
    static string Line(string text, SourceSpan span)
    {
        var start = text.AsSpan(0, span.Start).LastIndexOfAny('\n', '\r') + 1;
        var end = text.AsSpan(span.End).IndexOfAny('\n', '\r') is var at and >= 0 ? span.End + at : text.Length;
        return text[start..end].ReplaceLineEndings("").Trim();
    }
}
