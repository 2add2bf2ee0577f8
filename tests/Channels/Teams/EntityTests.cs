using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Channels.Teams.Outgoing;

namespace PolicyBot.Tests.Channels.Teams;

public sealed class EntityTests
{
    [Fact]
    public void An_entity_goes_out_as_one_object_with_its_type_among_the_others()
    {
        var message = MessageFactory.Text("答え[1]");
        message.Entities = [new Entity { Type = "https://schema.org/Message", Properties = new JsonObject { ["@type"] = "Message", ["citation"] = new JsonArray(new JsonObject { ["position"] = 1 }), ["none"] = null } }];

        var sent = JsonNode.Parse(MessageSize.Write(message))!["entities"]![0]!.AsObject();

        Assert.Equal(["type", "@type", "citation", "none"], sent.Select(property => property.Key));
        Assert.Equal(1, sent["citation"]![0]!["position"]!.GetValue<int>());
    }

    [Fact]
    public void What_came_in_goes_out_the_same()
    {
        const string Mention = """{"type":"mention","mentioned":{"id":"28:bot","name":"政策"},"text":"<at>政策</at>"}""";
        var entity = JsonSerializer.Deserialize(Mention, TeamsJson.Default.Entity)!;

        Assert.Equal("28:bot", entity.Get("mentioned", "id"));
        Assert.Equal("mention", entity.Type);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Mention), JsonNode.Parse(Encoding.UTF8.GetString(WireJson.Write(entity)))));
    }

    [Theory]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":{}}""")]
    [InlineData("""["mention"]""")]
    public void An_entity_of_another_shape_is_no_entity(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize(json, TeamsJson.Default.Entity));
}
