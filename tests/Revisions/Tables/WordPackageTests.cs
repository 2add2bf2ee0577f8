using System.Diagnostics;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Differences;
using PolicyBot.Indexer.Revisions.Tables.Renderings;

namespace PolicyBot.Tests.Revisions.Tables;

/// <summary>The .docx read back part by part, by rules that the writer does not share.</summary>
public sealed class WordPackageTests
{
    static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    [Fact]
    public void Every_part_is_well_formed_and_has_a_content_type()
    {
        var parts = Parts(ChangesText.WriteFile(SeedDraft.Table));
        var types = parts["[Content_Types].xml"].Root!;
        var defaults = types.Elements(Types + "Default").Select(type => (string)type.Attribute("Extension")!).ToHashSet();
        var overrides = types.Elements(Types + "Override").Select(type => ((string)type.Attribute("PartName")!)[1..]).ToList();

        Assert.All(parts.Keys, name => Assert.Contains(Path.GetExtension(name)[1..], defaults));
        Assert.All(overrides, name => Assert.Contains(name, parts.Keys));
        Assert.Contains("word/document.xml", overrides);
    }

    [Fact]
    public void Every_relationship_leads_to_a_part()
    {
        var parts = Parts(ChangesText.WriteFile(SeedDraft.Table));

        Assert.Contains("word/document.xml", Targets(parts["_rels/.rels"], ""));
        Assert.All(Targets(parts["word/_rels/document.xml.rels"], "word/"), target => Assert.Contains(target, parts.Keys));
        var used = parts["word/document.xml"].Descendants().SelectMany(element => element.Attributes())
            .Where(attribute => attribute.Name.LocalName == "id" && attribute.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal))
            .Select(attribute => attribute.Value);
        var known = parts["word/_rels/document.xml.rels"].Root!.Elements(Relationships + "Relationship").Select(one => (string)one.Attribute("Id")!);
        Assert.Subset(known.ToHashSet(), used.ToHashSet());
    }

    [Fact]
    public void The_cells_hold_the_texts_of_the_table()
    {
        var table = SeedDraft.Table;
        var document = Parts(ChangesText.WriteFile(table))["word/document.xml"];
        var rows = document.Descendants(W + "tbl").Select(one => one.Elements(W + "tr").Skip(1)).SelectMany(row => row).ToList();

        var clauses = table.Sections.SelectMany(section => section.Clauses).ToList();
        Assert.Equal(clauses.Count, rows.Count);
        foreach (var (row, written) in clauses.Select(clause => clause[0]).Zip(rows))
        {
            var cells = written.Elements(W + "tc").Select(TextOf).ToList();
            Assert.Equal(row.New.Length > 0 ? row.New : "（削除）", cells[0]);
            Assert.Equal(row.Old.Length > 0 ? row.Old : "（新設）", cells[1]);
            Assert.Contains(row.Target, cells[2], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void New_words_are_underlined_and_old_ones_struck_through()
    {
        var table = SeedDraft.Table;
        var runs = Parts(ChangesText.WriteFile(table))["word/document.xml"].Descendants(W + "r").ToList();

        AssertMarked(table, RunKind.Inserted, runs, W + "u");
        AssertMarked(table, RunKind.Deleted, runs, W + "strike");
        AssertMarked(table, RunKind.MovedAway, runs, W + "dstrike");
    }

    [Fact]
    public void The_page_is_landscape_and_the_header_row_comes_again()
    {
        var table = SeedDraft.Table;
        var document = Parts(ChangesText.WriteFile(table))["word/document.xml"];

        Assert.Equal("landscape", (string)document.Descendants(W + "pgSz").Single().Attribute(W + "orient")!);
        Assert.All(document.Descendants(W + "tbl"), one => Assert.NotNull(one.Elements(W + "tr").First().Descendants(W + "tblHeader").SingleOrDefault()));
        Assert.Equal(table.Sections.Count, document.Descendants(W + "tbl").Count());
        // A cell without a paragraph is a file that Word refuses.
        Assert.All(document.Descendants(W + "tc"), cell => Assert.Equal("p", cell.Elements().Last().Name.LocalName));
    }

    [Fact]
    public void The_same_table_gives_the_same_bytes() =>
        Assert.Equal(ChangesText.WriteFile(SeedDraft.Table), ChangesText.WriteFile(SeedDraft.Table));

    [Fact]
    public void Characters_that_xml_cannot_hold_are_shown_as_replaced()
    {
        var row = new ChangeRow { Kind = RowKind.Replace, Target = "1.", Runs = TextDiff.Of("a\0b\uD83D\u001b[31m<&>\"", "a\uFFFFb𠮷]]>") };
        var table = new ChangeTable { Title = "]]><\u0001", Sections = [new ChangeSection("", null, [row])] };

        var cells = Parts(ChangesText.WriteFile(table))["word/document.xml"].Descendants(W + "tc").Select(TextOf).ToList();

        Assert.Equal("a\uFFFDb𠮷]]>", cells[3]);
        Assert.Equal("a\uFFFDb\uFFFD\uFFFD[31m<&>\"", cells[4]);
    }

    [Fact]
    public void LibreOffice_opens_it_where_it_is_installed()
    {
        if (Office() is not { } office)
        {
            Console.WriteLine("LibreOffice (soffice) is not installed: opening the .docx with it was not tried.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("policybot-docx");
        try
        {
            var file = Path.Combine(folder.FullName, "changes.docx");
            File.WriteAllBytes(file, ChangesText.WriteFile(SeedDraft.Table));
            string[] arguments = [$"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder.FullName, file];
            using var process = Process.Start(new ProcessStartInfo(office, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            Assert.True(process.WaitForExit(60_000), "LibreOffice did not come back within a minute");

            var text = File.ReadAllText(Path.Combine(folder.FullName, "changes.txt"));
            Assert.All(SeedDraft.Table.Rows.Where(row => row.Old.Length > 0), row => Assert.Contains(row.Old.Split('\n')[0], text, StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static string? Office() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    static void AssertMarked(ChangeTable table, RunKind kind, List<XElement> runs, XName mark)
    {
        var expected = table.Sections.SelectMany(section => section.Clauses).SelectMany(clause => clause[0].Runs).Where(run => run.Kind == kind).Select(run => run.Text);
        var marked = runs.Where(run => run.Element(W + "rPr")?.Element(mark) is { } found && (string?)found.Attribute(W + "val") != "double").Select(TextOf);
        Assert.Equal(expected.Order(StringComparer.Ordinal), marked.Order(StringComparer.Ordinal));
    }

    static string TextOf(XElement element) => string.Concat(element.Descendants()
        .Where(one => one.Name == W + "t" || one.Name == W + "br").Select(one => one.Name == W + "br" ? "\n" : one.Value));

    static IEnumerable<string> Targets(XDocument relationships, string folder) =>
        relationships.Root!.Elements(Relationships + "Relationship").Select(one => folder + (string)one.Attribute("Target")!);

    static Dictionary<string, XDocument> Parts(byte[] package)
    {
        using var archive = new ZipArchive(new MemoryStream(package));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        });
    }
}
