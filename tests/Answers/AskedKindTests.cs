using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>What kind of thing is asked for is what is told, or nothing is.</summary>
public sealed class AskedKindTests
{
    const string Plan = "灯台の更新戦略 2031\n\n令和７年６月４日 海上大臣決定\n\n１　光源\n\n更新の１例として、北岬灯台の新しい光源は、古い光源の明るさを大きく上回った。電球型光源は島の灯台で最も多く使われている。日本では、光源の特許が成立した（令和４年９月）。\n\n２　灯台の選び方\n\n更新を優先すべき灯台を特定する必要がある。北岬灯台、南崎灯台及び沖島灯台を更新を優先する灯台とし、順に工事を進める。\n\n３　試験\n\n沖合無人灯台実証事業\n\n東湊大学において霧の中で光る灯火の試験を実施した。いずれの灯火でも海鳥の衝突は認められず、安全であった。本試験では、霧の濃い海に灯火を浮かべ、見え方を確かめた。\n\n４　日程\n\n令和６年５月に鏡の基準の骨子を策定。令和６年７月３日に鏡の基準を策定した。点検の手引は、令和９年度のなるべく早い時期をめどに公表する。\n\n５　鏡の曇り\n\n灯台ごとの違いが点検を混乱させる恐れがある。\n\n・点検の記録の様式がそろわない\n\n・対策：鏡の清掃の標準化\n\n灯台の電池は、沖の風車との厳しい競争になる。→重さを絞って開発すべき\n\n６　霧笛\n\n短期的には、霧笛の音を録音に替える。\n\n長期的には、霧笛の装置を取り外す。\n\n";

    const string Council = "第２回灯台協議会　議事要旨\n\n１　日　時　令和７年３月４日（火）13時00分～14時30分\n\n２　場　所　海上庁会議室及びWeb会議\n\n３　出席者\n\n（議　長）　千歳　浩　　　東湊大学教授\n\n（オブザーバー）　根室　咲　　　北岬市長\n\n（オブザーバー）　網走　敏　　　浮標協会理事長\n\n４　議　事\n\n（１）灯火の色\n\n（２）霧笛の音\n\n（３）その他\n\n";

    const string Slide = "海洋戦略会議とは\n\n＜構成員＞\n\n内閣総理大臣（議長）\n\n海洋担当大臣、海上大臣（副議長）\n\n夕張　健 海図協会会長（※）\n\n※第２回当時。現在は夕張健氏に代わり美唄薫氏。\n";

    [Theory]
    [InlineData("北岬灯台の新しい光源の明るさは古い光源の何倍ですか。")]
    [InlineData("米国で光源の特許が成立したのはいつですか。")]
    [InlineData("光源の特許の特許番号は何番ですか。")]
    public async Task Another_kind_of_number_or_country_is_no_answer(string question) =>
        Assert.Equal(AnswerKind.NotFound, (await (await AskedFolder.OfAsync(Plan)).AskAsync(question)).Kind);

    const string Councils = "第４回海洋戦略会議の概要\n\n議事を「灯台」と題し、令和４年３月８日に開催。\n\n出席者\n\n議長：千歳　浩　海上庁次長\n\n構成員：根室　咲　海上庁灯台部長［代理］\n\n構成員：網走　敏　港湾庁海岸課長［代理］\n\n構成員：夕張　健　東湊大学教授\n\n";

    [Fact]
    public async Task The_fourth_meeting_of_another_body_is_no_answer() =>
        Assert.Equal(AnswerKind.NotFound, (await (await AskedFolder.OfAsync(Councils)).AskAsync("第4回協議会の議題は？")).Kind);

    [Fact]
    public async Task Who_came_for_another_is_counted() =>
        Assert.StartsWith("2人です。", (await (await AskedFolder.OfAsync(Councils)).AskAsync("代理出席は何人いましたか。")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("出席者")]
    [InlineData("出席者を全員挙げて")]
    public async Task A_bare_word_asks_for_what_it_heads(string question) =>
        Assert.Contains("千歳", (await (await AskedFolder.OfAsync(Councils)).AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_stands_in_a_document_is_not_said_to_stand_in_none() =>
        Assert.DoesNotContain("「網走敏」についての記述は", (await (await AskedFolder.OfAsync(Councils)).AskAsync("網走敏が決めた灯台の色は何色ですか。")).Text, StringComparison.Ordinal);

    const string Fires = "灯台火災の記録\n\n１　被害\n\n北岬火災の焼失面積は、松林の６％に過ぎなかった。北岬火災は３日間続き、松林1,200ヘクタールを焼いた。\n\n２　通報\n\n通報の試行では73件の通報があった。誤った通報の大半は、港のたき火によるものであった。\n\n";

    [Theory]
    [InlineData("北岬火災の焼失面積は？", "1,200ヘクタール")]
    [InlineData("誤った通報の主な原因は何でしたか。", "たき火によるもの")]
    public async Task What_is_measured_says_the_unit_and_a_cause_need_not_be_called_one(string question, string said) =>
        Assert.Contains(said, (await (await AskedFolder.OfAsync(Fires)).AskAsync(question)).Text, StringComparison.Ordinal);

    const string Meeting = "灯台審議会(第21回) 議事録\n\n○日時\n\n平成23年２月10日(木)17時01分から\n\n○配付資料\n\n霧笛部会の設置案\n\n灯台関係予算案\n\n○議事\n\n平成22年度の入港料の改定については、１月15日に海上大臣から諮問があった。平成22年度の入港料の改定の議論を続ける。\n\n";

    [Theory]
    [InlineData("入港料の改定について、大臣の諮問があったのは何月何日ですか。", "１月15日")]
    [InlineData("配付資料を一覧にしてください。", "灯台関係予算案")]
    public async Task A_day_is_a_day_and_what_a_title_heads_is_told(string question, string said) =>
        Assert.Contains(said, (await (await AskedFolder.OfAsync(Meeting)).AskAsync(question)).Text, StringComparison.Ordinal);

    const string Replies = "灯台補助金の質問と回答\n\n１　申請できる人\n\n漁協、港湾協会等の申請の可否如何\n\n申請不可です。\n\n２　副題\n\n灯りで海をひらく\n\n";

    [Theory]
    [InlineData("漁協は灯台補助金に申請できますか。", "申請不可です。")]
    [InlineData("副題は何ですか。", "灯りで海をひらく")]
    public async Task A_question_or_a_title_in_the_text_is_told_with_what_stands_below(string question, string said) =>
        Assert.Contains(said, (await (await AskedFolder.OfAsync(Replies)).AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_title_of_a_document_is_no_answer() =>
        Assert.NotEqual("灯台補助金の質問と回答[1]", (await (await AskedFolder.OfAsync(Replies)).AskAsync("灯台補助金の質問と回答でいちばん多かったのは？")).Text);

    const string Lamps = "第３回　灯台研究会　議事概要\n\n１　日時　令和７年３月４日\n\n２　出席者\n\n座長：千歳　浩　国立研究開発法人海上研究機構部長\n\n３　概要\n\n霧笛研究所（夕張修主任研究員）で、消えない灯火を開発した。\n\n";

    [Fact]
    public async Task The_kind_of_a_body_is_not_what_its_people_did() =>
        Assert.Contains("夕張修", (await (await AskedFolder.OfAsync(Lamps)).AskAsync("消えない灯火を開発したのはどこの誰ですか。")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("更新を優先する灯台はどれですか。", "沖島灯台を")]
    [InlineData("鏡の基準が策定された日はいつですか。", "令和６年７月３日")]
    [InlineData("霧の濃い海に灯火を浮かべて見え方を確かめたのはどちらの大学ですか。", "東湊大学")]
    [InlineData("灯台ごとの違いによる点検の混乱には、どんな対策がありますか。", "対策：鏡の清掃の標準化")]
    [InlineData("灯台の電池は風車との競争になることを踏まえ、どう開発すべきですか。", "重さを絞って")]
    [InlineData("東湊大学の霧の中の灯火の試験で、海鳥の衝突は認められましたか。", "認められず")]
    public async Task The_kind_that_is_asked_for_is_told(string question, string said) =>
        Assert.Contains(said, (await (await AskedFolder.OfAsync(Plan)).AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_title_that_the_question_names_is_no_answer() =>
        Assert.DoesNotContain("灯台の更新戦略 2031[1]", (await (await AskedFolder.OfAsync(Plan)).AskAsync("灯台の更新戦略2031で国益に直結するとされたのは何ですか。")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_a_follow_up_asks_anew_is_what_counts() =>
        Assert.Contains("取り外す", (await (await AskedFolder.OfAsync(Plan)).AskAsync("では長期的には？", "霧笛の短期的な対策は？")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("灯台協議会の開催時間は？", "13時00分")]
    [InlineData("灯台協議会の開催方法は？", "Web会議")]
    [InlineData("灯台協議会のオブザーバーは何人でしたか。", "2人です。")]
    [InlineData("灯台協議会の議事はいくつありましたか。", "3件です。")]
    public async Task Hours_form_and_number_of_a_meeting_are_told(string question, string said) =>
        Assert.Contains(said, (await (await AskedFolder.OfAsync(Council)).AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Where_a_meeting_was_is_not_where_its_chair_was() =>
        Assert.Contains("海上庁会議室", (await (await AskedFolder.OfAsync(Council)).AskAsync("どこで開かれたのですか。", "灯台協議会の議長は誰ですか。")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("海洋戦略会議の副議長は？", "海洋担当大臣、海上大臣（副議長）[1]")]
    [InlineData("海洋戦略会議の議長はどなたが務めますか。", "内閣総理大臣（議長）[1]")]
    public async Task A_role_in_brackets_is_not_that_of_a_deputy(string question, string answer) =>
        Assert.Equal(answer, (await (await AskedFolder.OfAsync(Slide)).AskAsync(question)).Text);

    [Theory]
    [InlineData("夕張健氏の後に海洋戦略会議の構成員になった方は？")]
    [InlineData("Who replaced 夕張健 as a member of 海洋戦略会議?")]
    public async Task Who_came_after_somebody_is_another(string question) =>
        Assert.Contains("美唄薫", (await (await AskedFolder.OfAsync(Slide)).AskAsync(question)).Text, StringComparison.Ordinal);

    const string Notice = "南崎の灯台整備計画のあらまし\n\n　町は灯りの絶えない海をめざし、計画を作った。\n○二つの柱\n　鏡の更新 ／ 霧笛の録音\n○全体目標\n　海の事故をなくす。\n○町民の声\n　寄せられた声は別に載せる。\n";

    [Fact]
    public async Task Of_titles_in_a_row_the_one_that_is_asked_for_is_told() =>
        Assert.Equal("鏡の更新 ／ 霧笛の録音[1]", (await (await AskedFolder.OfAsync(Notice)).AskAsync("南崎の灯台整備計画の柱を全部挙げて")).Text);

    [Fact]
    public async Task More_than_is_read_at_a_glance_below_a_title_is_said_to_go_on()
    {
        var works = string.Concat(Enumerable.Range(1, 30).Select(at => $"　北の岬の{at}番目の灯台の鏡を替え、霧笛の音を測る。\n"));
        var answer = await (await AskedFolder.OfAsync(Notice.Replace("　鏡の更新 ／ 霧笛の録音\n", works, StringComparison.Ordinal))).AskAsync("南崎の灯台整備計画の柱を教えて");
        Assert.Contains("1番目", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("続きがあります）", answer.Text, StringComparison.Ordinal);
    }

    const string Bylaw = "北岬港の利用計画\n\n計画を作る理由\n　港に来る船が増え、岸壁が足りない。\n計画の期間\n　令和６年度から令和９年度までの４年間。ただし、途中でも見直す。\n決めた時期\n　令和６年３月\n";

    [Fact]
    public async Task A_title_that_nothing_marks_is_told_by_what_stands_behind_it() =>
        Assert.StartsWith("令和６年度から令和９年度までの４年間。", (await (await AskedFolder.OfAsync(Bylaw)).AskAsync("北岬港の利用計画の期間は？")).Text, StringComparison.Ordinal);

    const string Vision = "港の目指すべき姿\n\n★2050年\n\n・船が煙を出さずに港に入っている\n\n・港の仕事がすべて陸から操られている\n\n★2035年\n\n・上記2050年の港に近づくため、船の燃料が替わっている\n\n・港の働き手が増えている\n\n";

    [Fact]
    public async Task What_stands_below_the_year_comes_before_what_mentions_it()
    {
        var documents = await AskedFolder.OfAsync(Vision);
        Assert.Equal("船が煙を出さずに港に入っている[1]\n港の仕事がすべて陸から操られている[2]", (await documents.AskAsync("港の目指すべき姿で、2050年には何が実現しているとされていますか")).Text);
        var both = (await documents.AskAsync("2035年と2050年の目指すべき姿を比べてください")).Text;
        Assert.Contains("煙を出さずに", both, StringComparison.Ordinal);
        Assert.Contains("働き手が増えている", both, StringComparison.Ordinal);
    }

    const string Upkeep = "灯台の手入れの手引\n\n１　鏡\n\n新しい鏡の据え付けは２０日ほどかかる。鏡は４月１日に注文する。\n\n２　夏の作業\n\n夏の塔の中にいられるのは25分までとする。\n\n３　費用\n\n鏡の補正予算は、海の見張り強化対策により組まれた。\n\n４　利用\n\n灯台の見学には町の人の３倍の客がある。この客を迎えるため、灯台の見学の整備が要る。\n\n";

    [Theory]
    [InlineData("新しい鏡の据え付けにはどのくらいの日数がかかりますか。", "２０日ほど")]
    [InlineData("夏の塔の中にいられるのは何分までですか。", "25分")]
    [InlineData("鏡の補正予算は、何という対策によるものですか。", "見張り強化対策")]
    public async Task How_long_is_answered_by_days_and_a_budget_may_be_asked_for_its_name(string question, string said) =>
        Assert.Contains(said, (await (await AskedFolder.OfAsync(Upkeep)).AskAsync(question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Of_two_sentences_that_say_about_as_much_both_are_told()
    {
        var answer = await (await AskedFolder.OfAsync(Upkeep)).AskAsync("灯台の見学の客はどれぐらいあるとされていますか。");
        Assert.Contains("３倍", answer.Text, StringComparison.Ordinal);
        Assert.Contains("整備が要る", answer.Text, StringComparison.Ordinal);
        Assert.Single(answer.Citations);
    }
}
