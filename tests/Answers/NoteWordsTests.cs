using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>What a note itself says is told with the change: that all of a place goes, what is in the text already; and what it does not say.</summary>
public sealed class NoteWordsTests
{
    const string Draft = "港の将来の座長案\n\n§１　航路\n\n１．灯台の光源を替え、あわせて霧笛を鳴らす。（※１）\n\n２．以下の例のような形態がある。\n\n①灯台を一つに集める体制\n\n②港ごとの体制\n\n３．その他（※２）\n\n（※１）\n＜１．全面削除意見あり＞\n\n（※２）\n＜３．その他をすでに追加＞\n\n";

    const string Applied = "港の将来の座長案\n\n§１　航路\n\n１．灯台の光源を替える。\n\n２．霧笛を鳴らす。予備灯を置く。\n\n（※１）\n＜２．の末尾をすでに追加＞\n\n";

    [Theory]
    [InlineData("§１の※１は何に対するどのような意見ですか。", "§1 1.を全面削除という意見（決定ではない）")]
    [InlineData("What opinion is recorded in note 1 of section 1?", "deletes §1 1. entirely (全面削除) (an opinion, not decided)")]
    [InlineData("§１の※２の内容は？", "「３．その他」を追加（すでに本文に反映済み）")]
    public async Task The_notes_own_words_are_told(string question, string said) =>
        Assert.Contains(said, (await (await AskedFolder.OfAsync(Draft)).AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_note_that_brings_no_words_of_what_is_in_the_text_is_quoted() =>
        Assert.StartsWith("§1 ※1：§1 2.（「２．の末尾」）に文言を追加（すでに本文に反映済み）。注記：「２．の末尾をすでに追加」[1]", (await (await AskedFolder.OfAsync(Applied)).AskAsync("§１の※１の内容は？")).Text, StringComparison.Ordinal);

    const string Unread = "港の将来の座長案\n\n§１　航路\n\n１．灯台の光源を替える。（※１）\n\n２．霧笛を鳴らす。（※２）\n\n（※１）\n＜１．に慎重意見あり＞\n「停電のときに困る」との意見。\n\n（※２）\n＜２．を削除＞\n近くの住民の眠りを妨げる。\n\n";

    [Theory]
    [InlineData("§１の※１の内容は？", "§1 ※1：「＜１．に慎重意見あり＞「停電のときに困る」との意見。」[1]")]
    [InlineData("§１の修正案を要約してください。", "§1 ※1：「＜１．に慎重意見あり＞「停電のときに困る」との意見。」[3]")]
    [InlineData("§１の※２の内容は？", "§1 2.を削除（提案）。理由：「近くの住民の眠りを妨げる。」[1]")]
    public async Task What_changes_nothing_is_told_as_printed_and_a_reason_as_a_reason(string question, string said) =>
        Assert.Contains(said, (await (await AskedFolder.OfAsync(Unread)).AskAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("§１の１．を削除するという意見を出したのは誰ですか。")]
    [InlineData("Who submitted the opinion that item 1 of section 1 should be deleted?")]
    public async Task Whose_opinion_it_is_no_note_says(string question) =>
        Assert.Equal(AnswerKind.NotFound, (await (await AskedFolder.OfAsync(Draft)).AskAsync(question)).Kind);

    [Fact]
    public async Task The_items_of_a_place_are_listed_whatever_they_are_called() =>
        Assert.Contains("港ごとの体制", (await (await AskedFolder.OfAsync(Draft)).AskAsync("§１の２．に例示されている組織の形を挙げてください。")).Text, StringComparison.Ordinal);
}
