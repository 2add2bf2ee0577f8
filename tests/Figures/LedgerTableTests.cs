using System.IO.Compression;
using System.Xml.Linq;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Tests.Figures;

public class LedgerTableTests
{
    static List<IReadOnlyList<LedgerCell>> Rows(LedgerFilter filter)
    {
        var document = Ledger.Parse(Ledger.SeedText("002"));
        return [.. LedgerTable.Rows(document, FigureLedger.Read(document).Figures, filter)];
    }

    [Fact]
    public void Every_row_has_a_cell_for_every_column() =>
        Assert.All(Rows(new LedgerFilter()), row => Assert.Equal(LedgerTable.Header.Count, row.Count));

    [Fact]
    public void A_filter_by_year_and_measure_keeps_the_amounts_of_a_budget() =>
        Assert.Equal(7, Rows(new LedgerFilter { Year = 2023, Measures = [FigureMeasure.Budget] }).Count);

    [Fact]
    public void A_text_that_starts_like_a_formula_is_no_formula() =>
        Assert.Contains(",'=1", LedgerCsv.Write([[new LedgerCell("a"), new LedgerCell("=1+1")]]), StringComparison.Ordinal);

    [Fact]
    public void A_comma_or_a_quote_is_quoted() =>
        Assert.Contains("\"a,\"\"b\"\"\"", LedgerCsv.Write([[new LedgerCell("a,\"b\"")]]), StringComparison.Ordinal);

    [Fact]
    public void A_workbook_holds_numbers_as_numbers()
    {
        using var stream = new MemoryStream();
        LedgerWorkbook.Write(stream, [[new LedgerCell("予算\u0001\ud800"), new LedgerCell("2.5", 2.5m)]]);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        Assert.Equal(5, archive.Entries.Count);
        Assert.All(archive.Entries, entry => Parsed(entry));
        var cells = Parsed(archive.GetEntry("xl/worksheets/sheet1.xml")!).Descendants().Where(element => element.Name.LocalName == "c").TakeLast(2).ToList();
        Assert.Equal(("A2", "inlineStr"), (cells[0].Attribute("r")!.Value, cells[0].Attribute("t")!.Value));
        Assert.Equal(("B2", null, "2.5"), (cells[1].Attribute("r")!.Value, cells[1].Attribute("t")?.Value, cells[1].Value));
    }

    static XDocument Parsed(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        return XDocument.Load(part);
    }
}
