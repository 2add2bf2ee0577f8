using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>Q３　（第８条）, 問２, 意見４ and below it A３, 答２, 回答４: a comment or question from outside, and what is said to it.</summary>
internal sealed partial class CommentForm(string name, char letter, string[] words) : IHeadingForm
{
    public static CommentForm Asked { get; } = new("question", 'Q', ["問", "意見", "質問"]);

    public static CommentForm Answered { get; } = new("answer", 'A', ["答", "回答", "考え方", "対応"]);

    /// <summary>（答）…, 【回答】…, 答　…, Ａ．…: what is said to the question above, without its number.</summary>
    public static bool IsUnnumberedAnswer(ReadOnlySpan<char> line) => Unnumbered().IsMatch(line);

    [GeneratedRegex("^(?:[（(【［〔](?:答え?|回答|Ａ|A)[）)】］〕]|(?:答え?|回答|Ａ|A)[ 　：:．.])", RegexOptions.None, 1000)]
    private static partial Regex Unnumbered();

    public string Name => name;

    public HeadingRank Rank => HeadingRank.Numbered;

    public string Starts => $"{letter}{(char)(letter - 'A' + 'Ａ')}{string.Concat(words.Select(word => word[0]))}";

    public bool TryRead(ReadOnlySpan<char> line, out HeadingMark mark)
    {
        mark = default;
        var at = Characters.HalfWidth(line[0]) == letter ? 1 : WordLength(line);
        var length = at == 0 ? 0 : Marks.ReadDigits(line, at, out _);
        var end = at + length;
        if (length is 0 or > 3 || end >= line.Length || !(char.IsWhiteSpace(line[end]) || line[end] is '．' or '.' or '：' or ':' or '（' or '('))
        {
            return false;
        }

        Marks.ReadDigits(line, at, out var number);
        var behind = line[end] is '（' or '(' ? end : Marks.SkipSpaces(line, end + 1);
        mark = new HeadingMark(this, $"{(at == 1 && WordLength(line) == 0 ? $"{letter}" : line[..at].ToString())}{number}", number, behind);
        return behind < line.Length && !(line[end] == '.' && Characters.IsDigit(line[behind]));
    }

    int WordLength(ReadOnlySpan<char> line)
    {
        foreach (var word in words)
        {
            if (line.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
