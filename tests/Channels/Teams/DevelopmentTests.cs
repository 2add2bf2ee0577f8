using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PolicyBot.Tests.Support.Teams;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>Without an app id the bot speaks with this machine and nobody else.</summary>
public sealed class DevelopmentTests
{
    [Fact]
    public async Task This_machine_is_served_without_a_token()
    {
        await using var host = await TeamsHost.StartAsync([]);
        using var answer = await host.PostAsync(Local("こんにちは").ToJsonString());

        var sent = await host.Connector.WaitForAsync(1);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("こんにちは", sent[0].Text);
        Assert.Null(sent[0].Token);
        Assert.Equal("http://localhost:56150/_connector/v3/conversations/a%3A1conversation/activities", sent[0].Address);
        Assert.Empty(host.Keys.Asked);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/jp/")]
    [InlineData("http://192.168.0.10:56150/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    public async Task No_other_machine_is_answered(string serviceUrl)
    {
        await using var host = await TeamsHost.StartAsync([]);
        var activity = Local("x");
        activity["serviceUrl"] = serviceUrl;
        using var answer = await host.PostAsync(activity.ToJsonString());

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(host.Bot.Turns);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task A_proxy_or_a_foreign_name_is_not_this_machine(string header, string value)
    {
        await using var host = await TeamsHost.StartAsync([]);
        host.Http.DefaultRequestHeaders.Add(header, value);
        using var answer = await host.PostAsync(Local("x").ToJsonString());

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(host.Bot.Turns);
    }

    [Fact]
    public async Task An_emulator_may_ask_for_the_replies_in_the_answer()
    {
        await using var host = await TeamsHost.StartAsync([]);
        var activity = Local("返事はここに");
        activity["deliveryMode"] = "expectReplies";
        using var answer = await host.PostAsync(activity.ToJsonString());

        var replies = await answer.Content.ReadFromJsonAsync<JsonObject>();

        Assert.Equal("返事はここに", (string?)replies?["activities"]?[0]?["text"]);
        Assert.Empty(host.Connector.Sent);
    }

    static JsonObject Local(string text)
    {
        var activity = SomeActivity.Message(text);
        activity["serviceUrl"] = "http://localhost:56150/_connector";
        return activity;
    }
}
