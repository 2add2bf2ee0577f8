using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Revisions.Beyond;
using PolicyBot.Indexer.Structure;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Pipeline;

/// <summary>The flow from a file to a document that is understood. One file's trouble never stops the others.</summary>
internal sealed class DocumentRun(Catalog catalog, TypoList typos, ReadOptions options)
{
    readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the files that staff edit.</summary>
    public IReadOnlyList<Finding> Findings => [.. catalog.Findings, .. typos.Findings];

    public static DocumentRun For(string seeds, ReadOptions options) => new(Catalog.ReadFrom(seeds), TypoFile.ReadFrom(seeds), options);

    /// <summary>What the catalogue says of a file; null where it does not name it.</summary>
    public DocumentInfo? Described(string file) => catalog.Find(file);

    /// <summary>Whether a document of an earlier run would get the same id now; if so, the id is taken.</summary>
    public bool TryKeep(string file, string id) => WithOwnId(new DocumentInfo { Id = Path.GetFileNameWithoutExtension(file), File = file, Title = "" }).Id == id;

    /// <summary>Reads one file; root is the folder that it was found in, which no link may lead out of.</summary>
    public DocumentResult Read(string path, string? root = null)
    {
        // The one place of this program that catches everything: whatever is wrong with a file, it is one line of the report.
        try
        {
            var (source, refused) = FileReader.Read(path, options with { Root = root });
            return source is null
                ? new DocumentResult(null, refused)
                : Understand(source);
        }
        catch (Exception exception)
        {
            return new DocumentResult(null, new Refusal("PB-ING-099", $"{Path.GetFileName(path)}：読み取り中に予期しない問題が起きたため読みません（{exception.GetType().Name}）。この文書を添えて開発者に知らせてください。"));
        }
    }

    /// <summary>The stages in their order; each adds to what the one before it understood.</summary>
    DocumentResult Understand(SourceText source)
    {
        var document = DocumentParser.Parse(source, WithOwnId(catalog.Describe(source)));
        var revisions = RevisionCompiler.Compile(document);
        var ledger = FigureLedger.Read(document);
        document = document with { RevisionNotes = revisions.Notes };
        document = document with
        {
            Observations = BeyondNotes.Of(document, typos),
            Figures = ledger.Figures,
            Discrepancies = [.. revisions.Discrepancies, .. ledger.Discrepancies],
            Findings = [.. document.Findings, .. revisions.Findings, .. ledger.Findings],
        };
        return new DocumentResult(document, null) { Ledger = ledger };
    }

    /// <summary>plan.txt and plan.docx would both be called plan; the second keeps its ending.</summary>
    DocumentInfo WithOwnId(DocumentInfo info) =>
        _files.TryAdd(info.Id, info.File) || _files[info.Id] == info.File ? info : info with { Id = info.File };
}
