using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>What a note leaves open, what falls in a passage written anew, and text that stands in a note only.</summary>
public sealed class ChangeRemarkTests
{
    const string Draft = "港の将来の座長案\n\n§１　航路\n\n１．灯台の光源を利用して、費用の見積もりと手続きの簡素化を行い、早急に発光ダイオードに替えるべきである。（※１）\n\n２．浮標の点検を続ける。そのためには、港の担当者が浮標を数え、その数を毎年報告すべきである。（※２）\n\n３．浮標の置き場を決める。\n\nなお、置き場としては以下のような候補が考えられる。（※３）\n\n・北の港の倉庫\n\n・南の港の岸壁\n\n４．霧笛の音を大きくする。（※４）\n\n（※１）\n＜１．を変更＞\n１．灯台の光源を利用して、費用の見積もりを行い、早急に発光ダイオードに替える。\n\n（※２）\n＜２．の末尾を変更＞報告の方法は別に定めることとなった。\n\n（※３）\n＜３．の末尾の置き場の候補削除＞\n\n（※４）\n＜４．全面削除意見あり＞\n\n＜４．改定案＞\n４．霧笛のほかに水中の鐘を鳴らす。\n\n";

    [Theory]
    [InlineData("§1の１．の修正で落ちた文言は何ですか")]
    [InlineData("§1の１．で、「手続きの簡素化」という言葉は修正後どうなった？")]
    public async Task Of_a_place_in_new_words_what_fell_is_named(string question)
    {
        var text = (await AskAsync(question)).Text;

        Assert.Contains("\n現行：「灯台の光源を利用して、費用の見積もりと手続きの簡素化を行い", text, StringComparison.Ordinal);
        Assert.Contains("「と手続きの簡素化」がなくなる", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_that_the_note_does_not_quote_is_told_to_be_open() =>
        Assert.Contains("§1 ※2は「２．の末尾」とするだけで、どこから変えるかは書かれていません。", (await AskAsync("§1の※2ではどう変わりますか")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_goes_is_shown_where_the_note_does_not_print_it()
    {
        var text = (await AskAsync("§1の置き場の候補は修正で何が削除されますか")).Text;

        Assert.Contains("北の港の倉庫", text, StringComparison.Ordinal);
        Assert.Contains("南の港の岸壁", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_of_a_note_is_told_apart_from_the_text()
    {
        var answer = await AskAsync("水中の鐘を鳴らすのですか");

        Assert.Contains("本文の文ではありません", answer.Text, StringComparison.Ordinal);
        Assert.Contains("・§1 ※4：", answer.Text, StringComparison.Ordinal);
        Assert.Contains("（別案、決定ではない）", answer.Text, StringComparison.Ordinal);
        Assert.Equal("※4", answer.Citations[0].RevisionNote);
    }

    [Fact]
    public async Task To_take_back_is_to_delete() =>
        Assert.StartsWith("§1 ※4：§1 4.を全面削除という意見", (await AskAsync("取り消しになりそうな意見はどれですか")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_reason_that_no_note_gives_is_said_to_be_missing() =>
        Assert.StartsWith("§1 ※4の注記に理由は書かれていません。", (await AskAsync("§1の４．が消されたのはなぜですか")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Where_nothing_is_decided_the_states_are_counted()
    {
        var text = (await AskAsync("座長案で決定済みとされた修正はどれですか")).Text;

        Assert.StartsWith("決定済みと書かれた修正の注記はありません。", text, StringComparison.Ordinal);
        Assert.Contains("・提案は3件です", text, StringComparison.Ordinal);
        Assert.Contains("・意見は1件です", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_of_a_part_tells_every_note_of_it()
    {
        var text = (await AskAsync("§1の要点は？")).Text;

        Assert.All(["・§1 ※1：", "・§1 ※2：", "・§1 ※3：", "・§1 ※4："], note => Assert.Contains(note, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_found_elsewhere_than_the_note_counts_are_told_so()
    {
        var draft = Draft.Replace("４．霧笛の音を大きくする。（※４）", "４．霧笛\n\n・霧笛の音を大きくするしかないが、夜は避ける。（※４）\n\n・霧笛を数える。", StringComparison.Ordinal)
            .Replace("＜４．全面削除意見あり＞\n\n＜４．改定案＞\n４．霧笛のほかに水中の鐘を鳴らす。", "＜４．の・の２つ目に語句訂正＞\n\n大きくするしかないがを「大きくすることとし」に修正。", StringComparison.Ordinal);

        var answer = await (await AskedFolder.OfAsync(draft)).AskAsync("§1の※4ではどの文言がどう直されますか");

        Assert.Contains("「大きくするしかないが」を「大きくすることとし」に修正", answer.Text, StringComparison.Ordinal);
        Assert.Contains("と数えていますが、引用された語句は§1 4. 1つ目の・にあります", answer.Text, StringComparison.Ordinal);
    }

    static async Task<Answer> AskAsync(string question) => await (await AskedFolder.OfAsync(Draft)).AskAsync(question);
}
