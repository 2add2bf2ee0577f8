using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Answers;

/// <summary>An answer that is the beginning of more says so.</summary>
internal static class Partial
{
    public const string Place = "（この項目の初めの部分です。続きがあります）";
    public const string PlaceInEnglish = "(the beginning of this place; it goes on)";
    public const string List = "（一覧の初めの部分です。続きがあります）";
    public const string ListInEnglish = "(the beginning of the list; it goes on)";

    public static Answer OfPlace(Answer answer) => With(answer, answer.Language == Language.Japanese ? Place : PlaceInEnglish);

    public static Answer OfList(Answer answer) => With(answer, answer.Language == Language.Japanese ? List : ListInEnglish);

    static Answer With(Answer answer, string remark) => answer with { Text = $"{answer.Text}\n{remark}" };
}
