using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>Figures asked of tables that kept their lines, in a document of no seed.</summary>
public sealed class TableQuestionTests : IClassFixture<TableQuestionTests.Documents>
{
    const string Text = """
         令和７年度　港湾安全関係予算の概算要求の概要

        令和６年８月

        海上安全庁

        １　予算の全体

        （単位：百万円）

        　　　　　　　　　　　令和６年度　　令和７年度　　対前年度

        区　　分　　　　　　　当初予算額　　　要求額　　　　増減額

        航路標識の整備　　　　　1,200　　　　　1,350　　　　　150

        港内交通の管制　　　　　2,400　　　　　2,100　　　　▲300

        　うち夜間の管制　　　　　400　　　　　　350　　　　▲ 50

        小　　　計　　　　　　　3,600　　　　　3,450　　　　▲150

        ２　指標

        指標 基準値（R3） R4実績 R5実績 目標値（R8） 評価

        灯台の電源二重化率（％） 41.2 48.0 55.5 80 ○

        見張り員（人） 8,120 8,050 7,990 8,500 ×

        ３　利用の状況

        区分　　　　　　　2022年度　　2023年度　　2024年度（見込み）

        入港した船（隻）　　12,300　　13,150　　14,000

        荷役の時間（時間）　　　5.2　　　4.9　　　4.5

        ４　主要事項

        （単位：千円。（　）内は令和６年度当初予算額）

        (1) 灯台の電源の二重化　　415,600　（398,000）

        三年で終える。

        (2) 見張り員の教育　　31,200　（新規）

        ５　成果

        指標　　　　　　　　　　2022　　2023　　2024　　目標

        入港の待ち時間（分）　　120　　　95　　　70　　　60

        届出を受けた港（数）　　　3　　　 5　　　 9　　　12

        電動の荷役機械（台）　　 22　　　41　　　76　　 200

        　うち小型　　　　　　　 12　　　15　　　21　　　40

        ６　基金

        (1) 基金の総額は約３，２００億円とする。

        """;

    readonly Documents _documents;

    public TableQuestionTests(Documents documents) => _documents = documents;

    [Theory]
    [InlineData("航路標識の整備の令和7年度の要求額はいくらですか。", "要求額は1,350百万円（13億5,000万円）")]
    [InlineData("港内交通の管制は前年度からいくら減りますか。", "300百万円の減", "2,100−2,400")]
    [InlineData("灯台の電源二重化率は目標まであと何ポイントですか。", "24.5ポイント", "80−55.5")]
    [InlineData("見張り員は目標まで何人足りませんか。", "510人")]
    [InlineData("2024年度に入港した船は何隻の見込みですか。", "見込み", "14000隻")]
    [InlineData("入港した船は2022年度から2023年度に何隻増えましたか。", "850隻の増")]
    [InlineData("港内交通の管制の令和7年度の要求額に占める夜間の管制の割合は何％ですか。", "16.7%", "350÷2,100")]
    [InlineData("灯台の電源の二重化は令和6年度当初からいくら増えますか。", "17,600千円の増")]
    [InlineData("2022年の入港の待ち時間は何分ですか。", "120分")]
    [InlineData("入港の待ち時間は2023年から2024年に何分減りましたか。", "25分の減です（70−95）")]
    [InlineData("届出を受けた港は2023年から2024年にいくつ増えましたか。", "4の増です（9−5）")]
    [InlineData("電動の荷役機械のうち小型は2023年から2024年に何台増えましたか。", "15台", "6台の増です（21−15）")]
    [InlineData("基金の総額はいくらですか。", "基金の総額", "約3200億円です")]
    [InlineData("見張り員の教育の要求額は？", "令和7年度", "31,200千円（3,120万円）")]
    public async Task A_cell_is_told_with_its_year_and_unit_and_the_way_it_was_computed(string question, params string[] words)
    {
        var answer = await _documents.AskAsync(question);

        Assert.Equal(AnswerKind.Figure, answer.Kind);
        Assert.All(words, word => Assert.Contains(word, answer.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("航路標識の整備の令和5年度の予算額はいくらですか。")]
    [InlineData("防波堤の改良の令和7年度の要求額はいくらですか。")]
    public async Task What_no_cell_says_is_refused(string question) =>
        Assert.Equal(AnswerKind.NotFound, (await _documents.AskAsync(question)).Kind);

    [Fact]
    public async Task A_rating_that_no_row_has_is_refused_with_those_that_rows_have() =>
        Assert.Contains("評価が△の指標は、資料の表に見つかりません（読み取れた評価：", (await _documents.AskAsync("評価が△の指標はありますか")).Text, StringComparison.Ordinal);

    public sealed class Documents : AskedDocuments
    {
        public override Task InitializeAsync() => ReadAsync(("900_tables.txt", Text));
    }
}
