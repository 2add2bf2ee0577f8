using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>A document, or one that is reprinted in it.</summary>
internal sealed record MeantDocument(DocumentInfo Info, Excerpt? Excerpt);

/// <summary>
/// 平成2年の計画, 港湾協議会の議事概要: the document that is described by its date, by its kind and by words of its title.
/// Where the description fits several or none, none is meant.
/// </summary>
internal sealed partial class MeantDocuments(Archive archive)
{
    /// <summary>Every character of a word stands in a title, though in pieces: 改訂計画 for 港湾計画 改訂版.</summary>
    const double InPieces = 0.85;

    /// <summary>A document is called so whatever its title is.</summary>
    static readonly string[] AnyKind = ["資料", "文書", "ペーパー", "スライド", "まとめ", "概要", "表", "案", "document", "documents", "paper", "papers", "slide", "slides"];

    /// <summary>Japanese titles do not have them.</summary>
    static readonly Dictionary<string, string[]> EnglishKinds = new(StringComparer.Ordinal)
    {
        ["strategy"] = ["戦略"],
        ["minutes"] = ["議事概要", "議事要旨", "議事録"],
        ["proposal"] = ["提案"],
        ["proposals"] = ["提案"],
        ["draft"] = ["案"],
        ["plan"] = ["計画"],
        ["report"] = ["報告"],
        ["table"] = ["表"],
    };

    readonly DocumentNames _names = new(archive.Catalog);
    readonly LikelyDocuments _likely = new(archive);
    readonly PerDocument<IReadOnlyList<Excerpt>> _excerpts = new(Excerpt.In);

    public async Task<MeantDocument?> FindAsync(string description, CancellationToken cancellation)
    {
        description = EnglishYear().Replace(description, "$0年 ");
        var dates = Dates(description);
        var words = Words(dates.Aggregate(description, (rest, date) => rest.Replace(date.Written, "、", StringComparison.Ordinal)));
        if (words.Count == 0)
        {
            return null;
        }

        var documents = archive.Catalog.Where(info => dates.All(date => IsOf(date, info))).ToList();
        if (_names.In(description).Select(named => named.Document).Distinct().ToList() is [var named])
        {
            return documents.Find(info => info.Id == named) is { } info ? new MeantDocument(info, null) : null;
        }

        var telling = words.Where(word => !AnyKind.Contains(word, StringComparer.Ordinal)).ToList();
        var fitting = documents.FindAll(info => Fit(words, NamesOf(info)));
        fitting = fitting.Count > 0 || (telling.Count == 0 && dates.Count == 0) ? fitting : documents.FindAll(info => Fit(telling, NamesOf(info)));
        return fitting.Count == 1 ? new MeantDocument(fitting[0], null)
            : fitting.Count > 1 || dates.Count + telling.Count == 0 ? null
            : await ExcerptAsync(description, dates, telling, cancellation);
    }

    async Task<MeantDocument?> ExcerptAsync(string description, IReadOnlyList<DateMention> dates, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        var found = new List<MeantDocument>();
        foreach (var info in await _likely.AmongAsync(archive.Catalog, description, EvidenceFinder.Kinds, cancellation))
        {
            if (await archive.DocumentAsync(info.Id, cancellation) is { } document)
            {
                found.AddRange(_excerpts.Of(document).Where(excerpt => dates.All(date => Agrees(date, excerpt.DateText)) && Fit(words, excerpt.Names)).Select(excerpt => new MeantDocument(info, excerpt)));
            }
        }

        return found is [var only] ? only : null;
    }

    /// <summary>A fiscal year is what a document is about, not when it is from.</summary>
    static IReadOnlyList<DateMention> Dates(string description) =>
        [.. DateReader.FindAll(description).Where(date => date.Year is not null && date.Precision is DatePrecision.Year or DatePrecision.Month or DatePrecision.Day)];

    string NamesOf(DocumentInfo info) => $"{archive.NamesOf(info)} {NormalizedText.Fold(info.Issuer ?? "")}";

    bool IsOf(DateMention date, DocumentInfo info) =>
        (info.DateText is { } own && Agrees(date, own)) || (info.Distributed is { } given && Agrees(date, $"{given:yyyy-MM-dd}"))
        || NamesOf(info).Contains(NormalizedText.Fold(date.Written), StringComparison.Ordinal);

    /// <summary>2023, 2023-01 or 2008-04-30: as far as both are known.</summary>
    static bool Agrees(DateMention asked, string own)
    {
        var written = $"{asked.Year:0000}{(asked.Month is { } month ? $"-{month:00}" : "")}{(asked.Day is { } day ? $"-{day:00}" : "")}";
        return written.StartsWith(own, StringComparison.Ordinal) || own.StartsWith(written, StringComparison.Ordinal);
    }

    static List<string> Words(string description) =>
        [.. Word().Matches(Lexicon.Key(description)).Select(match => match.Value).Where(word => word != "the").Distinct(StringComparer.Ordinal)];

    static bool Fit(IReadOnlyList<string> words, string names) =>
        words.All(word => SubjectMatch.Of(word, names) >= InPieces || (EnglishKinds.TryGetValue(word, out var kinds) && kinds.Any(kind => names.Contains(kind, StringComparison.Ordinal))));

    // the 1998 plan
    [GeneratedRegex(@"\b(?:19|20)\d{2}(?= [A-Za-z])", RegexOptions.None, 1000)]
    private static partial Regex EnglishYear();

    // の, に向けた, で決まった join the words of a name
    [GeneratedRegex("[一-鿿々ァ-ヺーa-z0-9]{2,}|まとめ|(?<![一-鿿ァ-ヺー])[案表](?![ぁ-ゖ])", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
