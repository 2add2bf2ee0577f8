using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>論点Ⅲ－３の担当府省は？ テーマⅢの論点を全部: rows of an issue/response table by their place.</summary>
internal sealed partial class IssueAnswers(Archive archive)
{
    const int LongestAnswer = 700;

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (question.Asks(Asked.Change) || (question.Places.Sections is [var one] ? one : SeriesIn(question)) is not { } place)
        {
            return null;
        }

        foreach (var info in archive.Catalog.Where(info => question.Documents.Count == 0 || question.Documents.Contains(info.Id)))
        {
            if (await archive.DocumentAsync(info.Id, cancellation) is { Issues.Count: > 0 } document && Of(question, document, Lexicon.Key(place)) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }

    /// <summary>分野１の課題を全て: the rows 1-1, 1-2 … of a table.</summary>
    static string? SeriesIn(Question question) =>
        question.Places.IsEmpty && Issues().IsMatch(question.Text) && Series().Match(NormalizedText.Fold(question.Text)) is { Success: true } match ? $"{match.Groups[1].Value}-" : null;

    static Answer? Of(Question question, PolicyDocument document, string place)
    {
        if (place[^1] == '-')
        {
            var ofSeries = document.Issues.Where(issue => Number().Match(Lexicon.Key(issue.Label)).Value.StartsWith(place, StringComparison.Ordinal)).ToList();
            return ofSeries.Count == 0 ? null : Lines(question, document, ofSeries.ConvertAll(issue => (issue.IssueSpan, issue.Label)));
        }

        // 課題2-1 of one table is 論点2-1 of another.
        var row = document.Issues.FirstOrDefault(issue => Lexicon.Key(issue.Label).EndsWith(place, StringComparison.Ordinal))
            ?? (Number().Match(place) is { Success: true } number ? document.Issues.FirstOrDefault(issue => Number().Match(Lexicon.Key(issue.Label)).Value == number.Value) : null);
        var under = document.Issues.Where(issue => issue.Label.Contains(' ', StringComparison.Ordinal) && Lexicon.Key(issue.Label[..issue.Label.LastIndexOf(' ')]) == place).ToList();
        return row is not null && Ministry().IsMatch(question.Text) ? Ministries(question, document, row)
            : row is not null && place.Contains('-', StringComparison.Ordinal) ? Row(question, document, row)
            : under.Count > 0 && (question.Asks(Asked.List) || Issues().IsMatch(question.Text)) && !Ministry().IsMatch(question.Text) ? Lines(question, document, under.ConvertAll(issue => (issue.IssueSpan, issue.Label)))
            : null;
    }

    /// <summary>The sentence that ends in the ministries, and what the document says its signs mean.</summary>
    static Answer? Ministries(Question question, PolicyDocument document, IssueResponse row)
    {
        var parts = row.Parts.Where(part => part.Ministries.Count > 0).ToList();
        if (parts.Count == 0)
        {
            return Refusals.Because(question, $"{row.Label}の担当府省は書かれていません。", $"No ministry is named for {row.Label}.", [Citing.Of(document, row.IssueSpan, row.Label) with { Number = 1 }]);
        }

        var citing = new Citing();
        var lines = parts.ConvertAll(part => Line(question, citing, document, part.Span, row.Label, Tail(part.Text)));
        if (Legend(document) is { } legend)
        {
            lines.Add(Line(question, citing, document, legend, Places.At(document, legend), Joined(document, legend)));
        }

        return Answered(question, citing, lines);
    }

    static Answer Row(Question question, PolicyDocument document, IssueResponse row)
    {
        var citing = new Citing();
        var parts = row.Parts.Select(part => (part.Span, part.Text)).ToList();
        List<(SourceSpan Span, string Text)> all = Response().IsMatch(question.Text) && parts.Count > 0 ? parts : [(row.IssueSpan, Joined(document, row.IssueSpan)), .. parts];
        var length = 0;
        return Answered(question, citing, [.. all.TakeWhile(part => (length += part.Text.Length) <= LongestAnswer || length == part.Text.Length)
            .Select(part => Line(question, citing, document, part.Span, row.Label, part.Text))]);
    }

    static Answer Lines(Question question, PolicyDocument document, List<(SourceSpan Span, string Label)> places)
    {
        var citing = new Citing();
        return Answered(question, citing, places.ConvertAll(place => Line(question, citing, document, place.Span, place.Label, Joined(document, place.Span))));
    }

    static string Line(Question question, Citing citing, PolicyDocument document, SourceSpan span, string label, string text)
    {
        var number = citing.Add(document, span, label);
        return question.Language == Language.Japanese ? $"{text}[{number}]" : $"“{text}” [{number}]";
    }

    static Answer Answered(Question question, Citing citing, List<string> lines) => new()
    {
        Kind = AnswerKind.Answer,
        Language = question.Language,
        Text = string.Join('\n', lines),
        Citations = citing.All,
    };

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

    [GeneratedRegex("担当|所管|府省|省庁|どの省|どこの省|主務|\\bministr|\\bin charge\\b|\\bleads?\\b|\\bresponsible\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ministry();

    [GeneratedRegex("論点|課題|\\bissues?\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Issues();

    [GeneratedRegex("対応|回答|方針|\\bresponse|\\bmeasure", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Response();

    [GeneratedRegex("[一-鿿]{1,2}[＝=：:][一-鿿ァ-ヺー]{1,8}[省府庁]", RegexOptions.None, 1000)]
    private static partial Regex Abbreviations();
}
