using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>The next turn names nothing of its own: it is sought around what was told before, and who or what was told is known.</summary>
public sealed class OpenQuestionTests(OpenQuestionTests.Harbours documents) : IClassFixture<OpenQuestionTests.Harbours>
{
    const string Strategy = """
        　沿岸観測戦略

        １．体制に関する取組

        （１）検討の体制

        ①国土省は、港湾審議会の下に、「浮桟橋作業部会」を設置した（令和2年5月）。

        ②浮桟橋作業部会では、浮桟橋の耐用年数について検討を行っている。

        （２）観測の拠点

        ①西浜大学は、国土省が支援する潮位拠点プログラムを活用し、潮位の計測を担う「潮位計測センター」を設置した（令和3年1月）。

        ②沿岸協会は、波浪調査事業で進められている波の計測を速めるため、新たな観測船を確保した。

        （３）試験

        東湊大学は、浮桟橋の係留試験を霧の海域で実施した。安全を確かめたため、期間を延ばして試験を続けている。引き続き、適切な係留の長さについて検討を行っていく。

        （４）台帳

        灯台学会が沿岸の調査で進めてきた共同の取組を広げたい。特に、点検の記録を残すことを目的として構築している台帳「灯台点検台帳（LTDB）」については、発展させていきたい。

        ２．港の利用に関する取組

        （１）岸壁の支援

        国土省は、岸壁の使用を検討し、利用の支援を行う事業を別に構築する。
        """;

    const string Minutes = """
        第３回浮標協議会　議事概要

        ■出席者：

        議 長： 湊谷一郎 港湾庁次長
        構成員： 浜田正子 港湾庁海岸部長
        沖野和夫 国立研究開発法人波浪研究所点検部門長

        ■概 要：

        冒頭、議長の挨拶の後、浜田構成員から資料１、沖野構成員から資料２に基づき説明があった。
        """;

    const string Draft = "　灯台点検の手引きに向けた座長提案\n\n§１ はじめに\n\n１．灯台は古い。\n\n 　§２ 点検\n\n１．点検時期\n\n１）点検は春に行う。（※１）\n\n２）部品は年に一度取り替える。（※２）\n\n２．記録保存\n\n①点検の記録は十年のあいだ保存する。\n\n３．公開の方法\n\n点検の記録を事務所の窓口で公開する。（※３）\n\n"
        + "（※１）\n\n＜１．１）の次に挿入＞\n\n２）点検の結果を掲示する。\n\n（※２）\n\n＜１．２）を変更＞\n\n２）部品は二年に一度取り替える。\n\n（※３）\n\n＜３．全面削除意見あり＞\n\n";

    [Theory]
    [InlineData("浮桟橋作業部会はいつ設置されましたか", "何を検討していますか？", "②", "浮桟橋作業部会では、浮桟橋の耐用年数について検討を行っている。[1]")]
    [InlineData("潮位計測センターはいつ設置されましたか", "どの事業を活用して？", "①", "西浜大学は、国土省が支援する潮位拠点プログラムを活用し")]
    [InlineData("係留試験はどこの大学？", "今後は？", "", "引き続き、適切な係留の長さについて検討を行っていく。[1]")]
    [InlineData("LTDBとは", "誰が構築していますか？", "", "灯台学会が沿岸の調査で進めてきた共同の取組を広げたい。[1]\n特に、")]
    [InlineData("国土省は港湾審議会の下に何を設置した？", "いつできたの？", "①", "「浮桟橋作業部会」を設置した（令和2年5月）。[1]")]
    public async Task It_is_sought_around_what_was_told(string before, string question, string item, string words)
    {
        var answer = await documents.AskAsync(question, before);

        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        Assert.EndsWith(item, answer.Citations[0].Section, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("資料２を説明したのは誰ですか", "構成員：沖野和夫 国立研究開発法人波浪研究所点検部門長[1]")]
    [InlineData("浮標協議会の議長は誰ですか", "議長：湊谷一郎 港湾庁次長[1]")]
    public async Task Whose_post_is_asked_for_is_who_was_told(string before, string line)
    {
        Assert.Equal(line, (await documents.AskAsync("その人の所属は？", before)).Text);
    }

    [Fact]
    public async Task Where_nobody_was_told_nobody_is_chosen() =>
        Assert.Equal(AnswerKind.NotFound, (await documents.AskAsync("その人の所属は？", "浮桟橋作業部会はいつ設置されましたか")).Kind);

    [Theory]
    [InlineData("座長提案で意見にとどまるものは？", "§2 ※1", "§2 ※2")]
    [InlineData("座長提案で削除される箇所は？", "§2 ※1", "§2 ※2")]
    public async Task The_rest_of_a_list_of_changes_is_all_that_was_not_told(string before, params string[] told)
    {
        var answer = await documents.AskAsync("それ以外は？", before);

        Assert.All(told, words => Assert.Contains(words, answer.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("※3", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rest_of_anything_else_is_not_guessed() =>
        Assert.Equal(AnswerKind.NotFound, (await documents.AskAsync("それ以外は？", "浮標協議会の議長は誰ですか")).Kind);

    [Fact]
    public async Task What_was_asked_of_one_thing_is_asked_of_another() =>
        Assert.Equal((await documents.AskAsync("座長提案の§2の記録保存について教えて")).Text, (await documents.AskAsync("記録保存は？", "座長提案の§2の点検時期について教えて")).Text);

    public sealed class Harbours : AskedDocuments
    {
        public override Task InitializeAsync() => ReadAsync(("600_strategy.txt", Strategy), ("601_minutes.txt", Minutes), ("602_draft.txt", Draft));
    }
}
