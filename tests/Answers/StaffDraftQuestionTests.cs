using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>A draft asked about as staff do: what goes whole, what is only proposed beside something else, where words go, which numbers move.</summary>
public sealed class StaffDraftQuestionTests
{
    const string Draft = """
        港の将来の座長案

        §１　航路

        １．灯台

        １）灯台の光源を替える。

        ２）霧笛の時刻を見直し、鳴らす回数を減らす。（※１）

        ３）予備灯を岬ごとに置く。

        ２．浮標の点検を漁・商・工の三者で行う。（※３）

        ３．渡し船の運賃

        （※１）
        ＜１．２）を変更＞
        ２）霧笛の時刻を見直し、音を低くする。

        （※２）
        ＜１．１）の次に２）として挿入＞
        ２）灯台の見学を月に一度行う。

        （※３）
        ＜２．を§２の３．の次に移す＞

        （※４）
        ＜３．を削除＞

        （※５）
        ＜１．３）の「岬ごとに」の削除＞
        置き場所の費用がかさむため。

        §２　桟橋

        １．桟橋の板を張り替える。

        ２．待合所に売店を置く。（※１）

        ３．釣り場の利用を朝だけに限る。

        （※１）
        ＜２．全面削除意見あり＞
        ＜２．甲案＞
        待合所に図書棚を置く。
        ＜２．乙案＞
        待合所は休む場所とする。

        """;

    const string Numbered = """
        港の計画の部会長案

        第１　航路

        １．灯台の光源を替える。（※１）

        ２．霧笛

        霧笛の時刻を見直す。（※２）

        【第１への変更案】

        （※１）〔１．に次を追記〕

        ・見学を月に一度行う。

        （※２）

        〔２．を下記のとおり差し替える〕

        霧笛は朝だけ鳴らす。

        （※３）

        〔１．を第２の１．へ移す〕

        第２　桟橋

        １．桟橋の板を厚く張り替える。（※１）

        ２．待合所（※２）

        【第２への変更案】

        （※１）〔１．に反映済み〕

        厚く

        （※２）

        〔２．は除くべきとの意見あり〕

        """;

    static async Task<Answer> AskAsync(string draft, string question, params string[] turns) =>
        await (await AskedFolder.OfAsync(draft)).AskAsync(question, turns);

    [Theory]
    [InlineData("§１の霧笛の文、直しの前後を並べて", "現行：「霧笛の時刻を見直し、鳴らす回数を減らす。」")]
    [InlineData("§１で段落ごと削られるのは？", "現行：「３．渡し船の運賃」")]
    [InlineData("§２の２．に付いた案を見せて", "「待合所は休む場所とする。」に変更という改定案")]
    [InlineData("§１についてる注っていくつ？", "全部で5件です（§1 5件）")]
    [InlineData("§１の１に項目が入ると、以降の番号はどう変わりますか", "§1 1.2)は3)、§1 1.3)は4)になります。")]
    [InlineData("漁商工で浮標を見るって文、どこからどこに移るの？", "§1 2.を§2 3.に移動（提案）")]
    [InlineData("Which deletions are only opinions and not decided?", "deletes §2 2. entirely (全面削除) (an opinion, not decided)")]
    [InlineData("待合所の代案は？", "「待合所に図書棚を置く。」に変更という改定案")]
    [InlineData("霧笛を鳴らす回数はどう直されますか。", "§1 ※1：§1 1.2)を「霧笛の時刻を見直し、音を低くする。」に変更（提案）")]
    public async Task The_change_that_is_meant_is_told(string question, string said)
    {
        var answer = await AskAsync(Draft, question);

        Assert.Equal(AnswerKind.Changes, answer.Kind);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("で、抜けるのは？", "「鳴らす回数を減らす」→「音を低くする」", "§１の※１の新旧を見せて")]
    [InlineData("３．のほうは？", "§1 3.を削除（提案）", "§１の２．はどう直りますか？")]
    public async Task The_next_turn_stays_with_the_draft(string question, string said, string before) =>
        Assert.Contains(said, (await AskAsync(Draft, question, before)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_a_note_orders_is_told_as_the_change() =>
        Assert.StartsWith("§1 ※5：§1 1.3)の「岬ごとに」を削除（提案）[1]", (await AskAsync(Draft, "置き場所の費用はどうなのですか。")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("第１の※１の内容は？", "第1 1.に「・見学を月に一度行う。」を追加（提案）[1]")]
    [InlineData("第１の※２の新旧は？", "第1 2.を「霧笛は朝だけ鳴らす。」に変更（提案）[1]\n現行：「霧笛の時刻を見直す。」[2]")]
    [InlineData("第１の※３の内容は？", "第1 1.を第2 1.に移動（提案）[1]")]
    [InlineData("第２の※１の内容は？", "第2 1.に「厚く」を追加（すでに本文に反映済み）[1]")]
    [InlineData("修文の注記も全部で何個ある？", "修正の注記は全部で5件です（第1 3件、第2 2件）。")]
    public async Task Notes_in_another_secretariats_words_are_told_alike(string question, string said) =>
        Assert.Contains(said, (await AskAsync(Numbered, question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_title_above_the_notes_is_none_of_the_last_places_words() =>
        Assert.DoesNotContain("変更案", (await AskAsync(Numbered, "第２の２．の内容は？")).Text, StringComparison.Ordinal);
}
