using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Answers;

namespace PolicyBot.Bot.Cards;

/// <summary>
/// An answer's text as Markdown that shows it letter for letter: only so do line ends and [n] stay in every client. A
/// number in brackets that cites nothing becomes ［12］.
/// </summary>
internal static partial class MarkdownText
{
    public static string Of(Answer answer)
    {
        var numbers = answer.Citations.Select(citation => citation.Number).ToHashSet();
        var lines = CardText.Shown(answer.Text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join("\n\n", lines.Select(line => Escaped(line, numbers)));
    }

    static string Escaped(string line, HashSet<int> numbers)
    {
        var marked = Special().Replace(line, match => match.Value switch
        {
            "&" => "&amp;",
            "<" => "&lt;",
            ">" => "&gt;",
            ['[', .. var inside, ']'] => numbers.Contains(int.Parse(inside, CultureInfo.InvariantCulture)) ? match.Value : $"［{inside}］",
            var sign => "\\" + sign,
        });
        return LineStart().Replace(marked, @"$1\$2");
    }

    /// <summary>[12], or one sign that Markdown or HTML would read.</summary>
    [GeneratedRegex(@"\[[0-9]{1,3}\]|[&<>\\`*_~\[\](|]", RegexOptions.NonBacktracking)]
    private static partial Regex Special();

    /// <summary>- ＋ # at the start make lists and headings, 1. and 1) numbered ones.</summary>
    [GeneratedRegex(@"^([0-9]{0,9})([-+#.)=])", RegexOptions.NonBacktracking)]
    private static partial Regex LineStart();
}
