using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>The title of a document that nobody has described: its first line that says something; and the date printed under it.</summary>
internal static partial class FirstLines
{
    const int LongestTitle = 80;
    const int LinesTried = 60;
    const int FewestLetters = 3;
    /// <summary>Those that EnumerateLines knows; a span cannot be kept between two lines that are handed out.</summary>
    static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    const int TitlesTried = 8;
    const int DateWithin = 14;

    /// <summary>2024-06-12: of a line that is a date and nothing else (令 和 ６ 年 ６ 月 １ ２ 日), or that says when a meeting was held.</summary>
    public static string? Date(string text)
    {
        var tried = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var folded = NormalizedText.Fold(line.ToString());
            if (folded.Length == 0)
            {
                continue;
            }

            if (tried++ == DateWithin)
            {
                break;
            }

            if ((DateLine().IsMatch(folded) || Held().IsMatch(folded)) && DateReader.FindAll(folded).FirstOrDefault(date => date is { Year: not null, Month: not null }) is { } found)
            {
                return found.Day is { } day ? $"{found.Year:0000}-{found.Month:00}-{day:00}" : $"{found.Year:0000}-{found.Month:00}";
            }
        }

        return null;
    }

    /// <summary>The first line that is a title; where that only says who publishes it or where one is on a site, the one close below that names a document.</summary>
    public static string? Title(string text)
    {
        var titles = Titles(text).Take(TitlesTried).ToList();
        return titles.Count > 0 && IsAround(titles[0]) ? titles.Find(NamesDocument) ?? titles[0] : titles.FirstOrDefault();
    }

    static bool IsAround(string title) => !NamesDocument(title) && (Whereabouts().IsMatch(title) || Around().IsMatch(title) || Sender().IsMatch(title));

    static bool NamesDocument(string title) => Named().IsMatch(title) && !Whereabouts().IsMatch(title);

    /// <summary>Up to the first sentence.</summary>
    static IEnumerable<string> Titles(string text)
    {
        var (tried, found) = (0, false);
        foreach (var line in Lines(text).TakeWhile(_ => tried++ < LinesTried))
        {
            var isLong = line.Length > LongestTitle;
            if (found && (isLong || line[^1] == '。'))
            {
                yield break;
            }

            if (IsTitle(line))
            {
                found = true;
                yield return isLong ? Cut(line) : line;
            }
        }
    }

    static IEnumerable<string> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny(Breaks) is >= 0 and var found ? start + found : text.Length;
            if (Cleaned(text.AsSpan(start, end - start)) is { Length: > 0 } line)
            {
                yield return line;
            }

            start = end + 1;
        }
    }

    /// <summary>In single spaces, without invisible signs and without the # of a Markdown heading.</summary>
    static string Cleaned(ReadOnlySpan<char> line)
    {
        var cleaned = new StringBuilder();
        foreach (var c in line.TrimStart("# \u3000\ufeff"))
        {
            var space = char.IsWhiteSpace(c);
            if (cleaned.Length > LongestTitle)
            {
                break;
            }

            if (!Characters.IsInvisible(c) && !(space && (cleaned.Length == 0 || cleaned[^1] is ' ')))
            {
                cleaned.Append(space ? ' ' : c);
            }
        }

        return cleaned.ToString().TrimEnd();
    }

    static bool IsTitle(string line)
    {
        var folded = NormalizedText.Fold(line);
        return line.Count(char.IsLetter) >= FewestLetters && line[^1] != '。' && !DateLine().IsMatch(folded) && !PageNumber().IsMatch(folded)
            && !CornerMark().IsMatch(folded) && !LetterHead().IsMatch(folded) && !folded.Contains("://", StringComparison.Ordinal);
    }

    // 組織でさがす > 港湾部, 港湾部 議事録
    [GeneratedRegex("[>＞›»]|[省庁局部課] ?(議事録|資料)$", RegexOptions.NonBacktracking)]
    private static partial Regex Whereabouts();

    // 海上庁 会議等, 検索結果がありません, 報道発表 令和3年5月28日, 灯台部 安全課(課長 千歳浩); not 海図検索サービスの利用に関する指針
    [GeneratedRegex(@"メニュー|ページ|サイト|検索|本文|更新日|掲載日|報道(発表|資料|・広報)|プレスリリース|各社|会議等$|[省庁局部課室県市区町村]([(（][^)）]*[)）])?$|^(Comments|Description|Home)", RegexOptions.NonBacktracking)]
    private static partial Regex Around();

    // …議事要旨, …協議会(第5回), …計画, …について, …の公表, 「…」が閣議決定されました
    [GeneratedRegex(@"議事録|議事要旨|議事概要|会議録|第[0-9０-９]+回|(計画|方針|戦略|大綱|指針|ガイドライン|白書|報告書?|答申|提言|要綱|要領|条例|規則|通知|調査|予算|補助金|とりまとめ|取りまとめ|会議|協議会|委員会|審議会|部会|検討会|ポイント|概要|結果|公表|について)($|[(（「』」 　のをに]|案)|決定", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    static string Cut(string title) => title[..(char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)].TrimEnd();

    /// <summary>平成20年4月30日, 令和3年1月27日(水)15時00分～, 2023/1/27, 令和5年12月, r3.1.27版.</summary>
    [GeneratedRegex(@"^[(\[【]?((昭和|平成|令和)[0-9元]+|[0-9]{4}|[hrs][0-9]+)(年度?|[./-])([0-9]+(月|[./-]))?([0-9]+日?)?(付け?|現在|版|時点)?([(（][^)）]{1,6}[)）])?([0-9時分:~-]*)[)\]】]?$", RegexOptions.NonBacktracking)]
    private static partial Regex DateLine();

    /// <summary>1 日時 令和6年10月22日(火)…, 開催日:…</summary>
    [GeneratedRegex(@"^[0-9.()■◆●○・]*(日時|開催日時?|期日)", RegexOptions.NonBacktracking)]
    private static partial Regex Held();

    /// <summary>- 3 -, 3/10, p.3, 3頁.</summary>
    [GeneratedRegex("^(p|page)?[-. ]*[0-9]+([/ ]|of)*[0-9]*(頁|ページ)?[-.]*$", RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();

    /// <summary>港発0412第3号, 事務連絡, 各都道府県知事 殿, 港湾担当課 御中, (公印省略): what stands above the title of a letter.</summary>
    [GeneratedRegex("^(?:[0-9一-鿿]{0,14}[0-9]+第?[0-9]*号(?:の[0-9]+)?|事務連絡|.{2,60}(?:殿|様|御中|各位|宛)|[(（]?公印(?:・?契印)?(?:を?省略)[)）]?)$", RegexOptions.NonBacktracking)]
    private static partial Regex LetterHead();

    // 海上省灯台部長, 内海県知事
    [GeneratedRegex("^[^、。「」]{1,30}(?:[省庁府局部課室院]長|長官|次官|知事|市長|町長|村長|大臣|総括官|審議官|参事官|統括官)$", RegexOptions.NonBacktracking)]
    private static partial Regex Sender();

    /// <summary>資料1-2, 【参考資料3】, 別紙, (案), 機密性2情報, 取扱注意: what stands in the corner of a first page.</summary>
    [GeneratedRegex(@"^[(\[【<「]?(((参考|配布|会議|机上配布)?資料|別紙|別添|別表|参考|様式|案|未定稿|抄|抜粋|仮訳|取扱注意|取扱厳重注意|会議後回収|非公開|公開|機密性[0-9]情報|confidential|draft)[no.第0-9\-ー_~]*(号|版)?)[)\]】>」]?$", RegexOptions.NonBacktracking)]
    private static partial Regex CornerMark();
}
