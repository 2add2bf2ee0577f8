using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>A list is told whole, or as the beginning that it is.</summary>
public sealed class PartialAnswerTests
{
    const string Continued = "（一覧の初めの部分です。続きがあります）";

    [Theory]
    [InlineData(3, false)]
    [InlineData(60, true)]
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

    [Theory]
    [InlineData(5, false)]
    [InlineData(20, true)]
    public async Task So_do_the_statements_of_a_speaker(int statements, bool isPartial)
    {
        var spoken = string.Concat(Enumerable.Range(1, statements).Select(at => $"○大森座長　次に進みます。\n○真壁委員　第{at}の岬の灯台の光源を替えるべきです。\n"));

        var answer = await (await AskedFolder.OfAsync($"第４回　灯台の安全に関する懇談会　議事録\n１．日時　令和５年４月３日\n２．場所　第１会議室\n３．出席者（敬称略）\n【学識者】　　大森　千鶴（東湊大学教授、座長）\n【船主代表】　真壁　司（南浦海運株式会社部長）\n４．議事\n{spoken}")).AskAsync("真壁委員の発言をすべて教えてください。");

        Assert.Equal(isPartial, answer.Text.EndsWith(Continued, StringComparison.Ordinal));
        Assert.Equal(!isPartial, answer.Text.Contains($"第{statements}の岬", StringComparison.Ordinal));
    }
}
