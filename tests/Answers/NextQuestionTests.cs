using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Evaluation;

namespace PolicyBot.Tests.Answers;

public sealed class NextQuestionTests
{
    [Theory]
    [InlineData("open")]
    [InlineData("fields-open")]
    public async Task Every_question_that_is_offered_is_answered(string name)
    {
        var set = QuestionSet.All[name];
        var answerer = new CheckedAnswerer(await set.Folder.Archive.Value);
        var offered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var question in set.Questions.Where((_, at) => at % 4 == 0))
        {
            var answer = await answerer.AnswerAsync(question.Q, question.Turns);
            Assert.True(answer.Suggestions.Count <= 3);
            Assert.DoesNotContain(question.Q, answer.Suggestions);
            offered.UnionWith(answer.Kind == AnswerKind.Clarify ? [] : answer.Suggestions);
        }

        Assert.True(offered.Count > 20);
        foreach (var question in offered)
        {
            Assert.False((await answerer.AnswerAsync(question, [])).Kind is AnswerKind.NotFound or AnswerKind.Clarify, question);
        }
    }

    [Fact]
    public async Task An_answer_that_tells_of_the_notes_of_its_second_document_is_asked_on_without_them()
    {
        var answerer = new CheckedAnswerer(await QuestionSet.All["fields-open"].Folder.Archive.Value);
        var answer = await answerer.AnswerAsync("避難所となる学校の無線LANの開放について、資料ごとに書いてあることを教えてください。", []);

        Assert.True(answer.Citations.Select(citation => citation.Document).Distinct().Count() > 1);
        Assert.NotEmpty(answer.Changes);
    }

    const string Plan = "灯台整備計画\n\n第1章　灯台の更新\n\n１　光源\n\n光源を発光ダイオードに替える。明るさは毎年測る。\n\n２　岬こ向けた■道\n\n道を広げて柵を付ける。岬の道は冬に閉じる。\n\n３　霧笛\n\n霧笛は使う港を絞って残す。夜の音は小さくする。\n\n第2章　点検と公表\n\n１　毎年の点検\n\n点検は年に二回行う。春と秋の二回とし、冬の前に終える。点検の結果は次の月に公表する。\n\n２　公表の方法\n\n結果は港ごとにまとめて公表する。公表は国の窓口と港の掲示板で行い、写しを求める者には渡す。\n";

    const string Report = "灯台の報告\n\n１　光源\n\n発光ダイオードは電気代が安い。替えた港は十である。\n\n２　人手\n\n見張り員を増やす。\n";

    [Theory]
    [InlineData("灯台整備計画では光源を何に替えますか。", "「灯台の更新」には何が書かれていますか？")]
    [InlineData("「灯台の更新」には何が書かれていますか？", "「点検と公表」には何が書かれていますか？")]
    [InlineData("発光ダイオードに替えるのは何ですか。", "「発光ダイオード」について書かれている資料はどれですか？")]
    public async Task What_belongs_to_the_answer_is_offered(string question, string next) =>
        Assert.Contains(next, (await AskAsync(question)).Suggestions);

    [Theory]
    [InlineData("灯台整備計画では道に何を付けますか。")]
    [InlineData("灯台整備計画の概要は？")]
    public async Task A_heading_that_the_reading_has_broken_is_never_offered(string question) =>
        Assert.DoesNotContain((await AskAsync(question)).Suggestions, offered => offered.Contains('■', StringComparison.Ordinal));

    [Fact]
    public async Task Each_is_answered_from_the_place_it_was_built_from()
    {
        var answer = await AskAsync("「灯台の更新」には何が書かれていますか？");

        Assert.All((await AskAsync("「点検と公表」には何が書かれていますか？")).Citations, citation => Assert.StartsWith("第2章", citation.Section, StringComparison.Ordinal));
        Assert.All(answer.Citations, citation => Assert.StartsWith("第1章", citation.Section, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_year_without_a_figure_the_years_that_have_one_are_offered()
    {
        var answer = await (await AskedFolder.OfAsync("航路の予算\n\n浮標更新事業　令和６年度予算額21億円\n\n灯台更新事業　令和６年度予算額30億円\n")).AskAsync("令和４年度の浮標更新事業の予算額は？");

        Assert.Equal(AnswerKind.NotFound, answer.Kind);
        Assert.Contains("浮標更新事業の令和6年度の予算額はいくらですか？", answer.Suggestions);
    }

    [Fact]
    public async Task In_English_a_place_is_asked_for_by_its_label() =>
        Assert.Contains("What does §1 1. of 港の将来の案 say?", (await (await AskedFolder.OfAsync("港の将来の案\n\n§１　航路\n\n１．灯台の整備\n\n１）灯台の光源を替える。\n\n２）霧笛は残す。夜の音は小さくする。\n\n２．浮標の点検\n\n浮標を数える。浮標は春に塗り替える。\n\n§２　岸壁の工事\n\n岸壁を延ばす。長さは倍とする。\n")).AskAsync("What becomes of 霧笛?")).Suggestions);

    static async Task<Answer> AskAsync(string question)
    {
        var documents = new Documents();
        await documents.InitializeAsync();
        return await documents.AskAsync(question);
    }

    sealed class Documents : AskedDocuments
    {
        public override Task InitializeAsync() => ReadAsync(("901_plan.txt", Plan), ("902_report.txt", Report));
    }
}
