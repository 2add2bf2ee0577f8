using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
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

    [Theory]
    [InlineData("text", "選択した案：§5 ※3b")]
    [InlineData("markdown", "選択した案：§5 ※3b")]
    [InlineData("json", "\"branch\":{\"taken\":[{\"name\":\"§5 ※3b\"")]
    [InlineData("html", "<p>選択した案：§5 ※3b")]
    [InlineData("docx", "選択した案：§5 ※3b")]
    public void Every_form_shows_which_branch_was_taken(string format, string expected)
    {
        using var folder = new TempFolder();
        var file = folder.At("table");

        Assert.Equal((ExitCodes.Done, "", ""), Run("changes", Draft, "--branch", "§5 ※3b", "--format", format, "--out", file));

        var written = format == "docx" ? WordText(file) : File.ReadAllText(file);
        Assert.Contains(expected, written, StringComparison.Ordinal);
        Assert.DoesNotContain("必要であり</ins>", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "産官学連携した", "ライセンスの一括管理等", "見当を")]
    [InlineData("§5 ※3 as is", "産官学連携した", "ライセンスの一括管理等", "見当を")]
    [InlineData("§5 ※3現行", "産官学連携した", "ライセンスの一括管理等", "見当を")]
    [InlineData("§5 ※3b", "ライセンスの一括管理等", "を行うことが望ましい", "産官学連携した")]
    [InlineData("※3c", "見当を", "一括管理等により", "産官学連携した")]
    [InlineData("§5※3a,§5※4", "戦略的な知財ポートフォリオ", "産業化の促進", "ライセンスの一括管理等")]
    public void The_clean_text_follows_the_branch(string branch, string there, string alsoThere, string gone)
    {
        string[] choice = branch.Length == 0 ? [] : ["--branch", branch];
        // The two printed lines of a word may be cut anywhere.
        var (code, results, remarks) = Run(["changes", Draft, "--clean", .. choice]);
        var clean = string.Concat(results.Where(c => !char.IsWhiteSpace(c)));

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains(there, clean, StringComparison.Ordinal);
        Assert.Contains(alsoThere, clean, StringComparison.Ordinal);
        Assert.DoesNotContain(gone, clean, StringComparison.Ordinal);
        Assert.Contains("§3 2.2) → §3 2.3)", remarks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("§5 ※9")]
    [InlineData("§5 ※3")]
    [InlineData("§5 ※3a,§5 ※3b")]
    [InlineData("§5 ※3c,§5 ※3現行")]
    [InlineData("§4 ※4")]
    public void A_wrong_branch_is_told_with_the_right_ones(string branch)
    {
        foreach (var (code, results, remarks) in new[] { Run("changes", Draft, "--branch", branch), Run("changes", Draft, "--clean", "--branch", branch) })
        {
            Assert.Equal((ExitCodes.Usage, ""), (code, results));
            Assert.Contains("§5 ※3b", remarks, StringComparison.Ordinal);
            Assert.Contains("§6 ※5", remarks, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_clean_text_as_json_tells_where_every_character_comes_from()
    {
        using var json = JsonDocument.Parse(Run("changes", Draft, "--clean", "--format", "json", "--branch", "§5※4").Results);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var at = 0;
        foreach (var piece in json.RootElement.GetProperty("pieces").EnumerateArray())
        {
            Assert.Equal(at, piece.GetProperty("start").GetInt32());
            at = piece.GetProperty("end").GetInt32();
        }

        Assert.Equal(text.Length, at);
        Assert.Equal("§3 2.7)", json.RootElement.GetProperty("renumbered").EnumerateArray().Single(pair => pair.GetProperty("old").GetString() == "§3 2.6)").GetProperty("new").GetString());
        Assert.Equal(["§5 ※4"], json.RootElement.GetProperty("branches").EnumerateArray().Where(branch => branch.GetProperty("taken").GetBoolean()).Select(branch => branch.GetProperty("name").GetString()!));
    }

    [Fact]
    public void The_clean_text_goes_to_a_file_and_its_report_to_the_results()
    {
        using var folder = new TempFolder();
        var (code, results, _) = Run("changes", Draft, "--clean", "--out", folder.At("clean.txt"));

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("番号の変更（7件）", results, StringComparison.Ordinal);
        Assert.DoesNotContain("※", File.ReadAllText(folder.At("clean.txt")), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, Run("changes", Draft, "--clean", "--format", "html").Code);
        Assert.Equal(ExitCodes.Usage, Run("changes", Draft, "--clean", "--section", "§3").Code);
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

    static string WordText(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        using var part = archive.GetEntry("word/document.xml")!.Open();
        return string.Concat(XDocument.Load(part).Descendants().Where(element => element.Name.LocalName == "t").Select(element => element.Value));
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
