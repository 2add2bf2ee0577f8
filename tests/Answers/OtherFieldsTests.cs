using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>People, statements, issues and figures asked of documents in other fields than the seeds'.</summary>
public sealed class OtherFieldsTests : IClassFixture<OtherFieldsTests.Documents>
{
    readonly Documents _documents;

    public OtherFieldsTests(Documents documents) => _documents = documents;

    [Theory]
    [InlineData("第5回学校デジタル化推進会議の座長は誰ですか。", "槙原 佳代子")]
    [InlineData("学校デジタル化推進会議の座長代理は誰ですか。", "戸部 慎一")]
    [InlineData("第5回学校デジタル化推進会議のオブザーバーを全員挙げてください。", "土岐 伸二", "三枝 和香")]
    [InlineData("第5回学校デジタル化推進会議の欠席者は誰ですか。", "鵜飼 亮介")]
    [InlineData("第5回学校デジタル化推進会議で代理出席したのは誰ですか。", "久我 玲", "小暮 達郎")]
    [InlineData("芦沢委員の所属はどこですか。", "全国保護者連絡会副会長")]
    [InlineData("芦沢委員は会議でどんなことを言いましたか。全部お願いします。", "費用負担", "実態")]
    [InlineData("生成AIを小学生に直接使わせることに慎重な意見を述べたのは誰ですか。", "戸部座長代理")]
    [InlineData("論点Ⅲ－３の担当府省はどこですか。", "文◎、総", "文＝文部科学省")]
    [InlineData("Which ministry leads issue III-3?", "文◎、総")]
    [InlineData("List the issues raised under theme III of the issue table.", "消防団員", "個別避難計画", "中学生")]
    [InlineData("指標の進捗で、評価Cとされたものはどれですか。", "排水機場の耐水化率", "空調設置率")]
    [InlineData("田んぼダムの取組面積は目標の何％に達していますか。", "78.8%", "12000", "9450")]
    [InlineData("流域治水加速化事業の当初予算は前年度からいくら増えましたか。", "14.5億円")]
    [InlineData("時間限定団員の新規入団者数は、年度ごとの数を足すと合計と一致しますか。", "5240人", "5230人")]
    [InlineData("令和４年度から令和６年度末までの個別避難計画の新規作成件数（重点地区）の実績は何件ですか。", "累計", "438件")]
    [InlineData("令和6年度の個別避難計画の新規作成件数（重点地区）の実績は何件ですか。", "単年", "190件")]
    [InlineData("令和６年の避難情報を受け取った人のうち避難した人の割合はどれくらいですか。", "9.2%")]
    [InlineData("推奨の通信速度を満たす学校の割合（Ｒ５）は何％?", "35.1%")]
    public async Task What_the_documents_say_is_told(string question, params string[] words)
    {
        var answer = await _documents.AskAsync(question);

        Assert.All(words, word => Assert.Contains(word, answer.Text, StringComparison.Ordinal));
        Assert.NotEmpty(answer.Citations);
    }

    [Theory]
    [InlineData("第5回会議で鵜飼委員が述べた意見は何ですか。", "欠席")]
    [InlineData("論点Ⅲ－４の対応案は？", "Ⅲ-4")]
    [InlineData("Why did 槙原佳代子 resign as chair of the council?", "")]
    [InlineData("洪水予測モデル開発事業の令和6年度の予算はいくらですか。", "読み取れません")]
    public async Task What_they_do_not_say_is_refused(string question, string reason)
    {
        var answer = await _documents.AskAsync(question);

        Assert.Equal(AnswerKind.NotFound, answer.Kind);
        Assert.Contains(reason, answer.Text, StringComparison.Ordinal);
    }

    public sealed class Documents : AskedDocuments
    {
        public override Task InitializeAsync() => ReadAsync(Path.Combine(Repository.Root, "tests", "Evaluation", "fields", "open"));
    }
}
