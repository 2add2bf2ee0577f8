using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Text;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Text;

public class LexiconSeedTests
{
    static readonly Lexicon Seed = LexiconFile.ReadFrom(Path.Combine(Repository.Root, "seeds"));

    [Fact]
    public void Every_row_of_the_seed_parses_and_no_word_stands_in_two_groups_unmarked() =>
        Assert.Equal("", string.Join("\n", Seed.Findings.Select(finding => finding.Message)));

    [Fact]
    public void The_seed_holds_enough_rows() => Assert.True(Seed.Entries.Count >= 250, $"{Seed.Entries.Count} rows");

    /// <summary>An idea may have a word's name: that one leads a search, this one is a word of its own.</summary>
    [Fact]
    public void No_term_stands_twice() =>
        AssertNone(Seed.Entries.GroupBy(entry => (entry.Kind == LexiconKind.Concept, Lexicon.Key(entry.Term))).Where(group => group.Count() > 1).Select(group => group.Key.Item2));

    [Fact]
    public void No_row_repeats_a_word_of_its_own() =>
        AssertNone(Seed.Entries.Where(entry => entry.Words.Select(Lexicon.Key).Distinct().Count() != entry.Words.Count()).Select(entry => entry.Term));

    [Fact]
    public void A_form_of_one_character_would_be_found_everywhere() =>
        AssertNone(Seed.Entries.SelectMany(entry => entry.Words).Where(word => Lexicon.Key(word).Length < 2 && word is not ("癌" or "薬")));

    [Fact]
    public void Every_shared_word_is_shared_indeed() =>
        AssertNone(Seed.Entries.SelectMany(entry => entry.Shared).Where(word => Seed.Find(word).Count < 2));

    [Fact]
    public void Successors_neighbours_and_formal_words_are_known() =>
        AssertNone(Seed.Entries
            .SelectMany(entry => entry.RenamedTo.Concat(entry.See).Concat(entry.Kind == LexiconKind.Plain ? entry.Forms : []))
            .Where(word => Seed.Find(word).Count == 0));

    [Fact]
    public void Every_operation_is_one_of_the_contract() =>
        Assert.Subset(
            new HashSet<string?> { "delete", "add", "insert", "replace", "replacePhrase", "move", "opinion", "proposed", "applied", "alternative", null },
            Seed.Entries.Select(entry => entry.Operation).ToHashSet());

    [Theory]
    [InlineData("文", "文部科学省")]
    [InlineData("厚", "厚生労働省")]
    [InlineData("経", "経済産業省")]
    [InlineData("内", "内閣府")]
    [InlineData("科技", "内閣府科学技術・イノベーション推進事務局")]
    [InlineData("国交", "国土交通省")]
    public void A_ministry_tag_resolves(string tag, string ministry) => Assert.Equal(ministry, Seed.MinistryTags[tag]);

    /// <summary>The tags that issue/response tables are read with.</summary>
    [Fact]
    public void Every_tag_that_tables_use_resolves()
    {
        string[] longer = ["科技", "内閣", "個情", "国交", "農水", "経産", "厚労", "文科", "総務", "財務", "外務", "環境", "法務", "防衛", "警察", "復興", "消費", "デジ", "こ家", "金融", "公取"];
        var tags = "文厚経内総財農国環外防法警復デこ金公消".Select(c => c.ToString()).Concat(longer);
        AssertNone(tags.Where(tag => !Seed.MinistryTags.ContainsKey(tag)));
    }

    [Theory]
    [InlineData("AMED", "日本医療研究開発機構")]
    [InlineData("ａｍｅｄ", "日本医療研究開発機構")]
    [InlineData("JST", "科学技術振興機構")]
    [InlineData("PMDA", "医薬品医療機器総合機構")]
    [InlineData("CiRA", "京都大学iPS細胞研究所")]
    [InlineData("JSPS", "日本学術振興会")]
    [InlineData("理研", "理化学研究所")]
    [InlineData("文科省", "文部科学省")]
    [InlineData("厚労省", "厚生労働省")]
    [InlineData("経産省", "経済産業省")]
    [InlineData("WG", "ワーキンググループ")]
    [InlineData("スーパー特区", "先端医療開発特区")]
    public void A_short_form_gives_the_full_name(string form, string full) => Assert.Equal(full, Assert.Single(Seed.Find(form)).Term);

    [Theory]
    [InlineData("budget", "予算")]
    [InlineData("supplementary budget", "補正予算")]
    [InlineData("Patents", "特許")]
    [InlineData("IP", "知財")]
    [InlineData("deletion", "削除")]
    [InlineData("delete", "削除")]
    [InlineData("target", "目標")]
    [InlineData("actual", "実績")]
    [InlineData("clinical trial", "治験")]
    [InlineData("approval", "承認")]
    [InlineData("chair", "議長")]
    [InlineData("chair", "座長")]
    [InlineData("attendees", "出席者")]
    [InlineData("顧問", "参与")]
    [InlineData("ミニ臓器", "オルガノイド")]
    [InlineData("同意", "インフォームド・コンセント")]
    [InlineData("ベンチャー", "スタートアップ")]
    [InlineData("お金", "予算")]
    [InlineData("いくら", "予算額")]
    [InlineData("偉い人", "議長")]
    [InlineData("やめる", "削除")]
    [InlineData("薬", "医薬品")]
    public void A_word_leads_to_the_word_of_the_documents(string asked, string written) => Assert.Contains(written, Seed.Expand(asked));

    [Fact]
    public void A_renamed_programme_names_its_successor_and_is_not_merged_with_it()
    {
        var old = Assert.Single(Seed.Find("再生医療実用化研究事業"));
        Assert.Equal(["再生医療等実用化研究事業"], old.RenamedTo);
        Assert.DoesNotContain("再生医療等実用化研究事業", Seed.Expand("再生医療実用化研究事業"));
        Assert.Contains(old, Seed.FormerNames(Assert.Single(Seed.Find("再生医療等実用化研究事業"))));
    }

    static void AssertNone(IEnumerable<string> words) => Assert.Equal("", string.Join("\n", words));
}
