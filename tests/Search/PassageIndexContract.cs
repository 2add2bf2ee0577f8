using System.Security.Cryptography;
using System.Text.Json;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Search;

/// <summary>What every index of passages has to do, whatever it is made of. MemoryIndex, the plainest, is the measure.</summary>
public abstract class PassageIndexContract
{
    static readonly FolderContents Seeds = FolderContents.Read(Path.Combine(Repository.Root, "seeds"), new ReadOptions());

    /// <summary>Makes an index of just these contents; asked again, the same index with other contents.</summary>
    private protected abstract Task<IPassageIndex> BuildAsync(IndexContents contents);

    private protected Task<IPassageIndex> BuildAsync(params Passage[] passages) =>
        BuildAsync(new IndexContents(passages, new Dictionary<string, ReadOnlyMemory<byte>>()));

    [Fact]
    public async Task Every_passage_of_the_seeds_comes_back_whole()
    {
        var index = await BuildAsync(new IndexContents(Seeds.Passages, Seeds.Attachments));
        var expected = Ordered(Seeds.Passages);

        var listed = await ListAsync(index, PassageFilter.Any);

        Assert.Equal(expected.Select(Json), listed.Select(Json));
        Assert.Equal(Seeds.Passages.Count, index.Info.Passages);
        Assert.Equal(Seeds.Passages.Select(passage => passage.Document).Distinct().Count(), index.Info.Documents);
        Assert.NotEmpty(index.Info.Generation);
    }

    [Fact]
    public async Task The_seeds_are_found_as_the_plainest_index_finds_them()
    {
        var index = await BuildAsync(new IndexContents(Seeds.Passages, Seeds.Attachments));
        var measure = new MemoryIndex(Seeds.Passages, Seeds.Attachments);
        // A stretch from the middle of every twentieth passage: a question that one place answers.
        var questions = Seeds.Passages.Where(passage => passage.Kind == PassageKind.Body && passage.Text.Length > 60).Where((_, at) => at % 20 == 0)
            .Select(passage => passage.Text.Substring(passage.Text.Length / 3, 24)).ToList();

        Assert.NotEmpty(questions);
        foreach (var question in questions)
        {
            var best = (await measure.SearchAsync(new PassageQuery(question))).Hits[0].Passage.Id;
            var hits = (await index.SearchAsync(new PassageQuery(question))).Hits;

            Assert.Contains(best, hits.Take(3).Select(hit => hit.Passage.Id));
        }
    }

    [Fact]
    public async Task The_best_passage_comes_first_and_nothing_that_shares_no_word()
    {
        var best = Some.Passage("a", 100, "大学発ベンチャーの創業数を増やす。大学の知財を使う。");
        var index = await BuildAsync(Some.Passage("a", 0, "大学の研究開発について述べる。"), best, Some.Passage("b", 0, "農業用水の管理。"));

        var found = await index.SearchAsync(new PassageQuery("ベンチャーの創業数"));

        Assert.Equal(best.Id, found.Hits[0].Passage.Id);
        Assert.DoesNotContain(found.Hits, hit => hit.Passage.Document == "b");
        Assert.False(found.Partial);
        Assert.True(found.Hits[0].Score > 0);
    }

    [Fact]
    public async Task Equal_scores_come_in_the_order_of_ids_and_pages_make_up_the_whole()
    {
        var same = Enumerable.Range(0, 45).Select(at => Some.Passage(FormattableString.Invariant($"d{at:00}"), 0, "知的財産の保護。")).ToArray();
        var index = await BuildAsync([.. same.Reverse(), Some.Passage("x", 0, "知的財産。")]);

        var whole = await index.SearchAsync(new PassageQuery("知的財産") { Top = 100 });
        var pages = new List<PassageHit>();
        for (var skip = 0; skip < 60; skip += 7)
        {
            pages.AddRange((await index.SearchAsync(new PassageQuery("知的財産") { Top = 7, Skip = skip })).Hits);
        }

        Assert.Equal(46, whole.Hits.Count);
        Assert.Equal(Ids(whole.Hits), Ids(pages));
        Assert.Equal(whole.Hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage.Id, StringComparer.Ordinal).Select(hit => hit.Passage.Id), Ids(whole.Hits));
    }

    [Theory]
    [InlineData("")]
    [InlineData("　 \n")]
    [InlineData("()*~\"+-|")]
    [InlineData("？！。、")]
    public async Task Without_a_word_nothing_is_found(string question)
    {
        var index = await BuildAsync(Some.Passage("a", 0, "予算の概要。"));

        Assert.Empty((await index.SearchAsync(new PassageQuery(question))).Hits);
    }

    [Theory]
    [InlineData("-予算 の概要")]
    [InlineData("\"予算の概要")]
    [InlineData("予算の概要) OR (*")]
    [InlineData("text:予算の概要^9 AND NOT label:*")]
    [InlineData("/.*予算の概要.*/~2")]
    [InlineData("予算の概要\\")]
    [InlineData("予算の概要 && !{[}]")]
    [InlineData("+予算の概要|'; drop")]
    public async Task What_a_query_language_takes_for_an_operator_is_an_ordinary_character(string question)
    {
        var index = await BuildAsync(Some.Passage("a", 0, "予算の概要を示す。"), Some.Passage("b", 0, "農業用水の管理。"));

        var found = await index.SearchAsync(new PassageQuery(question));

        Assert.Equal(["a"], found.Hits.Select(hit => hit.Passage.Document));
    }

    [Fact]
    public async Task Half_a_character_does_no_harm()
    {
        var index = await BuildAsync(Some.Passage("a", 0, "予算の概要を示す。𠮷田。"), Some.Passage("b", 0, "農業用水の管理。"));
        var half = new string('\ud842', 1);

        Assert.Equal("a", (await index.SearchAsync(new PassageQuery(half + "予算の概要" + half))).Hits.Single().Passage.Document);
        Assert.Empty((await index.SearchAsync(new PassageQuery("予算") { Filter = new PassageFilter { Note = half, Section = half, Documents = [half] } })).Hits);
        Assert.Null(await index.FindAsync(half));
        Assert.Null(await index.ReadAttachmentAsync(half));
    }

    [Fact]
    public async Task Widths_and_cases_do_not_matter()
    {
        var index = await BuildAsync(Some.Passage("a", 0, "ＤＸ推進とスタートアップ。"), Some.Passage("b", 0, "農業用水の管理。"));

        foreach (var question in new[] { "dx", "DX", "ＤＸ", "ｽﾀｰﾄｱｯﾌﾟ" })
        {
            Assert.Equal(["a"], (await index.SearchAsync(new PassageQuery(question))).Hits.Select(hit => hit.Passage.Document));
        }
    }

    [Fact]
    public async Task Places_are_found_by_their_signs()
    {
        var index = await BuildAsync(Some.Passage("a", 0, "本文。", label: "§2"), Some.Passage("a", 9, "修正。", PassageKind.Note, "§3") with { Note = "※4" });

        Assert.Equal("a:Body:0-3", (await index.SearchAsync(new PassageQuery("§2 は何か"))).Hits[0].Passage.Id);
        Assert.Equal("a:Note:9-12", (await index.SearchAsync(new PassageQuery("※4 は何か"))).Hits[0].Passage.Id);
    }

    [Fact]
    public async Task Filters_take_just_what_they_admit()
    {
        var seed = GeneratorSeed.Value;
        var random = new Random(seed);
        var passages = AwkwardPassages.Of(random, 150);
        var index = await BuildAsync([.. passages]);

        for (var round = 0; round < 60; round++)
        {
            var filter = AwkwardPassages.Filter(random);
            var expected = Ordered(passages.Where(filter.Admits)).Select(passage => passage.Id).ToList();

            var listed = (await ListAsync(index, filter)).ConvertAll(passage => passage.Id);
            var found = (await index.SearchAsync(new PassageQuery("予算") { Filter = filter, Top = 200 })).Hits.Select(hit => hit.Passage.Id);

            Assert.True(expected.SequenceEqual(listed), $"seed {seed}, round {round}: {filter}\nexpected {string.Join(' ', expected)}\nlisted {string.Join(' ', listed)}");
            Assert.True(expected.ToHashSet().SetEquals(found), $"seed {seed}, round {round}: {filter}");
        }
    }

    [Fact]
    public async Task Places_are_those_of_a_list_each_once()
    {
        var seed = GeneratorSeed.Value;
        var random = new Random(seed);
        var index = await BuildAsync([.. AwkwardPassages.Of(random, 150)]);

        for (var round = 0; round < 20; round++)
        {
            var filter = AwkwardPassages.Filter(random);
            var listed = (await ListAsync(index, filter)).Select(PassagePlace.Of).Distinct();

            Assert.True(listed.SequenceEqual(await index.PlacesAsync(filter).ToListAsync()), $"seed {seed}, round {round}: {filter}");
        }
    }

    [Fact]
    public async Task Places_are_found_as_their_passages_are()
    {
        var seed = GeneratorSeed.Value;
        var random = new Random(seed);
        var index = await BuildAsync([.. AwkwardPassages.Of(random, 150)]);

        for (var round = 0; round < 20; round++)
        {
            var query = new PassageQuery("予算 大学") { Filter = AwkwardPassages.Filter(random), Top = 40, Skip = random.Next(3) };
            var found = (await index.SearchAsync(query)).Hits.Select(hit => PassagePlace.Of(hit.Passage));

            Assert.True(found.SequenceEqual(await index.SearchPlacesAsync(query)), $"seed {seed}, round {round}: {query}");
        }
    }

    [Fact]
    public async Task A_list_has_no_end_of_its_own()
    {
        var passages = Enumerable.Range(0, 2_300).Select(at => Some.Passage("d" + (at % 3), at * 10, "予算の概要。")).ToArray();
        var index = await BuildAsync(passages);

        var listed = await ListAsync(index, PassageFilter.Any);
        var found = await index.SearchAsync(new PassageQuery("予算") { Top = 1_200, Skip = 1_000 });

        Assert.Equal(Ordered(passages).Select(passage => passage.Id), listed.Select(passage => passage.Id));
        Assert.Equal(passages.Select(passage => passage.Id).Order(StringComparer.Ordinal).Skip(1_000).Take(1_200), Ids(found.Hits));
    }

    [Fact]
    public async Task A_passage_is_found_by_its_id_and_no_other()
    {
        var odd = Some.Passage("座長提案 (1)'s #%2F?", 3, "本文。");
        var index = await BuildAsync(odd, Some.Passage("a", 0, "別。"));

        Assert.Equal(Json(odd), Json((await index.FindAsync(odd.Id))!));
        foreach (var id in new[] { "", "a", "a:Body:0-2 ", "a:body:0-2", "') or true", "document/a", AttachmentNames.Lexicon, "../x", "あ" })
        {
            Assert.Null(await index.FindAsync(id));
        }
    }

    [Fact]
    public async Task Attachments_come_back_to_the_byte_and_are_never_found()
    {
        var large = RandomNumberGenerator.GetBytes(1_300_000);
        var attachments = new Dictionary<string, ReadOnlyMemory<byte>>
        {
            [AttachmentNames.Lexicon] = "kind\tterm\nterm\t予算\t予算案\n"u8.ToArray(),
            [AttachmentNames.EmbeddingModel] = large,
            [AttachmentNames.Document("座長提案 '1'")] = "{\"予算\":1}"u8.ToArray(),
            ["empty"] = ReadOnlyMemory<byte>.Empty,
        };
        var index = await BuildAsync(new IndexContents([Some.Passage("a", 0, "予算の概要。")], attachments));

        foreach (var (name, content) in attachments)
        {
            Assert.True((await index.ReadAttachmentAsync(name))!.Value.Span.SequenceEqual(content.Span), name);
        }

        Assert.Null(await index.ReadAttachmentAsync("nothing"));
        Assert.Null(await index.ReadAttachmentAsync("a:Body:0-6"));
        Assert.Single((await index.SearchAsync(new PassageQuery("予算 kind term lexicon"))).Hits);
        Assert.Single(await ListAsync(index, PassageFilter.Any));
    }

    [Fact]
    public async Task Asked_by_many_at_once_it_answers_each_as_it_answers_one()
    {
        var index = await BuildAsync([.. AwkwardPassages.Of(new Random(5), 60)]);
        string[] questions = ["予算", "大学 研究", "知財の保護", "農業", "§2", "2023"];
        var alone = new List<string>();
        foreach (var question in questions)
        {
            alone.Add(string.Join(' ', Ids((await index.SearchAsync(new PassageQuery(question))).Hits)));
        }

        await Parallel.ForEachAsync(Enumerable.Range(0, 60), new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (at, cancellation) =>
            Assert.Equal(alone[at % questions.Length], string.Join(' ', Ids((await index.SearchAsync(new PassageQuery(questions[at % questions.Length]), cancellation)).Hits))));
    }

    [Fact]
    public async Task What_is_gone_from_the_documents_is_gone_from_the_index()
    {
        var kept = Enumerable.Range(0, 40).Select(at => Some.Passage("a", at * 100, $"大学の研究開発、その{at}。")).ToArray();
        var attachment = new Dictionary<string, ReadOnlyMemory<byte>> { [AttachmentNames.Document("b")] = "b"u8.ToArray(), ["x"] = "old"u8.ToArray() };
        await BuildAsync(new IndexContents([.. kept, Some.Passage("b", 0, "農業用水の管理。"), Some.Passage("c", 0, "古い文。")], attachment));

        var after = await BuildAsync(new IndexContents([.. kept, Some.Passage("c", 0, "新い文。")], new Dictionary<string, ReadOnlyMemory<byte>> { ["x"] = "new"u8.ToArray() }));

        Assert.Equal(41, (await ListAsync(after, PassageFilter.Any)).Count);
        Assert.Empty((await after.SearchAsync(new PassageQuery("農業用水"))).Hits);
        Assert.Null(await after.FindAsync("b:Body:0-8"));
        Assert.Equal("新い文。", (await after.FindAsync("c:Body:0-4"))!.Text);
        Assert.Null(await after.ReadAttachmentAsync(AttachmentNames.Document("b")));
        Assert.True((await after.ReadAttachmentAsync("x"))!.Value.Span.SequenceEqual("new"u8));
        Assert.Equal(41, after.Info.Passages);
    }

    [Fact]
    public async Task Nothing_is_answered_to_somebody_who_has_gone()
    {
        var index = await BuildAsync(Some.Passage("a", 0, "予算の概要。"));
        var gone = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await index.SearchAsync(new PassageQuery("予算"), gone));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await index.ListAsync(PassageFilter.Any, gone).ToListAsync(gone));
    }

    static IEnumerable<Passage> Ordered(IEnumerable<Passage> passages) =>
        passages.OrderBy(passage => passage.Document, StringComparer.Ordinal).ThenBy(passage => passage.Span.Start).ThenBy(passage => passage.Id, StringComparer.Ordinal);

    static async Task<List<Passage>> ListAsync(IPassageIndex index, PassageFilter filter) => await index.ListAsync(filter).ToListAsync();

    static IEnumerable<string> Ids(IEnumerable<PassageHit> hits) => hits.Select(hit => hit.Passage.Id);

    static string Json(Passage passage) => JsonSerializer.Serialize(passage, DocumentJson.Readable.Passage);
}
