using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Answers;

/// <summary>A greeting, a call for help, a question too short to be answered: what can be asked.</summary>
internal static partial class SmallTalk
{
    const int MostTitles = 8;

    public static Answer? Answer(Question question, Archive archive)
    {
        if (Thanks().IsMatch(question.Text))
        {
            return Clarify(question, "どういたしまして。ほかにも登録されている資料についてお尋ねください。", "You are welcome. Please ask whatever else you would like to know of the documents.");
        }

        if (Documents().IsMatch(question.Text))
        {
            return Clarify(question, $"登録されている資料は{archive.Catalog.Count}件です。\n{Listed(question, archive)}", $"There are {archive.Catalog.Count} documents on file:\n{Listed(question, archive)}");
        }

        if (!question.Asks(Asked.Greeting | Asked.Help))
        {
            return null;
        }

        var titles = Listed(question, archive);
        return Clarify(
            question,
            $"登録されている資料について、短い答えと出典（資料名・箇所・注記・頁）をお返しします。予算などの数値、修正案（新旧対照表）、出席者、資料ごとの違いもお尋ねください。\n登録されている資料：\n{titles}",
            $"I answer from the documents on file, with the passage each answer rests on. Ask about facts, budget figures, proposed changes, attendees, or how documents differ.\nDocuments:\n{titles}");
    }

    static string Listed(Question question, Archive archive) => string.Join('\n', Titles(question, archive).Select(title => $"・{title}"));

    static IEnumerable<string> Titles(Question question, Archive archive)
    {
        var more = archive.Catalog.Count - MostTitles;
        return more <= 0 ? archive.Catalog.Select(info => info.Title)
            : archive.Catalog.Select(info => info.Title).Take(MostTitles).Append(question.Language == Language.Japanese ? $"ほか{more}件" : $"and {more} more");
    }

    /// <summary>前年度は？ with nothing before it.</summary>
    public static Answer? Vague(Question question) =>
        !OfNothing(question) && (question.IsFollowUp || question.Meant.Count > 0 || question.Subject.Any(word => !WeakWords.AreListed(word.Text) && !word.IsHint) || !question.Places.IsEmpty || question.Documents.Count + question.Ordinals.Count + question.Years.Count > 0
            || question.Asks(Asked.Change | Asked.HowMuch | Asked.Documents | Asked.Who))
            ? null
            : Clarify(question, "何についてのお尋ねでしょうか。資料名・事業名・項目などを添えてください。", "What is the question about? Please name a document, a programme or a topic.");

    /// <summary>何が決まりましたか, いつ決まったの？ 担当者は誰ですか of nothing that was spoken of.</summary>
    static bool OfNothing(Question question) => !question.IsFollowUp && (Bare().IsMatch(question.Text) || question is { Documents.Count: 0, Ordinals.Count: 0, Places.IsEmpty: true, Subject: [var only] } && FollowUp.IsOfAnything(only.Text));

    [GeneratedRegex("^(?:結局|で|では)?[、,]?(?:何|なに|いつ|どこで|どう)(?:が|に|は)?(?:決ま(?:った|り)|変わ(?:った|り))[^、。]{0,8}[。?？]*$", RegexOptions.None, 1000)]
    private static partial Regex Bare();

    public static Answer Clarify(Question question, string japanese, string english, IReadOnlyList<string>? choices = null) => new()
    {
        Kind = AnswerKind.Clarify,
        Language = question.Language,
        Text = question.Language == Language.Japanese ? japanese : english,
        Suggestions = choices ?? [],
    };

    [GeneratedRegex("^\\s*(?:どうも|本当に|大変)?、?(?:ありがとう|有難う|有り難う|感謝(?:します|いたします)|助かりました|了解(?:です|しました)|(?:分|わ)かりました|(?:many )?thanks?\\b|thank you\\b)[^?？]{0,20}$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Thanks();

    /// <summary>どんな資料がありますか, 登録されている資料の一覧: not 灯台について書かれた資料.</summary>
    [GeneratedRegex("^\\s*(?:今|現在|ここに|ここには|ここで)?、?(?:(?:登録(?:されて|して)(?:いる|ある)|登録(?:済みの?|された)?|利用(?:できる|可能な)|使える|参照(?:できる|可能な|している)|読める|入っている|お持ちの|持っている|手元の)\\s*の?)?(?:(?:どんな|どのような|どういう|何の|どの)\\s*(?:資料|文書|ドキュメント)(?:が|を|に|は)?(?:(?:登録|利用|参照|収録)[ぁ-ん]{1,8}|あり|ある|入って|持って|見られ|使え|読め|扱)[^、。]{0,10}|(?:資料|文書|ドキュメント)(?:名)?(?:の)?(?:一覧|リスト)[^、。]{0,14}|(?:資料|文書|ドキュメント)(?:に)?は?(?:、)?(?:何が|何と何が|どんなものが|どのようなものが|何件|いくつ|どれだけ)(?:あり|ある|登録|入って)[^、。]{0,10}|(?:資料|文書|ドキュメント)(?:は|って)(?:何|どれ|なに)(?:です|でしょう|[?？]|$)[^、。]{0,4})[?？。]?$|^\\s*(?:which|what) documents? (?:do you (?:have|know)|are (?:there|on file|available|registered))[^?]{0,12}\\??$|^\\s*(?:list|show)(?: me)? (?:all )?(?:the )?documents(?: on file)?[.?]?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Documents();
}
