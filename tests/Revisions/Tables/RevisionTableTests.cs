using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Differences;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions.Tables;

public sealed class RevisionTableTests
{
    const string Draft = """
        §1 方針

        １．研究を促進する。（※１）

        ２．体制を整備する。

        ・拠点を支援する。

        ・人材を育成する。

        （※１）

        ＜１．に追加＞

        速やかに行う。

        §2 その他

        １．国際協調を進める。
        """;

    [Fact]
    public void Every_row_shows_the_clause_as_it_stands_and_as_it_would_read()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var document = Parsed.Text(DocumentGenerator.Generate(seed).Text);
            var random = new Random(seed);
            for (var i = 0; i < 6; i++)
            {
                AssertApplied(document, RandomOperation(document, random), $"seed {seed}, operation {i}");
            }
        }
    }

    /// <summary>Letters only: what the lines of the source say with the words taken out and put in.</summary>
    static void AssertApplied(PolicyDocument document, RevisionOperation operation, string where)
    {
        var row = Assert.Single(Table(document, operation).Rows);
        var shown = Assert.NotNull(row.OldSpan);
        var span = Assert.NotNull(operation.TargetSpan);
        Assert.True(shown.Contains(span), where);

        var blocks = document.Root.AllBlocks().Where(block => shown.Overlaps(block.Span)).SelectMany(block => block.Kind == BlockKind.Marker ? [] : block.Lines).ToList();
        var old = string.Concat(blocks.Select(line => line.In(document.Text)));
        var place = blocks.Sum(line => Math.Clamp(span.Start - line.Start, 0, line.Length));
        var taken = blocks.Sum(line => Math.Clamp(span.End - line.Start, 0, line.Length)) - place;
        Assert.True(Letters(row.Old) == Letters(old), $"{where}\n{row.Old}\n{old}");
        Assert.True(Letters(row.New) == Letters(old[..place] + operation.NewText + old[(place + taken)..]), $"{where}\n{row.New}");
    }

    static RevisionOperation RandomOperation(PolicyDocument document, Random random)
    {
        var blocks = document.Root.AllBlocks().Where(block => block.Kind != BlockKind.Marker).ToList();
        var lines = blocks[random.Next(blocks.Count)].Lines;
        var first = lines[random.Next(lines.Count)];
        var start = random.Next(first.Start, first.End);
        var span = random.Next(3) switch
        {
            0 => new SourceSpan(start, start),
            1 => new SourceSpan(start, random.Next(start + 1, first.End + 1)),
            _ => new SourceSpan(lines[0].Start, lines[^1].End),
        };
        var deletes = span.Length > 0 && random.Next(2) == 0;
        return Operation(span.Length == 0 ? OperationKind.Add : deletes ? OperationKind.Delete : OperationKind.Replace) with
        {
            TargetSpan = span,
            NewText = deletes ? null : "早急に結論を得る。",
        };
    }

    static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [Fact]
    public void Markers_are_no_part_of_the_text()
    {
        var row = RowOf(book => book.Add("§1 1.", "促進する。", "速やかに行う。"));

        Assert.Equal("１．研究を促進する。", row.Old);
        Assert.Equal("１．研究を促進する。速やかに行う。", row.New);
    }

    [Fact]
    public void A_new_item_stands_against_nothing()
    {
        var row = RowOf(book => book.Add("§1 2.", "支援する。", "・基盤を作る。"));

        Assert.Equal(("", "・基盤を作る。"), (row.Old, row.New));
    }

    [Fact]
    public void A_moved_item_has_a_row_where_it_goes_and_one_where_it_leaves()
    {
        var rows = Rows(book => book.Move("§1 1.", "促進する。", "人材を育成する。", "§1 2. 2つ目の・", "人材を育成する。"));

        Assert.Equal([false, true], rows.Select(row => row.IsOrigin));
        Assert.Equal("人材を育成する。", rows[0].Runs.Single(run => run.Kind == RunKind.MovedHere).Text);
        Assert.Equal("人材を育成する。", rows[1].Runs.Single(run => run.Kind == RunKind.MovedAway).Text);
        Assert.Equal(1, ChangeCounts.Of(rows).Total);
    }

    [Fact]
    public void What_the_text_has_already_changes_nothing()
    {
        var row = RowOf(book => book.Applied("§1 1.", "研究を"));

        Assert.Equal(row.Old, row.New);
        Assert.Contains(row.Remarks, remark => remark.StartsWith("反映済み", StringComparison.Ordinal));
    }

    [Fact]
    public void A_paragraph_that_goes_leaves_no_empty_line()
    {
        var row = RowOf(book => book.Delete("§1 2. 2つ目の・"));

        Assert.Equal(("・人材を育成する。", ""), (row.Old, row.New));
    }

    [Fact]
    public void An_operation_without_a_place_still_has_its_row()
    {
        var row = Assert.Single(Table(Parsed.Text(Draft), Operation(OperationKind.Replace) with { OldText = "旧", NewText = "新", TargetAsWritten = "９．" }).Rows);

        Assert.Equal(("旧", "新", "９．"), (row.Old, row.New, row.Target));
        Assert.Contains("対象の箇所を本文に特定できない", row.Remarks);
    }

    [Fact]
    public void An_inserted_clause_tells_which_numbers_move_up()
    {
        var document = Parsed.Text("§1 方針\n\n１．研究を促進する。\n\n２．体制を整備する。\n\n３．成果を公表する。\n");
        var table = Table(document, new NoteBook(document).Insert("§1 1.", "２．費用を見積もる。"));

        Assert.Equal([("§1 2.", "§1 3."), ("§1 3.", "§1 4.")], table.Renumberings.Select(one => (one.Old, one.New)));
        Assert.Contains("番号の繰下げ：§1 2.から§1 3.までは§1 3.から§1 4.までとなる", Assert.Single(table.Rows).Remarks);
    }

    [Fact]
    public void One_part_can_be_asked_for_in_any_width()
    {
        var table = SeedDraft.Table;

        Assert.Equal("§3", Assert.Single(table.Of("§３").Sections).Label);
        Assert.Empty(table.Of("§9").Sections);
    }

    [Fact]
    public void Lists_say_of_how_many_they_hold_how_many()
    {
        var summary = ChangeSummary.Of(SeedDraft.Table);

        Assert.Equal("削除は9件中9件", summary.All(RowKind.Delete).InJapanese);
        Assert.Equal("9 of 9 deletions", summary.All(RowKind.Delete).InEnglish);
        Assert.Equal(["§1", "§7"], summary.Untouched);
    }

    [Fact]
    public void A_text_without_notes_has_an_empty_table()
    {
        var table = RevisionTable.Of(Parsed.Text(""));

        Assert.Empty(table.Rows);
        Assert.Empty(table.Untouched);
        Assert.Equal("変更なし", ChangeCounts.Of(table.Rows).InJapanese());
    }

    static List<ChangeRow> Rows(Func<NoteBook, RevisionOperation> write)
    {
        var document = Parsed.Text(Draft);
        return [.. Table(document, write(new NoteBook(document))).Rows];
    }

    static ChangeRow RowOf(Func<NoteBook, RevisionOperation> write) => Assert.Single(Rows(write));

    static RevisionOperation Operation(OperationKind kind) => new()
    {
        Kind = kind,
        Status = OperationStatus.Proposed,
        Note = "§1 ※1",
        Span = default,
        TargetAsWritten = "",
        TargetExists = true,
    };

    static ChangeTable Table(PolicyDocument document, RevisionOperation operation) => RevisionTable.Of(
        document,
        [new RevisionNote { Label = "§1 ※1", Section = "§1", Number = 1, Span = default, Operations = [operation] }],
        []);
}
