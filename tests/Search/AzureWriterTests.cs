using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Azure;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.AzureSearch;

namespace PolicyBot.Tests.Search;

/// <summary>What a build sends, in which order, and what readers see meanwhile.</summary>
public sealed class AzureWriterTests : AzureSearchTest
{
    [Fact]
    public async Task The_first_build_makes_an_index_and_names_it()
    {
        var report = await WriteAsync(Few);

        Assert.True(report.Rebuilt && report.Published);
        Assert.Equal((4, 0, 0), (report.Uploaded, report.Deleted, report.Unchanged));
        Assert.Equal([report.Index, "policybot-pointer"], Service.Service.Indexes);
        Assert.Equal(report.Generation, (await OpenAsync()).Info.Generation);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await WriteAsync(Few);
        var writes = Service.Count(Operations.Write);

        var report = await WriteAsync(Few);

        Assert.False(report.Rebuilt);
        Assert.Equal((0, 0, 4), (report.Uploaded, report.Deleted, report.Unchanged));
        Assert.Equal(writes, Service.Count(Operations.Write));
    }

    [Fact]
    public async Task New_entries_come_before_deletions_and_the_pointer_comes_last()
    {
        var many = Enumerable.Range(0, 30).Select(at => Some.Passage("a", at * 10, $"第{at}の文。")).ToArray();
        await WriteAsync(many);
        var before = Service.Actions.Count;

        var report = await WriteAsync([.. many.Skip(2), Some.Passage("z", 0, "新しい文。")]);

        Assert.False(report.Rebuilt);
        Assert.Equal((1, 2, 28), (report.Uploaded, report.Deleted, report.Unchanged));
        var verbs = Service.Actions.Skip(before).Select(action => action.Split(' ')).Select(action => action[1] == "current" ? "pointer" : action[0]);
        Assert.Equal(["upload", "delete", "delete", "pointer"], verbs);
    }

    [Fact]
    public async Task A_changed_passage_loses_what_it_no_longer_has()
    {
        var many = Enumerable.Range(0, 30).Select(at => Some.Passage("a", at * 10, $"第{at}の文。") with { Note = "※1", FiscalYear = 2023 }).ToArray();
        await WriteAsync(many);

        await WriteAsync([many[0] with { Note = null, FiscalYear = null }, .. many.Skip(1)]);

        var index = await OpenAsync();
        Assert.Equal(29, await index.ListAsync(new PassageFilter { Note = "※1" }).CountAsync());
        Assert.Equal(29, await index.ListAsync(new PassageFilter { FiscalYear = 2023 }).CountAsync());
    }

    [Fact]
    public async Task Another_embedding_makes_another_index()
    {
        await WriteAsync(Few);

        var report = await WriteAsync(Contents(Few) with { EmbeddingModel = "m", Vectors = [.. Few.Select(_ => new ReadOnlyMemory<float>([1, 2, 3]))] });

        Assert.True(report.Rebuilt);
        Assert.Equal(("m", 3), ((await OpenAsync()).Info.EmbeddingModel, (await OpenAsync()).Info.Dimensions));
    }

    [Fact]
    public async Task A_reader_sees_the_old_index_until_the_new_one_is_whole()
    {
        await WriteAsync([.. Enumerable.Range(0, 40).Select(at => Some.Passage("a", at * 10, "古い文。"))]);
        var reader = await OpenAsync();
        using var stop = new CancellationTokenSource();
        var answers = new List<int>();
        var reading = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var texts = await TextsAsync(reader);
                Assert.Single(texts.Distinct());
                answers.Add(texts.Count);
            }
        });

        var report = await WriteAsync([.. Enumerable.Range(0, 60).Select(at => Some.Passage("b", at * 10, "新しい文。"))]);
        await TextsAsync(reader);
        await stop.CancelAsync();
        await reading;

        Assert.True(report.Rebuilt);
        Assert.All(answers, count => Assert.True(count is 40 or 60, $"{count}"));
        Assert.Equal(60, (await TextsAsync(reader)).Count);
    }

    [Fact]
    public async Task An_attachment_is_whole_while_another_version_of_it_is_written()
    {
        var many = Enumerable.Range(0, 60).Select(at => Some.Passage("a", at * 10, "一。")).ToArray();
        await WriteAsync(Version(0));
        var reader = await OpenAsync();
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            var seen = new HashSet<byte>();
            while (!stop.IsCancellationRequested)
            {
                var content = (await reader.ReadAttachmentAsync("model"))!.Value.ToArray();
                Assert.Equal(1_200_000, content.Length);
                seen.Add(Assert.Single(content.Distinct()));
            }

            return seen;
        });

        for (byte version = 1; version <= 4; version++)
        {
            Assert.False((await WriteAsync(Version(version))).Rebuilt);
        }

        await stop.CancelAsync();
        Assert.NotEmpty(await reading);
        Assert.Equal(4, (await reader.ReadAttachmentAsync("model"))!.Value.Span[0]);

        IndexContents Version(byte version)
        {
            var content = new byte[1_200_000];
            Array.Fill(content, version);
            return new IndexContents(many, new Dictionary<string, ReadOnlyMemory<byte>> { ["model"] = content });
        }
    }

    [Fact]
    public async Task One_index_is_kept_behind_the_current_one_and_older_ones_go()
    {
        var first = await WriteAsync(Some.Passage("a", 0, "一。"));
        var second = await WriteAsync(Some.Passage("b", 0, "二。"));
        var third = await WriteAsync(Some.Passage("c", 0, "三。"));

        Assert.DoesNotContain(first.Index, Service.Service.Indexes);
        Assert.Equal(new[] { second.Index, third.Index, "policybot-pointer" }.Order(StringComparer.Ordinal), Service.Service.Indexes);
    }

    [Fact]
    public async Task A_reader_whose_index_is_gone_finds_the_current_one()
    {
        var slow = AzureSearchDouble.Options() with { PointerAge = TimeSpan.FromDays(1) };
        using var connection = Service.Connect(slow);
        var first = await WriteAsync(Some.Passage("a", 0, "一。"));
        var reader = await AzureIndex.OpenAsync(connection);
        await WriteAsync(Some.Passage("b", 0, "二の文。"));
        Service.Service.Delete(first.Index);

        Assert.Equal("二の文。", (await reader.SearchAsync(new PassageQuery("二の文"))).Hits.Single().Passage.Text);
    }

    [Fact]
    public async Task The_index_can_be_asked_with_the_right_to_read_only()
    {
        await WriteAsync(Few);
        using var connection = Service.Connect(Options with { ApiKey = AzureSearchDouble.QueryKey });
        var reader = await AzureIndex.OpenAsync(connection);

        Assert.Equal(4, (await TextsAsync(reader)).Count);
        var refused = await Assert.ThrowsAsync<AzureSearchException>(() => new AzureIndexWriter(connection, Quick).WriteAsync(Contents(Some.Passage("x", 0, "一。"))));
        Assert.Equal(403, refused.Status);
    }

    [Fact]
    public async Task Batches_keep_to_their_number_and_their_bytes()
    {
        using var connection = Service.Connect(Options with { BatchEntries = 25, BatchBytes = 200_000 });
        var heavy = Enumerable.Range(0, 12).Select(at => Some.Passage("a", at * 10_000, string.Concat(Enumerable.Repeat("予算と決算。", 400)) + at));
        var light = Enumerable.Range(0, 60).Select(at => Some.Passage("b", at * 10, "一。"));

        await new AzureIndexWriter(connection, Quick).WriteAsync(Contents([.. heavy, .. light]));

        Assert.All(Service.BatchSizes, size => Assert.InRange(size, 1, 200_100));
        Assert.InRange(Service.BatchSizes.Count, 6, 12);
        Assert.Equal(72, (await TextsAsync(await OpenAsync())).Count);
    }

    [Fact]
    public async Task The_lexicon_becomes_synonyms()
    {
        var lexicon = "kind\tterm\tforms\tenglish\tnote\nministry\t文部科学省\t文科省\tMEXT\t\nplain\tおかね\t予算\t\t\n"u8.ToArray();
        await WriteAsync(new IndexContents(
            [Some.Passage("a", 0, "文部科学省が担当する。"), Some.Passage("b", 0, "農業用水の管理。"), Some.Passage("c", 0, "予算の概要。")],
            new Dictionary<string, ReadOnlyMemory<byte>> { [AttachmentNames.Lexicon] = lexicon }));
        var index = await OpenAsync();

        Assert.Equal("a", (await index.SearchAsync(new PassageQuery("mext"))).Hits.Single().Passage.Document);
        Assert.Equal("c", (await index.SearchAsync(new PassageQuery("おかね"))).Hits.Single().Passage.Document);
        Assert.Equal(["policybot-synonyms"], Service.Service.SynonymMaps);
    }
}
