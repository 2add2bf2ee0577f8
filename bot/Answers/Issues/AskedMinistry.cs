using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Issues;

/// <summary>項目3で文科省が担当する対応案: whose rows are asked for, and of which part of the table.</summary>
internal sealed partial record AskedMinistry(IReadOnlyList<string> Ministries, IReadOnlyList<string> Parts, bool Alone, bool Leading)
{
    public string Names => string.Join('・', Ministries);

    /// <summary>項目3で</summary>
    public string Where => Parts.Count == 0 ? "" : $"{string.Join('・', Parts)}で";

    public static AskedMinistry? Read(Question question)
    {
        var parts = question.Places.Sections;
        if (question.Places.Path is not null || question.Places.Notes.Count > 0 || parts.Any(part => AskedRows.IsRow(part) || part.StartsWith('§')))
        {
            return null;
        }

        var text = question.Text;
        var found = InCharge().Match(text) is { Success: true } asked ? asked
            : Among().Match(text) is { Success: true } among ? among
            : Column().Match(text) is { Success: true } column ? column
            : parts.Count > 0 && Own().Match(text) is { Success: true } own ? own : null;
        return found is null ? null
            : new([.. found.Groups["name"].Captures.Select(name => name.Value).Concat(found.Groups["sign"].Captures.Select(sign => sign.Value)).Distinct()], [.. parts.Concat(Series(text)).Distinct()], Only().IsMatch(found.Value), Lead().IsMatch(found.Value));
    }

    /// <summary>柱１, 分野２: parts that only tables have.</summary>
    static IEnumerable<string> Series(string text) => Part().Matches(NormalizedText.Fold(text)).Select(part => part.Value);

    public bool IsWithin(string row) => Parts.Count == 0 || Parts.Any(part => AskedRows.Names(NormalizedText.Fold(row), Lexicon.Key(part)));

    public bool IsOf(ResponsePart part, Lexicon lexicon) =>
        (!Alone || part.Ministries.Count == Ministries.Count)
        && Ministries.All(ministry => (Leading && part.Leads.Count > 0 ? part.Leads : part.Ministries).Any(sign => ministry.StartsWith(sign, StringComparison.Ordinal) || lexicon.MinistryTags.GetValueOrDefault(sign) == ministry));

    // 財務省, 公正取引委員会, 総務省（総）; not 関係府省
    const string Name = "(?:(?<name>(?!関係|担当|主務|所管|各)[一-鿿ァ-ヺ]{2,10}?(?:[省庁府]|委員会))|(?:[一-鿿]{2,10})?[（(](?<sign>[一-鿿デ]{1,2})[）)])";
    const string OneOrMore = $"{Name}(?:(?:と|、|・|及び|および|も){Name})*(?<only>だけ|のみ|単独)?";
    const string Charge = "(?:担当|所管|関係|関わ)";
    const string Rows = "(?:課題|論点|項目|小論点|事項|施策|対応案?|対応方針|対応策|対応の方向性|もの)";

    /// <summary>財務省と総務省が共同で担当する対応案は</summary>
    [GeneratedRegex($"{OneOrMore}(?:の両方|の双方)?(?:が|の|は|で|も)(?:共同で|ともに|一緒に|主に)?(?:主)?{Charge}[^。]{{0,12}}{Rows}(?:は|を|の|が|に|で|[?？]|$)", RegexOptions.None, 1000)]
    private static partial Regex InCharge();

    /// <summary>小論点のうち厚労省が担当するのはどれ</summary>
    [GeneratedRegex($"{Rows}(?:のうち|の中で|の内|で)、?{OneOrMore}(?:の両方|の双方)?(?:が|の|は|で|も)(?:共同で|ともに|一緒に|主に)?(?:主)?{Charge}", RegexOptions.None, 1000)]
    private static partial Regex Among();

    /// <summary>対応案の担当に総務省（総）が入っているものを, 担当が（厚）の論点</summary>
    [GeneratedRegex($"(?:{Rows}の)?{Charge}(?:府省|省庁)?(?:に|が|は|として|欄に)、?{OneOrMore}[がはもの][^。]{{0,12}}{Rows}(?:は|を|の|が|に|で|[?？]|$)", RegexOptions.None, 1000)]
    private static partial Regex Column();

    /// <summary>項目3の文科省の対応案は</summary>
    [GeneratedRegex($"{OneOrMore}の(?:対応案?|対応方針|論点|小論点|課題)(?:は|を|が|[?？]|$)", RegexOptions.None, 1000)]
    private static partial Regex Own();

    [GeneratedRegex("だけ|のみ|単独", RegexOptions.None, 1000)]
    private static partial Regex Only();

    [GeneratedRegex("主担当|主に担当|主として", RegexOptions.None, 1000)]
    private static partial Regex Lead();

    [GeneratedRegex("(?:分野|区分|柱|グループ)[0-9]{1,2}(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex Part();
}
