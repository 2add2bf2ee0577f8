using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>A document or a place as a whole: how it is laid out, and what each part begins with.</summary>
public sealed class OverviewQuestionTests : IClassFixture<OverviewQuestionTests.Documents>
{
    const string Plan = """
        灯台整備計画

        第1章　計画の位置付け

        この計画は、沿岸の灯台の整備の進め方を定める。期間は五年とする。

        第2章　灯台の更新

        光源を発光ダイオードに替える。替えた光源の明るさは毎年測り、足りないものは翌年度に取り替えることとする。替える順番は、船の通る数の多い港からとし、島の灯台は別に定める順番による。費用は国が持ち、測る仕事は港の管理者が受け持つ。測った値は翌月までに国に届け、国はこれを港ごとにまとめて公表する。

        第3章　霧笛の扱い

        霧笛は使う港を絞って残す。残す港は、霧の日が年に三十日を超える港とする。音の大きさは住まいまでの距離に応じて決め、夜の音は昼より小さくする。音を測る器は港ごとに一台を置き、値は国に届ける。器の置き場所は住まいに近い側とし、毎年の点検で場所を見直すこととする。器が古くなったときは、港の管理者が国に申し出て、新しいものと取り替える。

        第4章　点検と公表

        点検は年に二回行う。結果は次の月に公表する。
        """;

    readonly Documents _documents;

    public OverviewQuestionTests(Documents documents) => _documents = documents;

    [Theory]
    [InlineData("灯台整備計画の章立てを教えて")]
    [InlineData("灯台整備計画の目次は？")]
    [InlineData("灯台整備計画は何章ありますか。")]
    public async Task The_outline_is_told_with_its_count(string question)
    {
        var answer = await _documents.AskAsync(question);

        Assert.StartsWith("「灯台整備計画」の大きな見出しは次の4です。\n・第1章：計画の位置付け[1]", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["第1章", "第2章", "第3章", "第4章"], answer.Citations.Select(citation => citation.Section));
    }

    [Fact]
    public async Task Of_a_summary_each_part_gives_its_first_sentence()
    {
        var answer = await _documents.AskAsync("灯台整備計画の概要を教えてください。");

        Assert.Contains("・灯台の更新：光源を発光ダイオードに替える。[3][4]", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("夜の音", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("（各部分の初めの文です。それぞれ続きがあります）", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("灯台整備計画を2行で要約して", 2)]
    [InlineData("灯台整備計画を３点にまとめて", 3)]
    public async Task As_many_lines_are_told_as_are_asked_for(string question, int lines)
    {
        var told = (await _documents.AskAsync(question)).Text.Split('\n');

        Assert.Equal(lines, told.Count(line => line.StartsWith('・')));
        Assert.Equal("（主な部分の初めの文です。ほかの部分は省いています）", told[^1]);
    }

    [Fact]
    public async Task Where_no_document_is_named_it_is_asked_which()
    {
        var answer = await _documents.AskAsync("3行で要約して");

        Assert.Equal(AnswerKind.Clarify, answer.Kind);
        Assert.Contains("「灯台整備計画」の概要は？", answer.Suggestions);
        Assert.Equal(AnswerKind.Answer, (await _documents.AskAsync("「灯台整備計画」の概要は？")).Kind);
    }

    [Fact]
    public async Task The_document_that_was_spoken_of_is_meant() =>
        Assert.StartsWith("・計画の位置付け：", (await _documents.AskAsync("概要を教えて", "灯台整備計画の点検は年に何回ですか")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("「霧笛の扱い」には何が書かれていますか？", "第3章")]
    [InlineData("霧笛の扱いの要点は？", "第3章")]
    [InlineData("「点検と公表」の内容を教えてください", "第4章")]
    public async Task A_heading_is_told_with_what_stands_under_it(string question, string place)
    {
        var answer = await _documents.AskAsync(question);

        Assert.All(answer.Citations, citation => Assert.Equal(place, citation.Section));
        Assert.Contains("。", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("替えた光源の概要は？", "・替えた光源の明るさは毎年測り")]
    [InlineData("港の管理者についてまとめて", "測る仕事は港の管理者が受け持つ。")]
    [InlineData("港の管理者のポイントは？", "器が古くなったときは、港の管理者が国に申し出て")]
    public async Task Of_a_thing_the_sentences_that_speak_of_it_are_told(string question, string said)
    {
        var answer = await _documents.AskAsync(question);

        Assert.Equal(AnswerKind.Answer, answer.Kind);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("第1章", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("灯台整備計画の第3章を要約して")]
    [InlineData("灯台整備計画の第3章の内容は？")]
    [InlineData("第3章には何が書かれていますか", "灯台整備計画の目次は？")]
    public async Task A_part_of_a_document_is_not_the_document(string question, params string[] turns) =>
        Assert.All((await _documents.AskAsync(question, turns)).Citations, citation => Assert.Equal("第3章", citation.Section));

    public sealed class Documents : AskedDocuments
    {
        public override Task InitializeAsync() => ReadAsync(("901_plan.txt", Plan), ("902_port.txt", "港の報告\n\n１　浮標\n\n浮標を塗り替えた。色は緑とした。\n\n２　岸壁\n\n岸壁を延ばした。\n"));
    }
}
