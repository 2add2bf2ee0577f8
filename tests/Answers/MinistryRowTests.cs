using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>Whose rows of an issue/response table they are: a whole list with its number.</summary>
public sealed class MinistryRowTests
{
    const string Table = """
         テーマⅡ　航路

        論点 対応案 担当府省
        Ⅱ－１　灯台が古い。

        光源を調べる。光源を発光ダイオードに替える。 （国◎、財）

        Ⅱ－２　浮標が足りない。

        浮標を塗り替える。（国）

         テーマⅢ　港

        論点 対応案 担当府省
        Ⅲ－１　岸壁が短い。

        岸壁を延ばす。（財◎、国）

        Ⅲ－２　桟橋が狭い。

        桟橋の幅を広げる。（財）

        """;

    [Theory]
    [InlineData("国交省が担当する対応案は？", 3)]
    [InlineData("対応案の担当に国土交通（国）が入っているものを全て挙げて", 3)]
    [InlineData("テーマⅡで国交省が担当する対応案は？", 2)]
    [InlineData("財務省と国交省が共同で担当する論点は？", 2)]
    [InlineData("論点のうち財務省が担当するのはどれですか", 3)]
    [InlineData("財務省が主担当の論点はいくつ？", 2)]
    [InlineData("財務省だけが担当する論点は？", 1)]
    [InlineData("テーマⅢの財務省の対応案は？", 2)]
    public async Task They_are_counted_and_listed_whole(string question, int rows)
    {
        var lines = (await AskAsync(question)).Text.Split('\n');

        Assert.Equal($"{rows}件です。", lines[0]);
        Assert.Equal(rows, lines.Count(line => line.StartsWith('・')));
    }

    [Fact]
    public async Task A_response_is_told_by_its_last_sentence_with_the_signs() =>
        Assert.Contains("・テーマⅡ 論点Ⅱ-1 対応：光源を発光ダイオードに替える。 （国◎、財）", (await AskAsync("テーマⅡで財務省が担当する対応案は？")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Of_issues_the_issue_is_told_too() =>
        Assert.Contains("・テーマⅢ 論点Ⅲ-1 論点：岸壁が短い。[1]\n対応：岸壁を延ばす。", (await AskAsync("テーマⅢで国交省が担当する論点は？")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("環境省が担当する論点は？", "環境省の担当とされている論点は")]
    [InlineData("テーマⅢで環境省が担当する対応案は？", "テーマⅢで環境省の担当とされている論点は")]
    public async Task Of_a_ministry_with_none_that_is_said(string question, string reason)
    {
        var answer = await AskAsync(question);

        Assert.Equal(AnswerKind.NotFound, answer.Kind);
        Assert.StartsWith(reason, answer.Text, StringComparison.Ordinal);
    }

    static async Task<Answer> AskAsync(string question) => await (await AskedFolder.OfAsync(Table)).AskAsync(question);
}
