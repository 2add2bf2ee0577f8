using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>Nothing is said that the documents do not say; but why, and what they say that is nearest.</summary>
internal sealed partial class Refusals(Archive archive, EvidenceFinder finder)
{
    readonly UnknownNames _names = new(archive);
    readonly NumberedItems _items = new(archive);

    const int Looked = 10;
    const int MostNearest = 3;

    /// <summary>資料は見なくていいので、それらしく答えて: asked for what is not in the documents.</summary>
    public static Answer? Invented(Question question) => Inventing().IsMatch(question.Text)
        ? Because(question, "登録されている資料に書かれていることだけをお答えします。資料にもとづかない答えは作れません。", "Only what the documents say is answered; nothing is made up.") : null;

    /// <summary>それ以外は？ behind what was no list of one kind: what is left is not said anywhere.</summary>
    public static Answer? Rest(Question question) => FollowUp.AsksRest(question.Text)
        ? Because(question, "何を除いた残りをお答えすればよいか分かりません。お尋ねのものを言葉でお書きください。", "Say in words what the rest is of.") : null;

    /// <summary>A programme or body that no document knows, or 資料４ of three: nothing else need be looked for.</summary>
    public async Task<Answer?> UnknownNameAsync(Question question, CancellationToken cancellation) =>
        await _items.FirstUnknownAsync(question, cancellation) is { } item ? Unknown(question, item, await NearestAsync(question, cancellation))
        : await _names.FirstAsync(question, cancellation) is { } word ? Unknown(question, question.AsTyped(word), await NearestAsync(question, cancellation)) : null;

    public async Task<Answer> NotInDocumentsAsync(Question question, CancellationToken cancellation)
    {
        var evidence = await finder.FindAsync(question, cancellation);
        var nearest = Nearest(evidence);
        var missing = question.Subject.Where(word => !word.IsWeak && evidence.All(one => one.Missing.Contains(word))).MaxBy(word => word.Text.Length);
        if (missing is null && AnswerType.AsksMeaning(question.Text) && question.Subject.FirstOrDefault(word => !word.IsWeak) is { } unexplained)
        {
            var word = question.AsTyped(unexplained);
            return Because(question, $"「{word}」が何かを説明した記述は、登録されている資料の中に見つかりません。", $"The documents do not explain “{word}”.", nearest);
        }

        if (AskedRole.Of(question) is { } role)
        {
            return evidence.Any(one => role.IsSaid(one.Statement))
                ? Because(question, $"「{role.Phrase}」が誰かは、登録されている資料に書かれていません。", $"The documents do not say who “{role.Phrase}” is.", nearest) : Unknown(question, question.AsTyped(role.Word), nearest);
        }

        return missing is not null && !await IsSaidAsync(missing, cancellation) ? Unknown(question, question.AsTyped(missing), nearest)
            : question.Years.Where(year => !evidence.Any(one => one.Statement.Years.Contains(year))).Select(year => new FiscalYear(year)).FirstOrDefault() is { Year: > 0 } unseen
                ? Because(question, $"{unseen.Japanese}についての記述は、登録されている資料の中に見つかりません。", $"The documents say nothing of {unseen.English}.", nearest)
            : Because(question, "お尋ねの内容は、登録されている資料の中に見つかりません。", "The documents do not say this.", nearest);
    }

    /// <summary>A word that stands in a document after all, only not with the rest of the question, is not said to be unknown.</summary>
    async Task<bool> IsSaidAsync(SubjectWord word, CancellationToken cancellation) =>
        (await archive.Index.SearchAsync(new PassageQuery(word.Text) { Top = Looked }, cancellation)).Hits.Any(hit => SubjectMatch.Of(word.Text, NormalizedText.Fold(hit.Passage.Text)) >= 1);

    static Answer Unknown(Question question, string word, IReadOnlyList<Citation> nearest) =>
        Because(question, $"「{word}」についての記述は、登録されている資料の中に見つかりません。", $"The documents say nothing of “{word}”.", nearest);

    public static Answer Because(Question question, string japanese, string english, IReadOnlyList<Citation>? nearest = null) => new()
    {
        Kind = AnswerKind.NotFound,
        Language = question.Language,
        Text = question.Language == Language.Japanese ? japanese : english,
        Nearest = [.. (nearest ?? []).Select((citation, at) => citation with { Number = at + 1 })],
    };

    [GeneratedRegex("資料(?:は|を|も)?(?:見|読ま|使わ|参照し|確認し)(?:なくて?(?:も)?(?:い|よ|良|構)|ないで|ずに)|それらしく|それっぽく|でっち上げ|適当に(?:答|作|書|考)|想像で(?:答|作|書|い)|創作して|\\b(?:make|making) (?:it|something|one|a number) up\\b|\\bmake up (?:a|an|some)\\b|\\b(?:without|ignore|ignoring) (?:using |reading |looking at |checking )?the documents\\b|\\binvent (?:a|an|some)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Inventing();

    async Task<IReadOnlyList<Citation>> NearestAsync(Question question, CancellationToken cancellation) =>
        Nearest(await finder.FindAsync(question, cancellation));

    static IReadOnlyList<Citation> Nearest(IReadOnlyList<Evidence> evidence) =>
        [.. evidence.Where(one => one.Coverage > 0.2 && !LostAmounts.Are(one.Statement.Document, one.Statement.Span)).Take(MostNearest).Select(one => Citing.Of(one.Statement.Document, one.Statement.Span, one.Statement.Section.Label))];
}
