using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>The issue over the rows of a table, and rows side by side.</summary>
public sealed class LargerIssueTests
{
    static readonly string Table = string.Join('\f', [
        """
         項目１：航路の課題と対応の方向性

        小論点 対応案
        １．浮標が足りず、夜に見
        えにくい。数を増やし、色
        を揃えることが必要ではな
        いか。

        浮標を全て緑に塗り替える。併せて、浮標の数を増やし、間隔を揃え、夜でも見えるように光る
        塗料を使う。使う塗料は港ごとに調べ、長く保つものを選ぶ。選んだ塗料の性質は毎年公表し、
        ほかの港でも使えるようにする。（国）

        ２．灯台が古く、光が届く
        範囲が狭い。直す順番を決
        めることが必要。

        灯台の光源を発光ダイオードに替える。古いものから順に替え、替えた灯台の光が届く範囲を測
        り、その結果を海図に載せる。海図は毎年改め、船の持ち主に無償で配ることとし、配る方法は
        港ごとに決める。 （国、財）

        航路の安全は人の目に頼っており、次の計画では機械に任せる部分を増やす必要があるのではな
        いか。どこまで任せるかを早く決めるべきである。

        大論点

        """,
        """
         項目２：港の課題と対応の方向性

        小論点 対応案
        １．岸壁が短く、大きな船
        が着けない。延ばすことが
        必要。

        岸壁を二倍に延ばす。延ばす長さは船の大きさに合わせて決め、延ばした岸壁を使う船を募る。
        募った船の数と荷の量を毎年公表し、その後の計画に用いる。計画は三年ごとに改める。
        （財）

        ２．桟橋が狭く、荷を降ろ
        すのに時間がかかる。幅を
        広げることが重要。

        桟橋の幅を広げる。広げた桟橋には荷を降ろす機械を置き、機械の使い方を船員に教える。教え
        るための費用は港の使用料から出すこととし、使用料の額は毎年見直す。見直した額は港の入口
        に掲げる。（国、農）

        大論点
        港の費用は誰が負担するのか、早く示すべきではないか。
        ※ 国＝国土交通省

        """,
        """
         項目３：人材の課題と対応の方向性

        小論点 対応案
        １．船員が足りず、若い人
        が集まらない。

        訓練の費用を助成する。助成の額は訓練の長さに応じて決め、訓練を終えた者の名簿を作り、船
        の持ち主に示す。名簿は毎年改める。（文）

        """,
    ]);

    [Theory]
    [InlineData("項目１の大論点は何ですか", "航路の安全は人の目に頼っており", "岸壁")]
    [InlineData("航路の大論点は？", "航路の安全は人の目に頼っており", "港の費用")]
    [InlineData("項目２の大論点は？", "港の費用は誰が負担するのか、早く示すべきではないか。", "国土交通省")]
    public async Task It_is_told_for_its_part_wherever_its_name_is_printed(string question, string words, string others)
    {
        var answer = await AskAsync(question);

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.StartsWith(words, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(others, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("項目１と項目２の大論点の違いを教えて")]
    [InlineData("大論点を全て教えて")]
    [InlineData("項目１、２の大論点は？")]
    public async Task Several_stand_side_by_side_with_their_parts(string question)
    {
        var lines = (await AskAsync(question)).Text.Split('\n');

        Assert.Equal(2, lines.Length);
        Assert.StartsWith("・項目1：航路の安全は", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("・項目2：港の費用は", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_counted() =>
        Assert.StartsWith("2件です。\n・項目1：", (await AskAsync("大論点はいくつですか")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_next_part_is_asked_in_a_few_words() =>
        Assert.StartsWith("港の費用は", (await (await AskedFolder.OfAsync(Table)).AskAsync("では項目２は？", "項目１の大論点は？")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("項目３の大論点は？", "項目3に大論点は書かれていません")]
    [InlineData("項目７の大論点は？", "項目7に大論点は書かれていません")]
    public async Task A_part_without_one_has_none(string question, string reason)
    {
        var answer = await AskAsync(question);

        Assert.Equal(AnswerKind.NotFound, answer.Kind);
        Assert.StartsWith(reason, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("項目１の小論点１と小論点２の対応案を比べて", "・項目1 小論点1 対応：浮標を全て緑に", "・項目1 小論点2 対応：灯台の光源を")]
    [InlineData("項目１の小論点１と２の対応案は？", "・項目1 小論点1 対応：浮標を全て緑に", "・項目1 小論点2 対応：灯台の光源を")]
    [InlineData("項目１の小論点１と項目２の小論点１の対応案の違いは？", "・項目1 小論点1 対応：浮標を全て緑に", "・項目2 小論点1 対応：岸壁を")]
    [InlineData("項目１と項目２の小論点１の対応案を比較して", "・項目1 小論点1 対応：浮標を全て緑に", "・項目2 小論点1 対応：岸壁を")]
    [InlineData("項目１と項目２の小論点を全て", "・項目1 小論点1 論点：浮標が足りず", "・項目2 小論点2 論点：桟橋が狭く")]
    public async Task Rows_are_told_side_by_side(string question, string first, string last)
    {
        var answer = await AskAsync(question);

        Assert.StartsWith(first, answer.Text, StringComparison.Ordinal);
        Assert.StartsWith(last, answer.Text.Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_one_of_them_is_missing_neither_passes_for_both()
    {
        var answer = await AskAsync("項目１の小論点１と小論点９の対応案を比べて");

        Assert.Equal(AnswerKind.NotFound, answer.Kind);
        Assert.StartsWith("項目1 小論点9という論点はありません", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issues_are_counted() =>
        Assert.StartsWith("2件です。\n", (await AskAsync("項目２の小論点はいくつ？")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_summary_of_both_columns_has_both()
    {
        var lines = (await AskAsync("項目１の課題と対応案を要約してください")).Text.Split('\n');

        Assert.StartsWith("・項目1 小論点1 論点：浮標が足りず", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("・項目1 小論点1 対応：浮標を全て緑に", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("・項目1 小論点2 論点：灯台が古く", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_alone_is_asked_back()
    {
        var answer = await AskAsync("対応案は？");

        Assert.Equal(AnswerKind.Clarify, answer.Kind);
        Assert.Equal("項目1の対応案を要約してください。", answer.Suggestions[0]);
        Assert.Contains("浮標を全て緑に", (await AskAsync(answer.Suggestions[0])).Text, StringComparison.Ordinal);
    }

    static async Task<Answer> AskAsync(string question) => await (await AskedFolder.OfAsync(Table)).AskAsync(question);
}
