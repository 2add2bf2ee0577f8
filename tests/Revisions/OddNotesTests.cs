using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions;

public class OddNotesTests
{
    [Fact]
    public void A_note_of_a_megabyte_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("長い文（括弧）が続き、「引用」も続く。", 60_000));
        var document = Draft.With("（※１）＜３．の末尾に追加＞\n" + text);
        var compiled = RevisionCompiler.Compile(document);
        Assert.Equal(text.Length, compiled.Notes[0].Operations[0].NewText!.Length);
        Assert.Equal(document.Text, RevisedText.Apply(document, compiled.Notes, BranchChoice.None).Undo());
    }

    [Theory]
    [InlineData("＜１．１）  に追加＞\n公表もする。", "")]
    [InlineData("＜１．１）　に追加＞\n公表もする。", "")]
    [InlineData("＜１．１）の　を変更＞\n共同でを「広く」", "blankAddress")]
    [InlineData("＜１．１）　　を変更＞\n共同でを「広く」", "blankAddress")]
    [InlineData("＜１．１）＿＿＿を変更＞\n共同でを「広く」", "blankAddress")]
    [InlineData("＜１．１）の「共同で」を広く」に修正＞", "brokenQuote")]
    [InlineData("＜１．１）の「共同で」の次に広く」を追加＞", "brokenQuote")]
    public void Only_what_is_odd_is_flagged(string note, string code)
    {
        var compiled = Draft.Compiled("（※１）" + note);
        Assert.Equal(code, string.Join(' ', compiled.Discrepancies.Select(one => one.Code)));
        Assert.DoesNotContain(compiled.Findings, finding => finding.Code == "unreadable");
        Assert.NotNull(compiled.Notes[0].Operations[0].TargetSpan);
    }

    [Theory]
    [InlineData("（※\n１）")]
    [InlineData("（※１\n）")]
    public void A_marker_that_a_line_end_cuts_is_still_one(string marker)
    {
        var body = Draft.Body.Replace("１）大学は研究設備を共同で利用する。国は費用の一部を負担する。", $"１）大学は研究設備を共同で利用する。国は、予算の範囲内で定めるところに従い、費用の一部を毎年度に負担{marker}する。", StringComparison.Ordinal);
        var notes = "（※１）＜１．１）の「負担する」を「支給する」に修正＞";
        var compiled = Draft.Compiled(notes, body);
        Assert.Empty(compiled.Discrepancies);
        Assert.Equal(1, compiled.Notes[0].Anchor?.PrintedNumber);
        Assert.Contains("費用の一部を毎年度に支給する。\n２）", Draft.Clean(notes, BranchChoice.None, body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_of_a_megabyte_has_its_row()
    {
        var text = string.Concat(Enumerable.Repeat("長い文が続く。", 150_000));
        var document = Draft.With("（※１）＜３．の末尾に追加＞\n" + text);
        var row = Assert.Single(RevisionTable.Of(document, RevisionCompiler.Compile(document).Notes, []).Rows);
        Assert.Equal(row.Old + text, row.New);
    }

    [Fact]
    public void A_note_of_thousands_of_instructions_is_read()
    {
        const int count = 3_000;
        var document = Draft.With("（※１）" + string.Concat(Enumerable.Repeat("＜１．１）の「大学」を「企業」に修正＞\n", count)));
        var compiled = RevisionCompiler.Compile(document);
        var revised = RevisedText.Apply(document, compiled.Notes, BranchChoice.None);
        Assert.Equal(count, compiled.Notes.Sum(note => note.Operations.Count));
        Assert.Equal((1, count - 1), (revised.Applied.Count, revised.LeftOut.Count));
        Assert.Equal(document.Text, revised.Undo());
    }

    [Theory]
    [InlineData("（※１）＜")]
    [InlineData("（※１）＜＞")]
    [InlineData("（※１）＜削除＞")]
    [InlineData("（※１）＜「」を「」に改める＞")]
    [InlineData("（※１）＜１．１）の「大学を削除＞")]
    [InlineData("（※１）＜１．１）の大学」を削除＞")]
    [InlineData("（※１）＜１．１）の「大学」を「に改める＞")]
    [InlineData("（※１）＜１．１）の「大学」を」に改める＞")]
    [InlineData("（※１）＜１．１）に追加＞")]
    [InlineData("（※１）＜１．１）の９９行目を削除＞")]
    [InlineData("（※１）＜９９９．９９）を削除＞")]
    [InlineData("（※０）＜１．を削除＞")]
    [InlineData("（※１）＜１．を削除＞（※１）＜１．を削除＞")]
    [InlineData("（※１）＜１．を削除＞＜２．を削除＞")]
    [InlineData("（※１）＜１．を削除＞\n（※１）＜２．を削除＞")]
    public void Odd_notes_are_read_without_failing(string notes)
    {
        var document = Draft.With("（※９）＜３．に追加＞\n以上。\n" + notes);
        var compiled = RevisionCompiler.Compile(document);
        Assert.Equal(document.Text, RevisedText.Apply(document, compiled.Notes, BranchChoice.None, leaveOutNotes: true).Undo());
    }

    [Fact]
    public void Mutated_notes_never_fail_and_always_come_undone()
    {
        var seed = GeneratorSeed.Value;
        var random = new Random(seed);
        var original = File.ReadAllText(Repository.Seed("000"));
        for (var round = 0; round < 60; round++)
        {
            var text = Mutated(original, random);
            var document = Parsed.Text(text);
            var compiled = RevisionCompiler.Compile(document);
            var open = BranchChoice.NamesOf(compiled.Notes).Select(pair => pair.Name).Where(_ => random.Next(3) == 0).ToArray();
            var revised = RevisedText.Apply(document, compiled.Notes, BranchChoice.Of(open), random.Next(2) == 0);
            Assert.True(text == revised.Undo(), $"seed {seed}, round {round}");
            Assert.All(revised.Applied.Where(operation => operation.ExclusiveGroup is not null).GroupBy(operation => operation.ExclusiveGroup), group => Assert.Single(group));
        }
    }

    /// <summary>Characters of the notes and their neighbourhood go, come twice, or change places.</summary>
    static string Mutated(string text, Random random)
    {
        const string Signs = "＜＞「」（）※１２３４５６．①②③・を削除追加変更の末尾\n意見あり";
        var mutated = new System.Text.StringBuilder(text);
        for (var i = 0; i < 40; i++)
        {
            var at = random.Next(mutated.Length - 30);
            switch (random.Next(3))
            {
                case 0:
                    mutated.Remove(at, random.Next(1, 8));
                    break;
                case 1:
                    mutated.Insert(at, Signs[random.Next(Signs.Length)]);
                    break;
                default:
                    mutated.Insert(at, mutated.ToString(random.Next(mutated.Length - 30), random.Next(1, 30)));
                    break;
            }
        }

        return mutated.ToString();
    }

    [Fact]
    public void A_large_draft_is_compiled_whole_and_undone_to_the_letter()
    {
        const int parts = 105;
        var document = Parsed.Text(Parts(parts));

        var compiled = RevisionCompiler.Compile(document);

        Assert.Equal(parts * 5, compiled.Notes.Count);
        Assert.Equal(document.Text, RevisedText.Apply(document, compiled.Notes, BranchChoice.None).Undo());
    }

    static string Parts(int count)
    {
        var text = new System.Text.StringBuilder();
        for (var part = 1; part <= count; part++)
        {
            text.Append(Draft.Body.Replace("§１", $"§{part}", StringComparison.Ordinal)).Append('\n');
            text.Append("（※１）＜１．１）の「共同で」を「広く」に改める＞\n（※２）＜１．３）を削除＞\n（※３）＜２．に追加＞\n④若手の会議を設ける。\n（※４）＜２．①の次に②として挿入＞\n②学生の意見を聴く。\n（※５）＜３．の末尾に追加＞\n民間も参加する。\n");
        }

        return text.ToString();
    }
}
