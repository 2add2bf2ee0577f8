using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>A list is told whole, or as the beginning that it is.</summary>
public sealed class PartialAnswerTests
{
    const string Continued = "（一覧の初めの部分です。続きがあります）";

    [Theory]
    [InlineData(3, false)]
    [InlineData(30, true)]
    public async Task A_long_list_says_that_it_goes_on(int items, bool isPartial)
    {
        var list = string.Concat(Enumerable.Range(1, items).Select(at => $"・第{at}の岬の灯台の光源を発光ダイオードに替え、霧笛の音の大きさを測る。\n"));

        var answer = await (await AskedFolder.OfAsync($"灯台の将来の案\n\n§１　整備\n\n１．灯台の整備の項目\n\n灯台の整備の項目は次のとおりとする。\n\n{list}\n")).AskAsync("灯台の整備の項目をすべて挙げてください。");

        Assert.Equal(isPartial, answer.Text.EndsWith(Continued, StringComparison.Ordinal));
        Assert.Equal(!isPartial, answer.Text.Contains($"第{items}の岬", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(40, true)]
    public async Task So_does_what_one_ministry_is_in_charge_of(int rows, bool isPartial)
    {
        var table = string.Concat(Enumerable.Range(1, rows).Select(at => $"１－{at} 第{at}の岬の灯台が古い。\n\n第{at}の岬の灯台の光源を発光ダイオードに替える。（財）\n\n"));

        var answer = await (await AskedFolder.OfAsync($"航路の課題と対応\n\n番号 課題 対応方針 担当\n{table}")).AskAsync("財務省が担当に入っている課題はどれですか");

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.Equal(isPartial, answer.Text.EndsWith(Continued, StringComparison.Ordinal));
    }
}
