using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>何を検討していますか behind いつ設置されましたか: sought first around what the turn before was answered with, and there alone where the question has nothing of its own.</summary>
internal sealed partial class NearbyAnswers(EvidenceFinder finder)
{
    /// <summary>So far from what was told, in sentences, one is still beside it.</summary>
    const int Close = 10;

    /// <summary>Every word of the question has to be said so well.</summary>
    const double Said = 0.65;

    const double Farther = 0.02;

    /// <summary>In an item of its own it is of something else more often.</summary>
    const double InOtherItem = 0.1;

    /// <summary>What was told comes again only where no other sentence says it.</summary>
    const double Again = 0.25;

    /// <summary>alone: the question as if it were the first.</summary>
    public async Task<Answer?> AnswerAsync(Question alone, Answer before, CancellationToken cancellation)
    {
        if (before is not { Kind: AnswerKind.Answer, Citations: [var cited, ..] } || OpenQuestion.Of(alone) is not { } open || await finder.StatementsOfAsync(cited.Document, cancellation) is not { } reader)
        {
            return null;
        }

        var type = new AnswerType(alone);
        var again = open.PointsBack || (open.Words.Count == 0 && !open.IsOutlook) ? 0 : Again;
        var best = Around(reader.All, [.. before.Citations.Where(citation => citation.Document == cited.Document)], again)
            .Select(near => (near, Told: Telling(near.Statement, alone, open, type))).Where(one => one.Told.Count > 0)
            .OrderByDescending(one => type.Agreement(one.near.Statement) - one.near.Farness).FirstOrDefault();
        return best.Told is { } told ? QuotedLines.Answer(alone, told) : null;
    }

    /// <summary>What was told and the sentences beside it: of its own section, and of the items of the same list. Rows of a table are of different things.</summary>
    static IEnumerable<(Statement Statement, double Farness)> Around(IReadOnlyList<Statement> all, List<Citation> cited, double again)
    {
        var told = Enumerable.Range(0, all.Count).Where(at => cited.Exists(citation => citation.Span.Overlaps(all[at].Span))).ToList();
        if (told.Count == 0)
        {
            yield break;
        }

        var own = told.Select(at => all[at].Section).Distinct().ToList();
        var lists = all.Select(one => one.Section).Distinct().Where(section => section.Kind != SectionKind.Root && own.Exists(one => one.Kind != SectionKind.Issue && section.Children.Contains(one))).ToList();
        for (var at = Math.Max(0, told[0] - Close); at < Math.Min(all.Count, told[^1] + Close + 1); at++)
        {
            if (IsText(all[at]) && own.Concat(lists).Any(section => section.Span.Contains(all[at].Span)))
            {
                yield return (all[at], told.Contains(at) ? again : (Farther * told.Min(one => Math.Abs(one - at))) + (own.Contains(all[at].Section) ? 0 : InOtherItem));
            }
        }
    }

    static bool IsText(Statement statement) =>
        statement.Block.Kind is not (BlockKind.Note or BlockKind.Attendee) && !statement.IsColumnName && !statement.IsHeading;

    /// <summary>The sentence where it says what is asked, with the one that names who does it; nothing where it does not.</summary>
    static IReadOnlyList<Statement> Telling(Statement statement, Question question, OpenQuestion open, AnswerType type)
    {
        if ((open.Words.Count == 0 && !open.IsOutlook && !open.IsFounding && !question.Asks(Asked.When) && !type.Which.HasKind)
            || (open.IsOutlook && !Outlook().IsMatch(statement.Folded)) || (open.IsFounding && !Founding().IsMatch(statement.Folded))
            || open.Words.Any(word => SubjectMatch.Of(word, statement.Folded) < Said)
            || (type.Which.HasKind && WhichAsked().IsMatch(question.Text) && !type.Which.Names(statement))
            || !type.IsSaid(statement))
        {
            return [];
        }

        return !question.Asks(Asked.Who | Asked.Where) || AskedWho.MayBe(statement) ? [statement]
            : Doing(statement) is { } doing ? [doing, statement] : [];
    }

    /// <summary>港湾協会が…を進めてきた。特に、…を目的として構築している台帳は…: who builds it stands in front of it.</summary>
    static Statement? Doing(Statement statement) =>
        statement.Others.All.TakeWhile(other => other != statement).LastOrDefault() is { } before && ReferenceEquals(before.Block, statement.Block) && Doer().IsMatch(before.Folded) ? before : null;

    [GeneratedRegex("(?:学会|協会|機構|大学|研究所|センター|法人|会社|組合|委員会|協議会|[省庁市県])[はが]", RegexOptions.None, 1000)]
    private static partial Regex Doer();

    [GeneratedRegex("どの|どちらの|どこの|何の", RegexOptions.None, 1000)]
    private static partial Regex WhichAsked();

    // 引き続き、…を図っていく。 今後、…することとしている。
    [GeneratedRegex("今後|引き続き|予定|てい(?:く|き)|見込み|こととし(?:て|た)|を目指", RegexOptions.None, 1000)]
    private static partial Regex Outlook();

    [GeneratedRegex("設置|設立|創設|発足|新設|開設|立ち上げ|設け|構築|作成し|作った|作られ|策定", RegexOptions.None, 1000)]
    private static partial Regex Founding();
}
