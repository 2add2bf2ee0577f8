using PolicyBot.Indexer.Documents;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Structure;

/// <summary>Texts that no ministry writes: they take time in proportion to their length, and the tree stays shallow.</summary>
public sealed class HostileTextTests
{
    // No measure of speed: a parser that is quadratic anywhere would need hours.
    private static readonly TimeSpan Enough = TimeSpan.FromMinutes(2);

    private static readonly string[] Forms =
    [
        "第1編 甲", "第1章 甲", "第1節 甲", "§1 甲", "項目1 甲", "Ⅰ 甲", "1. 甲", "(1) 甲", "1) 甲", "① 甲", "1 甲", "ア 甲", "(ア) 甲", "(a) 甲", "a) 甲",
        "A. 甲", "1.1 甲", "1.1.1 甲", "1.1.1.1 甲", "＜甲＞", "○甲", "●甲", "■甲", "・甲", "•甲",
    ];

    private static readonly Dictionary<string, Func<string>> Texts = new()
    {
        ["a path of 10,000 numbers"] = () => Lines(2_000, i => string.Join('.', Enumerable.Repeat("1", 5 * (i + 1))) + " 甲"),
        ["10,000 headings of all forms"] = () => Lines(10_000, i => Forms[i % Forms.Length]),
        ["10,000 headings in falling order"] = () => Lines(10_000, i => Forms[^(1 + (i % Forms.Length))]),
        ["1 million short lines"] = () => Lines(1_000_000, _ => "短い"),
        ["300,000 vertical characters"] = () => Lines(300_000, _ => "縦"),
        ["200,000 page numbers"] = () => Lines(200_000, i => $"{i % 1000}"),
        ["one line of 10 million characters"] = () => new('国', 10_000_000),
        ["one line of opening brackets"] = () => new('（', 2_000_000),
        ["one line of closing brackets"] = () => new('）', 2_000_000),
        ["one line of ①"] = () => new('①', 2_000_000),
        ["one line of kanji numbers"] = () => new('十', 2_000_000),
        ["one line of numbers with full stops"] = () => string.Concat(Enumerable.Repeat("1.", 1_000_000)),
        ["one line of markers"] = () => string.Concat(Enumerable.Repeat("（※1）", 500_000)),
        ["lines of ①"] = () => Lines(100_000, _ => "①"),
        ["lines of brackets"] = () => Lines(200_000, i => i % 2 == 0 ? "（「【（" : "）」】）"),
        ["ideographic spaces"] = () => Lines(10_000, _ => new string('　', 999)) + "国" + new string('　', 1_000_000),
        ["gaps inside a line"] = () => string.Concat(Enumerable.Repeat("国" + new string('　', 100), 50_000)),
        ["one gap of a million columns"] = () => Lines(3, _ => "a" + new string(' ', 1_000_000) + "b"),
        ["dot leaders"] = () => Lines(30_000, i => $"{(i % 90) + 1}. 甲……………………… {i % 900}"),
        ["bullets"] = () => Lines(100_000, _ => "・項目"),
        ["one item of 100,000 lines"] = () => "○" + Lines(100_000, _ => "国は研究を進めるとともに産業の発展を図り国民の健康を守る"),
        ["references that open nothing"] = () => Lines(100_000, _ => "2)及び次のとおり。"),
        ["one table row of 100,000 lines"] = () => "項目1：甲\n小論点 対応案\n\n1.甲\n\n" + Lines(100_000, _ => "対応する"),
        ["30,000 tables"] = () => string.Concat(Enumerable.Repeat("小論点 対応案\n1.甲\n\n乙\n\n", 30_000)),
        ["one part heading on every line"] = () => Lines(100_000, _ => "§1 甲"),
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Hostile_text_is_read_whole_and_in_time(string name)
    {
        var document = await Task.Run(() => Parsed.Text(Texts[name]())).WaitAsync(Enough);

        Assert.Null(Coverage.FirstBreach(document));
        // Every form is open at most once, so no text nests deeper than there are forms.
        Assert.InRange(Depth(document.Root), 1, 64);
    }

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line)) + "\n";

    private static int Depth(Section section) => 1 + section.Children.Select(Depth).DefaultIfEmpty(0).Max();
}
