using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>What a question names and a document only does: a ceiling that is 以下とする, a term that is 以内, a role that is a bracket.</summary>
public sealed class SaidOtherwiseTests
{
    const string Minutes = "第２回灯台協議会　議事要旨\n\n１　日　時　令和７年３月４日\n\n２　場　所　海上庁会議室\n\n３　出席者\n\n（座　長）　千歳　浩　　　東湊大学教授\n\n（委　員）　根室　咲　　　北岬市長\n\n（欠　席）　網走　敏　　　浮標協会理事長\n\n（有識者）　富良野　恵　　海図研究所長\n\n４　議　事\n\n（１）灯火の色\n\n";

    const string Rules = "灯台の光源の基準\n\n１　材料\n\n光源に含まれる鉛は、１キログラム当たり４ミリグラム以下とする。光源の重さは２キログラム以上とする。\n\n２　点検\n\n（１）　記録の公開\n\n点検の記録は、点検から６か月以内の公開を原則とする。\n\n（２）　故障\n\n点灯の失敗は、沖の電源の電圧が足りないことが主な要因である。\n\n";

    const string Budget = "令和８年度　灯台予算の概要\n\n■灯台光源整備費\n　　４２億円（３５億円）\n・光源の取替え、予備電源、点検船の運航\n■浮標更新事業\n　　２１億円（１６億円）\n・浮標の塗替え、鎖の交換\n";

    const string Draft = "港の将来の座長案\n\n§１　航路\n\n１．整備\n\n灯台の光源を替え、あわせて霧笛を鳴らす。（※１）\n\n（※１）\n＜１．を削除＞\n\n";

    [Theory]
    [InlineData("光源の鉛の上限を教えてください。", "４ミリグラム以下")]
    [InlineData("光源の重さの下限は？", "２キログラム以上")]
    [InlineData("点検の記録はいつまでに公開しますか。", "６か月以内")]
    [InlineData("点灯の失敗の理由は何ですか。", "電圧が足りない")]
    public async Task A_limit_a_term_and_a_reason_are_known_by_their_words(string question, string said) =>
        Assert.Contains(said, (await (await AskedFolder.OfAsync(Rules)).AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("灯台協議会を欠席した委員のお名前を確認させてください。", "欠席：網走 敏 浮標協会理事長[1]")]
    [InlineData("灯台協議会の有識者メンバーを教えてください。", "有識者：富良野 恵 海図研究所長[1]")]
    public async Task A_role_is_asked_for_with_more_words_than_the_list_has(string question, string line) =>
        Assert.Equal(line, (await (await AskedFolder.OfAsync(Minutes)).AskAsync(question)).Text);

    [Fact]
    public async Task What_an_amount_is_spent_on_is_no_amount() =>
        Assert.Contains("予備電源", (await (await AskedFolder.OfAsync(Budget)).AskAsync("そのお金は何に使うんですか。", "灯台光源整備費はいくらですか。")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_place_that_goes_is_shown()
    {
        var answer = await (await AskedFolder.OfAsync(Draft)).AskAsync("§１の※１は何をしますか");

        Assert.Equal("§1 ※1：§1 1.を削除（提案）[1]\n現行：「１．整備　灯台の光源を替え、あわせて霧笛を鳴らす。」[2]", answer.Text);
        Assert.Equal("§1 1.", answer.Citations[1].Section);
    }
}
