using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>3は？ その次は？ behind a note, an issue, a place: the same kind of place with another number.</summary>
internal static partial class NextPlaces
{
    public static bool AreAsked(string text) => Bare().IsMatch(Plain(text)) || Step().IsMatch(Plain(text));

    /// <summary>Null where the question names no number alone, or no place was spoken of.</summary>
    public static QuestionPlaces? Of(string text, QuestionPlaces before)
    {
        var plain = Plain(text);
        if (Bare().Match(plain) is { Success: true } bare)
        {
            return To(before, _ => Whole(bare.Groups["n"].Value), ofSection: false);
        }

        return Step().Match(plain) is { Success: true } step ? To(step.Groups["part"].Success ? before with { Notes = [], Path = null } : before, number => number + (step.Groups["back"].Success ? -1 : 1), ofSection: true) : null;
    }

    /// <summary>Of what was named last: a note, else the last number of the path, else an issue, else the part itself.</summary>
    static QuestionPlaces? To(QuestionPlaces before, Func<int, int> next, bool ofSection)
    {
        if (before.Notes.Count > 0)
        {
            return Valid(next(before.Notes[^1]), number => before with { Notes = [number] });
        }

        if (before.Path is { } path && LastNumber().Match(path) is { Success: true } last)
        {
            return Valid(next(ValueOf(last.Groups["n"].Value)), number => before with { Path = $"{path[..last.Groups["n"].Index]}{Like(last.Groups["n"].Value, number)}{path[(last.Groups["n"].Index + last.Groups["n"].Length)..]}" });
        }

        return before.Sections is [.., var section] && SectionNumber().Match(section) is { Success: true } own && (ofSection || section.Contains("小論点", StringComparison.Ordinal))
            ? Valid(next(Whole(own.Value)), number => before with { Sections = [$"{section[..own.Index]}{number.ToString(CultureInfo.InvariantCulture)}"] }) : null;
    }

    static QuestionPlaces? Valid(int number, Func<int, QuestionPlaces> places) => number > 0 ? places(number) : null;

    static int ValueOf(string number) => number[0] is >= '①' and <= '⑳' ? number[0] - '①' + 1 : Whole(number);

    static string Like(string number, int value) => number[0] is >= '①' and <= '⑳' && value <= 20 ? $"{(char)('①' + value - 1)}" : value.ToString(CultureInfo.InvariantCulture);

    static int Whole(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    static string Plain(string text) => string.Concat(text.Select(Characters.HalfWidth));

    const string Opening = "^(?:では|じゃあ|それでは|で|あと)?[、,]?\\s*";
    const string Kind = "(?:注記?|修正注?|小論点|論点|項目|箇所|番号|節|§|※)?";
    const string Closing = "(?:の(?:ほう|方))?(?:は|って|も|についても?|を)?(?:どう(?:です)?か?|何(?:です)?か?|(?:お?教え|見せ)て(?:ください|下さい)?)?[?。]*$";

    /// <summary>3は？, 3番は？, では小論点3は？</summary>
    [GeneratedRegex($"{Opening}(?:小論点\\s*)?(?<n>[0-9]{{1,2}})(?:番目?|つ目|[.)])?{Closing}", RegexOptions.None, 1000)]
    private static partial Regex Bare();

    /// <summary>その次は？, 次の小論点は？, 一つ前は？</summary>
    [GeneratedRegex($"{Opening}(?:その|この)?(?:次|(?<back>(?:(?:一|1|ひと)つ)前))(?:の(?:(?<part>節|章|§)|{Kind}))?{Closing}", RegexOptions.None, 1000)]
    private static partial Regex Step();

    [GeneratedRegex("(?<n>[0-9]{1,2}|[①-⑳])[.)]?$", RegexOptions.None, 1000)]
    private static partial Regex LastNumber();

    [GeneratedRegex("[0-9]{1,3}$", RegexOptions.None, 1000)]
    private static partial Regex SectionNumber();
}
