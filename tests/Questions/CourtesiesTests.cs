using PolicyBot.Bot.Questions;

namespace PolicyBot.Tests.Questions;

public sealed class CourtesiesTests
{
    const string Question = "離島航路の予算はいくらですか";

    [Theory]
    [InlineData("ちょっと質問なんですが、")]
    [InlineData("確認させてください。")]
    [InlineData("お疲れ様です。一点確認したいのですが、")]
    [InlineData("いつもお世話になっております。初歩的な質問で恐縮ですが、")]
    [InlineData("すみません、教えてほしいのですけど、")]
    [InlineData("お忙しいところ恐れ入ります。少しお聞きしたいことがあります。")]
    [InlineData("えっと、念のため確認です。")]
    [InlineData("教えてください。")]
    [InlineData("資料によると、")]
    [InlineData("上司に聞かれたのですが、")]
    [InlineData("今さらですが、")]
    [InlineData("PolicyBotさん、")]
    [InlineData("@PolicyBot ")]
    [InlineData("・")]
    [InlineData("１．")]
    public void What_comes_before_the_question_is_left_out(string before) =>
        Assert.Equal(Question, Courtesies.Without(before + Question));

    [Theory]
    [InlineData("？よろしくお願いします。")]
    [InlineData("？教えてください。")]
    [InlineData("？お手数をおかけします、どうぞよろしくお願いいたします。")]
    public void And_what_comes_behind_it(string behind) =>
        Assert.Equal(Question + "？", Courtesies.Without(Question + behind));

    [Theory]
    [InlineData("座長は誰が務めるか教えてください", "座長は誰が務めるか")]
    [InlineData("会議はいつ開かれたか分かりますか？", "会議はいつ開かれたか")]
    [InlineData("「座長は誰ですか。」", "座長は誰ですか。")]
    public void A_question_in_a_question_is_the_question(string text, string question) => Assert.Equal(question, Courtesies.Without(text));

    [Theory]
    [InlineData("Hello, could you tell me how much the ferries cost?", "how much the ferries cost?")]
    [InlineData("I'd like to know: who chaired the meeting?", "who chaired the meeting?")]
    [InlineData("Who chaired the meeting? Thanks in advance.", "Who chaired the meeting?")]
    public void In_english_too(string text, string question) => Assert.Equal(question, Courtesies.Without(text));

    [Theory]
    [InlineData("こんにちは")]
    [InlineData("お疲れ様です。")]
    [InlineData("確認の方法は？")]
    [InlineData("確認 方法")]
    [InlineData("相談窓口はどこですか")]
    [InlineData("質問主意書の件数は？")]
    [InlineData("２．１）②の内容は？")]
    [InlineData("1.の内容は？")]
    [InlineData("③は？")]
    [InlineData("Social security: who leads it?")]
    [InlineData("資料の名前を教えてください")]
    [InlineData("Hi")]
    public void Words_of_the_question_stay(string text) => Assert.Equal(text, Courtesies.Without(text));

    [Theory]
    [InlineData("委員のお名前を確認させてください。")]
    [InlineData("委員のお名前を確認したいのですが")]
    public void Who_wants_to_check_something_wants_to_be_told(string question) =>
        Assert.Equal("委員のお名前を教えてください", Courtesies.Without(question));
}
