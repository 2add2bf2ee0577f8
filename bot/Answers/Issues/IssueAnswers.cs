using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>論点Ⅲ－３の担当府省は？ テーマⅢの論点を全部: rows of an issue/response table by their place.</summary>
internal sealed partial class IssueAnswers(Archive archive)
{
    const int LongestAnswer = 700;

    /// <summary>The labels of the rows, by document: which table has a place is known without reading one.</summary>
    ILookup<string, string>? _rows;

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (question.Places.IsEmpty && InCharge().Match(question.Text) is { Success: true } ministry)
        {
            return await OfMinistryAsync(question, ministry.Groups["name"].Value, ministry.Groups["only"].Success, cancellation);
        }

        if (question.Asks(Asked.Change) || (RowIn(question) ?? SeriesIn(question)) is not { } place)
        {
            return null;
        }

        var rows = _rows ??= await archive.PlacesAsync(new PassageFilter { Kinds = [PassageKind.Issue] }, cancellation);
        var key = Lexicon.Key(place);
        foreach (var info in archive.Catalog.Where(info => (question.Documents.Count == 0 || question.Documents.Contains(info.Id)) && Chosen(question, [.. rows[info.Id]], key) is not null))
        {
            if (await archive.DocumentAsync(info.Id, cancellation) is { Issues.Count: > 0 } document && Of(question, document, key) is { } answer)
            {
                return answer;
            }
        }

        return place[^1] == '-' && rows.SelectMany(labels => labels).Any(label => Number().IsMatch(Lexicon.Key(label)))
            ? Refusals.Because(question, $"{place[..^1].ToUpperInvariant()}の論点は、登録されている資料にありません。", $"The documents have no issues under {place[..^1]}.") : null;
    }

    /// <summary>論点Ⅰ-1, also as テーマⅠ 論点Ⅰ-1.</summary>
    static string? RowIn(Question question) => question.Places.Sections switch
    {
        [var one] => one,
        [var row, var theme] when row.Contains('-', StringComparison.Ordinal) && theme.StartsWith("テーマ", StringComparison.Ordinal) && row.Contains($"{theme[^1]}-", StringComparison.Ordinal) => row,
        _ => null,
    };

    /// <summary>分野１の課題を全て: the rows 1-1, 1-2 … of a table.</summary>
    static string? SeriesIn(Question question) =>
        question.Places.IsEmpty && Issues().IsMatch(question.Text) && Series().Match(NormalizedText.Fold(question.Text)) is { Success: true } match ? $"{match.Groups[1].Value}-" : null;

    static Answer? Of(Question question, PolicyDocument document, string place)
    {
        if (Chosen(question, [.. document.Issues.Select(issue => issue.Label)], place) is not var (taken, rows))
        {
            return null;
        }

        var first = document.Issues[rows[0]];
        return taken switch
        {
            Taken.Ministries => Ministries(question, document, first),
            Taken.Row => Row(question, document, first),
            _ => Lines(question, document, rows.ConvertAll(row => (document.Issues[row].IssueSpan, document.Issues[row].Label))),
        };
    }

    enum Taken
    {
        Ministries,
        Row,
        Lines,
    }

    /// <summary>What an answer takes of a table, by the labels of its rows alone; null where it has nothing of the place.</summary>
    static (Taken Taken, List<int> Rows)? Chosen(Question question, IReadOnlyList<string> labels, string place)
    {
        if (place[^1] == '-')
        {
            var ofSeries = Rows(labels, label => Number().Match(Lexicon.Key(label)).Value.StartsWith(place, StringComparison.Ordinal));
            return ofSeries.Count == 0 ? null : (Taken.Lines, ofSeries);
        }

        // 課題2-1 of one table is 論点2-1 of another.
        var row = Rows(labels, label => Lexicon.Key(label).EndsWith(place, StringComparison.Ordinal));
        row = row.Count == 0 && Number().Match(place) is { Success: true } number ? Rows(labels, label => Number().Match(Lexicon.Key(label)).Value == number.Value) : row;
        var under = Rows(labels, label => label.Contains(' ', StringComparison.Ordinal) && Lexicon.Key(label[..label.LastIndexOf(' ')]) == place);
        return row.Count > 0 && Ministry().IsMatch(question.Text) ? (Taken.Ministries, row)
            : row.Count > 0 && (place.Contains('-', StringComparison.Ordinal) || Lexicon.Key(labels[row[0]]) == place) ? (Taken.Row, row)
            : under.Count > 0 && (question.Asks(Asked.List) || Issues().IsMatch(question.Text)) && !Ministry().IsMatch(question.Text) ? (Taken.Lines, under)
            : null;
    }

    static List<int> Rows(IReadOnlyList<string> labels, Predicate<string> isMeant) => [.. Enumerable.Range(0, labels.Count).Where(row => isMeant(labels[row]))];

    /// <summary>The sentence that ends in the ministries, and what the document says its signs mean.</summary>
    static Answer? Ministries(Question question, PolicyDocument document, IssueResponse row)
    {
        var parts = row.Parts.Where(part => part.Ministries.Count > 0).ToList();
        if (parts.Count == 0)
        {
            return Refusals.Because(question, $"{row.Label}の担当府省は書かれていません。", $"No ministry is named for {row.Label}.", [Citing.Of(document, row.IssueSpan, row.Label) with { Number = 1 }]);
        }

        var quoted = new QuotedLines(question);
        var lines = parts.ConvertAll(part => quoted.Of(document, part.Span, row.Label, Tail(part.Text)));
        if (Legend(document) is { } legend)
        {
            lines.Add(quoted.Of(document, legend, Places.At(document, legend), Joined(document, legend)));
        }

        return quoted.Answer(lines);
    }

    /// <summary>財務省が担当に入っている課題はどれ: the rows whose responses end in its sign.</summary>
    async Task<Answer?> OfMinistryAsync(Question question, string ministry, bool alone, CancellationToken cancellation)
    {
        var quoted = new QuotedLines(question);
        var (lines, isPartial) = (new List<string>(), false);
        foreach (var info in (await archive.HavingAsync(PassageKind.Issue, cancellation)).Where(info => question.Documents.Count == 0 || question.Documents.Contains(info.Id)))
        {
            var document = await archive.DocumentAsync(info.Id, cancellation);
            foreach (var row in document?.Issues ?? [])
            {
                var own = row.Parts.Where(part => (!alone || part.Ministries.Count == 1) && part.Ministries.Any(sign => ministry.StartsWith(sign, StringComparison.Ordinal) || archive.Lexicon.MinistryTags.GetValueOrDefault(sign) == ministry)).ToList();
                var fits = lines.Sum(line => line.Length) <= LongestAnswer;
                isPartial |= own.Count > 0 && !fits;
                if (own.Count > 0 && fits)
                {
                    lines.Add(quoted.Of(document!, row.IssueSpan, row.Label, Joined(document!, row.IssueSpan)));
                    lines.AddRange(own.Select(part => quoted.Of(document!, part.Span, row.Label, Tail(part.Text))));
                }
            }
        }

        return lines.Count == 0 ? null : isPartial ? Partial.OfList(quoted.Answer(lines)) : quoted.Answer(lines);
    }

    static Answer Row(Question question, PolicyDocument document, IssueResponse row)
    {
        var quoted = new QuotedLines(question);
        var parts = row.Parts.Select(part => (part.Span, part.Text, IsResponse: true)).ToList();
        List<(SourceSpan Span, string Text, bool IsResponse)> all = Response().IsMatch(question.Text) && parts.Count > 0 ? parts : [(row.IssueSpan, row.Issue, false), .. parts];
        var length = 0;
        var told = all.TakeWhile(part => (length += part.Text.Length) <= LongestAnswer || length == part.Text.Length).ToList();
        var answer = quoted.Answer(told.ConvertAll(part => quoted.Of(document, part.Span, row.Label, part.Text, IssueParts.Lead(question.Language, part.IsResponse))));
        return told.Count < all.Count ? Partial.OfPlace(answer) : answer;
    }

    static Answer Lines(Question question, PolicyDocument document, List<(SourceSpan Span, string Label)> places)
    {
        var quoted = new QuotedLines(question);
        return quoted.Answer(places.ConvertAll(place => quoted.Of(document, place.Span, place.Label, Joined(document, place.Span))));
    }

    /// <summary>The last sentence with its tag: …を目安とする。（文◎、総）</summary>
    static string Tail(string text)
    {
        var open = Math.Max(text.LastIndexOf('（'), text.LastIndexOf('('));
        var end = open > 1 ? text.LastIndexOf('。', open - 2) : -1;
        return text[(end + 1)..].Trim();
    }

    static string Joined(PolicyDocument document, SourceSpan span) =>
        string.Concat(span.In(document.Text).Split('\n').Select(line => line.Trim()));

    /// <summary>内＝内閣府、総＝総務省 … ◎は主担当。 on one line.</summary>
    static SourceSpan? Legend(PolicyDocument document)
    {
        foreach (var line in document.Root.AllBlocks().SelectMany(block => block.Lines))
        {
            if (Abbreviations().Count(line.In(document.Text)) > 1)
            {
                return line;
            }
        }

        return null;
    }

    [GeneratedRegex("(?:分野|区分|柱|グループ|カテゴリー?|\\b(?:theme|area|field|pillar))\\s*([ivx]{1,4}|[0-9]{1,2})(?![0-9a-z])", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Series();

    [GeneratedRegex("(?:[ivx]{1,4}|[0-9]{1,2}|(?<![a-z])[a-h])-[0-9]{1,2}$", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("(?<name>[一-鿿]{2,8}[省庁府])(?<only>だけ|のみ|単独)?(?:が|の|は|で)(?:主)?(?:担当|所管|関係|関わ)[^。]{0,12}(?:課題|論点|項目|小論点|事項|施策|対応案?|もの)(?:は|を|の|が|[?？]|$)", RegexOptions.None, 1000)]
    private static partial Regex InCharge();

    [GeneratedRegex("担当|所管|府省|省庁|どの省|どこの省|主務|\\bministr|\\bin charge\\b|\\bleads?\\b|\\bresponsible\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ministry();

    [GeneratedRegex("論点|課題|\\bissues?\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Issues();

    [GeneratedRegex("対応|回答|方針|\\bresponse|\\bmeasure", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Response();

    [GeneratedRegex("[一-鿿]{1,2}[＝=：:][一-鿿ァ-ヺー]{1,8}[省府庁]", RegexOptions.None, 1000)]
    private static partial Regex Abbreviations();
}
