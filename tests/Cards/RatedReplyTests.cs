using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyBot.Bot.Cards;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Channels.Web;
using PolicyBot.Bot.Memory;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Tests.Answers.Checking;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Teams;

namespace PolicyBot.Tests.Cards;

/// <summary>The thumbs under a reply in Teams: asked for with the reply, taken as an invoke, kept without a name.</summary>
public sealed class RatedReplyTests(AnsweredQuestions answered) : IClassFixture<AnsweredQuestions>, IAsyncLifetime, IDisposable
{
    readonly TempFolder _folder = new();
    readonly FakeConnector _connector = new();
    readonly FakeKeys _keys = new(SigningIdentity.Channel.Jwk("msteams"));
    WebApplication _app = null!;
    HttpClient _http = null!;
    AnswerReference? _last;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(TeamsHost.WithAppId).AddInMemoryCollection([new("Index", _folder.Path)]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(new TeamsTransport(_keys, _connector, () => new FakeCredential(TimeProvider.System)));
        builder.Services.AddWebRoom(builder.Configuration, ArchiveHost.Of(answered.Archive));
        builder.Services.AddPolicyChat();
        builder.Services.AddTeams(builder.Configuration);
        _app = builder.Build();
        _app.MapTeams();
        await _app.StartAsync();
        _http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    public void Dispose()
    {
        _connector.Dispose();
        _keys.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_thumb_on_a_message_is_kept_with_the_passages_of_that_message()
    {
        var first = await AskAsync("§5の修正案を要約して");
        await AskAsync("§4の修正案は？");
        Assert.Equal("default", (string?)first.Json["channelData"]?["feedbackLoop"]?["type"]);
        Assert.Null(first.Json["channelData"]?["feedbackLoopEnabled"]);

        await RateAsync("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"頁が違う。\"}"}}""", replyTo: "1");

        var said = Assert.Single(await AllAsync());
        Assert.Equal(("teams", "dislike", "頁が違う。", "changes"), (said.Channel, said.Reaction, said.Comment, said.Kind));
        Assert.All(said.Citations, citation => Assert.StartsWith("§5", citation.Section, StringComparison.Ordinal));
        Assert.Null(said.Question);
        var line = said.ToLine();
        Assert.DoesNotContain("山田", line, StringComparison.Ordinal);
        Assert.DoesNotContain("29:user", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mind_may_be_changed_and_a_repeated_invoke_counts_once()
    {
        await AskAsync("§5の修正案を要約して");
        await RateAsync("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"x"}}""", replyTo: "1");
        await RateAsync("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":""}}""", replyTo: "1");

        Assert.Equal("like", Assert.Single(await AllAsync()).Reaction);
    }

    [Fact]
    public async Task Where_the_message_is_not_named_the_persons_last_answer_is_meant()
    {
        await AskAsync("§5の修正案を要約して");
        await AskAsync("§4の修正案は？");
        await RateAsync("""{"data":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"よい"}}}""", replyTo: null);

        Assert.All(Assert.Single(await AllAsync()).Citations, citation => Assert.StartsWith("§4", citation.Section, StringComparison.Ordinal));
    }

    async Task<SentActivity> AskAsync(string question)
    {
        var before = _connector.Sent.Count;
        using var taken = await PostAsync(SomeActivity.Message(question));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        await Eventually.HoldsAsync(() => LastAnswer() is { } answer && answer != _last);
        _last = LastAnswer();
        return _connector.Sent.ElementAt(before);
    }

    AnswerReference? LastAnswer() => _app.Services.GetRequiredService<ConversationMemory>().FindAnswerAsync("a:1conversation 29:user").Result;

    async Task RateAsync(string value, string? replyTo)
    {
        var invoke = SomeActivity.Invoke("message/submitAction", JsonNode.Parse(value));
        invoke["replyToId"] = replyTo;
        using var taken = await PostAsync(invoke);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal("{}", await taken.Content.ReadAsStringAsync());
    }

    async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TeamsChannel.Path) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", SomeActivity.Token());
        return await _http.SendAsync(request);
    }

    Task<List<Feedback>> AllAsync() => SomeFeedback.AllAsync(_app.Services.GetRequiredService<IFeedbackStore>());
}
