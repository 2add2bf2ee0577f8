using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>What a revision note orders, apart from the words that it brings.</summary>
internal static partial class Orders
{
    /// <summary>＜…＞, or the sentence where there are no brackets; never the new words, which may speak of opinions and of other places.</summary>
    public static string In(string quote)
    {
        var order = Mark().Replace(quote, "").TrimStart();
        var end = order.IndexOfAny(['＞', '>', '〉', '》', '≫', '】', '］', '〕']);
        if (end <= 0)
        {
            return NormalizedText.Fold(Plain().Match(order).Value);
        }

        var bracket = order[..end];
        return NormalizedText.Fold(Move().IsMatch(bracket) ? $"{bracket} {Plain().Match(order[(end + 1)..]).Value}" : bracket);
    }

    // 第２章（３）〔移動〕⏎第３章（１）の次に移す。 What only moves brings no words: the sentence says where it goes.
    [GeneratedRegex(@"[〔［\[【]\s*移[^〔［\[【]*$", RegexOptions.None, 1000)]
    private static partial Regex Move();

    [GeneratedRegex(@"^\s*[（(［\[【〔]?\s?(?:※|＊|修正|注)\S{0,6}?[0-9０-９]{1,3}\s?[）)］\]】〕]?", RegexOptions.None, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex("^[^。]*", RegexOptions.None, 1000)]
    private static partial Regex Plain();
}
