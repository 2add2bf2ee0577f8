using System.Text.Json.Nodes;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Cards;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Channels.Teams.Outgoing;
using PolicyBot.Bot.Questions;
using PolicyBot.Tests.Support.Cards;

namespace PolicyBot.Tests.Cards;

public sealed class ReplyMessagesTests
{
    static readonly string[] Three = ["前年度は？", "§2は？", "§3は？"];

    [Fact]
    public void Every_number_in_the_text_has_its_passage_behind_it()
    {
        var claims = Claims(SomeAnswer.Of("一つ目[1]\n二つ目[2]", 2));

        Assert.Equal([1, 2], claims.Select(claim => claim["position"]!.GetValue<int>()));
        Assert.Equal("https://policy.example/source/doc?start=10&end=20#passage", claims[0]["appearance"]!["url"]!.GetValue<string>());
    }

    [Fact]
    public void A_citation_that_the_text_does_not_name_is_left_out() =>
        Assert.Single(Claims(SomeAnswer.Of("一つ目[1]", 3)));

    [Fact]
    public void Names_and_quotes_stay_inside_what_the_channel_takes()
    {
        var claim = Claims(SomeAnswer.Of("長い[1]", 1, new string('策', 300)), null)[0]["appearance"]!;

        Assert.InRange(claim["name"]!.GetValue<string>().Length, 1, 80);
        Assert.InRange(claim["abstract"]!.GetValue<string>().Length, 1, 160);
        Assert.EndsWith("…", claim["abstract"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.All(claim["keywords"]!.AsArray(), word => Assert.InRange(word!.GetValue<string>().Length, 1, 28));
        Assert.Null(claim["url"]);
    }

    [Fact]
    public void The_local_emulator_takes_ten_citations() =>
        Assert.Equal(10, Claims(SomeAnswer.Of(string.Concat(Enumerable.Range(1, 14).Select(n => $"・[{n}]")), 14)).Count);

    [Fact]
    public void An_answer_without_passages_has_no_entity() =>
        Assert.Null(Assert.Single(ReplyMessages.Of(SomeAnswer.Of("見つかりません。"))).Entities);

    [Fact]
    public void Only_what_a_model_has_worded_is_marked_so()
    {
        var answer = SomeAnswer.Of("答え[1]", 1);

        Assert.Null(Root(answer)["additionalType"]);
        Assert.Equal("AIGeneratedContent", Root(answer with { Engine = "model" })["additionalType"]![0]!.GetValue<string>());
    }

    [Fact]
    public void An_answer_can_be_rated_and_a_question_back_cannot()
    {
        Assert.Equal("default", ((JsonObject)ReplyMessages.Of(SomeAnswer.Of("答え[1]", 1))[0].ChannelData!)["feedbackLoop"]!["type"]!.GetValue<string>());
        Assert.Null(ReplyMessages.Of(SomeAnswer.Of("どれですか。") with { Kind = AnswerKind.Clarify })[0].ChannelData);
    }

    [Fact]
    public void What_can_be_asked_next_comes_as_three_buttons_in_a_personal_chat()
    {
        var message = Assert.Single(ReplyMessages.Of(SomeAnswer.Of("どれですか。") with { Suggestions = [.. Three, "§4は？"] }));

        Assert.Equal(Three, message.SuggestedActions!.Actions!.Select(action => action.Title));
    }

    [Fact]
    public void Citations_and_lines_stand_in_a_message_before_them()
    {
        foreach (var answer in new[] { SomeAnswer.Of("答え[1]", 1), SomeAnswer.Of("一行目\n二行目") })
        {
            var sent = ReplyMessages.Of(answer with { Suggestions = Three });

            Assert.Equal([null, 3], sent.Select(message => message.SuggestedActions?.Actions?.Count));
        }
    }

    [Fact]
    public void In_a_group_it_is_pressed_in_a_card()
    {
        var sent = ReplyMessages.Of(SomeAnswer.Of("答え[1]", 1) with { Suggestions = Three }, isPersonal: false);

        Assert.All(sent, message => Assert.Null(message.SuggestedActions));
        Assert.Equal(Three, Presses(sent[1]));
    }

    [Fact]
    public void Beside_a_card_it_is_pressed_in_the_card()
    {
        var answer = SomeAnswer.Figures(SomeAnswer.Figure("事業", 9)) with { Suggestions = Three };
        var sent = ReplyMessages.Of(answer, null, new FigureCard(answer, new CardLinks(null, Language.Japanese)).Draft());

        Assert.All(sent, message => Assert.Null(message.SuggestedActions));
        Assert.Equal(Three, Presses(sent[1]));
    }

    [Fact]
    public void The_text_says_all_by_itself_and_the_card_is_a_message_of_its_own()
    {
        var answer = SomeAnswer.Figures(SomeAnswer.Figure("事業", 9));
        var sent = ReplyMessages.Of(answer, null, new FigureCard(answer, new CardLinks(null, Language.Japanese)).Draft());

        Assert.Equal(2, sent.Count);
        Assert.Equal("9億円です[1]。", sent[0].Text);
        Assert.Null(sent[0].Attachments);
        Assert.Null(sent[1].Text);
        Assert.Null(sent[1].ChannelData);
        Assert.Equal(answer.Text, Assert.IsType<JsonObject>(sent[1].Attachments![0].Content)["fallbackText"]!.GetValue<string>());
    }

    static IEnumerable<string> Presses(Activity message) =>
        JsonNode.Parse(MessageSize.Write(message))!["attachments"]![0]!["content"]!["body"]!.AsArray()
            .Select(element => element!["selectAction"]).OfType<JsonObject>()
            .Select(press => (press["data"]!["question"]!.GetValue<string>(), press["data"]!["msteams"]!["text"]!.GetValue<string>()))
            .Select(pair => pair.Item1 == pair.Item2 ? pair.Item1 : "different");

    static JsonObject Root(Answer answer, Uri? page = null) => Assert.Single(ReplyMessages.Of(answer, page)[0].Entities!).Properties!;

    static List<JsonNode> Claims(Answer answer) => Claims(answer, SomeAnswer.Page);

    static List<JsonNode> Claims(Answer answer, Uri? page) => [.. Root(answer, page)["citation"]!.AsArray().Select(claim => claim!)];
}
