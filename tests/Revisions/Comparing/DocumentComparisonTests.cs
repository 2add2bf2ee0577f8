using PolicyBot.Indexer.Revisions.Comparing;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Differences;
using PolicyBot.Indexer.Text;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Revisions.Comparing;

public sealed class DocumentComparisonTests
{
    const int Cases = 100;

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    [InlineData("004")]
    public void A_text_and_itself_differ_in_nothing(string seed)
    {
        var table = DocumentComparison.Compare(Parsed.Seed(seed), Parsed.Seed(seed));

        Assert.Empty(table.Rows);
        Assert.Empty(table.Renumberings);
    }

    [Fact]
    public void Generated_texts_and_themselves_differ_in_nothing()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var document = Parsed.Text(DocumentGenerator.Generate(seed).Text);
            var table = DocumentComparison.Compare(document, Parsed.Text(document.Text));

            Assert.True(!table.Rows.Any() && table.Renumberings.Count == 0, $"seed {seed}");
        }
    }

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("004")]
    public void Other_line_breaks_are_no_change(string seed)
    {
        var document = Parsed.Seed(seed);

        Assert.Empty(DocumentComparison.Compare(document, Parsed.Text(Rewriting.WithDoubledBlankLines(document.Text))).Rows);
    }

    [Fact]
    public void Other_character_widths_are_notation_only()
    {
        var document = Parsed.Seed("000");

        var table = DocumentComparison.Compare(document, Parsed.Text(Rewriting.InFullWidth(document.Text)));

        Assert.All(table.Rows, row => Assert.Equal(RowKind.Notation, row.Kind));
        Assert.NotEmpty(table.Rows);
    }

    [Fact]
    public void A_reworded_clause_is_one_changed_row() => Check((old, @new) =>
    {
        var (chapter, item) = @new.Any();
        var before = chapter.Items[item];
        chapter.Items[item] = before.Replace("とともに、", "ほか、", StringComparison.Ordinal);
        return table => OneRow(table, RowKind.Replace) is { } row && row.Old.EndsWith(before, StringComparison.Ordinal) && row.New.EndsWith(chapter.Items[item], StringComparison.Ordinal);
    });

    [Fact]
    public void A_clause_written_anew_is_one_changed_row() => Check((old, @new) =>
    {
        var (chapter, item) = @new.Any();
        chapter.Items[item] = "本項目は廃止を含めて一から見直す。";
        return table => OneRow(table, RowKind.Replace) is not null;
    });

    [Fact]
    public void An_inserted_clause_renumbers_what_follows() => Check((old, @new) =>
    {
        var (chapter, item) = @new.Any();
        chapter.Items.Insert(item, "新たに倫理審査の手順を定め、各機関に周知する。");
        var part = $"§{@new.Chapters.IndexOf(chapter) + 1}";
        var expected = Enumerable.Range(item + 1, chapter.Items.Count - item - 1).Select(n => ($"{part} ({n})", $"{part} ({n + 1})"));
        return table => OneRow(table, RowKind.Insert) is { } row && row.Target == $"{part} ({item + 1})"
            && table.Renumberings.Where(one => one.IsOwn).Select(one => (one.Old, one.New)).SequenceEqual(expected);
    });

    [Fact]
    public void A_deleted_clause_is_one_deleted_row() => Check((old, @new) =>
    {
        var (chapter, item) = @new.Any();
        var gone = chapter.Items[item];
        chapter.Items.RemoveAt(item);
        return table => OneRow(table, RowKind.Delete) is { } row && row.Old.EndsWith(gone, StringComparison.Ordinal);
    });

    [Fact]
    public void Two_clauses_that_change_places_are_moved_not_deleted_and_added() => Check((old, @new) =>
    {
        var (chapter, item) = @new.Any();
        var other = item == 0 ? chapter.Items.Count - 1 : 0;
        (chapter.Items[item], chapter.Items[other]) = (chapter.Items[other], chapter.Items[item]);
        var expected = Math.Abs(item - other) == 1 ? 1 : 2;
        return table => table.Rows.Count() == expected && table.Rows.All(row => row.Kind == RowKind.Move);
    });

    [Fact]
    public void A_clause_that_goes_to_another_chapter_is_moved() => Check((old, @new) =>
    {
        var (chapter, item) = @new.Any();
        var words = chapter.Items[item];
        chapter.Items.RemoveAt(item);
        @new.Chapters.First(one => one != chapter).Items.Insert(0, words);
        return table => OneRow(table, RowKind.Move) is { } row && row.New.EndsWith(words, StringComparison.Ordinal);
    });

    [Fact]
    public void A_sentence_that_goes_to_another_clause_is_marked_as_moved() => Check((old, @new) =>
    {
        const string Sentence = "また、関係機関の担当者が定期的に協議する場を設ける。";
        var from = old.Chapters[0];
        from.Items[0] += Sentence;
        @new.Chapters[1].Items[1] += Sentence;
        return table => table.Rows.Count() == 2
            && table.Rows.SelectMany(row => row.Runs).Where(run => run.Move > 0).Select(run => (run.Kind, run.Text)).SequenceEqual(
                [(RunKind.MovedAway, Sentence), (RunKind.MovedHere, Sentence)]);
    });

    [Fact]
    public void Chapters_that_change_places_take_their_clauses_along() => Check((old, @new) =>
    {
        @new.Chapters.Add(@new.Chapters[0]);
        @new.Chapters.RemoveAt(0);
        var chapters = @new.Chapters.Select(chapter => chapter.Heading).ToList();
        return table => table.Rows.All(row => row.Kind == RowKind.Move && chapters.Exists(heading => row.New.EndsWith(heading, StringComparison.Ordinal)));
    });

    [Fact]
    public void Several_changes_at_once_are_told_apart() => Check((old, @new) =>
    {
        var (first, last) = (@new.Chapters[0], @new.Chapters[^1]);
        first.Items.RemoveAt(1);
        first.Items.Add("新たに倫理審査の手順を定め、各機関に周知する。");
        last.Items.Insert(1, "年度ごとに実施状況を点検し、結果を公表する。");
        last.Items[0] = last.Items[0].Replace("とともに、", "ほか、", StringComparison.Ordinal);
        return table => table.Rows.Select(row => row.Kind).Order().SequenceEqual([RowKind.Insert, RowKind.Insert, RowKind.Replace, RowKind.Delete]);
    });

    [Fact]
    public void The_rows_and_what_is_unchanged_together_are_both_texts()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var (old, @new) = (Parsed.Text(DocumentGenerator.Generate(seed).Text), Parsed.Text(DocumentGenerator.Generate(seed + 1).Text));
            if (seed % 2 == 0)
            {
                @new = Parsed.Text(Mutation.Of(old.Text, seed));
            }

            var table = DocumentComparison.Compare(old, @new);

            AssertSame(Letters(new ClauseTree(old)), Letters(new ClauseTree(@new)), table, seed);
        }
    }

    /// <summary>Old letters without those of the old column are new letters without those of the new column.</summary>
    static void AssertSame(Dictionary<char, int> old, Dictionary<char, int> @new, ChangeTable table, int seed)
    {
        foreach (var row in table.Rows)
        {
            Count(old, row.Old, -1);
            Count(@new, row.New, -1);
        }

        // Renumbered clauses that nothing else happens to have no row; their numbers differ.
        var numbers = string.Concat(table.Renumberings.Select(one => Characters.HalfWidth(one.Old) + Characters.HalfWidth(one.New)));
        foreach (var (letter, count) in old.Where(pair => char.IsLetterOrDigit(pair.Key)))
        {
            Assert.True(count >= 0, $"seed {seed}: {letter} shown more often than it stands");
            Assert.True(count == @new.GetValueOrDefault(letter) || numbers.Contains(Characters.HalfWidth(letter), StringComparison.Ordinal), $"seed {seed}: {letter} lost");
        }
    }

    static Dictionary<char, int> Letters(ClauseTree tree)
    {
        Dictionary<char, int> letters = [];
        foreach (var clause in tree.All)
        {
            Count(letters, clause.Text, 1);
        }

        return letters;
    }

    static void Count(Dictionary<char, int> letters, string text, int by)
    {
        foreach (var c in text)
        {
            letters[c] = letters.GetValueOrDefault(c) + by;
        }
    }

    [Fact(Timeout = 300_000)]
    public async Task Thousands_of_clauses_are_compared()
    {
        var old = new Clauses(1);
        for (var i = 0; i < 10; i++)
        {
            old.Chapters.Add(new Clauses.Chapter("方針", [.. Enumerable.Range(0, 300).Select(_ => old.Sentence())]));
        }

        var @new = old.Copy();
        for (var i = 0; i < 300; i++)
        {
            var (chapter, item) = @new.Any();
            chapter.Items[item] = i % 3 == 0 ? @new.Sentence() : chapter.Items[item].Replace("とともに、", "ほか、", StringComparison.Ordinal);
        }

        var (before, after) = (old.Parse(), @new.Parse());
        var table = await Task.Run(() => DocumentComparison.Compare(before, after));

        var truth = old.Chapters.Zip(@new.Chapters).Sum(pair => pair.First.Items.Zip(pair.Second.Items).Count(items => items.First != items.Second));
        Assert.InRange(table.Rows.Count(), truth, truth * 1.1);
        Assert.InRange(table.Rows.Count(row => row.Kind == RowKind.Replace), truth * 0.95, truth);
    }

    static ChangeRow? OneRow(ChangeTable table, RowKind kind) =>
        table.Rows.ToList() is [var row] && row.Kind == kind ? row : null;

    static void Check(Func<Clauses, Clauses, Func<ChangeTable, bool>> edit)
    {
        List<int> failures = [];
        for (var seed = 0; seed < Cases; seed++)
        {
            var old = new Clauses(seed);
            var @new = old.Copy();
            var holds = edit(old, @new);
            if (!holds(DocumentComparison.Compare(old.Parse(), @new.Parse())))
            {
                failures.Add(seed);
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {Cases} wrong, seeds {string.Join(' ', failures.Take(10))}");
    }
}
