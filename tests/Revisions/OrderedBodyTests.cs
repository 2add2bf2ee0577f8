using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;

namespace PolicyBot.Tests.Revisions;

/// <summary>Notes whose bracket only names the change, and whose order, remark or opinion stands behind it.</summary>
public class OrderedBodyTests
{
    [Theory]
    [InlineData("［１．１）の語句の変更］「大学」を「企業」に改める。（文化庁）", OperationKind.ReplacePhrase, "大学", "企業")]
    [InlineData("［１．１）に語句を追加］「大学」の次に「及び企業」を加える。（文化庁）", OperationKind.Add, "", "及び企業")]
    [InlineData("［１．３）を削除］「地域の…連携する。」を削る。", OperationKind.Delete, "地域の企業と連携する。", "")]
    public void The_sentence_behind_the_bracket_is_the_order_and_not_the_new_text(string note, OperationKind kind, string old, string words)
    {
        var operation = Draft.Only("（※１）" + note);
        Assert.Equal((kind, old, words), (operation.Kind, operation.OldText ?? "", operation.NewText ?? ""));
    }

    [Fact]
    public void Who_would_rather_leave_it_is_an_opinion_beside_the_order()
    {
        var operations = Draft.Compiled("（※１）［１．１）の語句の変更］「大学」を「企業」に改める。ただし、現行どおりとすべきとの意見あり。（文化庁）").Notes[0].Operations;
        Assert.Equal([(OperationStatus.Proposed, "企業"), (OperationStatus.Opinion, "")], operations.Select(operation => (operation.Status, operation.NewText ?? "")));
        Assert.Equal("現行どおりとすべきとの意見あり", operations[1].Reason);
    }

    [Fact]
    public void An_opinion_on_a_place_without_new_words_is_told_with_what_it_wants()
    {
        var operation = Draft.Only("（※１）［１．１）について、費用の割合までは書くべきでないとの意見あり］（文化庁）");
        Assert.Equal((OperationStatus.Opinion, "§1 1.1)", null), (operation.Status, operation.Target, operation.NewText));
        Assert.StartsWith("費用の割合までは書くべきでない", operation.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_lettered_drafts_of_one_place_exclude_each_other()
    {
        var operations = Draft.Compiled("（※１）\n［１．１）修文案Ａ］「大学」を「企業」に改める。（文化庁）\n［１．１）修文案Ｂ］「大学」を「団体」に改める。（観光庁）").Notes[0].Operations;
        Assert.Equal(["企業", "団体"], operations.Select(operation => operation.NewText));
        Assert.All(operations, operation => Assert.Equal(OperationStatus.Alternative, operation.Status));
    }

    [Fact]
    public void What_was_put_in_is_looked_for_and_not_the_telling_of_it()
    {
        var operation = Draft.Only("（※１）［１．１）に反映済み］「共同で」を本文に挿入済み。");
        Assert.Equal((OperationStatus.Applied, "共同で"), (operation.Status, operation.NewText));
        Assert.NotNull(operation.TargetSpan);
    }

    [Fact]
    public void The_first_paragraph_is_the_one_below_the_heading()
    {
        Assert.Equal("大学院の教育を充実する。", Draft.Only("（※１）［２．第１段落を全面差替え］\n大学院を増やす。").OldText);
        Assert.EndsWith("教育を充実する。学費も下げる。\n奨学金の制度を見直す。", Draft.Clean("（※１）＜２．第１段落の末尾に追加＞\n学費も下げる。", BranchChoice.None).Split("①")[0].TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void New_numbers_behind_a_move_are_not_what_is_moved()
    {
        var operation = Draft.Only("（※１）［１．３）を２．の末尾へ移動］移動後、１．の４）を３）に繰り上げる。");
        Assert.Equal((OperationKind.Move, "３）地域の企業と連携する。"), (operation.Kind, operation.NewText));
    }

    [Fact]
    public void A_number_put_in_between_is_a_place_of_its_own()
    {
        var body = Draft.Body.Replace("３．その他", "２の２．施設の整備\n老朽化した建物を直す。\n３．その他", StringComparison.Ordinal);
        Assert.Equal("§1 2の2.", Draft.Only("（※１）＜２の２．の「老朽化した」を「古い」に改める＞", body).Target);
        Assert.Equal("§1 2.", Draft.Only("（※１）＜２．の「奨学金」を「学費」に改める＞", body).Target);
    }

    [Fact]
    public void What_stands_above_the_notes_of_a_part_is_no_note_and_no_text_of_its_last_place()
    {
        var body = Draft.Body.Replace("§１ 研究の推進", "第１章 研究の推進", StringComparison.Ordinal).Replace("関係省庁が協力して進める。", "関係省庁が協力して進める。\n（※１）", StringComparison.Ordinal);
        var compiled = Draft.Compiled("【第１章に係る修正意見】\n（※１）［３．の末尾に追加］\n民間も加わる。", body);
        Assert.Equal(("民間も加わる。", "第1章 3."), (Assert.Single(Assert.Single(compiled.Notes).Operations).NewText, compiled.Notes[0].Operations[0].Target));
        Assert.DoesNotContain("修正意見", Draft.Clean("【第１章に係る修正意見】\n（※１）［３．の末尾に追加］\n民間も加わる。", BranchChoice.None, body).Split("民間も加わる。")[0], StringComparison.Ordinal);
    }
}
