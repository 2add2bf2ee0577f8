using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Embedding;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Pipeline;

/// <summary>
/// A folder of documents → an index, taking over what has not changed since the last build. What comes out is the same
/// to the byte as if everything had been read anew.
/// </summary>
internal sealed class IndexRun
{
    readonly string _seeds;
    readonly ReadOptions _options;
    readonly DocumentRun _documents;
    readonly Lexicon _lexicon;
    readonly string _lexiconText;
    readonly List<IndexPart> _parts = [];
    readonly List<ManifestFile> _refusedFiles = [];
    readonly List<Refusal> _refused = [];
    int _kept;

    public IndexRun(string seeds, ReadOptions options)
    {
        (_seeds, _options) = (seeds, options);
        _documents = DocumentRun.For(seeds, options);
        var edited = EditedFile.Read(Path.Combine(seeds, LexiconFile.Name));
        _lexiconText = edited.Problem is null ? BasicLexicon.Completed(edited.Text ?? "") : "";
        _lexicon = edited.Problem is { } problem ? Lexicon.Unreadable(problem) : Lexicon.Parse(_lexiconText);
    }

    /// <summary>With the vectors that need no server.</summary>
    public static IndexRun Local(string seeds, ReadOptions options, Action<IndexProgress>? progress = null) => new(seeds, options)
    {
        Embed = (contents, last, cancellation) => new ValueTask<IndexContents>(Vectors.AddLocalAsync(contents, last, cancellation)),
        EmbedSettings = "local",
        Progress = progress ?? (_ => { }),
    };

    /// <summary>With vectors of a server; the settings say which.</summary>
    public static IndexRun With(IEmbeddingGenerator<string, Embedding<float>> embedding, string settings, string seeds, ReadOptions options, Action<IndexProgress>? progress = null) => new(seeds, options)
    {
        Embed = (contents, _, cancellation) => new ValueTask<IndexContents>(Vectors.AddAsync(contents, embedding, cancellation)),
        EmbedSettings = settings,
        Progress = progress ?? (_ => { }),
    };

    /// <summary>Adds vectors and what they were made with, going by the last index where that helps; the contents stay without where nothing is set.</summary>
    public Func<IndexContents, IPassageIndex?, CancellationToken, ValueTask<IndexContents>> Embed { get; init; } = (contents, _, _) => ValueTask.FromResult(contents);

    /// <summary>What Embed depends on; another text here means that everything is built anew.</summary>
    public string EmbedSettings { get; init; } = "";

    public Action<IndexProgress> Progress { get; init; } = _ => { };

    public async ValueTask<IndexReport> RunAsync(IIndexTarget target, CancellationToken cancellation = default)
    {
        var clock = Stopwatch.StartNew();
        var listing = SeedFolder.List(_seeds);
        if (listing.Refused is not null || listing.Files.Count == 0)
        {
            return Empty(listing) with { Elapsed = clock.Elapsed };
        }

        var last = await target.OpenAsync(cancellation);
        var before = last is null ? null : await IndexManifest.ReadAsync(last, cancellation);
        await ReadAllAsync(listing.Files, last, before, cancellation);
        var manifest = new IndexManifest(Settings(), [.. _parts.Select(part => part.File).Concat(_refusedFiles).OrderBy(file => file.File, StringComparer.Ordinal)]);
        var passagesKept = await PassageChanges.KeptAsync(_parts, last, cancellation);
        var report = Report(listing, before, target.Problems) with { PassagesKept = passagesKept, PassagesGone = (last?.Info.Passages ?? 0) - passagesKept };
        if (_parts.Count == 0)
        {
            return report with { Elapsed = clock.Elapsed };
        }

        return last is not null && before is not null && manifest.ToBytes().AsSpan().SequenceEqual(before.ToBytes())
            ? report with { Generation = last.Info.Generation, Elapsed = clock.Elapsed }
            : report with { Written = true, Generation = await target.PublishAsync(await ContentsAsync(manifest, last, cancellation), cancellation), Elapsed = clock.Elapsed };
    }

    async ValueTask ReadAllAsync(IReadOnlyList<string> files, IPassageIndex? last, IndexManifest? before, CancellationToken cancellation)
    {
        var known = before?.Settings == Settings() ? before.Files.ToDictionary(file => file.File, StringComparer.Ordinal) : [];
        for (var at = 0; at < files.Count; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            var name = SeedFolder.NameIn(_seeds, files[at]);
            Progress(new IndexProgress(at, files.Count, name));
            var key = KeyOf(files[at], name);
            var kept = last is not null && key.Length > 0 && known.TryGetValue(name, out var file) && file.Key == key && file.Document is { } id && _documents.TryKeep(name, id)
                ? await IndexPart.TakeOverAsync(file, last, cancellation)
                : null;
            _kept += kept is null ? 0 : 1;
            Add(kept, files[at], name, key);
        }

        Progress(new IndexProgress(files.Count, files.Count, ""));
    }

    void Add(IndexPart? kept, string path, string name, string key)
    {
        if (kept is not null)
        {
            _parts.Add(kept);
            return;
        }

        var result = _documents.Read(path, _seeds);
        if (result.Document is { } document)
        {
            // A file that changed while it was read has no key, so the next build reads it again.
            _parts.Add(IndexPart.Of(document, KeyOf(path, name) == key ? key : "", _lexicon));
        }
        else if (result.Refused is { } refused)
        {
            _refused.Add(refused);
            _refusedFiles.Add(new ManifestFile(name, "") { Refused = refused.Code });
        }
    }

    ValueTask<IndexContents> ContentsAsync(IndexManifest manifest, IPassageIndex? last, CancellationToken cancellation)
    {
        var attachments = _parts.ToDictionary(part => AttachmentNames.Document(part.File.Document ?? ""), part => part.Document);
        attachments[AttachmentNames.Lexicon] = Encoding.UTF8.GetBytes(_lexiconText);
        attachments[AttachmentNames.Manifest] = manifest.ToBytes();
        return Embed(new IndexContents([.. _parts.SelectMany(part => part.Passages)], attachments), last, cancellation);
    }

    string KeyOf(string path, string name)
    {
        var described = _documents.Described(name) is { } info ? JsonSerializer.Serialize(info, DocumentJson.Readable.DocumentInfo) : "";
        return FileKey.Of(path, described, _options.MaxBytes);
    }

    /// <summary>All that passages depend on besides their files: this very program, the lexicon, the options.</summary>
    string Settings() => string.Join(' ', typeof(IndexRun).Module.ModuleVersionId, FileKey.OfText(_lexiconText), _options.Encoding, _options.Lenient, EmbedSettings);

    IndexReport Report(FolderListing listing, IndexManifest? before, IReadOnlyList<string> problems) => new()
    {
        Documents = _parts.Count,
        Passages = _parts.Sum(part => part.Passages.Count),
        Figures = _parts.Sum(part => part.File.Figures),
        Notes = _parts.Sum(part => part.File.Notes),
        Findings = _parts.Sum(part => part.File.Findings),
        Read = _parts.Count - _kept,
        Kept = _kept,
        Removed = before?.Files.Select(file => file.File).Except(listing.Files.Select(file => SeedFolder.NameIn(_seeds, file))).Count() ?? 0,
        Refused = _refused,
        Skipped = listing.Skipped,
        Remarks = [.. problems, .. _documents.Findings.Concat(_lexicon.Findings).Select(finding => finding.Message)],
    };

    IndexReport Empty(FolderListing listing) => new()
    {
        Refused = [listing.Refused ?? new Refusal("PB-ING-010", $"{_seeds}：読める文書（.txt .md .html .docx .pdf）が見つかりません。")],
        Skipped = listing.Skipped,
    };
}
