using System.Text.Json;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>The open questions, asked as they are and with courtesies around them: the answer is the same.</summary>
public sealed class CourtesyQuestionTests
{
    const int EveryThird = 3;

    [Theory]
    [InlineData("ちょっと質問なんですが、", "")]
    [InlineData("お疲れ様です。一点確認させてください。", "。よろしくお願いします。")]
    [InlineData("@PolicyBot 上司に聞かれたのですが、", "")]
    public async Task Courtesies_change_no_answer(string before, string behind)
    {
        var documents = await AskedFolder.ReadFolderAsync("seeds");
        var compared = 0;
        var lines = (await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "tests", "Evaluation", "questions", "open.jsonl"))).Where((_, at) => at % EveryThird == 0);
        foreach (var row in lines.Select(line => JsonDocument.Parse(line).RootElement))
        {
            var (question, turns) = (row.GetProperty("q").GetString()!, row.GetProperty("turns").EnumerateArray().Select(turn => turn.GetString()!).ToArray());
            if (!question.EndsWith('。'))
            {
                continue;
            }

            var plain = await documents.AskAsync(question, turns);
            var courteous = await documents.AskAsync($"{before}{question.TrimEnd('。')}{behind}", turns);

            Assert.Equal(plain.Text, courteous.Text);
            compared++;
        }

        Assert.True(compared > 0);
    }
}
