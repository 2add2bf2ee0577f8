using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>第6回, third meeting: a numbered one of its kind. An answer about another number would be a wrong answer.</summary>
internal static partial class OrdinalReader
{
    static readonly string[] English = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>As the normalised view writes them: 第6回.</summary>
    public static IReadOnlyList<string> Read(string question)
    {
        var found = Japanese().Matches(Counted(NormalizedText.Fold(question)))
            .Select(match => (Number: NumberOf(match.Groups[1].ValueSpan), Counter: match.Groups[2].Value))
            .Where(one => one.Number is not null)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"第{one.Number}{one.Counter}"));
        return [.. found.Concat(InEnglish(question)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>第三回協議会 → 協議会: the number is asked of the evidence on its own.</summary>
    public static string Without(string question) =>
        EnglishMeeting().Replace(Written().Replace(Counted(question), ""), match => match.Value[match.Groups[1].Length..]);

    /// <summary>１６９回目の会議, ＷＧの初回: 第169回, 第1回.</summary>
    static string Counted(string question) => First().Replace(NthTime().Replace(question, "第$1回"), "第1回");

    [GeneratedRegex("(?<![第0-9０-９])([0-9０-９]{1,4})回目", RegexOptions.None, 1000)]
    private static partial Regex NthTime();

    [GeneratedRegex("(?<=会議?|ＷＧ|WG|wg|グループ|の)初回(?!限)", RegexOptions.None, 1000)]
    private static partial Regex First();

    [GeneratedRegex("第\\s*[0-9０-９一二三四五六七八九十]{1,4}\\s*(?:回|期|章|条|版|号)", RegexOptions.None, 1000)]
    private static partial Regex Written();

    static IEnumerable<string> InEnglish(string question) =>
        EnglishMeeting().Matches(question).Select(match =>
        {
            var word = match.Groups[1].Value.ToLowerInvariant();
            var number = char.IsAsciiDigit(word[0]) ? int.Parse(word.TrimEnd('s', 't', 'n', 'd', 'r', 'h'), CultureInfo.InvariantCulture) : Array.IndexOf(English, word) + 1;
            return string.Create(CultureInfo.InvariantCulture, $"第{number}回");
        });

    static int? NumberOf(ReadOnlySpan<char> written) =>
        WholeNumber.TryRead(written, 0, out var value, out var end) && end == written.Length ? value : null;

    [GeneratedRegex("第([0-9]{1,4}|[一二三四五六七八九十]{1,3})(回|期|章|条|版|号)", RegexOptions.None, 1000)]
    private static partial Regex Japanese();

    [GeneratedRegex(@"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))\s+(?:\w+\s+){0,2}(?:meeting|session|council|conference|round)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishMeeting();
}
