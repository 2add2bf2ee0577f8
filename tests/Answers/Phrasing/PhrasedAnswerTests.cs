using System.Text.Json.Nodes;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Answers.Phrasing;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Models;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Answers.Phrasing;

/// <summary>From question to answer, with the checker in between.</summary>
public sealed class PhrasedAnswerTests
{
    const string Text = "第一　総則\n一　この要領は、再生医療の審査の手続を定める。\n二　委員会は、申請の受理後30日以内に審査の結果を申請者に通知する。\n";

    [Theory]
    [InlineData("llm", false)]
    [InlineData("extractive", true)]
    public async Task A_model_is_heard_as_long_as_it_stays_with_the_text(string engine, bool lying)
    {
        using var folder = new TempFolder();
        folder.Text("rules.txt", Text);
        var contents = FolderContents.Read(folder.Path, new ReadOptions());
        var archive = await Archive.OpenAsync(new MemoryIndex(contents.Passages, contents.Attachments));
        using var model = new ScriptedModel(asked => Repeat(asked, lying));

        var answer = await new CheckedAnswerer(archive, phraser: new Phraser(model, TimeProvider.System)).AnswerAsync("審査の結果は誰に通知するか", []);

        Assert.NotEmpty(model.Asked);
        Assert.Equal(engine, answer.Engine);
        Assert.Contains("30日以内", answer.Text, StringComparison.Ordinal);
    }

    static string Repeat(string asked, bool lying)
    {
        var passages = JsonNode.Parse(asked.Split('\n')[1])!["passages"]!.AsArray();
        return string.Join('\n', passages.Select(passage => $"{passage!["text"]!.GetValue<string>().TrimStart('一', '二', '　').TrimEnd('。').Replace("30", lying ? "40" : "30", StringComparison.Ordinal)}[{passage["n"]}]"));
    }
}
