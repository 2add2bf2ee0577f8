using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Bot.Cards;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Cards;

public sealed class FoundPassagesTests
{
    [Fact]
    public void Each_passage_is_a_card_that_opens_at_its_place()
    {
        var found = FoundPassages.Of([Some.Passage("a", 3, "海外出願制度の拡充が必要である。", label: "§5 4.")], new Uri("https://policy.example/")).ComposeExtension!;

        var card = JsonNode.Parse(JsonSerializer.Serialize(Assert.Single(found.Attachments!).Content))!;
        Assert.Equal("§5 4.", card["body"]![0]!["inlines"]![0]!["text"]!.GetValue<string>());
        Assert.StartsWith("https://policy.example/source/a?start=3&end=", card["actions"]![0]!["url"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_preview_does_not_read_tags_of_a_document()
    {
        var preview = (JsonObject)FoundPassages.Of([Some.Passage("a", 3, "<b>太字</b>&amp;", label: "§5")], null).ComposeExtension!.Attachments![0].Preview!.Content!;

        Assert.Equal("&lt;b>太字&lt;/b>&amp;amp;", preview["text"]!.GetValue<string>());
    }

    [Fact]
    public void Nothing_found_is_said_in_a_sentence() =>
        Assert.Equal("message", FoundPassages.Of([], null).ComposeExtension!.Type);
}
