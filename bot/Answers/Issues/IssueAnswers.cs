using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Issues;

/// <summary>論点Ⅲ－３の担当府省は？ テーマⅢの論点を全部, 項目1の小論点2と小論点4を比べて: rows of an issue/response table by their place.</summary>
internal sealed class IssueAnswers(Archive archive)
{
    const int LongestAnswer = 700;

    readonly ColumnAlone _column = new(archive);
    readonly LargerIssues _larger = new(archive);
    readonly MinistryRows _ministries = new(archive);

    /// <summary>The labels of the rows, by document: which table has a place is known without reading one.</summary>
    ILookup<string, string>? _rows;

    /// <summary>対応案は？ alone.</summary>
    public Task<Answer?> AskBackAsync(Question question, CancellationToken cancellation) => _column.AnswerAsync(question, cancellation);

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation) =>
        await _ministries.AnswerAsync(question, cancellation)
        ?? (question.Asks(Asked.Change) ? null
            : LargerIssues.AreAsked(question) ? await _larger.AnswerAsync(question, cancellation)
            : AskedRows.PlacesIn(question) is { Count: > 0 } places ? await OfPlacesAsync(question, places, cancellation) : null);

    async Task<Answer?> OfPlacesAsync(Question question, IReadOnlyList<string> places, CancellationToken cancellation)
    {
        var rows = _rows ??= await archive.PlacesAsync(new PassageFilter { Kinds = [PassageKind.Issue] }, cancellation);
        foreach (var info in archive.Catalog.Where(info => question.MayMean(info) && places.Any(place => AskedRows.Chosen(question, [.. rows[info.Id]], place) is not null)))
        {
            if (await archive.DocumentAsync(info.Id, cancellation) is { Issues.Count: > 0 } document && Of(question, document, places) is { } answer)
            {
                return answer;
            }
        }

        return places is [[.., '-'] series] && AskedRows.AreNumbered(rows.SelectMany(labels => labels))
            ? Refusals.Because(question, $"{series[..^1].ToUpperInvariant()}の論点は、登録されている資料にありません。", $"The documents have no issues under {series[..^1]}.") : null;
    }

    static Answer? Of(Question question, PolicyDocument document, IReadOnlyList<string> places)
    {
        string[] labels = [.. document.Issues.Select(issue => issue.Label)];
        var chosen = places.Select(place => (Place: place, Rows: AskedRows.Chosen(question, labels, place))).ToList();
        if (chosen.Find(one => one.Rows is null) is { Place: { } missing })
        {
            // 小論点2と小論点9を比べて: half of it would pass for all.
            return chosen.Count > 1 && AskedRows.IsRow(missing)
                ? Refusals.Because(question, $"{missing}という論点はありません。", $"There is no issue {missing}.", [.. chosen.Where(one => one.Rows is not null).Take(1).Select(one => Nearest(document, document.Issues[one.Rows!.Value.Rows[0]]))])
                : null;
        }

        var rows = chosen.SelectMany(one => one.Rows!.Value.Rows).Distinct().Select(row => document.Issues[row]).ToList();
        return chosen[0].Rows!.Value.Taken switch
        {
            Taken.Ministries => MinistryRows.Of(question, document, rows[0]),
            Taken.Row when chosen.Count == 1 => Row(question, document, rows[0]),
            Taken.Row => Rows(question, document, rows),
            _ => Lines(question, document, rows, ofSeveral: chosen.Count > 1),
        };
    }

    static Citation Nearest(PolicyDocument document, IssueResponse row) => Citing.Of(document, row.IssueSpan, row.Label);

    static Answer Row(Question question, PolicyDocument document, IssueResponse row)
    {
        if (question.Asks(Asked.HowMuch) && !row.Parts.Select(part => part.Text).Append(row.Issue).Any(HasMoney))
        {
            return Refusals.Because(question, $"{row.Label}に金額は書かれていません。", $"{row.Label} names no amount.", [Nearest(document, row)]);
        }

        var quoted = new QuotedLines(question);
        var answer = quoted.Answer(Told(question, row, LongestAnswer, out var isWhole).Select(part => quoted.Of(document, part.Span, row.Label, part.Text, IssueParts.Lead(question.Language, part.IsResponse))));
        return isWhole ? answer : Partial.OfPlace(answer);
    }

    static bool HasMoney(string text) => Quantities.FindAll(text).Any(quantity => quantity.Kind == UnitKind.Money);

    /// <summary>Side by side, each with its label.</summary>
    static Answer Rows(Question question, PolicyDocument document, List<IssueResponse> rows)
    {
        var quoted = new QuotedLines(question);
        var (lines, areWhole) = (new List<string>(), true);
        foreach (var row in rows)
        {
            lines.AddRange(Told(question, row, LongestAnswer, out var isWhole).Select(part => quoted.Of(document, part.Span, row.Label, part.Text, IssueParts.Lead(question.Language, row.Label, part.IsResponse))));
            areWhole &= isWhole;
        }

        return areWhole ? quoted.Answer(lines) : Partial.OfParts(quoted.Answer(lines));
    }

    /// <summary>The issue and what is done about it, or only that where only that is asked for.</summary>
    static List<(SourceSpan Span, string Text, bool IsResponse)> Told(Question question, IssueResponse row, int longest, out bool isWhole)
    {
        var parts = row.Parts.Select(part => (part.Span, part.Text, IsResponse: true)).ToList();
        List<(SourceSpan Span, string Text, bool IsResponse)> all = AskedRows.AreResponses(question) && parts.Count > 0 ? parts : [(row.IssueSpan, row.Issue, false), .. parts];
        var length = 0;
        var told = all.TakeWhile(part => (length += part.Text.Length) <= longest || length == part.Text.Length).ToList();
        isWhole = told.Count == all.Count;
        return told;
    }

    /// <summary>The issues alone, and how many there are where that is asked for.</summary>
    static Answer Lines(Question question, PolicyDocument document, List<IssueResponse> rows, bool ofSeveral)
    {
        var quoted = new QuotedLines(question);
        var answer = quoted.Answer(rows.Select(row => ofSeveral ? quoted.Of(document, row.IssueSpan, row.Label, row.Issue, IssueParts.Lead(question.Language, row.Label, isResponse: false))
            : quoted.Of(document, row.IssueSpan, row.Label, IssueParts.Joined(document, row.IssueSpan))));
        return question.Asks(Asked.Count) ? Counted.With(answer, rows.Count, "件") : answer;
    }
}
