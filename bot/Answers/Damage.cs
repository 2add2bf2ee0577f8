using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Answers;

/// <summary>Words that did not come through the reading of a page whole: 岬こ向けた, 再生○ ■＼l, a bracket that never closes.</summary>
internal static partial class Damage
{
    const string Opening = "「『（(【［[〔《";
    const string Closing = "」』）)】］]〕》";

    public static bool Shows(string text) => Stray().IsMatch(text) || !IsBalanced(text);

    /// <summary>A heading that is cut, or holds signs that no heading is written with.</summary>
    public static bool ShowsInHeading(string heading) => Shows(heading) || Sign().IsMatch(heading) || Cut().IsMatch(heading);

    static bool IsBalanced(string text)
    {
        var open = new Stack<int>();
        foreach (var c in text)
        {
            if (Opening.IndexOf(c, StringComparison.Ordinal) is >= 0 and var kind)
            {
                open.Push(Width(kind));
            }
            else if (Closing.IndexOf(c, StringComparison.Ordinal) is >= 0 and var end && (!open.TryPop(out var begun) || begun != Width(end)))
            {
                return false;
            }
        }

        return open.Count == 0;
    }

    /// <summary>（ and ) close each other.</summary>
    static int Width(int kind) => kind is 2 or 3 ? 2 : kind is 5 or 6 ? 5 : kind;

    // 実現化lこ, 炉S細胞, and signs of the reading itself
    [GeneratedRegex("[＼\\\\¶∩〟¥_\\^`�]|(?<![A-Za-zＡ-Ｚａ-ｚ])[IlJjOTDd](?=[ぁ-ん])|(?<=[一-鿿])[A-Z](?=[一-鿿])|(?<![A-Za-z])[OQ](?=[a-z][A-Z])|^[）)」』】、。，]", RegexOptions.None, 1000)]
    private static partial Regex Stray();

    [GeneratedRegex("[■□◆◇●○◎★☆▲▼※→⇒＝=|｜{}<>＜＞#~…]", RegexOptions.None, 1000)]
    private static partial Regex Sign();

    // 診断・治療に: the rest stands on another line
    [GeneratedRegex("(?:[をのはがへ、，・]|(?<![一-鿿])と|(?<!はじめ|始め|おわり|終わり)に(?:よる|向けた|対する|関する)?|[（(「-])$", RegexOptions.None, 1000)]
    private static partial Regex Cut();
}
