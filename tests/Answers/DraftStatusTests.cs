using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Answers.Checking;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>Whether a change is decided, how many there are of each kind, which words differ, how the place will read, and what is asked in the next turn.</summary>
public sealed class DraftStatusTests(DraftStatusTests.Lighthouses draft) : IClassFixture<DraftStatusTests.Lighthouses>
{
    const string Text = "　灯台点検の手引きに向けた座長提案\n\n§１ はじめに\n\n１．灯台は古い。\n\n 　§２ 点検\n\n１．点検の時期\n\n１）点検は春に行う。（※１）\n\n２）部品は年に一度取り替える。\n\n３）予備の部品を置く。\n\n"
        + "２．記録の扱い\n\n①点検の記録は、長く使えるように紙の台帳に書いて残すものとする。（※２）\n\n②記録は十年のあいだ保存する。その際に写しを倉庫に置くことを考えてはどうか。（※３）\n\n３．公開の方法\n\n点検の記録を事務所の窓口で公開する。（※４）\n\n４．見学の受け入れ\n\n①平日に受け入れる。\n\n②休日に受け入れる。（※５）\n\n"
        + "（※１）\n\n＜１．１）の次に２）として挿入＞\n\n２）点検の結果を掲示する。\n\n（※２）\n\n＜２．①を変更＞\n\n①点検の記録は、長く使えるように電子媒体に書いて残すものとする。\n\n（※３）\n\n＜２．②の「その際に写しを倉庫に置くことを考えてはどうか。」の削除＞\n\n（※４）\n\n＜３．全面削除意見あり＞\n\n（※５）\n\n＜４．②に語句をすでに追加＞\n\n休日に\n\n";

    [Theory]
    [InlineData("§2の3.は削除されることに決まったのですか。", "決定とは書かれていません（意見の段階です）。")]
    [InlineData("§2の3.は削除されるのですか", "決定とは書かれていません（意見の段階です）。")]
    [InlineData("§2の2.①の変更は決定事項ですか", "決定とは書かれていません（提案の段階です）。")]
    [InlineData("§2の修正は決まったことですか", "決定とは書かれていません（提案・意見・反映済みの段階です）。")]
    [InlineData("§2の4.②の追加は決まりましたか", "決定とは書かれていませんが、すでに本文に反映済みです。")]
    [InlineData("Is the deletion of §2 3. decided?", "The notes do not call it decided (opinion).")]
    public async Task What_the_notes_do_not_call_decided_is_said_to_be_open(string question, string lead) =>
        Assert.StartsWith(lead, (await TellAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("いつ決まったの？")]
    [InlineData("何が決まりましたか。")]
    public async Task A_decision_of_nothing_is_asked_back(string question) => Assert.Equal(AnswerKind.Clarify, (await draft.AskAsync(question)).Kind);

    [Theory]
    [InlineData("修正案を種類別に集計して", "・削除は2件です（§2 ※3、§2 ※4）。")]
    [InlineData("修正を状態別に集計してください", "・提案は3件です（§2 ※1、§2 ※2、§2 ※3）。")]
    [InlineData("節ごとの修正の数は？", "・§2は5件です")]
    [InlineData("修正注記の数を教えて", "修正の注記は全部で5件です")]
    [InlineData("全面削除されるのは何か所？", "全面削除は1件です（1件中1件）")]
    [InlineData("修正を意見と提案に分けて", "意見：\n・§2 ※4")]
    [InlineData("座長提案で削除の提案になっているのはどれですか", "§2 ※3：§2 2.②の「その際に写しを倉庫に置くことを考えてはどうか。」を削除（提案）[1]")]
    [InlineData("修正を種類別に見せて", "挿入：\n・§2 ※1")]
    public async Task Changes_are_counted_and_parted(string question, string words) =>
        Assert.Contains(words, (await TellAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("§2の※2で実質的に変わるのはどこですか", "変わる語句：「紙の台帳」→「電子媒体」")]
    [InlineData("§2の2.②の修正後の全文を見せて", "修正後：「②記録は十年のあいだ保存する。」")]
    [InlineData("§2の※1が入ると番号はどうなりますか", "§2 1.2)は3)、§2 1.3)は4)になります")]
    [InlineData("§2に新しい２）が入ると、いまの２）は何番に繰り下がりますか", "3)になります")]
    [InlineData("記録の項（§2の３．）には、どんな案や意見が並んでいますか", "§2 ※4")]
    [InlineData("§2の※2と※3は両立しますか", "別の箇所（§2 2.①、§2 2.②）を直すものです。")]
    [InlineData("なぜ§2の3.を削除するのですか", "§2 ※4の注記に理由は書かれていません。")]
    [InlineData("§2の意見は？", "§2 ※4")]
    [InlineData("変更点は？", "修正は5件です")]
    [InlineData("座長提案って結局なにが変わるの？ざっくり教えて", "修正は5件です")]
    [InlineData("§2の2.の①②はどう変わりますか", "§2 ※3")]
    public async Task What_a_change_comes_to_is_told(string question, string words) =>
        Assert.Contains(words, (await TellAsync(question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("§2の※1は？", "3は？", "§2 ※3")]
    [InlineData("§2の※1は？", "その次は？", "§2 ※2")]
    [InlineData("§2の※3は？", "一つ前は？", "§2 ※2")]
    [InlineData("§2の※4は？", "理由は？", "理由は書かれていません")]
    [InlineData("§2の※4は？", "いつ決まったの？", "決定とは書かれていません（意見の段階です）")]
    [InlineData("座長提案の削除はどれですか。", "そのうち提案だけのものは？", "§2 ※3")]
    public async Task The_next_turn_goes_on_from_the_last(string before, string question, string words) =>
        Assert.Contains(words, (await TellAsync(question, before)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_number_that_several_places_have_is_asked_for() => Assert.Equal(AnswerKind.Clarify, (await draft.AskAsync("§2の②はどう変わりますか")).Kind);

    /// <summary>The computed sentence and what is listed as computed are made wrong together.</summary>
    [Theory]
    [InlineData("§2の3.は削除されることに決まったのですか。", "意見の段階", "提案の段階")]
    [InlineData("§2の4.②の追加は決まりましたか", "すでに本文に反映済みです", "提案の段階です")]
    [InlineData("修正案を種類別に集計して", "削除は2件", "削除は3件")]
    [InlineData("修正案を種類別に集計して", "削除は2件", "追加は2件")]
    [InlineData("修正を状態別に集計してください", "意見は1件", "別案は1件")]
    [InlineData("§2の※2で実質的に変わるのはどこですか", "「紙の台帳」→", "「紙の帳簿」→")]
    [InlineData("§2の※2で実質的に変わるのはどこですか", "「紙の台帳」→「電子媒体」", "「電子媒体」→「紙の台帳」")]
    [InlineData("§2の2.②の修正後の全文を見せて", "十年のあいだ", "")]
    [InlineData("§2の※2と※3は両立しますか", "別の箇所（§2 2.①、§2 2.②）を直すものです", "同じ箇所（§2 2.①、§2 2.②）についての案は互いに両立しません")]
    public async Task What_is_computed_wrong_does_not_pass_the_check(string question, string words, string wrong)
    {
        var answer = await TellAsync(question);
        var sources = draft.Documents.ToDictionary(document => document.Info.File, Source.Of, StringComparer.Ordinal);
        var mutant = answer with
        {
            Text = answer.Text.Replace(words, wrong, StringComparison.Ordinal),
            Derived = [.. answer.Derived.Select(derived => derived with { Text = derived.Text.Replace(words, wrong, StringComparison.Ordinal) })],
        };

        Assert.NotEqual(answer.Text, mutant.Text);
        Assert.NotEmpty(Checker.Check(mutant, sources));
    }

    async Task<Answer> TellAsync(string question, params string[] turns)
    {
        var answer = await draft.AskAsync(question, turns);
        Assert.Equal(AnswerKind.Changes, answer.Kind);
        return answer;
    }

    public sealed class Lighthouses : AskedDocuments
    {
        public override Task InitializeAsync() => ReadAsync(("900_lighthouses.txt", Text));
    }
}
