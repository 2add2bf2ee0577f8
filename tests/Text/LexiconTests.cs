using PolicyBot.Indexer.Text;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Text;

public class LexiconTests
{
    const string Good = "term\t予算\t予算額\tbudget\t";

    [Fact]
    public void Comments_blank_lines_and_the_head_of_the_table_are_passed_over()
    {
        var lexicon = Lexicon.Parse($"\ufeff# 説明\r\n\r\nkind\tterm\tforms\tenglish\tnote\r\n{Good}\r\n");
        Assert.Equal(4, Assert.Single(lexicon.Entries).Line);
        Assert.Empty(lexicon.Findings);
    }

    [Theory]
    [InlineData("予算 予算額 budget", "列が足りません")]
    [InlineData("word\t特許\tパテント\tpatent\t", "kind「word」")]
    [InlineData("1\t特許\tパテント\tpatent\t", "kind「1」")]
    [InlineData("\t特許\tパテント\tpatent\t", "kind「」")]
    [InlineData("term\t\tパテント\tpatent\t", "term が空")]
    [InlineData("term\t特許|パテント\t\tpatent\t", "term は 1 語")]
    [InlineData("term\t特許\t\t\t", "forms も english もありません")]
    [InlineData("plain\tお金\t\tmoney\t", "言い換え先")]
    [InlineData("term\t特許\tパテント\tpatent\ttags=特", "note の「tags=」")]
    [InlineData("term\t特許\tパテント\tpatent\t\tもう一列", "列が 6")]
    [InlineData("term\t予算\t予算規模\t\t", "2 行目にもあります")]
    public void A_bad_row_is_reported_with_its_line_and_the_others_count(string row, string message)
    {
        var text = $"# 説明\n{Good}\n{row}\nterm\t目標\t目標値\ttarget\t";
        var lexicon = Lexicon.Parse(text);
        var finding = Assert.Single(lexicon.Findings);
        Assert.StartsWith("lexicon.tsv 3 行目：", finding.Message, StringComparison.Ordinal);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(row, Assert.Single(finding.Spans).In(text));
        Assert.Equal(["予算", "目標"], lexicon.Entries.Select(entry => entry.Term));
    }

    [Fact]
    public void A_remark_may_hold_an_equals_sign() =>
        Assert.Empty(Lexicon.Parse("term\t億円\t\thundred million yen\t1億円 = 100,000,000円").Findings);

    [Fact]
    public void A_word_of_another_group_is_reported_and_left_to_the_first()
    {
        var lexicon = Lexicon.Parse($"{Good}\nterm\t財源\t原資|予算額\tbudget\t");
        Assert.Equal(2, lexicon.Findings.Count);
        Assert.Equal("予算", Assert.Single(lexicon.Find("予算額")).Term);
        Assert.Equal(["原資"], lexicon.Entries[1].Forms);
    }

    [Fact]
    public void A_word_marked_as_shared_belongs_to_both_groups()
    {
        var lexicon = Lexicon.Parse("role\t議長\t\tchair\tshared=chair\nrole\t座長\t\tchair\t");
        Assert.Empty(lexicon.Findings);
        Assert.Equal(["議長", "座長"], lexicon.Find("Chair").Select(entry => entry.Term));
    }

    [Fact]
    public void A_tag_of_two_ministries_is_reported_and_stays_with_the_first()
    {
        var lexicon = Lexicon.Parse("ministry\t文部科学省\t文科省\t\ttag=文\nministry\t文化庁\t\tAgency\ttag=文|化");
        Assert.Contains("タグ「文」", Assert.Single(lexicon.Findings).Message, StringComparison.Ordinal);
        Assert.Equal("文部科学省", lexicon.MinistryTags["文"]);
        Assert.Equal("文化庁", lexicon.MinistryTags["化"]);
    }

    [Fact]
    public void An_everyday_word_leads_to_formal_words_and_they_do_not_lead_back()
    {
        var lexicon = Lexicon.Parse($"{Good}\nplain\tお金\t予算|費用\tmoney\talso=おカネ");
        Assert.Equal(["おカネ", "お金", "money", "予算", "費用", "予算額", "budget"], lexicon.Expand("おカネ"));
        Assert.Equal(["予算", "予算額", "budget"], lexicon.Expand("予算"));
    }

    [Theory]
    [InlineData("ｉｐｓ細胞")]
    [InlineData("IPS 細胞")]
    [InlineData("ｉＰＳ 細胞")]
    public void Width_case_and_spaces_do_not_tell_words_apart(string spelling) =>
        Assert.Single(Lexicon.Parse("term\tiPS細胞\tiPS\t\t").Find(spelling));

    [Fact]
    public void A_word_nobody_wrote_down_stands_for_itself()
    {
        Assert.Equal(["月面基地"], Lexicon.Empty.Expand("月面基地"));
        Assert.Empty(Lexicon.Empty.Find(""));
    }

    [Fact]
    public void Any_garbage_becomes_findings()
    {
        var seed = GeneratorSeed.Value;
        var random = new Random(seed);
        const string Signs = "term\t\t\t||==;#\n\n\r\"\0予算ＡA１tag=see=shared=";
        for (var i = 0; i < 500; i++)
        {
            var text = new string([.. Enumerable.Range(0, 200).Select(_ => Signs[random.Next(Signs.Length)])]);
            var error = Record.Exception(() => Lexicon.Parse(text));
            Assert.True(error is null, $"seed {seed}, round {i}: {error}");
        }
    }
}
