using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Cards;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Memory;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Teams;
using PolicyBot.Tests.Support.Web;

namespace PolicyBot.Tests.Cards;

/// <summary>The bot in a conversation, over the seeds.</summary>
public sealed class PolicyChatTests
{
    [Fact]
    public async Task Somebody_new_is_told_what_can_be_asked()
    {
        var sent = await TurnAsync(SomeActivity.Of("conversationUpdate", more: ("membersAdded", new JsonArray(new JsonObject { ["id"] = "28:" + SomeActivity.AppId }))));

        Assert.Contains("登録されている資料", sent[0].Text, StringComparison.Ordinal);
        Assert.InRange(sent[1].SuggestedActions!.Actions!.Count, 2, 3);
    }

    [Fact]
    public async Task Somebody_whose_client_is_english_is_welcomed_in_english() =>
        Assert.Contains("I answer from the documents", (await TurnAsync(SomeActivity.Of("message", more: [("text", " "), ("locale", "en-US")])))[0].Text, StringComparison.Ordinal);

    [Fact]
    public async Task In_a_group_the_bots_own_mention_is_no_part_of_the_question()
    {
        var mention = new JsonObject { ["type"] = "mention", ["text"] = "<at>修正案</at>", ["mentioned"] = new JsonObject { ["id"] = "28:" + SomeActivity.AppId, ["name"] = "修正案" } };
        var group = new JsonObject { ["id"] = "19:group@thread.v2", ["conversationType"] = "groupChat", ["isGroup"] = true };
        var sent = await TurnAsync(SomeActivity.Of("message", more: [("text", "<at>修正案</at>&nbsp;"), ("entities", new JsonArray(mention)), ("conversation", group)]));

        Assert.Contains("登録されている資料", sent[0].Text, StringComparison.Ordinal);
        Assert.All(sent, message => Assert.Null(message.SuggestedActions));
        Assert.NotNull(sent[1].Attachments);
    }

    [Fact]
    public async Task A_press_in_a_card_asks_what_it_says_where_the_client_sends_no_text()
    {
        var sent = await TurnAsync(SomeActivity.Of("message", more: ("value", new JsonObject { ["question"] = "修正案を要約して" })));

        Assert.Contains("[1]", sent[0].Text, StringComparison.Ordinal);
        Assert.NotNull(sent[1].Attachments);
    }

    [Theory]
    [InlineData("""{"question":5}""")]
    [InlineData("""["question"]""")]
    [InlineData("5")]
    public async Task Whatever_a_press_brings_it_is_answered(string value) =>
        Assert.NotEmpty(await TurnAsync(SomeActivity.Of("message", more: ("value", JsonNode.Parse(value)))));

    [Fact]
    public async Task A_search_from_the_compose_box_finds_passages_a_page_at_a_time()
    {
        var first = await SearchAsync("予算", 0, 5);
        var second = await SearchAsync("予算", 5, 5);

        Assert.Equal(5, first.Count);
        Assert.Empty(first.Select(card => card!.ToJsonString()).Intersect(second.Select(card => card!.ToJsonString())));
        Assert.All(first, card => Assert.Equal("application/vnd.microsoft.card.thumbnail", card!["preview"]!["contentType"]!.GetValue<string>()));
        Assert.All(first, card => Assert.Equal("AdaptiveCard", card!["content"]!["type"]!.GetValue<string>()));
    }

    static async Task<JsonArray> SearchAsync(string words, int skip, int count)
    {
        var query = new JsonObject
        {
            ["commandId"] = "search",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = words }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
        };
        var sent = await TurnAsync(SomeActivity.Invoke("composeExtension/query", query));
        var answer = (MessagingExtensionResponse)((InvokeResponse)sent[0].Value!).Body!;
        return JsonSerializer.SerializeToNode(answer, TeamsJson.Default.MessagingExtensionResponse)!["composeExtension"]!["attachments"]!.AsArray();
    }

    static async Task<List<Activity>> TurnAsync(JsonObject activity)
    {
        var archive = await PageHost.SeedsAsync();
        using var archives = ArchiveHost.Of(archive);
        using var folder = new TempFolder();
        using var feedback = new FeedbackFile(folder.Path);
        var answerer = new CheckedAnswerer(archive);
        var memory = new ConversationMemory(TimeProvider.System);
        var ratings = new Ratings(memory, feedback, new MemoryOptions(), TimeProvider.System);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("PublicAddress", "https://policy.example/")]).Build();
        var chat = new PolicyChat(answerer, archives, new AnswerCards(archives), new Prompts(answerer, archives), memory, ratings, settings);
        var turn = new RecordedTurn(activity.Deserialize(TeamsJson.Default.Activity)!);
        await chat.OnTurnAsync(turn);
        return turn.Sent;
    }
}
