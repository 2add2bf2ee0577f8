using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>その人の所属は？ behind 資料２を説明したのは誰ですか: whoever the turn before was answered with, as the document's own list of people has them.</summary>
internal sealed partial class PersonMeant(Archive archive)
{
    /// <summary>長 alone is the end of many posts.</summary>
    const int ShortestPost = 2;

    /// <summary>question: as read with the turns. Null where it asks nothing of somebody told before.</summary>
    public async Task<Answer?> AnswerAsync(Question question, Answer told, CancellationToken cancellation)
    {
        if (question.Before is not { } before)
        {
            return null;
        }

        var people = new List<(PolicyDocument Document, Attendee Attendee)>();
        foreach (var id in told.Citations.Select(citation => citation.Document).Distinct(StringComparer.Ordinal))
        {
            if (await archive.DocumentAsync(id, cancellation) is { } document)
            {
                var quotes = told.Citations.Where(citation => citation.Document == id).SelectMany(citation => Speaking(NormalizedText.Fold(citation.Quote), before)).ToList();
                people.AddRange(document.Attendees.Where(attendee => quotes.Exists(quote => Names(quote, attendee))).Select(attendee => (document, attendee)));
            }
        }

        return people is [var (found, only)] ? await TellAsync(question, found, only, cancellation)
            : Refusals.Because(question, people.Count == 0 ? "その人は、登録されている資料の名簿に見つかりません。" : "どの人のことか決められません。お名前でお尋ねください。", "It is not clear who is meant.", [.. told.Citations.Take(1)]);
    }

    /// <summary>その人の所属は？ その方の肩書は？</summary>
    public static bool IsAsked(Question question) => Pointing().IsMatch(question.Text) && PeopleCues.Post().IsMatch(question.Text);

    /// <summary>森委員から資料１、林委員から資料２の説明があった: the clause that has what was asked about; all of it where none has.</summary>
    static List<string> Speaking(string quote, Question before)
    {
        var clauses = quote.Split('、').ToList();
        var words = before.Subject.Where(word => !word.IsWeak).Select(word => word.Text).Concat(Item().Matches(NormalizedText.Fold(before.Text)).Select(match => match.Value)).ToList();
        var most = clauses.Max(clause => words.Count(word => clause.Contains(word, StringComparison.Ordinal)));
        return most == 0 ? [quote] : clauses.FindAll(clause => words.Count(word => clause.Contains(word, StringComparison.Ordinal)) == most);
    }

    static bool Names(string quote, Attendee attendee) =>
        (attendee.Name.Length > 1 && quote.Contains(NormalizedText.Fold(attendee.Name), StringComparison.Ordinal))
        || PersonNames.FamiliesOf(attendee.Name).Any(family => PersonNames.Calls(quote, family) || IsCalledByPost(quote, NormalizedText.Fold(family), NormalizedText.Fold(attendee.Title)));

    /// <summary>森港湾課長 for 森 太郎, 国土整備省港湾課長.</summary>
    static bool IsCalledByPost(string quote, string family, string title)
    {
        for (var at = quote.IndexOf(family, StringComparison.Ordinal); at >= 0; at = quote.IndexOf(family, at + 1, StringComparison.Ordinal))
        {
            var behind = quote[(at + family.Length)..];
            if (Enumerable.Range(0, Math.Max(0, title.Length - ShortestPost + 1)).Any(start => behind.StartsWith(title[start..], StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    async Task<Answer> TellAsync(Question question, PolicyDocument document, Attendee attendee, CancellationToken cancellation)
    {
        var passages = await archive.ListAsync(new PassageFilter { Kinds = [PassageKind.Attendee], Documents = [document.Info.Id] }, cancellation);
        var label = passages.FirstOrDefault(passage => passage.Attendee?.Span == attendee.Span)?.Label ?? "";
        var named = new PersonLines(question);
        return named.Answer([named.Of(document, attendee, label)]);
    }

    [GeneratedRegex("^(?:では|じゃあ)?、?(?:(?:その|この)(?:人|方|委員|先生|教授)|彼女?|同氏)の", RegexOptions.None, 1000)]
    private static partial Regex Pointing();

    [GeneratedRegex("(?:資料|議題|別紙|参考)[0-9]+(?:-[0-9]+)*", RegexOptions.None, 1000)]
    private static partial Regex Item();
}
