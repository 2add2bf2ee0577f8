using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support.Evaluation;

namespace PolicyBot.Tests.Answers;

/// <summary>Questions about a draft's changes in words that name no note.</summary>
public sealed class ChangeQuestionTests
{
    [Theory]
    [InlineData("セクション2にはどんな変更がある？", "§2 ※1 ※2 ※3 ※4 ※5")]
    [InlineData("§5の注をすべて説明して", "§5 ※1 ※2 ※3 ※4")]
    [InlineData("学校の無線LANの開放について反対の意見はどんなものですか。", "§3 ※3")]
    [InlineData("マイナンバーカードの代替案を教えて", "§3 ※4")]
    [InlineData("もう反映されているものはどれ", "§3 ※5 §5 ※1")]
    [InlineData("全面的に書き換えられるのはどこですか", "§4 ※1")]
    [InlineData("Which sentence is moved, and from where to where?", "§4 ※2")]
    [InlineData("宛先の項目が本文に見当たらない注記はどれですか", "§2 ※5")]
    public async Task The_notes_that_a_question_means_are_cited(string question, string notes)
    {
        var answer = await new CheckedAnswerer(await QuestionSet.All["fields-open"].Folder.Archive.Value).AnswerAsync(question, []);

        var expected = new List<string>();
        foreach (var word in notes.Split(' '))
        {
            expected.Add(word[0] == '§' ? word : $"{expected.Last(one => one[0] == '§')[..2]} {word}");
        }

        var cited = answer.Citations.Where(citation => citation.RevisionNote is not null).Select(citation => $"{citation.Section[..2]} {citation.RevisionNote}");
        Assert.Equal(AnswerKind.Changes, answer.Kind);
        Assert.Equal(expected.Where(one => one.Contains('※', StringComparison.Ordinal)).Order(StringComparer.Ordinal), cited.Distinct().Order(StringComparer.Ordinal));
    }
}
