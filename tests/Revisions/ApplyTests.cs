using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions;

public class ApplyTests
{
    static readonly PolicyDocument Seed = Parsed.Seed("000");
    static readonly CompiledRevisions Compiled = RevisionCompiler.Compile(Seed);

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "")]
    [InlineData(true, "§5 ※3a")]
    [InlineData(true, "§5 ※3b,§5 ※4")]
    [InlineData(false, "§5 ※3c,§6 ※3,§6 ※5")]
    public void Undoing_gives_the_original_back(bool leaveOutNotes, string choice)
    {
        var revised = RevisedText.Apply(Seed, Compiled.Notes, BranchChoice.Of(choice.Split(',', StringSplitOptions.RemoveEmptyEntries)), leaveOutNotes);
        Assert.Equal(Seed.Text, revised.Undo());
        Assert.Empty(revised.Discrepancies);
        Assert.Empty(revised.LeftOut);
    }

    [Fact]
    public void All_proposals_are_applied_and_nothing_else()
    {
        var revised = RevisedText.Apply(Seed, Compiled.Notes, BranchChoice.None);
        Assert.All(revised.Applied, operation => Assert.Equal(OperationStatus.Proposed, operation.Status));
        Assert.Equal(Compiled.Notes.SelectMany(note => note.Operations).Count(operation => operation.Status == OperationStatus.Proposed), revised.Applied.Count);
    }

    [Theory]
    [InlineData("大学及び公的研究機関の研究者が協力して、国")]
    [InlineData("をまず提示することが有益であり、各研究の進")]
    [InlineData("必要がある。\n\n２）指針つくり等の基盤となる研究班に研究者の積極的参加を求めることも有用。 \n\n３）審査の迅速化")]
    [InlineData("７）ＥＳ細胞研究（特に分化研究）の促進")]
    [InlineData("生命倫理専門調査会において検討が行われることとなった。また、民間企業でも ES 細胞研究を円滑に行えるようにすべきではないか。")]
    [InlineData("当たっては、民間企業の参加を促進し、将来の包括")]
    [InlineData("仕組みとする。 \n\n \n\n３．iPS 細胞を用いた応用研究")]
    public void The_clean_text_reads_as_the_notes_ask(string expected) =>
        Assert.Contains(Plain(expected), Plain(RevisedText.Apply(Seed, Compiled.Notes, BranchChoice.None, leaveOutNotes: true).Text), StringComparison.Ordinal);

    [Fact]
    public void The_clean_text_has_no_notes_and_no_markers_on_request()
    {
        var clean = RevisedText.Apply(Seed, Compiled.Notes, BranchChoice.None, leaveOutNotes: true).Text;
        Assert.DoesNotContain("※", clean, StringComparison.Ordinal);
        Assert.DoesNotContain("＜１．", clean, StringComparison.Ordinal);
        Assert.Empty(RevisionCompiler.Compile(Parsed.Text(clean)).Notes);
    }

    [Fact]
    public void The_clean_text_has_the_new_numbers()
    {
        var clean = Parsed.Text(RevisedText.Apply(Seed, Compiled.Notes, BranchChoice.None, leaveOutNotes: true).Text);
        var labels = clean.Root.SelfAndDescendants().Select(section => section.Label).Where(label => label.StartsWith("§3 2.", StringComparison.Ordinal));
        Assert.Equal(["§3 2.", "§3 2.1)", "§3 2.2)", "§3 2.3)", "§3 2.4)", "§3 2.5)", "§3 2.6)", "§3 2.6) 1つ目の・", "§3 2.7)", "§3 2.7) 1つ目の・"], labels);
    }

    [Fact]
    public void Renumbering_maps_old_labels_to_new_ones()
    {
        var renumbered = RevisedText.Apply(Seed, Compiled.Notes, BranchChoice.None).Renumbered;
        Assert.Equal(7, renumbered.Count);
        Assert.Equal(("§3 2.3)", "§3 2.7)", "§3 2.7) 1つ目の・"), (renumbered["§3 2.2)"], renumbered["§3 2.6)"], renumbered["§3 2.6) 1つ目の・"]));
    }

    [Fact]
    public void Every_character_knows_its_note()
    {
        var revised = RevisedText.Apply(Seed, Compiled.Notes, BranchChoice.None, leaveOutNotes: true);
        var at = 0;
        foreach (var piece in revised.Pieces.Where(piece => piece.Kind != PieceKind.Added))
        {
            Assert.Equal((at, piece.Text), (piece.Source.Start, piece.Source.In(Seed.Text)));
            at = piece.Source.End;
        }

        Assert.Equal(Seed.Text.Length, at);
        Assert.All(revised.Pieces.Where(piece => piece.Kind == PieceKind.Added), piece => Assert.StartsWith("§", piece.Note, StringComparison.Ordinal));
        Assert.All(revised.Pieces.Where(piece => piece.Kind == PieceKind.Original), piece => Assert.Empty(piece.Note));
    }

    [Theory]
    [InlineData("§5 ※3a", "３．包括的な研究組織", "産官学連携した", "見当")]
    [InlineData("※３ｂ", null, "産官学連携した", "見当")]
    [InlineData("§5※3c", "知的財産権を戦略的に管理", "産官学連携した", "一括管理等、知的")]
    public void Each_branch_stands_alone(string choice, string? gone, string alsoGone, string notThere)
    {
        var clean = RevisedText.Apply(Seed, Compiled.Notes, BranchChoice.Of(choice), leaveOutNotes: true).Text;
        Assert.DoesNotContain(gone ?? alsoGone, clean, StringComparison.Ordinal);
        Assert.DoesNotContain(alsoGone, clean, StringComparison.Ordinal);
        Assert.DoesNotContain(notThere, clean, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rivals_are_never_mixed()
    {
        var revised = RevisedText.Apply(Seed, Compiled.Notes, BranchChoice.Of("§5 ※3b", "§5 ※3c"));
        Assert.Single(revised.Applied, operation => operation.Note == "§5 ※3");
        Assert.Equal("exclusive", Assert.Single(revised.Discrepancies).Code);
        Assert.Equal(Seed.Text, revised.Undo());
    }

    [Fact]
    public void A_branch_that_does_not_exist_is_reported() =>
        Assert.Equal("unknownBranch", Assert.Single(RevisedText.Apply(Seed, Compiled.Notes, BranchChoice.Of("§5 ※9")).Discrepancies).Code);

    [Fact]
    public void Two_notes_that_rewrite_the_same_words_are_shown_both()
    {
        var document = Draft.With("（※１）＜１．３）を「地域と連携する。」に改める＞\n（※２）＜１．３）の「企業」を「大学」に改める＞");
        var revised = RevisedText.Apply(document, RevisionCompiler.Compile(document).Notes, BranchChoice.None);
        var conflict = Assert.Single(revised.Discrepancies);
        Assert.Equal("conflict", conflict.Code);
        Assert.Equal("§1 ※1", Assert.Single(revised.Applied).Note);
        Assert.Equal("§1 ※2", Assert.Single(revised.LeftOut).Note);
        Assert.Equal(document.Text, revised.Undo());
    }

    [Fact]
    public void Text_that_moves_in_a_circle_is_not_lost()
    {
        var document = Draft.With("（※１）＜２．①を２．②の次に移動する＞\n（※２）＜２．②を２．①の次に移動する＞");
        var revised = RevisedText.Apply(document, RevisionCompiler.Compile(document).Notes, BranchChoice.None, leaveOutNotes: true);
        Assert.Contains("博士課程の学生を支援する。", revised.Text, StringComparison.Ordinal);
        Assert.Contains("定義を見直す。", revised.Text, StringComparison.Ordinal);
        Assert.Equal(document.Text, revised.Undo());
    }

    [Fact]
    public void Text_that_moves_in_a_circle_of_three_is_all_there_once()
    {
        var document = Draft.With("（※１）＜２．①を２．②の次に移動する＞\n（※２）＜２．②を２．③の次に移動する＞\n（※３）＜２．③を２．①の次に移動する＞");
        var revised = RevisedText.Apply(document, RevisionCompiler.Compile(document).Notes, BranchChoice.None, leaveOutNotes: true);
        foreach (var words in new[] { "博士課程の学生を支援する。", "定義を見直す。", "女性研究者の割合を高める。" })
        {
            Assert.Equal(2, revised.Text.Split(words).Length);
        }

        Assert.Equal(3, revised.Applied.Count + revised.LeftOut.Count);
        Assert.Equal(document.Text, revised.Undo());
    }

    [Fact]
    public void A_conflict_is_shown_in_the_table_with_both_notes()
    {
        var document = Draft.With("（※１）＜１．３）を「地域と連携する。」に改める＞\n（※２）＜１．３）の「企業」を「大学」に改める＞");
        var table = RevisionTable.Of(document, RevisionCompiler.Compile(document).Notes, []);
        Assert.Equal(["３）地域と連携する。", "３）地域の大学と連携する。"], table.Rows.Select(row => row.New));
        Assert.All(table.Rows, row => Assert.Contains(row.Remarks, remark => remark.Contains("§1 ※1と§1 ※2が同じ箇所を書き換えています", StringComparison.Ordinal)));
        Assert.Equal("conflict", Assert.Single(table.Discrepancies).Code);
    }

    [Fact]
    public void Two_paragraphs_of_a_note_stay_two() =>
        Assert.Contains(
            "を高める。\nなお、手続は別に定める。\n３．その他",
            Draft.Clean("（※１）＜２．③を全面修正＞\n③女性研究者の割合を高める。\nなお、手続は別に定める。", BranchChoice.None), StringComparison.Ordinal);

    [Fact]
    public void A_sentence_at_the_end_of_a_clause_comes_before_a_new_item() =>
        Assert.Contains(
            "高める。公表もする。\n④若手の会議を設ける。\n３．",
            Draft.Clean("（※１）＜２．③の次に④として挿入＞\n④若手の会議を設ける。\n（※２）＜２．③の末尾に追加＞\n公表もする。", BranchChoice.None), StringComparison.Ordinal);

    [Fact]
    public void Text_that_moves_into_itself_stays()
    {
        var document = Draft.With("（※１）＜１．を１．２）の末尾に移動する＞");
        var revised = RevisedText.Apply(document, RevisionCompiler.Compile(document).Notes, BranchChoice.None);
        Assert.Equal("conflict", Assert.Single(revised.Discrepancies).Code);
        Assert.Equal(document.Text, revised.Text);
    }

    [Fact]
    public void Inserts_in_a_chain_push_the_numbers_on()
    {
        var notes = "（※１）＜２．①の次に②として挿入＞\n②学生の意見を聴く。\n（※２）＜２．②の次に③として挿入＞\n③教員の意見を聴く。";
        var clean = Draft.Clean(notes, BranchChoice.None);
        Assert.Contains("①博士課程の学生を支援する。\n②学生の意見を聴く。\n③「若手」の定義を見直す。\n④教員の意見を聴く。\n⑤女性研究者の割合を高める。", clean, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deleted_item_takes_its_line_with_it() =>
        Assert.Contains("①博士課程の学生を支援する。\n③女性研究者の割合を高める。", Draft.Clean("（※１）＜２．②を削除＞", BranchChoice.None), StringComparison.Ordinal);

    [Theory]
    [InlineData("（※１）＜３．の末尾に追加＞\n民間も参加する。", "協力して進める。民間も参加する。")]
    [InlineData("（※１）＜３．に追加＞\n①民間も参加する。", "協力して進める。\n①民間も参加する。")]
    [InlineData("（※１）＜１．１）の「大学」の次に「及び企業」を加える＞", "１）大学及び企業は研究設備を")]
    [InlineData("（※１）＜１．１）の「大学」の前に「国立」を加える＞", "１）国立大学は研究設備を")]
    [InlineData("（※１）＜１．３）の冒頭に追加＞\n積極的に", "３）積極的に地域の企業と")]
    [InlineData("（※１）＜１．２）の前に挿入＞\n２）国は拠点を設ける。", "負担する。\n２）国は拠点を設ける。\n３）研究者の交流")]
    [InlineData("（※１）＜１．２）の・の２つ目の次に追加＞\n・学会を開く。", "招へいする。\n・学会を開く。\n・共同研究の")]
    [InlineData("（※１）＜１．１）の「国は費用の一部を負担する。」を３．の末尾に移動する＞", "協力して進める。国は費用の一部を負担する。")]
    public void New_text_comes_where_a_reader_expects_it(string note, string expected) =>
        Assert.Contains(expected, Draft.Clean(note, BranchChoice.None), StringComparison.Ordinal);

    static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
