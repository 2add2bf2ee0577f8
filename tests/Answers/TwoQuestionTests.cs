using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>Who asks for two things, or for all of them, is told of two, or of all.</summary>
public sealed class TwoQuestionTests
{
    const string Plan = """
        灯台の更新計画

        １　霧笛の置き換え

        ①短期的な霧笛の対策として、音を録音に替える。

        ②長期的な霧笛の対策として、装置を取り外す。

        ２　試験

        発光試験は東湊大学が３回行った。発光試験の副作用は海鳥には認められなかった。

        ３　小さな港への配布

        ＜論点＞

        ①鏡の寸法を揃える仕組みを作る。

        ②古い鏡を回収する。

        ③港の負担を小さくする。

        ４　指標

        ・更新した灯台の数

        35基

        前年度は30基であり、港ごとの工事の進み方に差があったため、資材を共同で調達することとした。調達は北の港が取りまとめ、秋までに終えて、冬の工事に間に合わせる。足りない分は、次の年度の始めに改めて求め、南の港から順に渡すものとする。

        ・電池の寿命

        10年

        海水の温度の影響を調べるため、北岬と南崎の二か所で三年間の観測を行い、結果を毎年公表する。観測の記録は、次の更新の計画を立てるときの資料とし、港を管理する者にも渡す。電池を替える時期は、この観測の結果を見て、港ごとに決めることとし、決めた時期は前もって港を使う者に知らせる。

        ・点検にかかる時間

        ２時間

        点検の手引を改め、鏡と電池を同じ日に見ることとしたため、前年度より短くなった。手引は、北の港から順に配り、講習もあわせて開く。講習には、灯台を管理する者のほか、港で働く者も加わる。加わった者には修了の証を渡し、三年ごとに改めて受けてもらうこととし、その記録は港湾機構がまとめて保管する。

        """;

    [Fact]
    public async Task The_second_question_leans_on_the_first()
    {
        var answer = await (await AskedFolder.OfAsync(Plan)).AskAsync("発光試験は何回行われましたか。副作用は？");
        Assert.Contains("３回", answer.Text, StringComparison.Ordinal);
        Assert.Contains("海鳥には認められなかった", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_pair_both_are_told()
    {
        var answer = await (await AskedFolder.OfAsync(Plan)).AskAsync("霧笛の短期的な対策と長期的な対策は？");
        Assert.Contains("録音", answer.Text, StringComparison.Ordinal);
        Assert.Contains("取り外す", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_what_a_word_heads_are_its_items()
    {
        var answer = await (await AskedFolder.OfAsync(Plan)).AskAsync("小さな港への配布の論点を全部教えて");
        Assert.Equal(3, answer.Text.Split('\n').Length);
    }

    [Theory]
    [InlineData("鏡の寸法を揃える仕組みなど、挙がっている三つは何ですか。", 3)]
    [InlineData("鏡の寸法を揃える仕組みはどうしますか。", 1)]
    public async Task As_many_items_as_are_asked_for_are_the_list(string question, int lines) =>
        Assert.Equal(lines, (await (await AskedFolder.OfAsync(Plan)).AskAsync(question)).Text.Split('\n').Length);

    [Fact]
    public async Task Of_long_items_the_first_lines_are_told()
    {
        var answer = await (await AskedFolder.OfAsync(Plan)).AskAsync("指標は何ですか。");
        Assert.Equal(["更新した灯台の数[1]", "電池の寿命[2]", "点検にかかる時間[3]"], answer.Text.Split('\n').Select(line => line.Trim()));
    }

    [Theory]
    [InlineData("発光試験は何回行われましたか。監督の電話番号は？")]
    [InlineData("発光試験は何回行われ、監督の電話番号は？")]
    public async Task Of_two_questions_the_one_without_an_answer_is_said_to_have_none(string question)
    {
        var answer = await (await AskedFolder.OfAsync(Plan)).AskAsync(question);
        Assert.Contains("３回", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("（お尋ねの前半についてです。後半の答えは、登録されている資料の中に見つかりません）", answer.Text, StringComparison.Ordinal);
    }

    const string Meetings = "灯台連絡会議(第21回) 議事要旨\n\n■出席者\n\n議長 千歳 浩(海上大臣)\n\n";

    const string LaterMeetings = "灯台連絡会議(第24回) 議事要旨\n\n■出席者\n\n議長 根室 咲(港湾大臣)\n\n";

    [Fact]
    public async Task Two_meetings_are_asked_one_after_the_other()
    {
        var answer = await (await AskedFolder.OfAsync(("a.txt", Meetings), ("b.txt", LaterMeetings))).AskAsync("灯台連絡会議の第21回と第24回、議長はそれぞれ誰でしたか。");
        Assert.Contains("千歳", answer.Text, StringComparison.Ordinal);
        Assert.Contains("根室", answer.Text, StringComparison.Ordinal);
    }

    const string Indicators = "灯台の指標\n\n令和６年度末までの達成目標　最新の数値\n\n・更新した灯台の数\n\n20基\n\n［うち無人の灯台 ５基］\n\n33基（11/13/9）\n\n［15基（6/3/6）］\n\n※（ ）は各年度（R2/R3/R4）の単年実績\n\n";

    [Theory]
    [InlineData("更新した灯台の数は令和４年度に何基で、うち無人の灯台は何基？", "9基です", "6基です")]
    [InlineData("発光試験は何回行われ、副作用は？", "３回", "海鳥には認められなかった")]
    public async Task Two_clauses_are_two_questions(string question, string one, string other)
    {
        var answer = await (await AskedFolder.OfAsync(("a.txt", Indicators), ("b.txt", Plan))).AskAsync(question);
        Assert.Contains(one, answer.Text, StringComparison.Ordinal);
        Assert.Contains(other, answer.Text, StringComparison.Ordinal);
    }

    const string Targets = "灯台整備プログラム　指標の進捗\n令和９年度末までの達成目標\n最新の数値\n＜アウトプット＞\n• 灯台の更新に向けた調査の状況（試験を含む）\n39基（15/11/13） Ａ\n順調である。\n• 更新した灯台の数\n20基\n［うち無人の灯台 ５基］\n33基（11/13/9）\n［15基（6/3/6）］ Ａ\n順調である。\n※最新の数値は令和４年度から令和６年度までの累計。（ ）内は各年度（Ｒ４／Ｒ５／Ｒ６）の値。\n";

    [Theory]
    [InlineData("更新した灯台の数の目標は何基で、うち無人の灯台は何基でしたか。", "目標は20基です", "（うち無人の灯台）の目標は5基です")]
    [InlineData("更新した灯台の目標は何基ですか。そのうち無人の灯台は何基ですか。", "目標は20基です", "（うち無人の灯台）の目標は5基です")]
    [InlineData("灯台更新の目標は何基で、うち無人の灯台は何基でしたか。", "目標は20基です", "（うち無人の灯台）の目標は5基です")]
    public async Task A_part_is_told_with_its_row_and_of_its_measure(string question, string one, string other)
    {
        var answer = await (await AskedFolder.OfAsync(("a.txt", Targets), ("b.txt", Plan))).AskAsync(question);
        Assert.Contains(one, answer.Text, StringComparison.Ordinal);
        Assert.Contains(other, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_a_target_was_set_asks_for_the_target()
    {
        var answer = await (await AskedFolder.OfAsync(("a.txt", Targets), ("b.txt", Plan))).AskAsync("更新した灯台の目標はどう設定されていましたか。");
        Assert.Equal([20, 33], answer.Figures.Select(cited => cited.Figure.Value));
    }
}
