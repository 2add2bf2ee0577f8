using System.Text.RegularExpressions;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Figures;

/// <summary>
/// Every number with a counter in the seeds, found without the product's own reader, is a figure of the ledger or stands
/// in a reviewed list with the reason why it is none.
/// </summary>
public partial class NumberInventoryTests
{
    static readonly string[] Seeds = ["000", "001", "002", "003", "004"];

    [Fact]
    public void Every_number_with_a_counter_is_a_figure_or_is_listed_with_the_reason_why_not()
    {
        var listed = File.ReadAllLines(Path.Combine(Repository.Root, "tests", "Golden", "figures", "not-figures.tsv")).Select(line => line.Split('\t')).ToList();

        Assert.Equal(Seeds.SelectMany(Outside), listed.Select(line => $"{line[0]}\t{line[1]}"));
        Assert.All(listed, line => Assert.True(line is [_, _, { Length: > 0 }], line[1]));
    }

    [Fact]
    public void Every_figure_but_bare_years_and_dates_holds_a_number_that_the_inventory_knows()
    {
        foreach (var seed in Seeds)
        {
            var text = Ledger.SeedText(seed);
            var found = Counted().Matches(text);
            foreach (var figure in Ledger.OfSeed(seed).Figures.Where(figure => figure.Kind != Indexer.Documents.FigureKind.Date && figure.Span.In(text).Any(sign => !char.IsAsciiDigit(sign))))
                Assert.Contains(found, match => match.Index < figure.Span.End && figure.Span.Start < match.Index + match.Length);
        }
    }

    static IEnumerable<string> Outside(string seed)
    {
        var text = Ledger.SeedText(seed);
        var figures = Ledger.OfSeed(seed).Figures;
        foreach (Match match in Counted().Matches(text))
        {
            if (!figures.Any(figure => match.Index < figure.Span.End && figure.Span.Start < match.Index + match.Length))
                yield return $"{seed}\t{Around(text, match)}";
        }
    }

    static string Around(string text, Match match) =>
        Plain(text[Math.Max(0, match.Index - 8)..match.Index]) + "【" + Plain(match.Value) + "】" + Plain(text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + 8)]);

    static string Plain(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign)));

    [GeneratedRegex(
        @"[0-9０-９〇一二三四五六七八九十百千万兆数両半]([,，.．]?[0-9０-９〇一二三四五六七八九十百千万兆数両半])*\s*(億円|万円|円|ドル|件|人|名|社|者|回|例|品目|症例|点|校|本|台|基|株|個|枚|床|団体|世帯|か所|カ所|ヶ所|箇所|か国|種類|種|つ|報|編|分野|領域|拠点|機関|大学|課題|項目|施設|病院|疾患|事業|要素|要件|段階|世代|製品|論文|チーム|プロジェクト|グループ|企業|自治体|倍|割|％|%|分の|ポイント|か年|年間|年|か月|ヶ月|カ月|週間|日間|時間|分間|歳|次|期|半)",
        RegexOptions.NonBacktracking)]
    private static partial Regex Counted();
}
