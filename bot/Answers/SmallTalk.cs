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
        if (!question.Asks(Asked.Greeting | Asked.Help))
        {
            return null;
        }

        var titles = string.Join('\n', Titles(question, archive).Select(title => $"・{title}"));
        return Clarify(
            question,
            $"登録されている資料について、短い答えと出典（資料名・箇所・注記・頁）をお返しします。予算などの数値、修正案（新旧対照表）、出席者、資料ごとの違いもお尋ねください。\n登録されている資料：\n{titles}",
            $"I answer from the documents on file, with the passage each answer rests on. Ask about facts, budget figures, proposed changes, attendees, or how documents differ.\nDocuments:\n{titles}");
    }

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

    /// <summary>何が決まりましたか, いつ決まったの？ of nothing that was spoken of.</summary>
    static bool OfNothing(Question question) => !question.IsFollowUp && Bare().IsMatch(question.Text);

    [GeneratedRegex("^(?:結局|で|では)?[、,]?(?:何|なに|いつ|どこで|どう)(?:が|に|は)?(?:決ま(?:った|り)|変わ(?:った|り))[^、。]{0,8}[。?？]*$", RegexOptions.None, 1000)]
    private static partial Regex Bare();

    public static Answer Clarify(Question question, string japanese, string english, IReadOnlyList<string>? choices = null) => new()
    {
        Kind = AnswerKind.Clarify,
        Language = question.Language,
        Text = question.Language == Language.Japanese ? japanese : english,
        Suggestions = choices ?? [],
    };
}
