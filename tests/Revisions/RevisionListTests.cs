using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions;

/// <summary>A draft with markers in its text and a list of revisions behind it, a row for each.</summary>
public sealed class RevisionListTests
{
    public const string Draft = """
        まちの図書館を考える会　報告（案）
        （注）修正の箇所は全部で８か所であり、別紙に掲げる。

        第１章　開館
        １－１　時間
        （１）平日は午前10時から午後６時まで開く。【修正１】
        （２）休日の扱い
        ア　日曜日は休館とする。【修正２】
        (ｱ) 祝日は開く。
        (ｲ) 年末は一週間休む。【修正３】
        （３）夜間の開館は月に二日とする。【修正４】
        １－２　貸出し
        （１）一人に五冊まで、二週間貸し出す。【修正５】
        （２）延滞した人には一か月貸し出さない。【修正６】
        第２章　費用
        ２－１　負担
        （１）会費は年に千円とする。【修正７】
        （２）寄附を募る。

        別紙　修正箇所の一覧

        【修正１】第１章１－１（１）　〔修文〕
        （原案）午前10時から午後６時まで
        （修正案）午前９時から午後８時まで
        （理由）勤め帰りに寄れるようにするため。

        【修正２】第１章１－１（２）ア　〔意見・結論は未定〕
        日曜日こそ開くべきとの意見があった。次回に改めて諮る。

        【修正３】第１章１－１（２）ア(ｲ)の次に加える
        「(ｳ) 蔵書の点検の間は休む。」

        【修正４】第１章１－１（３）　〔削る〕
        （理由）職員が足りないため。

        【修正５】第１章１－２（１）　〔語句の修正〕
        「五冊」を「十冊」に改める。また、「貸し出す」の前に「無料で」を加える。

        【修正６】第１章１－２（２）　〔移動〕
        費用に関わるため、第２章２－１（２）の次に（３）として移す。

        【修正７】第２章２－１（１）　〔両論併記〕
        （甲案）会費は取らない。
        （乙案）会費は年に五百円とする。
        （備考）事務局は甲案を支持した。

        【修正８】第２章２－１（２）　〔反映済み〕
        「寄附を募る」は、財政当局の求めにより既に本文に加えた。

        【修正９】第２章２－２（１）の末尾に加える
        「募金の箱を置く。」
        """;

    static readonly PolicyDocument Document = Parsed.Text(Draft);
    static readonly CompiledRevisions Compiled = RevisionCompiler.Compile(Document);

    static RevisionOperation Of(int note, int at = 0) => Compiled.Notes.Single(one => one.Number == note).Operations[at];

    [Fact]
    public void Every_row_is_a_note() => Assert.Equal(Enumerable.Range(1, 9), Compiled.Notes.Select(note => note.Number));

    [Fact]
    public void The_list_stands_in_an_annex_of_its_own() => Assert.Equal(["第1章", "第2章", "別紙"], Document.Root.Children.Select(section => section.Label));

    [Theory]
    [InlineData(1, 0, OperationKind.ReplacePhrase, OperationStatus.Proposed, "1-1(1)")]
    [InlineData(2, 0, OperationKind.Replace, OperationStatus.Opinion, "1-1(2)ア")]
    [InlineData(3, 0, OperationKind.Insert, OperationStatus.Proposed, "1-1(2)ア(ｲ)")]
    [InlineData(4, 0, OperationKind.Delete, OperationStatus.Proposed, "1-1(3)")]
    [InlineData(5, 0, OperationKind.ReplacePhrase, OperationStatus.Proposed, "1-2(1)")]
    [InlineData(5, 1, OperationKind.Add, OperationStatus.Proposed, "1-2(1)")]
    [InlineData(6, 0, OperationKind.Move, OperationStatus.Proposed, "2-1(2)")]
    [InlineData(7, 0, OperationKind.Replace, OperationStatus.Alternative, "2-1(1)")]
    [InlineData(7, 1, OperationKind.Replace, OperationStatus.Alternative, "2-1(1)")]
    [InlineData(8, 0, OperationKind.Add, OperationStatus.Applied, "2-1(2)")]
    [InlineData(9, 0, OperationKind.Add, OperationStatus.Proposed, null)]
    public void A_row_is_the_change_that_its_tag_names(int note, int at, OperationKind kind, OperationStatus status, string? target)
    {
        var operation = Of(note, at);
        Assert.Equal((kind, status, target), (operation.Kind, operation.Status, operation.Target));
    }

    [Fact]
    public void Old_and_new_words_and_the_reason_are_those_of_the_row()
    {
        Assert.Equal(("午前10時から午後６時まで", "午前９時から午後８時まで", "勤め帰りに寄れるようにするため。"), (Of(1).OldText, Of(1).NewText, Of(1).Reason));
        Assert.Equal("午前10時から午後６時まで", Of(1).TargetSpan?.In(Document.Text));
        Assert.Equal("職員が足りないため。", Of(4).Reason);
        Assert.Equal(("五冊", "十冊", "無料で"), (Of(5).OldText, Of(5).NewText, Of(5, 1).NewText));
        Assert.Equal(("1-2(2)", "費用に関わるため"), (Of(6).From, Of(6).Reason));
        Assert.Equal(["会費は取らない。", "会費は年に五百円とする。"], Compiled.Notes.Single(note => note.Number == 7).Operations.Select(operation => operation.NewText));
        Assert.Single(Compiled.Notes.Single(note => note.Number == 7).Operations.Select(operation => operation.ExclusiveGroup).Distinct());
    }

    [Fact]
    public void What_the_draft_says_of_itself_and_does_not_hold_is_told() =>
        Assert.Equal(["countMismatch", "markerMissing", "targetMissing"], Compiled.Discrepancies.Select(one => one.Code).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("新旧対照表")]
    [InlineData("＜修正箇所一覧＞")]
    public void A_list_may_have_a_title_without_a_number_and_parts_named_otherwise(string title)
    {
        var document = Parsed.Text($"第１　方針\n１　バス\n（１）朝の便を二本増やす。（注１）\n（２）夜の便は減らす。（注２）\n２　運賃\n（１）一乗車二百円とする。（注３）\n\n{title}\n（注１）第１の１（１）\n旧：朝の便を二本\n新：朝の便を三本\n理由：通学の人が増えたため。\n（注２）第１の１（２）【削除】\n（注３）第１の２（１）［複数案］\n第１案：一乗車二百五十円とする。\n第２案：距離に応じて定める。\n");
        var operations = RevisionCompiler.Compile(document).Notes.SelectMany(note => note.Operations).ToList();

        Assert.Equal(["第1 1(1)", "第1 1(2)", "第1 2(1)", "第1 2(1)"], operations.Select(operation => operation.Target));
        Assert.Equal(["朝の便を二本", "（２）夜の便は減らす。", "一乗車二百円とする。", "一乗車二百円とする。"], operations.Select(operation => operation.OldText));
        Assert.Equal("通学の人が増えたため。", operations[0].Reason);
    }

    [Fact]
    public void A_change_that_gives_no_new_words_takes_none_away() =>
        Assert.Contains("日曜日は休館とする。", RevisedText.Apply(Document, Compiled.Notes, BranchChoice.None).Text, StringComparison.Ordinal);
}
