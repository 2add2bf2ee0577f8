using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>Whether a question is written in English, and what English writes otherwise than the words and dates of the documents stand.</summary>
internal static partial class EnglishWriting
{
    /// <summary>Without Japanese, or with English words around a Japanese name: What will デジタル庁 provide? A lone CBT is asked in Japanese.</summary>
    public static bool Is(string text) =>
        text.Any(c => Characters.IsHiragana(c) || Characters.IsKanji(c) || Characters.IsKatakana(c))
            ? (!text.Any(Characters.IsHiragana) || Start().IsMatch(text)) && Word().Count(text) > 1
            : text.Any(char.IsAsciiLetterLower);

    [GeneratedRegex($@"\b(?:{EnglishWords.Asking}|{EnglishWords.Verbs}|the|of|in|for|according)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Word();

    /// <summary>How many 欠航した便 were there: the hiragana are of a name.</summary>
    [GeneratedRegex($@"^\s*(?:{EnglishWords.Asking}|whose|do|{EnglishWords.Verbs}|show|list|compare|tell|by|according|in|and)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Start();

    /// <summary>Reiwa 4 → FY2022: a Japanese year in English letters.</summary>
    public static string WithYears(string text) => EraInLetters().Replace(MonthAndYear().Replace(text, InJapanese), match =>
        $"FY{(match.Groups["era"].Value[0] is 'R' or 'r' ? 2018 : match.Groups["era"].Value[0] is 'H' or 'h' ? 1988 : 1925) + int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)}");

    /// <summary>June 2022, 27 January 2021, January 27, 2021 → 2021年1月27日, as documents have it.</summary>
    static string InJapanese(Match date)
    {
        var month = Array.FindIndex(Months, name => date.Groups["month"].Value.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;
        return $"{date.Groups["year"].Value}年{month.ToString(CultureInfo.InvariantCulture)}月{(date.Groups["day"].Success ? $"{date.Groups["day"].Value}日" : "")}";
    }

    static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    [GeneratedRegex(@"\b(?:(?<day>\d{1,2})(?:st|nd|rd|th)? )?(?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?: (?<day>\d{1,2})(?:st|nd|rd|th)?)?,? (?<year>(?:19|20)\d{2})\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"\b(?:(?:FY|fiscal(?: year)?)\s*)?(?<era>Reiwa|Heisei|Showa)\s*(?<year>\d{1,2})\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EraInLetters();

    /// <summary>AIST- and NEDO-funded: two names, and what they do. The budget of 離島航路: two words, though Japanese is read without its spaces.</summary>
    public static string InWords(string text) => Border().Replace(Participle().Replace(text, " "), "、");

    [GeneratedRegex(@"-(?=\s)|-(?:supported|funded|based|led|related|linked|run|owned|backed|specific|derived)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Participle();

    [GeneratedRegex(@"(?<=[A-Za-z0-9.,;:'’”)])\s+(?=[^\x00-\x7F])|(?<=[^\x00-\x7F])\s+(?=[A-Za-z0-9(])", RegexOptions.None, 1000)]
    private static partial Regex Border();

    /// <summary>LEDs, AISs: a name in capitals with the English plural. The US, not us.</summary>
    public static string WithNames(string text) => UnitedStates().Replace(PluralName().Replace(text, "$1"), "American");

    [GeneratedRegex(@"\b([A-Z]{2,})s\b", RegexOptions.None, 1000)]
    private static partial Regex PluralName();

    [GeneratedRegex(@"\bU\.?S\.?(?:A\.?)?(?=\s|$|['’,?])", RegexOptions.None, 1000)]
    private static partial Regex UnitedStates();
}
