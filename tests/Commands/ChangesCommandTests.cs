using PolicyBot.Indexer.Commands;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Commands;

public sealed class ChangesCommandTests
{
    static readonly string Draft = Repository.Seed("000");

    [Theory]
    [InlineData("text", "■ §3")]
    [InlineData("markdown", "| 改正後（案） | 現行 | 備考 |")]
    [InlineData("json", "\"rows\"")]
    [InlineData("html", "<!DOCTYPE html>")]
    public void A_draft_s_changes_come_in_the_form_asked_for(string format, string expected)
    {
        var (code, results, remarks) = Run("changes", Draft, "--format", format);

        Assert.Equal((ExitCodes.Done, ""), (code, remarks));
        Assert.Contains(expected, results, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void One_part_may_be_asked_for_in_any_width()
    {
        var (code, results, _) = Run("changes", Draft, "--section", "§３");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("§3 ※2", results, StringComparison.Ordinal);
        Assert.DoesNotContain("§4 ※1", results, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_not_there_is_answered_with_those_that_are()
    {
        var (code, results, remarks) = Run("changes", Draft, "--section", "§9");

        Assert.Equal((ExitCodes.InputRefused, ""), (code, results));
        Assert.Contains("§2 §3", remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_document_needs_a_file_and_gets_one()
    {
        using var folder = new TempFolder();

        Assert.Equal(ExitCodes.Usage, Run("changes", Draft, "--format", "docx").Code);
        Assert.Equal(ExitCodes.Done, Run("changes", Draft, "--format", "docx", "--out", folder.At("table.docx")).Code);
        Assert.Equal(ExitCodes.DiskOrMemory, Run("changes", Draft, "--format", "docx", "--out", folder.At("no/such/folder.docx")).Code);
        Assert.Contains("改正後（案）", Run("inspect", folder.At("table.docx"), "--json").Results + Reread(folder.At("table.docx")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_speaks_both_languages()
    {
        Assert.Contains("削除9件", Run("changes", Draft, "--summary").Results, StringComparison.Ordinal);
        Assert.Contains("opinion", Run("changes", Draft, "--summary", "--english").Results, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Two_versions_are_compared_and_the_same_text_has_no_rows()
    {
        using var folder = new TempFolder();
        var old = folder.Text("old.txt", "１．目的\n\n計画を定める。\n\n２．体制\n\n委員会を置く。\n");
        var later = folder.Text("new.txt", "１．目的\n\n計画を定める。\n\n２．体制\n\n部会を置く。\n");

        Assert.Contains("【＋部】", Run("compare", old, later).Results, StringComparison.Ordinal);
        Assert.Contains("変更なし", Run("compare", later, later).Results, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.InputRefused, Run("compare", old, folder.At("gone.txt")).Code);
    }

    static string Reread(string file) => Indexer.Reading.FileReader.Read(file, new Indexer.Reading.ReadOptions()).Source?.Text ?? "";

    static (int Code, string Results, string Remarks) Run(params string[] arguments)
    {
        using var results = new StringWriter();
        using var remarks = new StringWriter();
        var code = CommandLine.Run(arguments, new Output(results, remarks, Terminal: null));
        return (code, results.ToString(), remarks.ToString());
    }
}
