using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Tests.Support.Teams;
using static PolicyBot.Tests.Support.Teams.SomeActivity;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>What each kind of activity leads to.</summary>
public sealed class ActivityTests : IAsyncLifetime
{
    TeamsHost? _host;

    TeamsHost Host => _host ?? throw new InvalidOperationException();

    public async Task InitializeAsync() => _host = await TeamsHost.StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Fact]
    public async Task A_search_from_the_compose_box_is_answered_in_the_response()
    {
        using var answer = await Host.PostAsync(Invoke("composeExtension/query", JsonNode.Parse("""{"commandId":"search","parameters":[{"name":"q","value":"予算"}],"queryOptions":{"skip":0,"count":25}}""")));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"composeExtension":{"type":"message","text":"検索：予算"}}""", await answer.Content.ReadAsStringAsync());
        Assert.Empty(Host.Connector.Sent);
    }

    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"助かった\"}"}}""", "like", "助かった")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"短すぎる"}}""", "dislike", "短すぎる")]
    [InlineData("""{"data":{"actionName":"feedback","actionValue":{"reaction":"dislike"}}}""", "dislike", null)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{壊れた"}}""", "like", "{壊れた")]
    public async Task Feedback_is_heard_in_each_of_its_forms(string value, string reaction, string? remark)
    {
        using var answer = await Host.PostAsync(Invoke("message/submitAction", JsonNode.Parse(value)));

        Assert.Equal("{}", await answer.Content.ReadAsStringAsync());
        Assert.Equal(new MessageSubmitAction("feedback", reaction, remark), Assert.Single(Host.Bot.Feedback));
    }

    [Fact]
    public async Task A_pressed_card_is_answered_in_the_response()
    {
        using var answer = await Host.PostAsync(Invoke("adaptiveCard/action", JsonNode.Parse("""{"action":{"type":"Action.Execute","verb":"whatIf","data":{"on":true}},"trigger":"manual"}""")));

        Assert.Equal("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"whatIf"}""", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("adaptiveCard/action", "null", 400)]
    [InlineData("adaptiveCard/action", "[]", 400)]
    [InlineData("adaptiveCard/action", "{}", 400)]
    [InlineData("adaptiveCard/action", """{"action":"x"}""", 400)]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Submit"}}""", 400)]
    [InlineData("composeExtension/query", "5", 400)]
    [InlineData("composeExtension/query", """{"parameters":{}}""", 400)]
    [InlineData("message/submitAction", "\"x\"", 400)]
    [InlineData("message/submitAction", "{}", 400)]
    [InlineData("suggestedActions/submit", "{}", 200)]
    [InlineData("suggestedAction/submit", "{}", 200)]
    [InlineData("composeExtension/queryLink", "{}", 501)]
    [InlineData("signin/verifyState", "{}", 501)]
    [InlineData("task/fetch", "{}", 501)]
    [InlineData("", "{}", 501)]
    public async Task An_invoke_gets_the_status_of_its_shape(string name, string value, int status)
    {
        using var answer = await Host.PostAsync(Invoke(name, JsonNode.Parse(value)));

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task An_invoke_sent_again_gets_the_same_answer_without_a_second_turn()
    {
        var invoke = Invoke("composeExtension/query", new JsonObject());
        using var first = await Host.PostAsync(invoke);
        using var second = await Host.PostAsync(invoke);

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Single(Host.Bot.Turns);
    }

    [Fact]
    public async Task The_bot_says_welcome_when_it_is_added_and_not_when_others_are()
    {
        using var other = await Host.PostAsync(Of("conversationUpdate", more: ("membersAdded", new JsonArray(new JsonObject { ["id"] = "29:other" }))));
        using var added = await Host.PostAsync(Of("conversationUpdate", more: ("membersAdded", new JsonArray(new JsonObject { ["id"] = "28:" + AppId }))));
        using var last = await Host.PostAsync(Message("終わり"));

        Assert.Equal(["ようこそ", "終わり"], (await Host.Connector.WaitForAsync(2)).Select(sent => sent.Text));
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("installationUpdate")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("trace")]
    [InlineData("handoff")]
    [InlineData("command")]
    [InlineData("commandResult")]
    [InlineData("contactRelationUpdate")]
    [InlineData("suggestion")]
    [InlineData("invokeResponse")]
    [InlineData("🙂")]
    public async Task Other_kinds_are_taken_and_not_answered(string type)
    {
        using var answer = await Host.PostAsync(Of(type));
        await Eventually.HoldsAsync(() => Host.Bot.Turns.Count == 1);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(Host.Connector.Sent);
    }

    [Theory]
    [InlineData("id", "28:" + AppId)]
    [InlineData("role", "bot")]
    public async Task A_message_of_a_bot_is_not_answered(string member, string value)
    {
        var activity = Message("こだま");
        activity["from"]![member] = value;
        using var answer = await Host.PostAsync(activity);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(Host.Bot.Turns);
    }

    [Fact]
    public async Task In_a_group_the_own_mention_is_removed_by_its_entity_and_the_reply_names_no_recipient()
    {
        var activity = Message("<at>PolicyBot</at>&nbsp;予算は？ <at>鈴木</at> <at>PolicyBot", "19:abc@thread.v2");
        activity["conversation"]!["conversationType"] = "groupChat";
        activity["conversation"]!["isGroup"] = true;
        activity["entities"] = new JsonArray(Mention("28:" + AppId, "<at>PolicyBot</at>"), Mention("29:suzuki", "<at>鈴木</at>"), Mention("28:" + AppId, ""), new JsonObject { ["type"] = "mention", ["mentioned"] = 5 });
        using var answer = await Host.PostAsync(activity);

        var reply = Assert.Single(await Host.Connector.WaitForAsync(1));
        Assert.Equal("予算は？ <at>鈴木</at> <at>PolicyBot", reply.Text);
        Assert.Null(reply.Json["recipient"]);
        Assert.Equal("groupChat", (string?)reply.Json["conversation"]?["conversationType"]);
    }

    [Fact]
    public async Task A_personal_reply_names_recipient_conversation_format_and_the_question()
    {
        using var answer = await Host.PostAsync(Message("質問", id: "q1"));

        var reply = Assert.Single(await Host.Connector.WaitForAsync(1)).Json;
        Assert.Equal("29:user", (string?)reply["recipient"]?["id"]);
        Assert.Equal("28:" + AppId, (string?)reply["from"]?["id"]);
        Assert.Equal("personal", (string?)reply["conversation"]?["conversationType"]);
        Assert.Equal("q1", (string?)reply["replyToId"]);
        Assert.Equal("markdown", (string?)reply["textFormat"]);
        Assert.Null(reply["serviceUrl"]);
        Assert.Null(reply["id"]);
    }

    public static TheoryData<string> RequiredFields => ["type", "id", "channelId", "serviceUrl", "from", "from.id", "recipient", "recipient.id", "conversation", "conversation.id"];

    [Theory]
    [MemberData(nameof(RequiredFields))]
    public async Task A_required_field_that_is_missing_or_odd_is_refused(string field)
    {
        JsonNode?[] faults = [null, "", 5, new JsonArray(), new JsonObject(), new string('x', 10_240)];
        foreach (var fault in faults.Append("(missing)"))
        {
            var activity = Message("x");
            var (parent, name) = field.Split('.') is [var outer, var inner] ? (activity[outer]!.AsObject(), inner) : (activity, field);
            parent.Remove(name);
            if (fault is not JsonValue value || !value.TryGetValue(out string? text) || text != "(missing)")
            {
                parent[name] = fault?.DeepClone();
            }

            using var answer = await Host.PostAsync(activity);
            Assert.True((int)answer.StatusCode is 400 or 403, $"{field} = {fault}: {answer.StatusCode}");
        }

        Assert.Empty(Host.Bot.Turns);
    }

    [Theory]
    [InlineData("GET", 405)]
    [InlineData("PUT", 405)]
    [InlineData("DELETE", 405)]
    [InlineData("TRACE", 405)]
    public async Task Only_posts_are_taken(string method, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), TeamsChannel.Path);
        using var answer = await Host.Http.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("POST", answer.Content.Headers.Allow.Single());
    }

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/json; charset=shift_jis", null)]
    [InlineData("application/xml", null)]
    [InlineData("", null)]
    [InlineData("application/json", "gzip")]
    [InlineData("application/json", "br")]
    public async Task Only_plain_JSON_in_UTF8_is_read(string contentType, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TeamsChannel.Path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Message("x").ToJsonString())) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Token());
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        request.Content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        using var answer = await Host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Chunks_too_large_or_impossible_are_refused_without_an_inner_error()
    {
        var head = $"POST {TeamsChannel.Path} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {Token()}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";
        var server = Host.Http.BaseAddress!;

        Assert.Equal(400, await RawHttp.SendAsync(server, head + "80000000\r\nx"));
        Assert.Equal(400, await RawHttp.SendAsync(server, head + "zz\r\nx"));
        Assert.Equal(413, await RawHttp.SendAsync(server, head + "50000\r\n" + new string(' ', 0x50000) + "\r\n0\r\n\r\n"));
    }

    static JsonObject Mention(string id, string text) => new() { ["type"] = "mention", ["text"] = text, ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = "名前" } };
}
