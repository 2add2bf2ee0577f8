using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Channels.Teams.Outgoing;

namespace PolicyBot.Tests.Channels.Teams;

public sealed class MessageSizeTests
{
    const int MostBytes = 80_000;

    [Theory]
    [InlineData("あ")]
    [InlineData("が")]
    [InlineData("葛󠄀")]
    [InlineData("👨‍👩‍👧")]
    [InlineData("<")]
    [InlineData("\"")]
    public void A_long_text_is_cut_between_characters(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, 30_000));

        var sent = Text(MessageSize.Write(new Activity { Type = "message", Text = text }));

        Assert.EndsWith("…", sent, StringComparison.Ordinal);
        Assert.True(sent.Length <= MessageSize.LongestText);
        Assert.Equal(0, (sent.Length - 1) % character.Length);
        Assert.StartsWith(sent[..^1], text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_fits_is_sent_as_it_is()
    {
        var activity = new Activity { Type = "message", Text = new string('あ', 19_000), Attachments = [Card(10_000)] };

        var json = MessageSize.Write(activity);

        Assert.Equal(19_000, Text(json).Length);
        Assert.NotNull(JsonNode.Parse(json)?["attachments"]);
    }

    [Fact]
    public void A_card_too_large_gives_way_to_the_text_beside_it()
    {
        var json = MessageSize.Write(new Activity { Type = "message", Text = "要約", Attachments = [Card(90_000)] });

        Assert.Equal("要約", Text(json));
        Assert.Null(JsonNode.Parse(json)?["attachments"]);
        Assert.True(json.Length < MostBytes);
    }

    [Fact]
    public void Characters_count_in_UTF16_as_Teams_does()
    {
        // 60,000 letters are 60 KB in UTF-8 but 120 KB in UTF-16.
        var json = MessageSize.Write(new Activity { Type = "message", Text = "要約", Attachments = [Card(60_000)] });

        Assert.Null(JsonNode.Parse(json)?["attachments"]);
    }

    [Fact]
    public void A_card_too_large_with_nothing_beside_it_is_refused_here()
    {
        var refused = Assert.Throws<ErrorResponseException>(() => MessageSize.Write(new Activity { Type = "message", Attachments = [Card(90_000)] }));

        Assert.Equal(413, refused.Status);
    }

    static Attachment Card(int length) => new()
    {
        ContentType = "application/vnd.microsoft.card.adaptive",
        Content = new JsonObject { ["body"] = new JsonArray(new JsonObject { ["text"] = new string('a', length), ["wrap"] = true, ["n"] = 1.5 }) },
    };

    static string Text(byte[] json) => (string?)JsonNode.Parse(Encoding.UTF8.GetString(json))?["text"] ?? "";
}
