using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Channels.Terminal;
using PolicyBot.Bot.Questions;

namespace PolicyBot.Tests.Channels;

public sealed class AnswerTextTests
{
    [Fact]
    public void A_question_back_shows_its_choices() =>
        Assert.Equal("どの節の1.についてですか。\n・§1の1.は？\n・§2の1.は？", AnswerText.Write(Of(AnswerKind.Clarify, "どの節の1.についてですか。")));

    [Fact]
    public void What_could_be_asked_next_is_no_part_of_an_answer() =>
        Assert.Equal("灯台は12基です。", AnswerText.Write(Of(AnswerKind.Answer, "灯台は12基です。")));

    static Answer Of(AnswerKind kind, string text) => new() { Kind = kind, Language = Language.Japanese, Text = text, Suggestions = ["§1の1.は？", "§2の1.は？"] };
}
