using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>§5の２．１）②, 第3節, section 4, ※2, note 2, 項目3 小論点2 in a question.</summary>
internal static partial class PlaceReader
{
    public static QuestionPlaces Read(string question, out string rest)
    {
        // Half width and one spelling of the signs; positions do not matter here.
        var text = ItemOfSection().Replace(Plain(question), match => $"§{match.Groups["section"].Value} {match.Groups["item"].Value}. ");
        var sections = new List<string>();
        var notes = new List<int>();
        string? path = null;
        text = SectionSign().Replace(text, match =>
        {
            sections.Add($"§{match.Groups["number"].Value}");
            path ??= PathOf(match.Groups["path"].Value);
            return " ";
        });
        text = ItemWord().Replace(text, match =>
        {
            var issues = Numbers(match.Groups["issues"].Value);
            sections.AddRange(Numbers(match.Groups["items"].Value).SelectMany(item => issues.Count == 0 ? [$"項目{item}"] : issues.Select(issue => $"項目{item} 小論点{issue}")));
            return " ";
        });
        text = EnglishIssue().Replace(text, match =>
        {
            sections.Add($"項目{match.Groups["item"].Value} 小論点{match.Groups["issue"].Value}");
            return " ";
        });
        text = DashedIssue().Replace(text, match =>
        {
            sections.Add($"論点{Roman(match.Groups["series"].Value)}-{match.Groups["issue"].Value}");
            return " ";
        });
        text = Theme().Replace(text, match =>
        {
            sections.Add($"テーマ{Roman(match.Groups[1].Value)}");
            return " ";
        });
        text = Note().Replace(text, match =>
        {
            notes.Add(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
            return " ";
        });
        rest = text;
        return new QuestionPlaces(sections, notes, path);
    }

    /// <summary>§5 ２．１）, ２の１） and the like as labels print them: 2.1).</summary>
    static string? PathOf(string written)
    {
        var path = Joining().Replace(Range().Replace(string.Concat(written.Where(c => !char.IsWhiteSpace(c))), Each), match => match.Groups[1].Success ? "." : "");
        return path.Length == 0 ? null : path;
    }

    /// <summary>①から③ → ①②③, ①と③ → ①③: several places at once.</summary>
    static string Each(Match range) =>
        range.Groups["to"].Success && range.Groups["to"].Value[0] >= range.Value[0]
            ? string.Concat(Enumerable.Range(range.Value[0], range.Groups["to"].Value[0] - range.Value[0] + 1).Select(c => (char)c))
            : string.Concat(range.Value.Where(c => c is >= '①' and <= '⑳'));

    [GeneratedRegex("[①-⑳](?:(?:から|～|〜|~|-)(?<to>[①-⑳])(?:まで)?|(?:(?:、|・|,|と|及び|および)[①-⑳])+)", RegexOptions.None, 1000)]
    private static partial Regex Range();

    // ２の１）, の２．１）, not ３つ目の・
    [GeneratedRegex(@"(?<=(\d))の(?=\d)|(?<!目)の", RegexOptions.None, 1000)]
    private static partial Regex Joining();

    static string Plain(string text)
    {
        var plain = new char[text.Length];
        for (var at = 0; at < text.Length; at++)
        {
            plain[at] = text[at] switch
            {
                '＊' or '*' => '※',
                '．' => '.',
                var c when KanjiSection(text, at) => (char)('0' + KanjiDigits.Digit(c)),
                var c => Characters.HalfWidth(c),
            };
        }

        return new string(plain);
    }

    /// <summary>第五節: only there a kanji digit is a number of a place.</summary>
    static bool KanjiSection(string text, int at) =>
        at > 0 && text[at - 1] == '第' && at + 1 < text.Length && text[at + 1] is '節' or '項' && KanjiDigits.Digit(text[at]) > 0;

    [GeneratedRegex(@"(?:§\s*|第\s*(?=\d{1,4}\s*節)|セクション\s*|(?:sections?|sec\.|§)\s*)(?<number>\d{1,4})(?:\s*節)?(?<path>(?:\s*の?\s*(?:\d{1,2}\s*[.)](?!\d)|\d{1,2}\s*(?:\.\s*|\s*の\s*)(?=\d{1,2}\s*[.)])|\(\d{1,2}\)|[①-⑳](?:(?:から|～|〜|~|-)[①-⑳](?:まで)?|(?:(?:、|・|,|と|及び|および)[①-⑳])+)?|\d{1,2}\s*つ目(?:\s*の?\s*[・●■○•◆])?))*)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SectionSign();

    // item 2 of section 5, section 5 item 2, §5の項目2, 第5節の2番: what labels print as §5 2.
    [GeneratedRegex(@"\b(?:item|paragraph|point)\s*(?:no\.?\s*)?\(?(?<item>\d{1,2})\)?\s*(?:of|in|under)\s*(?:section|sec\.|§)\s*(?<section>\d{1,4})|(?:\bsection\s*|§\s*|第\s*(?=\d{1,4}\s*節))(?<section>\d{1,4})(?:\s*節)?\s*(?:,?\s*(?:item|paragraph|point)\s*(?<item>\d{1,2})(?!\d)|の?\s*項目\s*(?<item>\d{1,2})(?!\d|\s*の?\s*小論点)|の\s*(?<item>\d{1,2})\s*番(?:目の項目)?)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ItemOfSection();

    /// <summary>2と4, 1から3: the numbers of a list.</summary>
    static List<int> Numbers(string list)
    {
        var numbers = new List<int>();
        foreach (Match match in ListedNumber().Matches(list))
        {
            var number = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
            var first = match.Groups["to"].Success && numbers.Count > 0 && number - numbers[^1] is > 0 and < LongestList ? numbers[^1] + 1 : number;
            numbers.AddRange(Enumerable.Range(first, number - first + 1));
        }

        return numbers;
    }

    const int LongestList = 20;

    [GeneratedRegex("(?<to>から|～|〜|~)?[^0-9]*?(?<n>[0-9]{1,3})", RegexOptions.None, 1000)]
    private static partial Regex ListedNumber();

    const string And = @"\s*(?:と|、|,|・|及び|および|並びに|や|から|～|〜|~)\s*";
    const string Whole = @"(?!\d|[年月日件人つ個行点.．-])";

    // 項目2, 項目2の小論点1, 項目1の小論点2と小論点4, 項目1と3の小論点, 項目1から3; not 項目1、2点で
    [GeneratedRegex($@"(?<items>項目\s*\d{{1,3}}(?:{And}(?:項目\s*)?\d{{1,3}}{Whole}(?!\s*の?\s*小論点\s*\d))*(?:{And}項目\s*\d{{1,3}}(?=\s*の?\s*小論点\s*\d))?)(?:\s*の?\s*(?<issues>小論点\s*\d{{1,3}}(?:{And}(?:小論点\s*)?\d{{1,3}}{Whole})*))?", RegexOptions.None, 1000)]
    private static partial Regex ItemWord();

    [GeneratedRegex(@"\bissue\s*(?<issue>\d{1,3})\s*(?:of|in|under)\s*item\s*(?<item>\d{1,3})|\bitem\s*(?<item>\d{1,3})\s*,?\s*issue\s*(?<issue>\d{1,3})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EnglishIssue();

    /// <summary>III → Ⅲ, as tables print it; 3 and A stay.</summary>
    static string Roman(string written) =>
        Array.IndexOf(RomanLetters, written.ToUpperInvariant()) is >= 0 and var at ? $"{(char)('Ⅰ' + at)}" : written;

    static readonly string[] RomanLetters = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    [GeneratedRegex(@"(?:(?:論点|課題|番号|事項|項目|\bissue|\bitem|\bno\.)\s*(?<series>[Ⅰ-Ⅻ]|\d{1,2}|[IVX]{1,4}|[A-H])|(?<series>[Ⅰ-Ⅻ]))\s*[-‐‑–—−ー]\s*(?<issue>\d{1,2})(?!\d)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DashedIssue();

    [GeneratedRegex(@"(?:テーマ|\btheme)\s*([Ⅰ-Ⅻ]|\d{1,2}(?!\d)|[IVX]{1,4}\b)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Theme();

    [GeneratedRegex(@"(?:※\s*|注記?\s*(?:番号)?\s*|(?:revision\s+)?notes?\s*(?:no\.?\s*)?※?)(\d{1,4})(?!\d)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Note();
}
