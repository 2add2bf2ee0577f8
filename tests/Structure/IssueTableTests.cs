using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Structure;

/// <summary>Tables of issues and responses with a column of ministries, and with numbers of two parts.</summary>
public sealed class IssueTableTests
{
    const string Table = """
        テーマⅡ　港をどう守るか

        論点　　　　　　　　　　対応案　　　　　　　　　　　　担当府省

        Ⅱ－１　防波堤の点検が
        追いついていない。

        点検の間隔を定め、無人機による撮影を広げる。結果は毎年
        公表する。（国◎、総）

        Ⅱ－２　船員の高齢化が
        進んでいる。

        若い船員の訓練の費用を助成する。（国、文◎）

        """;

    [Fact]
    public void A_number_of_two_parts_names_the_issue()
    {
        var issues = Parsed.Text(Table).Issues;

        Assert.Equal(["論点Ⅱ-1", "論点Ⅱ-2"], issues.Select(issue => issue.Label.Split(' ')[^1]));
        Assert.Equal("防波堤の点検が追いついていない。", issues[0].Issue);
    }

    [Fact]
    public void The_lead_is_told_from_the_other_ministries()
    {
        var parts = Parsed.Text(Table).Issues.Select(issue => issue.Parts[^1]).ToList();

        Assert.Equal(["国", "総"], parts[0].Ministries);
        Assert.Equal(["国"], parts[0].Leads);
        Assert.Equal(["文"], parts[1].Leads);
    }

    [Fact]
    public void Numbers_of_two_parts_and_a_term_behind_the_ministries_are_those_of_a_row()
    {
        var issues = Parsed.Text(" 柱２：航路の安全\n\n課題 対応の方向性（担当・時期）\n\n２－１．霧笛の音が届かず\n\n事故が起きている。\n\n霧笛を３基から５基に増やし、音の届く範囲を広げる。あわせて点検の記録を港ごとに公表する。（◎国、農　令和12年度末まで）\n\n２－２．見張り員が\n\n不足している。\n\n訓練の費用を助成し、退職した見張り員を講師として登録する制度を設ける。（国　令和11年度から）\n\n").Issues;

        Assert.Equal([("霧笛の音が届かず事故が起きている。", "国,農"), ("見張り員が不足している。", "国")], issues.Select(issue => (issue.Issue, string.Join(',', issue.Parts[0].Ministries))));
    }

    [Theory]
    [InlineData("担当：◎文、総")]
    [InlineData("◎文、総")]
    [InlineData("文部科学省◎、総務省")]
    public void The_ministries_may_stand_on_a_line_of_their_own(string line)
    {
        var issue = Assert.Single(Parsed.Text($"論点　　　　　対応案　　　　　担当府省\n\n(1)　船員が足りない。\n\n訓練の費用を助成する。\n{line}\n\n").Issues);

        Assert.Equal(2, issue.Parts[^1].Ministries.Count);
        Assert.Single(issue.Parts[^1].Leads);
    }

    [Fact]
    public void Rows_that_no_empty_line_parts_are_parted_by_their_sentences()
    {
        var text = string.Concat(Table.Split('\n').Where(line => line.Trim().Length > 0).Select(line => line + "\n\n"));
        var issues = Parsed.Text(text).Issues;

        Assert.Equal(["防波堤の点検が追いついていない。", "船員の高齢化が進んでいる。"], issues.Select(issue => issue.Issue));
        Assert.All(issues, issue => Assert.Single(issue.Parts));
    }

    [Fact]
    public void The_heads_of_the_columns_are_no_running_head()
    {
        var pages = string.Concat(Enumerable.Range(1, 4).Select(page => $" テーマ{(char)('Ⅰ' + page - 1)}　主題その{page}\n\n論点　　　　　　　　　　対応案　　　　　　　　　　　　担当府省\n\n{(char)('Ⅰ' + page - 1)}－１　費用の負担が重い。\n\n補助の割合を引き上げる。（国◎、総）\n\n"));

        Assert.Equal(4, Parsed.Text(pages).Issues.Count);
    }

    [Fact]
    public void Empty_lines_within_sentences_part_no_rows()
    {
        const string Cut = "項目１：灯台の課題と対応の方向性\n小論点 対応案\n１．灯台の光が届かず、夜の入港の際に見落とさ\n\nれることが多い。\n光源を改め、届く距離を２倍に延ばす実証※を令和７年度\n\nから行う。結果は港ごとに公表し、更新の順序を決める際\n\nに用いる。（国、総）\n※実証＝三つの港で行う試み（令和９年度まで）\n２．霧笛の音が届いていない。\n霧笛を海に向けて並べ直し、霧の日には間隔を縮めて鳴ら\n\nすこととする。（国）\n灯台と霧笛は片方だけでは役に立たず、両方をそろえて更\n\n新することが必要ではないか。\n大論点\n";
        var document = Parsed.Text(Cut);

        Assert.Equal(["灯台の光が届かず、夜の入港の際に見落とされることが多い。", "霧笛の音が届いていない。"], document.Issues.Select(issue => issue.Issue));
        Assert.Equal(["国,総", "国"], document.Issues.Select(issue => string.Join(',', issue.Parts[0].Ministries)));
        Assert.All(document.Issues, issue => Assert.DoesNotContain(issue.Parts, part => part.Text.Contains("両方をそろえて", StringComparison.Ordinal)));
    }
}
