using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

/// <summary>A whole page to read and to print: A4 landscape, no script, nothing loaded, marks that survive a grey printer.</summary>
internal static class HtmlTable
{
    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    const string Style = """
        @page { size: A4 landscape; margin: 15mm; }
        body { font-family: "Yu Mincho", "游明朝", "MS Mincho", "ＭＳ 明朝", "Hiragino Mincho ProN", serif; font-size: 10.5pt; line-height: 1.6; color: #000; background: #fff; margin: 1.5em; }
        h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-top: 1.6em; break-after: avoid; }
        table { width: 100%; border-collapse: collapse; table-layout: fixed; }
        thead { display: table-header-group; } tr { break-inside: avoid; }
        th, td { border: 1px solid #000; padding: 0.4em 0.6em; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
        th { background: #eee; font-weight: normal; text-align: center; }
        col.text { width: 40%; } td.text { white-space: pre-wrap; } td.remarks { font-size: 9pt; }
        td.remarks p { margin: 0 0 0.3em; } .empty { color: #555; }
        ins { color: #00539c; text-decoration: underline; font-weight: bold; } del { color: #b00020; text-decoration: line-through; }
        ins.moved { text-decoration: underline double; } del.moved { text-decoration: line-through double; color: #00539c; }
        tr.opinion td, tr.alternative td { border-style: dashed; } tr.applied td { background: #f4f4f4; }
        @media print { body { margin: 0 1mm; } }
        """;

    public static string Write(ChangeTable table)
    {
        var title = Encoded(TableNotes.Title(table));
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<title>").Append(title).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n")
            .Append("<h1>").Append(title).Append("</h1>\n")
            .AppendJoin("", TableNotes.Branch(table).Prepend(TableNotes.Counts(table)).Select(line => $"<p>{Encoded(line)}</p>\n"))
            .Append("<p><ins>加わる文字</ins>　<del>なくなる文字</del>　<ins class=\"moved\">移って来る文字</ins>　<del class=\"moved\">移って行く文字</del></p>\n");
        foreach (var section in table.Sections)
        {
            WriteSection(html, table, section);
        }

        foreach (var (heading, lines) in TableNotes.Below(table))
        {
            html.Append("<h2>").Append(Encoded(heading)).Append("</h2>\n<ul>\n")
                .AppendJoin("", lines.Select(line => $"<li>{Encoded(line)}</li>\n")).Append("</ul>\n");
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    static void WriteSection(StringBuilder html, ChangeTable table, ChangeSection section)
    {
        html.Append("<h2>").Append(Encoded(TableNotes.Heading(section))).Append("</h2>\n<table>\n")
            .Append("<colgroup><col class=\"text\"><col class=\"text\"><col></colgroup>\n<thead><tr><th scope=\"col\">").Append(Encoded(table.NewHeading))
            .Append("</th><th scope=\"col\">").Append(Encoded(table.OldHeading)).Append("</th><th scope=\"col\">備考</th></tr></thead>\n<tbody>\n");
        foreach (var (cells, row) in RowCells.Of(section).Zip(section.Clauses.Select(rows => rows[0])))
        {
            html.Append("<tr class=\"").Append(row.IsDecided ? row.Status is null ? "changed" : "proposed" : ChangeWords.Code(row.Status ?? OperationStatus.Proposed)).Append("\">")
                .Append(TextCell(cells.New)).Append(TextCell(cells.Old)).Append("<td class=\"remarks\">")
                .AppendJoin("", cells.Remarks.Select(remark => $"<p>{Encoded(remark)}</p>")).Append("</td></tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
    }

    static string TextCell(Cell cell) => cell.IsEmpty
        ? $"<td class=\"text empty\">{Encoded(cell.WhenEmpty)}</td>"
        : $"<td class=\"text\">{string.Concat(cell.Runs.Select(Marked))}</td>";

    static string Marked(DiffRun run) => run.Kind switch
    {
        RunKind.Inserted => $"<ins>{Encoded(run.Text)}</ins>",
        RunKind.Deleted => $"<del>{Encoded(run.Text)}</del>",
        RunKind.MovedHere => $"<ins class=\"moved\">{Encoded(run.Text)}</ins>",
        RunKind.MovedAway => $"<del class=\"moved\">{Encoded(run.Text)}</del>",
        _ => Encoded(run.Text),
    };

    /// <summary>Line ends stay: the cells keep white space.</summary>
    static string Encoded(string text) =>
        string.Join('\n', Printable.Of(text).Split('\n').Select(line => Encoder.Encode(line).Replace("&#x3000;", "　", StringComparison.Ordinal)));
}
