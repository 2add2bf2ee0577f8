using System.Text.RegularExpressions;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Reads an address: first the path, then which part of the place, then what is only described.</summary>
internal static partial class AddressParser
{
    static readonly string[] Trailing = ["について", "に関して", "における", "において", "のうち", "中の", "の", "を", "に", "は", "へ", "中", "、", ",", "も", "全面", "全文", "全体"];

    /// <summary>Whether a text begins with a number of a path, a sign that somebody points at a place.</summary>
    public static bool StartsAddress(string text) => AddressSteps.Read(Half(text).TrimStart(), out _) > 0;

    /// <summary>How much of a text, already in half width, is an address.</summary>
    public static int LeadingLength(string half)
    {
        var at = ReadPath(half, [], out var path);
        var detail = DetailAtStart().Match(half, at);
        return detail.Success && detail.Index == at && detail.Length > 0 ? at + detail.Length : path;
    }

    public static WrittenAddress Parse(string text)
    {
        var half = Half(text);
        var steps = new List<AddressStep>();
        var at = ReadPath(half, steps, out var pathEnd);
        var end = TrimEnd(half, pathEnd);
        var rest = half[Math.Min(at, end)..end].Trim();
        var address = new WrittenAddress
        {
            Text = text[..end].Trim(),
            Steps = steps,
            HasBlank = steps.Count > 0 && rest.Length == 0 && IsBlank(text.AsSpan(pathEnd)),
        };
        return ReadDetail(address, rest);
    }

    /// <summary>４．の　を変更, ４．　　を変更, ４．＿＿を変更; two plain spaces are only spaces.</summary>
    static bool IsBlank(ReadOnlySpan<char> rest)
    {
        var blank = rest.StartsWith("の", StringComparison.Ordinal) ? rest[1..] : rest;
        var width = 0;
        foreach (var c in blank)
        {
            if (!char.IsWhiteSpace(c) && c is not ('_' or '＿'))
            {
                return false;
            }

            width += c is ' ' or '\t' or '\n' ? 1 : 2;
        }

        return blank.Length < rest.Length || width > 2;
    }

    /// <summary>Returns where the rest begins (behind の) and where the path ends.</summary>
    static int ReadPath(string half, List<AddressStep> steps, out int pathEnd)
    {
        var at = Marks.SkipSpaces(half, 0);
        pathEnd = 0;
        while (AddressSteps.Read(half.AsSpan(at), out var step) is var length and > 0)
        {
            steps.Add(step);
            pathEnd = at + length;
            at = Marks.SkipSpaces(half, pathEnd);
            at = at < half.Length && half[at] == 'の' ? Marks.SkipSpaces(half, at + 1) : at;
            at = half.AsSpan(at).StartsWith("中の", StringComparison.Ordinal) ? at + 2 : at;
        }

        return Math.Max(at, pathEnd);
    }

    static int TrimEnd(string half, int least)
    {
        var end = half.Length;
        while (end > least)
        {
            var trimmed = half.AsSpan(least, end - least).TrimEnd(" _").Length + least;
            var tail = Array.Find(Trailing, word => half.AsSpan(least, trimmed - least).EndsWith(word, StringComparison.Ordinal));
            if (tail is null)
            {
                return trimmed;
            }

            end = trimmed - tail.Length;
        }

        return end;
    }

    static WrittenAddress ReadDetail(WrittenAddress address, string rest)
    {
        var match = DetailAtStart().Match(rest);
        if (!match.Success || match.Length == 0)
        {
            return address with { Phrase = rest };
        }

        var phrase = Unspecific().Replace(rest[match.Length..].TrimStart('の', '、', ' '), "");
        var number = match.Groups["n"].Success ? Number(match.Groups["n"].Value) : match.Groups["last"].Success ? -1 : 1;
        return address with { Detail = Kind(match), DetailNumber = number, Phrase = phrase };
    }

    static AddressDetail Kind(Match match) => match switch
    {
        _ when match.Groups["count"].Success => AddressDetail.LineCount,
        _ when match.Groups["line"].Success => AddressDetail.Line,
        _ when match.Groups["sentence"].Success => AddressDetail.Sentence,
        _ when match.Groups["paragraph"].Success => AddressDetail.Paragraph,
        _ when match.Groups["tail"].Success => AddressDetail.Tail,
        _ when match.Groups["head"].Success => AddressDetail.Head,
        _ when match.Groups["proviso"].Success => AddressDetail.Proviso,
        _ when match.Groups["remark"].Success => AddressDetail.Remark,
        _ when match.Groups["under"].Success => AddressDetail.Underlined,
        _ when match.Groups["marker"].Success => AddressDetail.Marker,
        _ => AddressDetail.Heading,
    };

    static int Number(string text)
    {
        Marks.ReadNumber(text, 0, out var value);
        return value;
    }

    public static string Half(string text) =>
        string.Create(text.Length, text, (half, full) =>
        {
            for (var i = 0; i < half.Length; i++)
            {
                half[i] = char.IsWhiteSpace(full[i]) ? ' ' : Characters.HalfWidth(full[i]);
            }
        });

    const string Digits = "(?<n>[0-9〇一二三四五六七八九十]{1,4})";

    // Which one of several: 最後の行, 3行目, 第2文, 二番目の段落; then the other ways to name a part.
    [GeneratedRegex(
        $@"\G(?:(?:(?<last>最後|最終|末尾?)の?|最初の|第?{Digits}(?:番目の|つ目の)?)(?:(?<line>行目?)|(?<sentence>一?文目?)|(?<paragraph>段落目?))(?<=最後の?行|最終の?行|末尾?の?行|最初の行|行目|番目の行|つ目の行|第.{{1,4}}行|文|文目|段落|段落目)"
        + $@"|{Digits}(?<count>行)"
        + @"|(?<tail>末尾|文末|末文|最後|終わり|最終部)|(?<head>冒頭|文頭|先頭|最初)"
        + @"|(?<proviso>ただし書き?|但し?書き?)|(?<remark>なお書き?|なお以下)|(?<under>下線部?分?|アンダーライン部?分?)"
        + @"|(?<marker>\(?※[0-9]*\)?(?:の?(?:ところ|箇所|部分|位置|印))?)|(?<heading>見出し|標題|表題|タイトル|題名))",
        RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DetailAtStart();

    [GeneratedRegex("^(?:部分|ところ|箇所|文|文章|記述)$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unspecific();
}
