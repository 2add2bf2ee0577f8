using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Channels.Teams.Outgoing;
using PolicyBot.Tests.Support.Teams;

namespace PolicyBot.Tests.Channels.Teams;

public sealed class ConnectorClientTests : IDisposable
{
    readonly ManualTime _time = new();
    readonly FakeConnector _connector = new();
    readonly FakeCredential _credential;
    readonly ConnectorTokens _tokens;
    readonly ConnectorClient _client;
    int _credentials;

    public ConnectorClientTests()
    {
        _credential = new FakeCredential(_time);
        var transport = new TeamsTransport(_connector, _connector, () =>
        {
            _credentials++;
            return _credential;
        });
        _tokens = new ConnectorTokens(transport, BotCloud.Public, _time);
        _client = new ConnectorClient(transport, _tokens, BotCloud.Public, Options.Create(new TeamsOptions { MicrosoftAppId = SomeActivity.AppId }), _time);
    }

    public void Dispose()
    {
        _client.Dispose();
        _tokens.Dispose();
        _connector.Dispose();
    }

    [Fact]
    public async Task A_reply_goes_to_its_conversation_with_a_token_and_readable_Japanese()
    {
        var sent = await _client.SendAsync(Reply("厚生労働省の予算は<a>です。") with { Id = "not-mine" }, default);

        var call = Assert.Single(_connector.Sent);
        Assert.Equal("1", sent.Id);
        Assert.Equal("token-1", call.Token);
        Assert.Equal("https://smba.trafficmanager.net/jp/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1/activities", call.Address);
        Assert.Contains("厚生労働省の予算は\\u003Ca\\u003Eです。", call.Body, StringComparison.Ordinal);
        Assert.Equal(["type", "channelId", "from", "conversation", "text"], call.Json.Select(member => member.Key));
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_be_repeated_is_tried_four_times_with_growing_waits(int status)
    {
        _connector.Answer = _ => FakeConnector.Refuse((HttpStatusCode)status);

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => _client.SendAsync(Reply("x"), default));

        Assert.Equal(status, refused.Status);
        Assert.Equal(4, _connector.Sent.Count);
        Assert.Collection(Waits(),
            wait => Assert.InRange(wait.TotalSeconds, 1.6, 2.4), wait => Assert.InRange(wait.TotalSeconds, 3.2, 4.8), wait => Assert.InRange(wait.TotalSeconds, 6.4, 9.6));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(408)]
    [InlineData(410)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(302)]
    public async Task What_may_have_been_delivered_or_never_will_be_is_not_repeated(int status)
    {
        _connector.Answer = _ => FakeConnector.Refuse((HttpStatusCode)status, "Code");

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => _client.SendAsync(Reply("x"), default));

        Assert.Equal((status, "Code"), (refused.Status, refused.Code));
        Assert.Single(_connector.Sent);
    }

    [Theory]
    [InlineData("3", 3, 3.2)]
    [InlineData("0", 0, 0.2)]
    [InlineData("1000000000", 60, 60.2)]
    [InlineData("Wed, 01 Apr 2026 09:00:07 GMT", 7, 7.2)]
    [InlineData("Wed, 01 Apr 2020 09:00:00 GMT", 0, 0.2)]
    [InlineData("soon", 1.6, 2.4)]
    [InlineData("-5", 1.6, 2.4)]
    public async Task Retry_after_is_kept_to_within_a_minute(string asked, double least, double most)
    {
        _connector.Answer = number =>
        {
            var answer = number == 1 ? FakeConnector.Refuse(HttpStatusCode.TooManyRequests) : FakeConnector.Take("ok");
            answer.Headers.TryAddWithoutValidation("Retry-After", asked);
            return answer;
        };

        Assert.Equal("ok", (await _client.SendAsync(Reply("x"), default)).Id);
        Assert.InRange(Waits().Sum(wait => wait.TotalSeconds), least, most);
    }

    [Fact]
    public async Task A_change_is_repeated_once_after_an_inner_error_because_twice_is_harmless()
    {
        _connector.Answer = _ => FakeConnector.Refuse(HttpStatusCode.InternalServerError);

        await Assert.ThrowsAsync<ErrorResponseException>(() => _client.UpdateAsync(Reply("x") with { Id = "1:a" }, default));

        Assert.Equal(["PUT", "PUT"], _connector.Sent.Select(call => call.Method));
        Assert.EndsWith("/activities/1%3Aa", _connector.Sent.First().Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_whose_answer_never_came_is_not_sent_again()
    {
        _connector.Answer = _ => throw new HttpRequestException(HttpRequestError.ResponseEnded);

        var unknown = await Assert.ThrowsAsync<ErrorResponseException>(() => _client.SendAsync(Reply("x"), default));

        Assert.Equal((0, "Unknown"), (unknown.Status, unknown.Code));
        Assert.Single(_connector.Sent);
    }

    [Fact]
    public async Task A_message_that_never_left_is_sent_again()
    {
        _connector.Answer = number => number < 3 ? throw new HttpRequestException(HttpRequestError.ConnectionError) : FakeConnector.Take("ok");

        Assert.Equal("ok", (await _client.SendAsync(Reply("x"), default)).Id);
        Assert.Equal(3, _connector.Sent.Count);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        _connector.Answer = number => number == 1 ? FakeConnector.Refuse(HttpStatusCode.Unauthorized) : FakeConnector.Take("ok");

        await _client.SendAsync(Reply("x"), default);
        _connector.Answer = _ => FakeConnector.Refuse(HttpStatusCode.Unauthorized, "BotNotRegistered");
        await Assert.ThrowsAsync<ErrorResponseException>(() => _client.SendAsync(Reply("x"), default));

        Assert.Equal(["token-1", "token-2", "token-2", "token-3"], _connector.Sent.Select(call => call.Token));
        Assert.Equal(3, _credentials);
    }

    [Fact]
    public async Task A_token_is_asked_for_once_and_again_five_minutes_before_its_end()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(at => _client.SendAsync(Reply("x") with { Conversation = new ConversationAccount { Id = $"a:{at}" } }, default)));
        _time.Advance(TimeSpan.FromMinutes(54));
        await _client.SendAsync(Reply("x"), default);
        Assert.Equal(1, _credential.Given);

        _time.Advance(TimeSpan.FromMinutes(2));
        await _client.SendAsync(Reply("x"), default);
        Assert.Equal(2, _credential.Given);
    }

    [Fact]
    public async Task A_message_with_entities_that_are_not_taken_is_sent_once_more_as_plain_text()
    {
        _connector.Answer = number => number == 1 ? FakeConnector.Refuse(HttpStatusCode.BadRequest, "BadArgument") : FakeConnector.Take("ok");

        await _client.SendAsync(Reply("答え[1]") with { Entities = [new Entity { Type = "https://schema.org/Message" }], ChannelData = new JsonObject { ["feedbackLoop"] = "x" } }, default);

        var second = _connector.Sent.Last().Json;
        Assert.Equal(("答え[1]", "plain"), ((string?)second["text"], (string?)second["textFormat"]));
        Assert.Null(second["entities"]);
        Assert.Null(second["channelData"]);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("http://localhost:56150/")]
    public async Task No_token_leaves_for_an_address_off_the_list(string address)
    {
        await Assert.ThrowsAsync<ErrorResponseException>(() => _client.SendAsync(Reply("x") with { ServiceUrl = address }, default));

        Assert.Empty(_connector.Sent);
        Assert.Equal(0, _credential.Given);
    }

    [Fact]
    public async Task Answers_that_make_no_sense_are_still_answers()
    {
        foreach (var body in new[] { "", "[]", "<html>", "{\"id\":5}", "\"x\"", new string('x', 200_000) })
        {
            _connector.Answer = _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("text/html")) };
            Assert.Null((await _client.SendAsync(Reply("x"), default)).Id);
        }
    }

    IEnumerable<TimeSpan> Waits() => _time.Waits.Where(wait => wait > TimeSpan.Zero);

    static Activity Reply(string text) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = "msteams",
        ServiceUrl = "https://smba.trafficmanager.net/jp/",
        Conversation = new ConversationAccount { Id = "19:abc@thread.tacv2;messageid=1", ConversationType = "channel" },
        From = new ChannelAccount { Id = "28:bot" },
        Text = text,
    };
}
