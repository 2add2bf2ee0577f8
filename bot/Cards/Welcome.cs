using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Cards;

/// <summary>What is said on arrival, and to somebody who says nothing: what the bot does, and questions that it can answer.</summary>
internal static class Welcome
{
    public static Answer Of(Language language, IReadOnlyList<string> prompts) => new()
    {
        Kind = AnswerKind.Clarify,
        Language = language,
        Text = language == Language.Japanese
            ? "登録されている資料に何が書いてあるかをお答えします。答えには出典（節・注記・頁・原文の該当箇所）が付きます。資料に書かれていないことは、書かれていないとお伝えします。\n「使い方」と送ると、資料の一覧をお見せします。You can ask in English, too."
            : "I answer from the documents on file, with the passage each answer rests on. What they do not say, I tell you they do not say.\nSend “help” for the list of documents. 日本語でもお尋ねください。",
        Suggestions = prompts,
    };

    /// <summary>ja, ja-JP, and where nobody says: Japanese.</summary>
    public static Language LanguageOf(string? locale) =>
        string.IsNullOrEmpty(locale) || locale.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? Language.Japanese : Language.English;
}
