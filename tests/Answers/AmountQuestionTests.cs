using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Answers.Checking;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>Figures looked up by their value, confirmed, broken down, put in order and set against each other.</summary>
public sealed class AmountQuestionTests : IClassFixture<AmountQuestionTests.Documents>
{
    const string Text = """
        航路安全関係の予算

        ３．航路安全プロジェクト　海上安全庁対象経費
        令和７年度予算額60億円

        ● 灯台更新事業：
        灯台の更新を進める。

        ● 浮標更新事業：
        浮標の更新を進める。

        ● 岸壁補強事業：
        岸壁を補強する。

        予算額 35億円

        予算額 20億円

        予算額 5億円


        ３．航路安全プロジェクト　海上安全庁対象経費
        令和６年度予算額57億円

        ● 灯台更新事業：
        灯台の更新を進める。

        予算額30億円

        ● 浮標更新事業：
        浮標の更新を進める。

        予算額21億円

        ● 岸壁補強事業：
        岸壁を補強する。

        予算額5億円


        指標　　　　　　　　　　2022　　2023　　2024　　目標

        入港の待ち時間（分）　　120　　　95　　　70　　　60

        届出を受けた港（件）　　　3　　　 5　　　 9　　　12

        新しい灯台（件）　　　　　2　　　 4　　　 8　　　 6

        """;

    readonly Documents _documents;

    public AmountQuestionTests(Documents documents) => _documents = documents;

    [Theory]
    [InlineData("21億円はどの事業の予算ですか", "浮標更新事業の予算額は21億円です")]
    [InlineData("Which programme is 21億円?", "“浮標更新事業”")]
    [InlineData("35億円は何の事業ですか", "令和7年度の予算額は35億円です（どの事業の数値かは資料から確定できません）")]
    [InlineData("9件は何の件数ですか", "2024年の届出を受けた港は9件です")]
    public async Task An_amount_is_looked_up_by_its_value(string question, string told)
    {
        var answer = await _documents.AskAsync(question);

        Assert.Equal(AnswerKind.Figure, answer.Kind);
        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amount_whose_programme_is_lost_is_not_cited_under_the_item_before_it() =>
        Assert.Equal("3.", Assert.Single((await _documents.AskAsync("35億円は何の事業ですか")).Citations).Section);

    [Theory]
    [InlineData("令和６年度の灯台更新事業の予算は30億円ですか", "はい、30億円です。")]
    [InlineData("令和６年度の灯台更新事業の予算は35億円で合っていますか", "いいえ、35億円ではありません。")]
    [InlineData("新しい灯台の目標は8件ですか", "いいえ、8件ではありません。")]
    [InlineData("Is the FY2024 budget of 灯台更新事業 30億円?", "Yes, 30億円.")]
    public async Task An_asserted_amount_is_compared_with_the_figure_of_its_name_and_year(string question, string verdict)
    {
        var answer = await _documents.AskAsync(question);

        Assert.StartsWith(verdict, answer.Text, StringComparison.Ordinal);
        Assert.NotEmpty(answer.Figures);
    }

    [Theory]
    [InlineData("令和７年度の灯台更新事業の予算は35億円ですか", "どの金額がどの事業のものかが読み取れません")]
    [InlineData("令和５年度の灯台更新事業は30億円？", "書かれているのは令和6年度です")]
    public async Task An_amount_of_another_year_or_of_no_programme_confirms_nothing(string question, string reason)
    {
        var answer = await _documents.AskAsync(question);

        Assert.Equal(AnswerKind.NotFound, answer.Kind);
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("60億円の内訳は？", "予算額は20億円です（どの事業の数値かは資料から確定できません）", "足すと60億円です（35＋20＋5）。", "一致します。")]
    [InlineData("令和６年度の予算の内訳を教えてください", "浮標更新事業の予算額は21億円です", "足すと56億円です（30＋21＋5）。", "一致しません。")]
    [InlineData("令和６年度の事業別予算を一覧で", "航路安全プロジェクトの予算額は57億円です", "足すと56億円です（30＋21＋5）。")]
    public async Task What_a_figure_is_made_up_of_is_told_with_its_sum(string question, params string[] told)
    {
        var answer = await _documents.AskAsync(question);

        Assert.All(told, words => Assert.Contains(words, answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_without_parts_is_said_to_have_none()
    {
        var answer = await _documents.AskAsync("令和６年度の岸壁補強事業の予算の内訳は？");

        Assert.Equal((AnswerKind.NotFound, "内訳にあたる数値は、資料から読み取れません。"), (answer.Kind, answer.Text));
    }

    [Theory]
    [InlineData("予算が大きい順に事業を並べて（令和６年度）", new[] { 30, 21, 5 })]
    [InlineData("令和７年度の予算が少ない順に事業を教えて", new[] { 5, 20, 35 })]
    [InlineData("予算が一番大きい事業は？（令和６年度）", new[] { 30 })]
    [InlineData("令和７年度で一番少ない事業は？", new[] { 5 })]
    [InlineData("令和７年度で予算が一番大きい事業は全体の何％ですか", new[] { 35, 60 })]
    public async Task Amounts_of_a_year_are_put_in_their_order(string question, int[] order) =>
        Assert.Equal(order.Select(value => (decimal?)value), (await _documents.AskAsync(question)).Figures.Select(cited => cited.Figure.Value));

    [Theory]
    [InlineData("航路安全プロジェクトの予算は前年度より何％増えましたか", "差は3億円の増です（60−57）。", "増減率は5.3%の増です（（60−57）÷57）。")]
    [InlineData("航路安全プロジェクトの予算は前年度の何倍ですか", "倍率は1.05倍です（60÷57）。")]
    [InlineData("航路安全プロジェクトの予算はいくらですか。前年度は？", "57億円", "60億円")]
    [InlineData("新しい灯台は目標を何件上回りましたか", "目標より2件多い値です（8−6）。")]
    [InlineData("届出を受けた港の目標と実績の差は？", "目標までの差は3件です（12−9）。")]
    [InlineData("新しい灯台の達成率は？", "目標に対する割合は133.3%です（8÷6）。")]
    [InlineData("届出を受けた港の推移を教えて", "2022年の届出を受けた港は3件です", "2024年の届出を受けた港は9件です")]
    [InlineData("灯台更新事業の予算は前年度と比べて増えましたか", "令和6年度の灯台更新事業の予算額は30億円です", "令和7年度については、どの金額がどの事業のものかが資料から読み取れません")]
    public async Task Figures_are_set_against_each_other(string question, params string[] told)
    {
        var answer = await _documents.AskAsync(question);

        Assert.All(told, words => Assert.Contains(words, answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_year_with_an_amount_is_not_one_that_cannot_be_read()
    {
        var answer = await _documents.AskAsync("灯台更新事業の予算は前年度と比べて増えましたか");
        var sources = _documents.Documents.ToDictionary(document => document.Info.File, Source.Of);

        Assert.Empty(Checker.Check(answer, sources));
        Assert.Contains(Checker.Check(answer with { Text = answer.Text.Replace("令和7年度については", "令和6年度については", StringComparison.Ordinal) }, sources), fault => fault.Code == "lost year");
    }

    [Theory]
    [InlineData("差は3億円の増です（60−57）。", "令和７年度の航路安全プロジェクトの予算は？", "前年度との差は？")]
    [InlineData("増減率は5.3%の増です", "令和７年度の航路安全プロジェクトの予算は？", "前年度との差は？", "何％？")]
    [InlineData("足すと6件です（2＋4）。", "新しい灯台は2022年に何件ですか", "2023年は？", "合計は？")]
    [InlineData("足すと60億円です", "令和７年度の航路安全プロジェクトの予算は？", "その内訳は？")]
    public async Task A_follow_up_computes_with_what_was_told(string told, params string[] turns) =>
        Assert.Contains(told, (await _documents.AskAsync(turns[^1], turns[..^1])).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_largest_amount_that_was_compared_with_nothing_is_blocked()
    {
        var answer = await _documents.AskAsync("予算が一番大きい事業は？（令和６年度）");
        var sources = _documents.Documents.ToDictionary(document => document.Info.File, Source.Of);

        Assert.Empty(Checker.Check(answer, sources));
        Assert.NotEmpty(Checker.Check(answer with { Derived = [.. answer.Derived.Where(derived => derived.Text != "一番大きい数値：")] }, sources));
        Assert.NotEmpty(Checker.Check(answer with { Derived = [.. answer.Derived.Select(derived => derived with { From = [.. derived.From.Append(99_0000_0000m)] })] }, sources));
    }

    public sealed class Documents : AskedDocuments
    {
        public override Task InitializeAsync() => ReadAsync(("900_text.txt", Text));
    }
}
