using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions;

public sealed class ComparedArticleTests
{
    public const string Text = """
        Ⅰ　改正の趣旨
        　規則の１か条を改め、２か条を加え、１か条を削る。
        Ⅱ　新旧対照表
        第３条
        ＜改正後＞
        　第３条　図書館は、午前９時から午後８時まで開く。
        ＜改正前＞
        　第３条　図書館は、午前１０時から午後６時まで開く。
        第４条
        ＜改正後＞
        　第４条　（略）
        ＜改正前＞
        　第４条　（略）
        第５条
        ＜改正後＞
        　第５条　一人に貸し出す数は、１０冊とする。
        ＜改正前＞
        　（新設）
        第６条
        ＜改正後＞
        　（削る）
        ＜改正前＞
        　第６条　会員でない人は、入れない。
        Ⅲ　意見の募集の結果
        Q１　（第３条）
        午後８時では遅い。
        A１　御意見を踏まえ、日曜日は午後６時に閉じる旨を加えます。【修正あり】
        Q２　（第５条）
        １０冊は多すぎる。
        A２　返却の記録に照らして維持します。【修正なし】
        """;

    static readonly PolicyDocument Document = Parsed.Text(Text);
    static readonly CompiledRevisions Compiled = RevisionCompiler.Compile(Document);

    [Fact]
    public void An_article_is_changed_added_or_deleted_and_left_out_where_nothing_changes() => Assert.Equal(
        [("第3条", OperationKind.Replace), ("第5条", OperationKind.Add), ("第6条", OperationKind.Delete)],
        Compiled.Notes.Where(note => note.Kind == RevisionNoteKind.Comparison).Select(note => (note.Label, note.Operations[0].Kind)));

    [Fact]
    public void Both_texts_stand_without_the_number_that_they_share()
    {
        var operation = Compiled.Notes[0].Operations[0];
        Assert.Equal(("図書館は、午前１０時から午後６時まで開く。", "図書館は、午前９時から午後８時まで開く。"), (operation.OldText, operation.NewText));
        Assert.Equal(operation.OldText, operation.TargetSpan?.In(Text));
        Assert.Equal([operation.NewText], operation.NewTextLines.Select(line => line.In(Text)));
    }

    [Fact]
    public void A_comment_that_changes_the_text_is_a_change_and_another_is_none()
    {
        var note = Assert.Single(Compiled.Notes, note => note.Kind == RevisionNoteKind.Comment);
        Assert.Equal(("Q1", "第３条", "午後８時では遅い。"), (note.Label, note.Operations[0].TargetAsWritten, note.Operations[0].Reason));
        Assert.Equal((OperationKind.Add, true, "御意見を踏まえ、日曜日は午後６時に閉じる旨を加えます。"), (note.Operations[0].Kind, note.Operations[0].TargetExists, note.Operations[0].NewText));
    }

    [Fact]
    public void A_number_of_articles_that_the_table_does_not_have_is_told()
    {
        var found = Assert.Single(Compiled.Discrepancies);
        Assert.Equal("countMismatch", found.Code);
        Assert.Contains("新設は1か条", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_itself_is_left_as_it_is() => Assert.Equal(Text, RevisedText.Apply(Document, Compiled.Notes, BranchChoice.None).Text);

    [Fact]
    public void A_row_of_the_table_shows_both_sides_alone()
    {
        var row = RevisionTable.Of(Document, Compiled.Notes, Compiled.Discrepancies).Rows.First();
        Assert.Equal("図書館は、午前１０時から午後６時まで開く。", string.Concat(row.Runs.Where(run => run.Kind != Indexer.Revisions.Tables.Differences.RunKind.Inserted).Select(run => run.Text)));
    }
}
