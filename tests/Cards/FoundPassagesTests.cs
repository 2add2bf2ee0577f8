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

        var card = (JsonObject)Assert.Single(found.Attachments!).Content!;
        Assert.Equal("§5 4.", card["title"]!.GetValue<string>());
        Assert.StartsWith("https://policy.example/source/a?start=3&end=", card["buttons"]![0]!["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_is_said_in_a_sentence() =>
        Assert.Equal("message", FoundPassages.Of([], null).ComposeExtension!.Type);
}
