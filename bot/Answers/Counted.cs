using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Answers;

/// <summary>議題はいくつ, オブザーバーは何人: a list, and before it how many there are, of which only so many may be shown.</summary>
internal static class Counted
{
    public static Answer With(Answer answer, int count, string counter, int? shown = null)
    {
        var (head, how) = answer.Language == Language.Japanese ? ($"{count}{counter}です。", "挙げたものを数えた") : ($"There are {count}.", "counted");
        return answer.Below(new Derived(head, shown < count ? [count, shown.Value] : [count], how));
    }
}
