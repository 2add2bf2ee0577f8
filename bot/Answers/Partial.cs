using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Answers;

/// <summary>An answer that is the beginning of more says so.</summary>
internal static class Partial
{
    public static Answer OfPlace(Answer answer) => With(answer, "（この項目の初めの部分です。続きがあります）", "(the beginning of this place; it goes on)");

    public static Answer OfList(Answer answer) => With(answer, "（一覧の初めの部分です。続きがあります）", "(the beginning of the list; it goes on)");

    public static Answer OfParts(Answer answer) => With(answer, "（各部分の初めの文です。それぞれ続きがあります）", "(the sentence that each part begins with; they go on)");

    public static Answer OfSomeParts(Answer answer) => With(answer, "（主な部分の初めの文です。ほかの部分は省いています）", "(the sentences that the main parts begin with; other parts are left out)");

    public static Answer OfOpinions(Answer answer) => With(answer, "（各意見の初めの文です。それぞれ続きがあります）", "(the sentence that each opinion begins with; they go on)");

    public static Answer OfTopic(Answer answer) => With(answer, "（これに触れている主な文です。ほかにもあります）", "(the main sentences that speak of it; there are more)");

    /// <summary>Of two questions in one the second has no answer.</summary>
    public static Answer OfTwo(Answer answer) => With(answer, "（お尋ねの前半についてです。後半の答えは、登録されている資料の中に見つかりません）", "(this is on the first part of the question; the documents do not say the second)");

    static Answer With(Answer answer, string japanese, string english) =>
        answer with { Text = $"{answer.Text}\n{(answer.Language == Language.Japanese ? japanese : english)}" };
}
