using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Cards;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Cards;

public sealed class ReplyMessageTests
{
    [Fact]
    public void Every_number_in_the_text_has_its_passage_behind_it()
    {
        var message = ReplyMessage.Of(Answered("一つ目[1]\n二つ目[2]", 2), new Uri("https://policy.example/"));

        var claims = Claims(message);
        Assert.Equal([1, 2], claims.Select(claim => claim["position"]!.GetValue<int>()));
        Assert.Equal("https://policy.example/source/doc?start=10&end=20#passage", claims[0]["appearance"]!["url"]!.GetValue<string>());
    }

    [Fact]
    public void The_citations_go_over_the_wire_as_JSON_and_come_back()
    {
        var sent = WireJson.Write(ReplyMessage.Of(Answered("一つ目[1]", 1), null));

        var entity = Assert.Single(JsonNode.Parse(sent)!["entities"]!.AsArray())!;
        Assert.Equal(["type", "@type", "@context", "@id", "citation"], entity.AsObject().Select(member => member.Key));
        var back = Assert.Single(JsonSerializer.Deserialize(sent, TeamsJson.Default.Activity)!.Entities!);
        Assert.Equal(("https://schema.org/Message", "Message"), (back.Type, back.Get("@type")));
    }

    [Fact]
    public void A_citation_that_the_text_does_not_name_is_left_out() =>
        Assert.Single(Claims(ReplyMessage.Of(Answered("一つ目[1]", 3), null)));

    [Fact]
    public void Names_and_quotes_stay_inside_what_the_channel_takes()
    {
        var claim = Claims(ReplyMessage.Of(Answered("長い[1]", 1, new string('策', 300)), null))[0]["appearance"]!;

        Assert.InRange(claim["name"]!.GetValue<string>().Length, 1, 80);
        Assert.InRange(claim["abstract"]!.GetValue<string>().Length, 1, 160);
        Assert.EndsWith("…", claim["abstract"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(claim["url"]);
    }

    [Fact]
    public void The_local_emulator_takes_ten_citations() =>
        Assert.Equal(10, Claims(ReplyMessage.Of(Answered(string.Concat(Enumerable.Range(1, 14).Select(n => $"・[{n}]")), 14), null)).Count);

    [Fact]
    public void Follow_up_questions_come_as_buttons()
    {
        var message = ReplyMessage.Of(Answered("答え[1]", 1) with { Suggestions = ["前年度は？", "§2は？", "§3は？", "§4は？"] }, null);

        Assert.Equal(["前年度は？", "§2は？", "§3は？"], message.SuggestedActions!.Actions!.Select(action => action.Title));
    }

    [Fact]
    public void An_answer_without_passages_has_no_entity() =>
        Assert.Null(ReplyMessage.Of(Answered("見つかりません。", 0), null).Entities);

    static List<JsonNode> Claims(Activity message) =>
        [.. Assert.Single(message.Entities!).Properties!["citation"]!.AsArray().Select(claim => claim!)];

    static Answer Answered(string text, int citations, string quote = "原文") => new()
    {
        Kind = AnswerKind.Answer,
        Language = Language.Japanese,
        Text = text,
        Citations = [.. Enumerable.Range(1, citations).Select(number => new Citation
        {
            Number = number,
            Document = "doc",
            Title = new string('題', 100),
            Section = "§2 2.1)②",
            RevisionNote = "※2",
            Page = 3,
            File = "doc.txt",
            Span = new SourceSpan(10, 20),
            Quote = quote,
        })],
    };
}
