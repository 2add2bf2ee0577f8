using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Revisions;

public class WordingTests
{
    /// <summary>kind status [address] → place | old → new; text of the body in 〔〕 is what is taken.</summary>
    [Theory]
    // 加える
    [InlineData("＜１．３）に次のように加える＞\n国も支援する。", "Add Proposed [１．３）] → §1 1.3) | → 国も支援する。")]
    [InlineData("＜１．３）に「国も支援する。」を加える＞", "Add Proposed [１．３）] → §1 1.3) | → 国も支援する。")]
    [InlineData("＜１．１）の「大学」の次に「及び企業」を加える＞", "Add Proposed [１．１）] → §1 1.1) | → 及び企業")]
    [InlineData("＜１．１）の「大学」の前に「国立の」を追加＞", "Add Proposed [１．１）] → §1 1.1) | → 国立の")]
    [InlineData("＜１．１）中「大学」の下に「及び企業」を加え＞", "Add Proposed [１．１）] → §1 1.1) | → 及び企業")]
    [InlineData("＜２．に追加＞\n④若手の会議を設ける。", "Add Proposed [２．] → §1 2. | → ④若手の会議を設ける。")]
    [InlineData("＜３．の末尾に追加＞\n民間も参加する。", "Add Proposed [３．の末尾] → §1 3. | → 民間も参加する。")]
    [InlineData("＜３．の冒頭に追加＞\n原則として、", "Add Proposed [３．の冒頭] → §1 3. | → 原則として、")]
    [InlineData("＜２．③に語句を追加する＞\n着実に", "Add Proposed [２．③] → §1 2.③ | → 着実に")]
    // 挿入
    [InlineData("＜１．１）の次に２）として挿入＞\n２）国は拠点を設ける。", "Insert Proposed [１．１）] → §1 1.1) | → ２）国は拠点を設ける。")]
    [InlineData("＜１．１）の後に次のように加える＞\n２）国は拠点を設ける。", "Insert Proposed [１．１）] → §1 1.1) | → ２）国は拠点を設ける。")]
    [InlineData("＜１．１）の次に２）として、次のように加える＞\n国は拠点を設ける。", "Insert Proposed [１．１）] → §1 1.1) | → ２）国は拠点を設ける。")]
    [InlineData("＜１．２）の前に挿入＞\n２）国は拠点を設ける。", "Insert Proposed [１．２）] → §1 1.2) | → ２）国は拠点を設ける。")]
    [InlineData("＜１．１）の次に次の一項を加える＞\n２）国は拠点を設ける。", "Insert Proposed [１．１）] → §1 1.1) | → ２）国は拠点を設ける。")]
    [InlineData("＜１．１）の次に「２）国は拠点を設ける。」を加える＞", "Insert Proposed [１．１）] → §1 1.1) | → ２）国は拠点を設ける。")]
    [InlineData("＜２．の④として新設＞\n④若手の会議を設ける。", "Insert Proposed [２．の④] → §1 2.③ | → ④若手の会議を設ける。")]
    // 削る
    [InlineData("＜１．３）を削る＞", "Delete Proposed [１．３）] → §1 1.3) | ３）地域の企業と連携する。 →")]
    [InlineData("＜１．３）の削除＞", "Delete Proposed [１．３）] → §1 1.3) | ３）地域の企業と連携する。 →")]
    [InlineData("＜１．３）全文を削除する＞", "Delete Proposed [１．３）] → §1 1.3) | ３）地域の企業と連携する。 →")]
    [InlineData("＜１．３）を削除すること。＞", "Delete Proposed [１．３）] → §1 1.3) | ３）地域の企業と連携する。 →")]
    [InlineData("＜１．１）の「共同で」を削る＞", "Delete Proposed [１．１）] → §1 1.1) | 共同で →")]
    [InlineData("＜１．１）中の「共同で」という文言を削除＞", "Delete Proposed [１．１）] → §1 1.1) | 共同で →")]
    [InlineData("＜１．１）の末尾を削除＞", "Delete Proposed [１．１）の末尾] → §1 1.1) | 国は費用の一部を負担する。 →")]
    [InlineData("＜１．１）の最後の文を削除＞", "Delete Proposed [１．１）の最後の文] → §1 1.1) | 国は費用の一部を負担する。 →")]
    [InlineData("＜１．１）第１文を削除＞", "Delete Proposed [１．１）第１文] → §1 1.1) | 大学は研究設備を共同で利用する。 →")]
    [InlineData("＜１．２）ただし書を削除＞", "Delete Proposed [１．２）ただし書] → §1 1.2) | ただし、予算の範囲内とする。 →")]
    [InlineData("＜１．２）のなお書きを削除＞", "Delete Proposed [１．２）のなお書き] → §1 1.2) | なお、手続は別に定める。 →")]
    [InlineData("＜１．２）の・の２つ目を削除＞", "Delete Proposed [１．２）の・の２つ目] → §1 1.2) 2つ目の・ | ・海外の研究者を招へいする。 →")]
    [InlineData("＜１．２）の３つ目の・を削除＞", "Delete Proposed [１．２）の３つ目の・] → §1 1.2) 3つ目の・ | ・共同研究の成果を公表する。 →")]
    [InlineData("＜１．２）の最後の・を削除＞", "Delete Proposed [１．２）の最後の・] → §1 1.2) 3つ目の・ | ・共同研究の成果を公表する。 →")]
    [InlineData("＜２．の最後の行を削除＞", "Delete Proposed [２．の最後の行] → §1 2. | ③女性研究者の割合を高める。 →")]
    [InlineData("＜１．３）を削除＞\n費用の見通しが立たず、今回は見送る。", "Delete Proposed [１．３）] → §1 1.3) | ３）地域の企業と連携する。 →")]
    // 改める
    [InlineData("＜１．３）を変更（第２回会合）＞\n３）地域と連携する。", "Replace Proposed [１．３）] → §1 1.3) | 地域の企業と連携する。 → 地域と連携する。")]
    [InlineData("＜１．３）対案（座長）＞\n３）地域と連携する。", "Replace Alternative [１．３）] → §1 1.3) | 地域の企業と連携する。 → 地域と連携する。")]
    [InlineData("＜１．１）修文意見あり＞\n「大学」を「大学等」とすべき。", "ReplacePhrase Opinion [１．１）] → §1 1.1) | 大学 → 大学等")]
    [InlineData("＜１．１）の「大学」を「大学等」に改める＞", "ReplacePhrase Proposed [１．１）] → §1 1.1) | 大学 → 大学等")]
    [InlineData("＜１．１）中「大学」を「大学等」に改める。＞", "ReplacePhrase Proposed [１．１）] → §1 1.1) | 大学 → 大学等")]
    [InlineData("＜１．１）の「大学」を「大学等」に修正＞", "ReplacePhrase Proposed [１．１）] → §1 1.1) | 大学 → 大学等")]
    [InlineData("＜１．１）の「大学」を「大学等」に変更する＞", "ReplacePhrase Proposed [１．１）] → §1 1.1) | 大学 → 大学等")]
    [InlineData("＜１．１）の「大学」を「大学等」に置き換える＞", "ReplacePhrase Proposed [１．１）] → §1 1.1) | 大学 → 大学等")]
    [InlineData("＜１．１）の「大学」を「大学等」に差し替え＞", "ReplacePhrase Proposed [１．１）] → §1 1.1) | 大学 → 大学等")]
    [InlineData("＜１．１）の「大学」を「大学等」とする＞", "ReplacePhrase Proposed [１．１）] → §1 1.1) | 大学 → 大学等")]
    [InlineData("＜１．１）の「大学」を「大学等」とすること。＞", "ReplacePhrase Proposed [１．１）] → §1 1.1) | 大学 → 大学等")]
    [InlineData("＜１．１）の「大学」→「大学等」＞", "ReplacePhrase Proposed [１．１）] → §1 1.1) | 大学 → 大学等")]
    [InlineData("＜２．②の「「若手」の定義」を「「若手」の範囲」に改める＞", "ReplacePhrase Proposed [２．②] → §1 2.② | 「若手」の定義 → 「若手」の範囲")]
    [InlineData("＜１．１）に語句訂正＞\n共同でを「広く」に修正。", "ReplacePhrase Proposed [１．１）] → §1 1.1) | 共同で → 広く")]
    [InlineData("＜１．１）の字句の訂正＞\n「共同で」を「広く」に改める。", "ReplacePhrase Proposed [１．１）] → §1 1.1) | 共同で → 広く")]
    [InlineData("＜１．１）の共同で利用を広く利用に改める＞", "ReplacePhrase Proposed [１．１）] → §1 1.1) | 共同で利用 → 広く利用")]
    [InlineData("＜１．３）を「地域と連携する。」に改める＞", "Replace Proposed [１．３）] → §1 1.3) | 地域の企業と連携する。 → 地域と連携する。")]
    [InlineData("＜１．３）を次のように改める＞\n３）地域と連携する。", "Replace Proposed [１．３）] → §1 1.3) | 地域の企業と連携する。 → 地域と連携する。")]
    [InlineData("＜１．３）を以下のとおり修正する＞\n３）地域と連携する。", "Replace Proposed [１．３）] → §1 1.3) | 地域の企業と連携する。 → 地域と連携する。")]
    [InlineData("＜１．３）の全部改正＞\n地域と連携する。", "Replace Proposed [１．３）] → §1 1.3) | 地域の企業と連携する。 → 地域と連携する。")]
    [InlineData("＜１．３）を差し替え＞\n地域と連携する。", "Replace Proposed [１．３）] → §1 1.3) | 地域の企業と連携する。 → 地域と連携する。")]
    [InlineData("＜１．１）の末尾を変更＞国は費用を負担しない。", "Replace Proposed [１．１）の末尾] → §1 1.1) | 国は費用の一部を負担する。 → 国は費用を負担しない。")]
    [InlineData("＜１．２）の・の１つ目を変更＞\n・学生を海外に派遣する。", "Replace Proposed [１．２）の・の１つ目] → §1 1.2) 1つ目の・ | 若手研究者を海外に派遣する。 → 学生を海外に派遣する。")]
    // 移す
    [InlineData("＜１．３）を２．の末尾に移す＞", "Move Proposed [２．の末尾] → §1 2. | ３）地域の企業と連携する。 → ３）地域の企業と連携する。")]
    [InlineData("＜１．１）の「国は費用の一部を負担する。」を３．の末尾に移動する＞", "Move Proposed [３．の末尾] → §1 3. | 国は費用の一部を負担する。 → 国は費用の一部を負担する。")]
    // status
    [InlineData("＜１．３）を削除すべきとの意見あり＞", "Delete Opinion [１．３）] → §1 1.3) | ３）地域の企業と連携する。 →")]
    [InlineData("＜１．３）に削除意見あり＞", "Delete Opinion [１．３）] → §1 1.3) | ３）地域の企業と連携する。 →")]
    [InlineData("＜１．３）全面削除との意見がある＞", "Delete Opinion [１．３）] → §1 1.3) | ３）地域の企業と連携する。 →")]
    [InlineData("＜１．１）の「大学」を「大学等」に改めるべきとの意見＞", "ReplacePhrase Opinion [１．１）] → §1 1.1) | 大学 → 大学等")]
    [InlineData("＜１．３）に語句をすでに追加＞\n地域の企業", "Add Applied [１．３）] → §1 1.3) | → 地域の企業")]
    [InlineData("＜１．３）に「地域の企業」を追加済み＞", "Add Applied [１．３）] → §1 1.3) | → 地域の企業")]
    [InlineData("＜１．１）の「学校」を「大学」に修正済＞", "ReplacePhrase Applied [１．１）] → §1 1.1) | → 大学")]
    [InlineData("＜３．をすでに追加＞", "Add Applied [３．] → §1 3. | → ３．その他\n関係省庁が協力して進める。")]
    [InlineData("＜１．３）改定案＞\n３）地域と連携する。", "Replace Proposed [１．３）] → §1 1.3) | 地域の企業と連携する。 → 地域と連携する。")]
    [InlineData("＜１．３）の代案＞\n３）地域と連携する。", "Replace Alternative [１．３）] → §1 1.3) | 地域の企業と連携する。 → 地域と連携する。")]
    // addresses
    [InlineData("＜§１の１．３）を削除＞", "Delete Proposed [§１の１．３）] → §1 1.3) | ３）地域の企業と連携する。 →")]
    [InlineData("＜§２ １．を削除＞", "Delete Proposed [§２ １．] → §2 1. | １．日程\n年度内に結論を得る。 →")]
    [InlineData("＜1.(3)を削除＞", "Delete Proposed [1.(3)] → §1 1.3) | ３）地域の企業と連携する。 →")]
    [InlineData("＜１の３）を削除＞", "Delete Proposed [１の３）] → §1 1.3) | ３）地域の企業と連携する。 →")]
    [InlineData("＜３．その他を削除＞", "Delete Proposed [３．その他] → §1 3. | ３．その他\n関係省庁が協力して進める。 →")]
    [InlineData("＜１．１）の下線部「共同で」の削除＞", "Delete Proposed [１．１）の下線部] → §1 1.1) | 共同で →")]
    // without brackets
    [InlineData("＜１．３）について、全面削除＞", "Delete Proposed [１．３）] → §1 1.3) | ３）地域の企業と連携する。 →")]
    public void Each_wording_is_read(string note, string expected)
    {
        var notes = Draft.Compiled("（※９）＜２．①に追加＞\n着実に\n（※１）" + note).Notes;
        Assert.Equal(expected, Shown(Assert.Single(notes[1].Operations)));
    }

    [Fact]
    public void One_bracket_may_hold_several_instructions()
    {
        var operations = Draft.Compiled("（※１）＜１．１）の「大学」を「大学等」に改め、３）を削り、３．の末尾に「以上」を加える＞").Notes[0].Operations;
        Assert.Equal(
            [
                "ReplacePhrase Proposed [１．１）] → §1 1.1) | 大学 → 大学等",
                "Delete Proposed [３）] → §1 1.3) | ３）地域の企業と連携する。 →",
                "Add Proposed [３．の末尾] → §1 3. | → 以上",
            ],
            operations.Select(Shown));
    }

    [Fact]
    public void One_verb_may_have_several_places()
    {
        var operations = Draft.Compiled("（※１）＜２．①、②及び３．を削除＞").Notes[0].Operations;
        Assert.Equal(["§1 2.①", "§1 2.②", "§1 3."], operations.Select(operation => operation.Target));
    }

    [Fact]
    public void Later_instructions_may_do_without_brackets()
    {
        var notes = Draft.Compiled("（※１）＜１．３）を削除＞\n（※２）２．③を削る。\n（※３）１．１）中「大学」を「大学等」に改める。\n").Notes;
        Assert.Equal(["§1 1.3)", "§1 2.③", "§1 1.1)"], notes.Select(note => note.Operations[0].Target));
    }

    [Fact]
    public void A_reason_is_set_apart()
    {
        var operation = Draft.Only("（※１）＜１．３）を変更＞\n３）地域と連携する。\n（理由）対象を広げるため。");
        Assert.Equal(("地域と連携する。", "対象を広げるため。"), (operation.NewText, operation.Reason));
    }

    [Fact]
    public void Words_behind_a_deletion_that_stand_nowhere_are_its_reason_and_the_reader_is_told()
    {
        var compiled = Draft.Compiled("（※１）＜１．３）を削除＞\nほかの計画と重なる\n");
        Assert.Equal("ほかの計画と重なる", compiled.Notes[0].Operations[0].Reason);
        Assert.Equal("reason", Assert.Single(compiled.Findings).Code);
    }

    [Theory]
    [InlineData("（※１）＜１．３）を検討＞")]
    [InlineData("（※１）＜１．３）について意見あり＞")]
    [InlineData("（※１）＜修正されたい点あり＞")]
    [InlineData("（※１）＜３．を全国の大学を含む体制に改める＞")]
    public void What_no_form_reads_is_named(string note)
    {
        var compiled = Draft.Compiled("（※９）＜３．を削除＞\n" + note);
        Assert.Equal("unreadable", Assert.Single(compiled.Findings).Code);
        Assert.Single(compiled.Notes.SelectMany(read => read.Operations));
    }

    static string Shown(RevisionOperation operation) =>
        $"{operation.Kind} {operation.Status} [{operation.TargetAsWritten}] → {operation.Target} |{Words(operation.OldText)} →{Words(operation.NewText)}";

    static string Words(string? words) => words is null ? "" : " " + words;
}
