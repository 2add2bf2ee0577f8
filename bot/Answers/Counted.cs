using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Answers;

/// <summary>議題はいくつ, オブザーバーは何人: a list, and before it how many there are, of which only so many may be shown.</summary>
internal static class Counted
{
    public static Answer With(Answer answer, int count, string counter, int? shown = null)
    {
        var head = answer.Language == Language.Japanese ? $"{count}{counter}です。" : $"There are {count}.";
        return answer with
        {
            Text = $"{head}\n{answer.Text}",
            Derived = [.. answer.Derived, new Derived(head, shown < count ? [count, shown.Value] : [count], answer.Language == Language.Japanese ? "挙げたものを数えた" : "counted")],
        };
    }
}
