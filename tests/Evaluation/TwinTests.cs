using PolicyBot.Bot.Evaluation;
using PolicyBot.Bot.Evaluation.Twins;
using PolicyBot.Tests.Support.Evaluation;

namespace PolicyBot.Tests.Evaluation;

public sealed class TwinTests
{
    [Fact]
    public async Task A_question_for_a_budget_loses_its_year_its_name_or_its_amount()
    {
        var twins = (await Asked.TwinsAsync()).Of(Figure("令和４年度の難治性疾患実用化研究事業の予算は？", new GoldEvidence("002", "新規再生・細胞医療・遺伝子治療研究 予算額9億円")), 0);

        Assert.Equal([Swap.Year, Swap.Name, Swap.Amount], twins.Select(twin => twin.Swap));
        Assert.All(twins, twin => Assert.Contains(twin.Missing, word => twin.Text.Contains(word, StringComparison.Ordinal)));
        Assert.DoesNotContain("難治性疾患", twins[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_without_a_year_keeps_none()
    {
        var twins = (await Asked.TwinsAsync()).Of(Figure("再生医療等製品数は？", new GoldEvidence("004", "12品目")), 0);

        Assert.DoesNotContain(twins, twin => twin.Swap == Swap.Year);
    }

    [Theory]
    [InlineData("§４の※４で削除される文は？", "§9の※4で削除される文は?", "§4の※11で削除される文は?", "§4の※4で追加される文は?")]
    [InlineData("§2の※1で追加される文は？", "§9の※1で追加される文は?", "§2の※11で追加される文は?", "§2の※1で削除される文は?")]
    public async Task A_question_for_a_change_loses_its_place_or_its_kind(string question, params string[] twins) =>
        Assert.Equal(twins, (await Asked.TwinsAsync()).Of(Change(question), 0).Select(twin => twin.Text));

    [Fact]
    public async Task Only_questions_for_figures_and_changes_have_twins() =>
        Assert.Empty((await Asked.TwinsAsync()).Of(Change("§4の※4は？") with { Type = "fact" }, 0));

    static EvaluationQuestion Figure(string question, GoldEvidence evidence) => Change(question) with { Type = "figure", Ev = [evidence] };

    static EvaluationQuestion Change(string question) =>
        new() { Id = "t1", Type = "change", Lang = "ja", Q = question, Turns = [], Must = [], Ban = [], Ev = [], Label = [], Maxlen = 400 };
}
