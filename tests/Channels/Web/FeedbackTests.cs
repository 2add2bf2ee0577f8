using System.Net;
using System.Text;
using System.Text.Json;
using PolicyBot.Bot.Channels.Terminal;
using PolicyBot.Bot.Memory;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Web;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>A thumb and a remark on an answer of the page, from the request to the export.</summary>
public sealed class FeedbackTests
{
    const string Question = "§5の修正案を要約して";

    [Theory]
    [InlineData("/api/ask")]
    [InlineData("/api/ask/stream")]
    public async Task A_rated_answer_is_exported_with_its_passages_and_without_the_question(string address)
    {
        await using var host = await PageHost.StartAsync();
        var answer = await AskAsync(host, address);
        var id = await RateAsync(host, $$"""{"answer":"{{answer}}","reaction":"dislike"}""");
        await RateAsync(host, $$"""{"answer":"{{answer}}","reaction":"dislike","comment":" 頁が違う。\n","id":"{{id}}"}""");

        var line = Assert.Single(await ExportAsync(host));
        using var json = JsonDocument.Parse(line);
        var said = json.RootElement;
        Assert.Equal(["id", "at", "channel", "reaction", "comment", "answer", "kind", "citations"], said.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("page", "dislike", "頁が違う。", answer, "changes"), (Text("channel"), Text("reaction"), Text("comment"), Text("answer"), Text("kind")));
        Assert.Contains(said.GetProperty("citations").EnumerateArray(), citation => citation.GetProperty("section").GetString()!.StartsWith("§5", StringComparison.Ordinal));

        string? Text(string name) => said.GetProperty(name).GetString();
    }

    [Fact]
    public async Task The_question_is_kept_where_a_setting_says_so()
    {
        await using var host = await PageHost.StartAsync(settings: $"--{MemoryOptions.QuestionsName}=true");
        await RateAsync(host, $$"""{"answer":"{{await AskAsync(host, "/api/ask")}}","reaction":"like"}""");

        Assert.Contains(Question, Assert.Single(await ExportAsync(host)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_nobody_remembers_can_still_be_rated()
    {
        await using var host = await PageHost.StartAsync();
        await RateAsync(host, """{"answer":"0123456789abcdef","reaction":"like"}""");

        Assert.Contains("0123456789abcdef", Assert.Single(await ExportAsync(host)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_can_begin_at_a_day()
    {
        await using var host = await PageHost.StartAsync();
        await RateAsync(host, """{"answer":"0123456789abcdef","reaction":"like"}""");

        Assert.Single(await ExportAsync(host, "--since", "2026-01-01"));
        Assert.Empty(await ExportAsync(host, "--since", "2999-01-01"));
        Assert.Equal(2, await BotCommandLine.RunAsync(["feedback", "--export", "-", "--since", "soon", "--index", host.Folder]));
    }

    [Fact]
    public async Task Feedback_that_cannot_be_kept_is_not_acknowledged()
    {
        await using var host = await PageHost.StartAsync();
        Directory.CreateDirectory(Path.Combine(host.Folder, "feedback.jsonl"));

        using var answer = await PostAsync(host, """{"answer":"0123456789abcdef","reaction":"like"}""");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains("PB-WEB-022", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    static async Task<string> AskAsync(PageHost host, string address)
    {
        using var content = Json($$"""{"q":"{{Question}}"}""");
        using var answer = await host.Http.PostAsync(address, content);
        var text = await answer.Content.ReadAsStringAsync();
        var last = text.Split("data: ")[^1].Trim();
        using var json = JsonDocument.Parse(last);
        return json.RootElement.GetProperty("answerId").GetString()!;
    }

    static async Task<string> RateAsync(PageHost host, string body)
    {
        using var answer = await PostAsync(host, body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("id").GetString()!;
    }

    static async Task<HttpResponseMessage> PostAsync(PageHost host, string body)
    {
        using var content = Json(body);
        return await host.Http.PostAsync("/api/feedback", content);
    }

    static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    static async Task<string[]> ExportAsync(PageHost host, params string[] options)
    {
        using var folder = new TempFolder();
        Assert.Equal(0, await BotCommandLine.RunAsync(["feedback", "--export", folder.At("out.jsonl"), "--index", host.Folder, .. options]));
        return await File.ReadAllLinesAsync(folder.At("out.jsonl"));
    }
}
