using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Issues;

/// <summary>財務省が担当に入っている課題はどれ, 論点Ⅲ－３の担当府省は？: the signs of ministries that responses end in.</summary>
internal sealed partial class MinistryRows(Archive archive)
{
    const int LongestAnswer = 1200;

    /// <summary>The sentence that ends in the ministries, and what the document says its signs mean.</summary>
    public static Answer Of(Question question, PolicyDocument document, IssueResponse row)
    {
        var parts = row.Parts.Where(part => part.Ministries.Count > 0).ToList();
        if (parts.Count == 0)
        {
            return Refusals.Because(question, $"{row.Label}の担当府省は書かれていません。", $"No ministry is named for {row.Label}.", [Citing.Of(document, row.IssueSpan, row.Label)]);
        }

        var quoted = new QuotedLines(question);
        var lines = parts.ConvertAll(part => quoted.Of(document, part.Span, row.Label, IssueParts.Tail(part.Text)));
        if (Legend(document) is { } legend)
        {
            lines.Add(quoted.Of(document, legend, Places.At(document, legend), IssueParts.Joined(document, legend)));
        }

        return quoted.Answer(lines);
    }

    /// <summary>Null where the question asks for no ministry's rows, or no table names ministries.</summary>
    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (AskedMinistry.Read(question) is not { } asked)
        {
            return null;
        }

        var found = new List<(PolicyDocument Document, IssueResponse Row, List<ResponsePart> Parts)>();
        var (isNamed, areThere) = (false, false);
        foreach (var info in (await archive.HavingAsync(PassageKind.Issue, cancellation)).Where(question.MayMean))
        {
            var document = await archive.DocumentAsync(info.Id, cancellation);
            foreach (var row in document?.Issues ?? [])
            {
                isNamed |= row.Parts.Any(part => part.Ministries.Count > 0);
                areThere |= asked.IsWithin(row.Label);
                if (asked.IsWithin(row.Label) && row.Parts.Where(part => asked.IsOf(part, archive.Lexicon)).ToList() is { Count: > 0 } own)
                {
                    found.Add((document!, row, own));
                }
            }
        }

        return found.Count > 0 ? Listed(question, found)
            : isNamed && areThere ? Refusals.Because(question, $"{asked.Where}{asked.Names}の担当とされている論点は、登録されている資料にありません。", $"No issue{asked.Where} is assigned to {asked.Names}.") : null;
    }

    /// <summary>How many there are, and of each the response with its signs; the issue too where issues are asked for.</summary>
    static Answer Listed(Question question, List<(PolicyDocument Document, IssueResponse Row, List<ResponsePart> Parts)> found)
    {
        var quoted = new QuotedLines(question);
        var withIssue = AskedRows.AreIssues(question) && !AskedRows.AreResponses(question);
        var (lines, told) = (new List<string>(), 0);
        foreach (var (document, row, parts) in found.TakeWhile(_ => lines.Sum(line => line.Length) <= LongestAnswer))
        {
            if (withIssue)
            {
                lines.Add(quoted.Of(document, row.IssueSpan, row.Label, row.Issue, IssueParts.Lead(question.Language, row.Label, isResponse: false)));
            }

            // The first response of a row has the dot that is counted, unless its issue has it.
            lines.AddRange(parts.Select((part, at) => quoted.Of(document, part.Span, row.Label, IssueParts.Tail(part.Text),
                at > 0 || withIssue ? IssueParts.Lead(question.Language, isResponse: true) : IssueParts.Lead(question.Language, row.Label, isResponse: true))));
            told++;
        }

        var answer = Counted.With(quoted.Answer(lines), found.Count, "件", told);
        return told < found.Count ? Partial.OfList(answer) : answer;
    }

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

    [GeneratedRegex("[一-鿿]{1,2}[＝=：:][一-鿿ァ-ヺー]{1,8}[省府庁]", RegexOptions.None, 1000)]
    private static partial Regex Abbreviations();
}
