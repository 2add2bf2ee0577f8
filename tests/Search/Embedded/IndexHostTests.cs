using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Search.Embedded;

public sealed class IndexHostTests : IDisposable
{
    readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Swaps_under_load_fail_no_query_and_mix_no_generations()
    {
        Publish(0);
        using var host = new EmbeddedIndexHost(_folder.Path);
        using var done = new CancellationTokenSource();
        var asking = Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(() => Ask(host, done.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();

        var seen = new HashSet<string>();
        for (var generation = 1; generation <= 25; generation++)
        {
            Publish(generation);
            host.Refresh();
            seen.Add(host.Info.Generation);
        }

        await done.CancelAsync();
        var asked = await Task.WhenAll(asking);
        Assert.True(asked.Sum() >= 3);
        Assert.Equal(25, seen.Count);
    }

    /// <summary>All passages of a generation say its number, so a mixture shows.</summary>
    static int Ask(EmbeddedIndexHost host, CancellationToken done)
    {
        var asked = 0;
        do
        {
            var hits = host.SearchAsync(new PassageQuery("再生医療") { Top = 20 }, CancellationToken.None).AsTask().GetAwaiter().GetResult().Hits;
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
        using var host = new EmbeddedIndexHost(_folder.Path);
        var before = host.Info.Generation;
        var name = Publish(2);
        File.WriteAllBytes(_folder.At(name), [1, 2, 3]);

        host.Refresh();

        Assert.Equal(before, host.Info.Generation);
        Assert.True(host.IsDegraded);
        Assert.NotEmpty((await host.SearchAsync(new PassageQuery("再生医療"))).Hits);
    }

    [Fact]
    public async Task A_file_cut_in_place_while_it_is_served_harms_nobody()
    {
        var name = Publish(1);
        using var host = new EmbeddedIndexHost(_folder.Path);

        File.WriteAllBytes(_folder.At(name), []);
        host.Refresh();

        Assert.NotEmpty((await host.SearchAsync(new PassageQuery("再生医療"))).Hits);
    }

    [Fact]
    public void Without_an_index_the_question_is_answered_with_what_to_do()
    {
        using var host = new EmbeddedIndexHost(_folder.At("nowhere"));

        Assert.Null(host.Current);
        Assert.Contains("indexer build", Assert.Throws<InvalidOperationException>(() => host.Info).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_that_comes_later_is_found()
    {
        using var host = new EmbeddedIndexHost(_folder.Path);
        Publish(1);

        host.Refresh();

        Assert.NotNull(host.Current);
        Assert.Empty(host.Problems);
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
