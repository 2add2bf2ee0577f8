using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using PolicyBot.Bot.Channels.Web;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Tests.Answers.Checking;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>POST /api/ask over HTTP: answers, and refusals that say why.</summary>
public sealed partial class AskTests(AnsweredQuestions answered) : IClassFixture<AnsweredQuestions>, IAsyncLifetime
{
    WebApplication _app = null!;
    HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddWebRoom(builder.Configuration, ArchiveHost.Of(answered.Archive));
        _app = builder.Build();
        _app.UseWebGuards();
        _app.MapWebRoom();
        await _app.StartAsync();
        _client = _app.GetTestClient();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_question_is_answered_with_its_citations()
    {
        using var answer = await _client.PostAsync("/api/ask", Json("""{"id":"a1","q":"§5の修正案を要約して"}"""));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("a1", json.RootElement.GetProperty("id").GetString());
        Assert.Equal("changes", json.RootElement.GetProperty("kind").GetString());
        Assert.NotEqual(0, json.RootElement.GetProperty("citations").GetArrayLength());
    }

    [Fact]
    public async Task The_same_question_gives_the_same_bytes()
    {
        var first = await AskAsync();

        Assert.Equal(first, await AskAsync());

        async Task<string> AskAsync()
        {
            using var answer = await _client.PostAsync("/api/ask", Json("""{"q":"§4の修正案は？","turns":["§2の修正案は？"]}"""));
            return Elapsed().Replace(await answer.Content.ReadAsStringAsync(), "");
        }
    }

    public static TheoryData<string> UnfitBodies => new()
    {
        "", "{", "[]", "3", "null", """{"q":""}""", """{"q":3}""", """{"q":"a","q":"b"}""", """{"turns":["a"]}""", """{"q":"a","turns":[null]}""",
        $$"""{"q":"{{new string('字', 2001)}}"}""",
        $$"""{"q":"a","turns":[{{string.Join(',', Enumerable.Repeat("\"a\"", 21))}}]}""",
        $$"""{"q":"a","x":{{new string('[', 40)}}{{new string(']', 40)}}}""",
    };

    [Theory]
    [MemberData(nameof(UnfitBodies))]
    public async Task What_holds_no_question_is_refused_in_a_sentence(string body)
    {
        using var answer = await _client.PostAsync("/api/ask", Json(body));
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith("。", problem.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=shift_jis")]
    public async Task Another_kind_of_content_is_refused(string type)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"q":"a"}"""));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await _client.PostAsync("/api/ask", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Reading_an_address_asks_nothing()
    {
        using var answer = await _client.GetAsync("/api/ask");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    [GeneratedRegex("\"elapsedMs\":[0-9.]+", RegexOptions.None, 1000)]
    private static partial Regex Elapsed();
}
