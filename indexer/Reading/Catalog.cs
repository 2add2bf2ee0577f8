using System.Globalization;
using System.Text.Json;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Reading;

/// <summary>What staff know of the documents and the texts cannot tell: title, issuer, dates, the names it goes by.</summary>
internal sealed class Catalog
{
    public const string Name = "catalog.json";

    readonly Dictionary<string, DocumentInfo> _documents = new(StringComparer.Ordinal);
    readonly List<Finding> _findings = [];

    Catalog()
    {
    }

    public IReadOnlyCollection<DocumentInfo> Documents => _documents.Values;

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The catalogue of a folder; empty where there is none.</summary>
    public static Catalog ReadFrom(string folder)
    {
        var file = EditedFile.Read(Path.Combine(folder, Name));
        var catalog = Parse(file.Text ?? "[]");
        if (file.Problem is { } problem)
        {
            catalog._findings.Add(problem);
        }

        return catalog;
    }

    public static Catalog Parse(string json)
    {
        var catalog = new Catalog();
        try
        {
            foreach (var entry in JsonSerializer.Deserialize(json, CatalogJson.Default.IReadOnlyListCatalogEntry) ?? [])
            {
                catalog.Add(entry, json);
            }
        }
        catch (JsonException e)
        {
            catalog.Report($"{e.LineNumber + 1 ?? 1} 行目付近が正しい JSON ではないため、目録を使わずに続けます。", default);
        }

        return catalog;
    }

    /// <summary>By exact file name; null for a file the catalogue does not name.</summary>
    public DocumentInfo? Find(string fileName) => _documents.GetValueOrDefault(fileName);

    /// <summary>What the catalogue says, or else what can be read off the first lines.</summary>
    public DocumentInfo Describe(SourceText source) =>
        Find(source.File) is not { } known ? Unknown(source.File, source.Text)
        : known.Title.Length > 0 ? known
        : Dated(known with { Title = FirstLines.Title(source.Text) ?? known.Id }, known.DateText ?? FirstLines.Date(source.Text));

    static DocumentInfo Unknown(string file, string text) => Dated(
        new()
        {
            Id = Path.GetFileNameWithoutExtension(file),
            File = file,
            Title = FirstLines.Title(text) ?? Path.GetFileNameWithoutExtension(file),
        },
        FirstLines.Date(text));

    static DocumentInfo Dated(DocumentInfo info, string? date) => info with
    {
        DateText = date,
        Date = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };

    void Add(CatalogEntry? entry, string json)
    {
        if (string.IsNullOrWhiteSpace(entry?.File))
        {
            Report("file（ファイル名）のない項目があります。", default);
            return;
        }

        var place = PlaceOf(entry.File, json);
        if (!_documents.TryAdd(entry.File, ToInfo(entry, entry.File, place)))
        {
            Report($"「{entry.File}」が 2 回あります。あとの項目は使いません。", place);
        }
    }

    DocumentInfo ToInfo(CatalogEntry entry, string file, SourceSpan place) => new()
    {
        Id = Path.GetFileNameWithoutExtension(file),
        File = file,
        Title = entry.Title?.Trim() ?? "",
        Issuer = entry.Issuer,
        Date = Day(entry.Date, file, place),
        DateText = entry.Date,
        Distributed = Day(entry.Distributed, file, place),
        Kind = entry.Kind,
        Aliases = [.. (entry.Aliases ?? []).OfType<string>().Where(alias => alias.Length > 0)],
        InCatalog = true,
    };

    /// <summary>A date without its day is kept as text only: 2023 is not the first of January.</summary>
    DateOnly? Day(string? written, string file, SourceSpan place)
    {
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        if (written is not null && !DateOnly.TryParseExact(written, ["yyyy", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            Report($"「{file}」の日付「{written}」は 2023、2023-01、2023-01-27 のどれかの形で書いてください。", place);
        }

        return null;
    }

    static SourceSpan PlaceOf(string file, string json)
    {
        var at = json.IndexOf(file, StringComparison.Ordinal);
        return at < 0 ? default : new SourceSpan(at, at + file.Length);
    }

    void Report(string message, SourceSpan place) =>
        _findings.Add(new Finding("catalog", $"{Name}：{message}", place == default ? [] : [place]));
}
