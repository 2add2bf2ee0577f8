using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Renderings;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Revisions.Tables;

/// <summary>The tables of the chair's draft, read by eye against the source.</summary>
public sealed class GoldenTableTests
{
    [Theory]
    [InlineData("§2")]
    [InlineData("§3")]
    [InlineData("§4")]
    [InlineData("§5")]
    [InlineData("§6")]
    public void A_part_of_the_draft_is_as_read_by_eye(string part) =>
        Golden.Match($"changes/part{part[1..]}.txt", ChangesText.Write(SeedDraft.Table.Of(part), ChangesFormat.Text));

    [Fact]
    public void The_whole_draft_in_every_form()
    {
        var table = SeedDraft.Table;

        Golden.Match("changes/draft.md", ChangesText.Write(table, ChangesFormat.Markdown));
        Golden.Match("changes/draft.html", ChangesText.Write(table, ChangesFormat.Html));
        Golden.Match("changes/draft.json", ChangesText.Write(table, ChangesFormat.Json));
    }

    [Fact]
    public void The_summary_in_both_languages()
    {
        var summary = ChangeSummary.Of(SeedDraft.Table);

        Golden.Match("changes/summary.ja.txt", SummaryText.Japanese(summary));
        Golden.Match("changes/summary.en.txt", SummaryText.English(summary));
    }
}
