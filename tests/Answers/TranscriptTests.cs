using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>Minutes word for word, each speaker in 【】, what they say in several paragraphs.</summary>
public sealed class TranscriptTests
{
    const string Minutes = """
        第４回 港の将来に関する懇談会 議事録

        日時： 令和６年９月１２日（木） １０：００～１１：３０

        【柳生座長】　　それでは、議事に入ります。まず、事務局から資料の説明をお願いいたします。
        【港湾課長】　　資料１を御覧ください。県内の港の貨物は、前の年より３％減りました。
        原因は、近くの工場が閉じたことにあります。
        【和泉委員】　　和泉でございます。浮桟橋が古くなっているのが気になります。
        私は、浮桟橋の更新に当たり、利用者から協力金を集める仕組みを設けるべきだと考えます。
        【鵜飼委員】　　協力金を集めることには反対です。小さな漁協には重すぎます。
        【柳生座長】　　ありがとうございました。

        """;

    [Fact]
    public async Task What_a_speaker_says_in_a_second_paragraph_is_told_with_the_name()
    {
        var answer = await (await AskedFolder.OfAsync(Minutes)).AskAsync("浮桟橋の更新に当たり利用者から協力金を集めるべきだと発言した委員は誰ですか。");
        Assert.StartsWith("【和泉委員】", answer.Text, StringComparison.Ordinal);
        Assert.Contains("協力金を集める仕組み", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("鵜飼", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_one_said_is_told_and_nothing_of_the_next()
    {
        var answer = await (await AskedFolder.OfAsync(Minutes)).AskAsync("和泉委員は何と言いましたか。");
        Assert.Contains("浮桟橋が古くなっている", answer.Text, StringComparison.Ordinal);
        Assert.Contains("協力金を集める仕組み", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("反対です", answer.Text, StringComparison.Ordinal);
    }
}
