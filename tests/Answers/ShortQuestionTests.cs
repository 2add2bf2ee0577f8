using PolicyBot.Bot.Answers;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Answers;

/// <summary>Questions that name too little, or a place in another way than labels print it.</summary>
public sealed class ShortQuestionTests
{
    const string Draft = "港の将来の座長案\n\n§１　航路\n\n１．整備\n\n灯台の光源を替える。（※１）\n\n２．点検\n\n浮標を数える。（※２）\n\n（※１）\n＜１．全面削除意見あり＞\n\n（※２）\n＜２．に追加＞\n・浮標を塗り替える。\n\n§２　港\n\n１．岸壁\n\n岸壁を延ばす。（※１）\n\n２．桟橋\n\n桟橋を直す。\n\n（※１）\n＜１．を変更＞\n１．岸壁を二倍に延ばす。\n\n";

    const string Table = "灯台整備プログラム　指標の進捗\n令和９年度末までの達成目標\n最新の数値\n＜アウトプット＞\n• 光源を替えた灯台の数\n600基\n418基（96/138/184） Ａ\n順調である。\n• 表示を行った港の数\n300か所\n214か所（53/61/100） Ｂ\n遅れている。\n※最新の数値は令和４年度から令和６年度までの累計。（ ）内は各年度（Ｒ４／Ｒ５／Ｒ６）の値。\n";

    const string Issues = "航路の課題と対応\n\n番号 課題 対応方針 担当\n１－１ 灯台が古い。\n\n光源を替える。（国、財）\n\n１－２ 浮標が足りない。\n\n浮標を塗り替える。（国）\n\n２－１ 岸壁が短い。\n\n岸壁を延ばす。（財）\n\n";

    [Theory]
    [InlineData("目標は？", "光源を替えた灯台の数の目標は？")]
    [InlineData("実績は何件ですか", "光源を替えた灯台の数の実績（累計）は？")]
    public async Task A_measure_alone_is_asked_back(string question, string choice)
    {
        var answer = await (await AskedFolder.OfAsync(Table)).AskAsync(question);

        Assert.Equal(AnswerKind.Clarify, answer.Kind);
        Assert.Contains(choice, answer.Suggestions);
    }

    [Fact]
    public async Task A_number_alone_is_asked_back_where_it_changes()
    {
        var documents = await AskedFolder.OfAsync(Draft);

        var answer = await documents.AskAsync("１．はどう変わりますか。");

        Assert.Equal(AnswerKind.Clarify, answer.Kind);
        Assert.Equal(["§1の1.はどう変わりますか。", "§2の1.はどう変わりますか。"], answer.Suggestions);
        Assert.Equal("§2 1.", (await documents.AskAsync(answer.Suggestions[1])).Citations[0].Section);
        Assert.Equal("§1 2.", (await documents.AskAsync("２．はどう変わりますか。")).Citations[0].Section);
    }

    [Theory]
    [InlineData("Show the old and the new wording of item 1 in section 2.", "§2 1.")]
    [InlineData("What changes in section 1, item 2?", "§1 2.")]
    [InlineData("§1の項目２はどう変わりますか", "§1 2.")]
    [InlineData("第1節の2番はどう変わりますか", "§1 2.")]
    [InlineData("§1の１．に出ている意見を全部並べてください", "§1 1.")]
    [InlineData("港の将来の座長案で意見が付いたのはどこですか", "§1 1.")]
    [InlineData("港の将来案の、意見にとどまらない変更を全て挙げてください", "§1 2.")]
    public async Task A_place_is_known_as_people_name_it(string question, string place)
    {
        var answer = await (await AskedFolder.OfAsync(Draft)).AskAsync(question);

        Assert.Equal(AnswerKind.Changes, answer.Kind);
        Assert.Equal(place, answer.Citations[0].Section);
    }

    [Fact]
    public async Task Kinds_are_named_one_beside_the_other()
    {
        var documents = await AskedFolder.OfAsync(Draft.Replace("２．桟橋\n\n桟橋を直す。\n\n（※１）", "２．桟橋\n\n桟橋を直す。（※２）\n\n（※２）\n＜２．を削除＞\n\n（※１）", StringComparison.Ordinal));

        Assert.StartsWith("「港の将来の座長案」の削除・追加は3件です", (await documents.AskAsync("削除と追加をすべて挙げてください")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_issues_of_a_ministry_are_listed()
    {
        var answer = await (await AskedFolder.OfAsync(Issues)).AskAsync("財務省が担当に入っている課題はどれですか");

        Assert.Contains("灯台が古い。", answer.Text, StringComparison.Ordinal);
        Assert.Contains("岸壁を延ばす。（財）", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("浮標", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("財務省だけが担当している対応案はどれですか")]
    [InlineData("財務省のみの担当になっている対応案は？")]
    public async Task Of_a_ministry_alone_means_of_no_other(string question)
    {
        var answer = await (await AskedFolder.OfAsync(Issues)).AskAsync(question);

        Assert.Contains("岸壁を延ばす。（財）", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("光源", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_keeps_its_ministry_behind_a_blank() =>
        Assert.Contains("（国、財）", (await (await AskedFolder.OfAsync("航路の方針\n\n・灯台の光源は早急に取り替えることとする。 （国、財）\n・浮標は塗り替える。 （国）\n")).AskAsync("灯台の光源の取り替えはどの省の担当ですか")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task An_amount_that_is_not_settled_is_told_so() =>
        Assert.Contains("調整中", (await (await AskedFolder.OfAsync("航路の概要\n\n◆ 灯台の試行\n　・灯台の試行の予算額は港湾局と調整中。\n◆ 浮標\n　・浮標の予算額は３億円。\n")).AskAsync("灯台の試行の予算はどうなっていますか")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task What_is_told_apart_by_Latin_letters_is_not_mixed_up() =>
        Assert.Equal(AnswerKind.NotFound, (await (await AskedFolder.OfAsync("航路の概要\n\nAX灯台は光源を三年で替える。\n浮標は塗り替える。\n")).AskAsync("BX灯台は何年で光源を替えますか")).Kind);
}
