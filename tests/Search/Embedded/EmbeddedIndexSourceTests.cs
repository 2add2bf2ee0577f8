using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Search.Embedded;

public sealed class EmbeddedIndexSourceTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Swaps_under_load_fail_no_query_and_mix_no_generations()
    {
        Publish(0);
        using var source = new EmbeddedIndexSource(_folder.Path);
        using var done = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(() => Ask(source, done.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();

        var seen = new HashSet<string>();
        for (var generation = 1; generation <= 25; generation++)
        {
            Publish(generation);
            source.Refresh();
            seen.Add(source.Current!.Info.Generation);
        }

        await done.CancelAsync();
        var asked = await Task.WhenAll(asking);
        Assert.True(asked.Sum() >= 3);
        Assert.Equal(25, seen.Count);
    }

    /// <summary>All passages of a generation say its number, so a mixture shows.</summary>
    static int Ask(EmbeddedIndexSource source, CancellationToken done)
    {
        var asked = 0;
        do
        {
            var hits = source.Current!.SearchAsync(new PassageQuery("再生医療") { Top = 20 }, CancellationToken.None).AsTask().GetAwaiter().GetResult().Hits;
            Assert.Equal(20, hits.Count);
            Assert.Single(hits.Select(hit => hit.Passage.Title).Distinct());
            asked++;
        }
        while (!done.IsCancellationRequested);
        return asked;
    }

    [Fact]
    public async Task A_damaged_new_generation_leaves_the_old_one_in_use()
    {
        Publish(1);
        using var source = new EmbeddedIndexSource(_folder.Path);
        var before = source.Current!.Info.Generation;
        var name = Publish(2);
        File.WriteAllBytes(_folder.At(name), [1, 2, 3]);

        source.Refresh();

        Assert.Equal(before, source.Current!.Info.Generation);
        Assert.True(source.IsDegraded);
        Assert.NotEmpty((await source.Current!.SearchAsync(new PassageQuery("再生医療"))).Hits);
    }

    [Fact]
    public async Task A_file_cut_in_place_while_it_is_served_harms_nobody()
    {
        var name = Publish(1);
        using var source = new EmbeddedIndexSource(_folder.Path);

        File.WriteAllBytes(_folder.At(name), []);
        source.Refresh();

        Assert.NotEmpty((await source.Current!.SearchAsync(new PassageQuery("再生医療"))).Hits);
    }

    [Fact]
    public async Task Without_an_index_there_is_nothing_and_nothing_wrong()
    {
        using var source = new EmbeddedIndexSource(_folder.At("nowhere"));

        Assert.Null(await source.LatestAsync());
        Assert.Empty(source.Problems);
    }

    [Fact]
    public void An_index_that_comes_later_is_found()
    {
        using var source = new EmbeddedIndexSource(_folder.Path);
        Publish(1);

        source.Refresh();

        Assert.NotNull(source.Current);
        Assert.Empty(source.Problems);
    }

    string Publish(int generation)
    {
        var contents = new RandomPassages(generation).Contents(200);
        contents = contents with { Passages = [.. contents.Passages.Select(passage => passage with { Title = $"{generation}" })] };
        using var publisher = IndexPublisher.Lock(_folder.Path);
        var image = EmbeddedIndexWriter.Write(contents);
        publisher.Publish(image);
        return CurrentGenerations.FileOf(image.Generation);
    }
}
