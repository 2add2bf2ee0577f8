using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings.Word;

/// <summary>Three columns; the header row comes again on every page, new words are underlined, old ones struck through.</summary>
internal static class WordTable
{
    /// <summary>Twentieths of a point; together the width between the margins of A4 landscape.</summary>
    static readonly int[] Widths = [5800, 5800, 2970];

    static readonly string[] Borders = ["top", "left", "bottom", "right", "insideH", "insideV"];

    public static void Write(WordWriter word, ChangeTable table, ChangeSection section)
    {
        word.Start("tbl");
        WriteProperties(word);
        WriteHeader(word, [table.NewHeading, table.OldHeading, "備考"]);
        foreach (var cells in RowCells.Of(section))
        {
            word.Start("tr");
            word.Start("trPr");
            word.Empty("cantSplit");
            word.End();
            WriteCell(word, 0, () => WriteMarked(word, cells.New));
            WriteCell(word, 1, () => WriteMarked(word, cells.Old));
            WriteCell(word, 2, () => WriteRemarks(word, cells.Remarks));
            word.End();
        }

        word.End();
    }

    static void WriteProperties(WordWriter word)
    {
        word.Start("tblPr");
        word.Empty("tblW", ("w", "14570"), ("type", "dxa"));
        word.Start("tblBorders");
        foreach (var border in Borders)
        {
            word.Empty(border, ("val", "single"), ("sz", "4"), ("space", "0"), ("color", "000000"));
        }

        word.End();
        word.Empty("tblLayout", ("type", "fixed"));
        word.Start("tblCellMar");
        word.Empty("top", ("w", "60"), ("type", "dxa"));
        word.Empty("left", ("w", "100"), ("type", "dxa"));
        word.Empty("bottom", ("w", "60"), ("type", "dxa"));
        word.Empty("right", ("w", "100"), ("type", "dxa"));
        word.End();
        word.End();
        word.Start("tblGrid");
        foreach (var width in Widths)
        {
            word.Empty("gridCol", ("w", WordWriter.Number(width)));
        }

        word.End();
    }

    static void WriteHeader(WordWriter word, IReadOnlyList<string> headings)
    {
        word.Start("tr");
        word.Start("trPr");
        word.Empty("cantSplit");
        word.Empty("tblHeader");
        word.End();
        for (var column = 0; column < headings.Count; column++)
        {
            var heading = headings[column];
            WriteCell(word, column, () => word.Paragraph(heading, alignment: "center"), "E7E6E6");
        }

        word.End();
    }

    static void WriteCell(WordWriter word, int column, Action content, string? fill = null)
    {
        word.Start("tc");
        word.Start("tcPr");
        word.Empty("tcW", ("w", WordWriter.Number(Widths[column])), ("type", "dxa"));
        if (fill is not null)
        {
            word.Empty("shd", ("val", "clear"), ("color", "auto"), ("fill", fill));
        }

        word.End();
        content();
        word.End();
    }

    static void WriteMarked(WordWriter word, Cell cell)
    {
        word.Start("p");
        if (cell.IsEmpty)
        {
            word.Run(cell.WhenEmpty);
        }

        foreach (var run in cell.Runs)
        {
            word.Run(run.Text, MarksOf(run.Kind));
        }

        word.End();
    }

    static void WriteRemarks(WordWriter word, IReadOnlyList<string> remarks)
    {
        foreach (var remark in remarks)
        {
            word.Paragraph(remark, size: 17);
        }
    }

    static RunMarks MarksOf(RunKind kind) => kind switch
    {
        RunKind.Inserted => new RunMarks(Underline: "single", Color: "00539C"),
        RunKind.Deleted => new RunMarks(Strike: "strike", Color: "B00020"),
        RunKind.MovedHere => new RunMarks(Underline: "double", Color: "00539C"),
        RunKind.MovedAway => new RunMarks(Strike: "dstrike", Color: "00539C"),
        _ => RunMarks.None,
    };
}
