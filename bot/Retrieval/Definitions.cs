using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>X（…）, …（X）, 「X」とは…, X＝…, X：… with X of the subject.</summary>
internal static class Definitions
{
    const int ShortestName = 4;

    public static bool Has(Question question, Statement statement) => Strength(question, statement) > 0;

    /// <summary>2 where it is explained, 1 where only its other name stands beside it.</summary>
    public static int Strength(Question question, Statement statement) =>
        question.Subject.Max(word => (int?)word.Others.Prepend(word.Text).Max(name => Strength(name, statement.Folded))) ?? 0;

    /// <summary>Whether it is told what the word means: explained, the heading above is the word, the line before is Xとは, or it is what the sentence is about (XはY).</summary>
    public static bool Tells(Question question, Statement statement) =>
        question.Subject.Any(word => !word.IsWeak && (Strength(word.Text, statement.Folded) > 0 || word.Others.Any(name => Strength(name, statement.Folded) > 0)
            || statement.Heading.Contains(word.Text, StringComparison.Ordinal) || statement.Near.EndsWith($"{word.Text}とは", StringComparison.Ordinal) || statement.Folded.Contains($"{word.Text}は", StringComparison.Ordinal)));

    static int Strength(string word, string folded)
    {
        var strength = 0;
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var rest = folded.AsSpan(at + word.Length).TrimStart("」』”\" ");
            var alone = at == 0 || !char.IsAsciiLetterOrDigit(folded[at - 1]) || !char.IsAsciiLetterOrDigit(word[0]);
            if (alone && rest.Length > 0 && (rest is ['=' or ':' or '.', _, ..] || rest.StartsWith("とは", StringComparison.Ordinal) || (!IsTail(folded, at) && Explains(rest))))
            {
                return 2;
            }

            strength = alone && (IsGloss(folded, at, rest) || IsCalled(folded.AsSpan(0, at))) ? 1 : strength;
        }

        return strength;
    }

    /// <summary>灯火 of 誘導灯火（…): another thing is explained.</summary>
    static bool IsTail(string folded, int at) => at > 0 && IsOfName(folded[at - 1]);

    /// <summary>自動船舶識別装置（AIS）: the short name behind the long one.</summary>
    static bool IsGloss(string folded, int at, ReadOnlySpan<char> rest)
    {
        var open = at > 0 && folded[at - 1] == '(' && rest is [')' or ',' or '、', ..] ? at - 1 : 0;
        var start = open;
        while (start > 0 && IsOfName(folded[start - 1]))
        {
            start--;
        }

        return open - start >= ShortestName;
    }

    /// <summary>港の目印である灯台を…, 海図という図を…</summary>
    static bool IsCalled(ReadOnlySpan<char> before) => before.EndsWith("である", StringComparison.Ordinal) || before.EndsWith("すなわち", StringComparison.Ordinal);

    static bool IsOfName(char c) => Characters.IsKanji(c) || Characters.IsKatakana(c) || char.IsAsciiLetterOrDigit(c);

    /// <summary>（岸から見える高さの目印）, not （浮標含む） or （以下「WG」という。）.</summary>
    static bool Explains(ReadOnlySpan<char> rest)
    {
        var close = rest[0] == '(' ? rest.IndexOf(')') : -1;
        var inside = close > 0 ? rest[1..close] : [];
        return inside.Length >= 4 && !inside.EndsWith("含む", StringComparison.Ordinal) && !inside.EndsWith("除く", StringComparison.Ordinal)
            && !inside.EndsWith("等", StringComparison.Ordinal) && !inside.StartsWith("以下", StringComparison.Ordinal) && inside[0] != '※';
    }
}
