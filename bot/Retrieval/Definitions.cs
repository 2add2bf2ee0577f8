using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Retrieval;

/// <summary>X（…）, 「X」とは…, X＝…, X：… with X of the subject.</summary>
internal static class Definitions
{
    public static bool Has(Question question, Statement statement) =>
        question.Subject.Any(word => word.Others.Prepend(word.Text).Any(name => Defines(name, statement.Folded)));

    static bool Defines(string word, string folded)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var rest = folded.AsSpan(at + word.Length).TrimStart("」』”\" ");
            var alone = at == 0 || !char.IsAsciiLetterOrDigit(folded[at - 1]) || !char.IsAsciiLetterOrDigit(word[0]);
            if (alone && rest.Length > 0 && (rest[0] is '=' or ':' or '.' || rest.StartsWith("とは", StringComparison.Ordinal) || Explains(rest)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>（岸から見える高さの目印）, not （浮標含む） or （以下「WG」という。）.</summary>
    static bool Explains(ReadOnlySpan<char> rest)
    {
        var close = rest[0] == '(' ? rest.IndexOf(')') : -1;
        var inside = close > 0 ? rest[1..close] : [];
        return inside.Length >= 4 && !inside.EndsWith("含む", StringComparison.Ordinal) && !inside.EndsWith("除く", StringComparison.Ordinal)
            && !inside.EndsWith("等", StringComparison.Ordinal) && !inside.StartsWith("以下", StringComparison.Ordinal) && inside[0] != '※';
    }
}
