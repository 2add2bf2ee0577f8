using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Answers.Checking;
using PolicyBot.Tests.Support.Evaluation;

namespace PolicyBot.Tests.Answers;

public sealed class RevisionRemarkTests
{
    static async Task<Answer> AskAsync(string question) =>
        await new CheckedAnswerer(await QuestionSet.All["fields-open"].Folder.Archive.Value).AnswerAsync(question, []);

    [Fact]
    public async Task A_quoted_passage_that_a_note_would_change_says_so_and_cites_the_note()
    {
        var answer = await AskAsync("校庭の地下に施設を設ける場合、維持管理の費用は誰が負担しますか。");

        Assert.Contains("この箇所についての修正の注記：", answer.Text, StringComparison.Ordinal);
        Assert.Contains(answer.Citations, citation => citation.RevisionNote == "※1" && citation.Section.StartsWith("§2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_passage_that_no_note_concerns_is_quoted_without_a_remark()
    {
        var answer = await AskAsync("流木を止める施設は支川の何か所に設けますか。");

        Assert.Contains("１２か所", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("修正の注記", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remark_that_says_another_kind_of_change_does_not_pass_the_check()
    {
        var archive = await QuestionSet.All["fields-open"].Folder.Archive.Value;
        var answer = await AskAsync("校庭の地下に施設を設ける場合、維持管理の費用は誰が負担しますか。");
        var document = await archive.DocumentAsync(answer.Citations[0].Document);
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal) { [document!.Info.File] = Source.Of(document) };

        Assert.Empty(Checker.Check(answer, sources));
        Assert.NotEmpty(Checker.Check(answer with { Text = answer.Text.Replace("に変更（提案）", "を削除（提案）", StringComparison.Ordinal) }, sources));
        Assert.NotEmpty(Checker.Check(answer with { Text = answer.Text.Replace("（提案）", "という意見（決定ではない）", StringComparison.Ordinal) }, sources));
    }
}
