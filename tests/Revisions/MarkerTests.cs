using PolicyBot.Indexer.Revisions;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions;

public class MarkerTests
{
    const string Body = """
        § １ 研究の推進

        １．基盤の整備
        １）大学は研究設備を共同で利用する。（※{0}）
        ２）研究者の交流を促進する。（※{1}）
        ３）地域の企業と連携する。（※{2}）
        """;

    const string Notes = "（※１）＜１．１）を削除＞\n（※２）＜１．２）を削除＞\n（※３）＜１．３）を削除＞";

    [Fact]
    public void Markers_and_notes_in_order_agree()
    {
        var compiled = Compile(["１", "２", "３"], Notes);
        Assert.Empty(compiled.Discrepancies);
        Assert.Equal([1, 2, 3], compiled.Notes.Select(note => note.Anchor!.PrintedNumber));
    }

    [Fact]
    public void Shifted_numbers_are_followed_and_named()
    {
        var compiled = Compile(["１", "１", "２"], Notes);
        Assert.Equal([1, 1, 2], compiled.Notes.Select(note => note.Anchor!.PrintedNumber));
        Assert.Equal(["markerMismatch", "markerMismatch"], compiled.Discrepancies.Select(d => d.Code));
        Assert.Contains("（※2）から本文の印より1つ進んでいます", compiled.Discrepancies[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_marker_at_the_head_of_a_list_does_not_contradict_an_address_in_it()
    {
        var body = Draft.Body.Replace("奨学金の制度を見直す。", "奨学金の制度を見直す。（※１）", StringComparison.Ordinal);
        var compiled = Draft.Compiled("（※１）＜２．②を変更＞\n②年齢の要件を廃止する。", body);
        Assert.Empty(compiled.Discrepancies);
        Assert.Equal("§1 2.②", compiled.Notes[0].Operations[0].Target);
    }

    [Fact]
    public void A_missing_marker_is_reported()
    {
        var compiled = Compile(["１", "", "３"], Notes);
        Assert.Equal("markerMissing", Assert.Single(compiled.Discrepancies).Code);
        Assert.Null(compiled.Notes[1].Anchor);
        Assert.Equal("§1 1.2)", compiled.Notes[1].Operations[0].Target);
    }

    [Fact]
    public void A_marker_without_a_note_is_reported()
    {
        var compiled = Compile(["１", "２", "３"], Notes[..Notes.IndexOf("（※３）", StringComparison.Ordinal)]);
        Assert.Equal("noteMissing", Assert.Single(compiled.Discrepancies).Code);
    }

    [Fact]
    public void A_doubled_marker_is_reported()
    {
        var compiled = Compile(["１", "２", "２"], Notes[..Notes.IndexOf("（※３）", StringComparison.Ordinal)]);
        Assert.Equal("duplicateMarker", Assert.Single(compiled.Discrepancies).Code);
    }

    [Fact]
    public void Markers_without_any_note_ask_for_nothing()
    {
        var compiled = Compile(["１", "２", "３"], "");
        Assert.Empty(compiled.Notes);
        Assert.Empty(compiled.Discrepancies);
    }

    [Fact]
    public void Notes_without_a_body_have_no_place()
    {
        var compiled = RevisionCompiler.Compile(Parsed.Text("（※１）＜１．３）を削除＞\n（※２）＜２．に追加＞\n新しい文。\n"));
        Assert.Equal(2, compiled.Notes.Count);
        Assert.All(compiled.Notes, note => Assert.Null(note.Operations[0].TargetSpan));
        Assert.Equal(2, compiled.Discrepancies.Count(d => d.Code == "targetMissing"));
    }

    [Fact]
    public void A_draft_without_markers_is_read_by_its_addresses()
    {
        var compiled = Compile(["", "", ""], Notes);
        Assert.Empty(compiled.Discrepancies);
        Assert.Equal(["§1 1.1)", "§1 1.2)", "§1 1.3)"], compiled.Notes.Select(note => note.Operations[0].Target));
    }

    [Fact]
    public void The_marker_stands_in_for_an_address_that_leads_nowhere()
    {
        var compiled = Compile(["１", "２", "３"], Notes.Replace("１．３）", "１．８）", StringComparison.Ordinal));
        Assert.Equal("targetMissing", Assert.Single(compiled.Discrepancies).Code);
        var operation = compiled.Notes[2].Operations[0];
        Assert.Equal(("§1 1.3)", false), (operation.Target, operation.TargetExists));
    }

    [Fact]
    public void Quoted_words_decide_against_a_wrong_address()
    {
        var compiled = Compile(["１", "２", "３"], Notes.Replace("＜１．３）を削除", "＜１．２）の「地域の」を削除", StringComparison.Ordinal));
        Assert.Equal("addressMismatch", Assert.Single(compiled.Discrepancies).Code);
        var operation = compiled.Notes[2].Operations[0];
        Assert.Equal("§1 1.3)", operation.Target);
        Assert.Equal(["§1 1.2)"], operation.OtherTargets);
    }

    [Fact]
    public void Words_that_stand_nowhere_are_reported_and_nothing_is_changed()
    {
        var compiled = Compile(["１", "２", "３"], Notes.Replace("＜１．３）を削除", "＜１．３）の「宇宙の」を削除", StringComparison.Ordinal));
        Assert.Equal("wordsMissing", Assert.Single(compiled.Discrepancies).Code);
        Assert.Null(compiled.Notes[2].Operations[0].TargetSpan);
    }

    static CompiledRevisions Compile(string[] numbers, string notes)
    {
        var body = Body;
        for (var i = 0; i < 3; i++)
        {
            body = body.Replace(numbers[i].Length == 0 ? $"（※{{{i}}}）" : $"{{{i}}}", numbers[i], StringComparison.Ordinal);
        }

        return RevisionCompiler.Compile(Parsed.Text($"{body}\n\n{notes}\n"));
    }
}
