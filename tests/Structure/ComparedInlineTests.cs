using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Structure;

/// <summary>Old and new below numbered headings, each behind its name on one line: （新）… （旧）….</summary>
public sealed class ComparedInlineTests
{
    const string Text = """
        係留施設の管理に関する指針　新旧対照表
        令和６年８月１日

        １ 対象とする施設
        （新）
        （１）県が管理する桟橋のうち、長さが２０メートルを超えるもの
        （２）市町村から委託を受けて管理する浮桟橋その他これに類するもの
        （旧）
        （１）県が管理する桟橋のうち、長さが２０メートルを超えるもの
        ２ 点検
        ２．１ 点検の回数
        （新）桟橋の点検は、年に４回行う。台風が過ぎた後は、速やかに臨時の点検を行うものと
        する。
        （旧）桟橋の点検は、年に２回行う。
        ２．２ 点検の記録
        （新）点検の記録は、写真とともに１０年間保存する。
        （旧）（新設）
        ３ 見直し
        （新）この指針は、３年ごとに見直す。
        （旧）この指針は、必要に応じて見直す。

        """;

    [Fact]
    public void Each_number_holds_its_two_sides_and_the_next_number_is_beside_it()
    {
        var document = Parsed.Text(Text);
        var notes = RevisionCompiler.Compile(document).Notes.SelectMany(note => note.Operations).ToList();
        Assert.Equal(["1", "2.1", "2.2", "3"], notes.Select(operation => operation.Target));
        Assert.Equal([OperationKind.Replace, OperationKind.Replace, OperationKind.Add, OperationKind.Replace], notes.Select(operation => operation.Kind));
        Assert.Equal(("桟橋の点検は、年に２回行う。", "桟橋の点検は、年に４回行う。台風が過ぎた後は、速やかに臨時の点検を行うものとする。"), (notes[1].OldText, notes[1].NewText));
    }

    [Theory]
    [InlineData("改定案では、桟橋の点検の回数はどう変わりますか。")]
    [InlineData("改正案では点検の回数はどう変更されますか。")]
    public async Task Who_asks_what_the_draft_changes_is_told_that_change_alone(string question)
    {
        var answer = await (await AskedFolder.OfAsync(Text.Replace("\n１ 対象", "\n（改定の趣旨）\n　桟橋の点検の回数と記録の保存について見直しを行う。\n\n１ 対象", StringComparison.Ordinal))).AskAsync(question);
        Assert.Contains("年に４回", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("３年ごと", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_side_without_an_old_one_is_text()
    {
        var document = Parsed.Text("係留の手引\n\n１ 桟橋\n（新）の印は、今年度に加えた桟橋を示す。\n２ 浮標\n浮標は赤く塗る。\n");
        Assert.Empty(RevisionCompiler.Compile(document).Notes);
    }
}
