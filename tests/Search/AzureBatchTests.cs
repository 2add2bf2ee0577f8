using PolicyBot.Indexer.Search.Azure;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.AzureSearch;

namespace PolicyBot.Tests.Search;

/// <summary>Batches that are taken in part, refused, too large or forgotten: every entry is in the index or in the report.</summary>
public sealed class AzureBatchTests : AzureSearchTest
{
    static string KeyOf(int passage) => PassageEntry.KeyOf(Few[passage].Id);

    [Theory]
    [InlineData(503)]
    [InlineData(409)]
    [InlineData(422)]
    public async Task Entries_that_were_put_off_are_sent_again_alone(int status)
    {
        var refusals = 0;
        Service.Service.Refuses = key => key == KeyOf(1) && Interlocked.Increment(ref refusals) <= 3 ? status : null;

        var report = await WriteAsync(Few);

        Assert.True(report.Published);
        Assert.Equal(4, Service.Actions.Count(action => action == $"upload {KeyOf(1)}"));
        Assert.Equal(1, Service.Actions.Count(action => action == $"upload {KeyOf(0)}"));
        Assert.Equal(4, (await TextsAsync(await OpenAsync())).Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(503)]
    public async Task An_entry_that_is_not_taken_is_named_and_nothing_is_published(int status)
    {
        await WriteAsync(Some.Passage("old", 0, "古い文。"));
        var before = Service.Service.Indexes;
        Service.Service.Refuses = key => key == KeyOf(2) ? status : null;

        var report = await WriteAsync(Few);

        Assert.False(report.Published);
        var failed = Assert.Single(report.Failed);
        Assert.Equal(Few[2].Id, failed.Name);
        Assert.Contains(FormattableString.Invariant($"{status}"), failed.Why, StringComparison.Ordinal);
        Assert.Equal(before, Service.Service.Indexes);
        Assert.Equal(["古い文。"], await TextsAsync(await OpenAsync()));
    }

    [Fact]
    public async Task A_result_that_is_missing_is_asked_for_again()
    {
        var left = 2;
        Service.Service.Forgets = key => key == KeyOf(3) && Interlocked.Decrement(ref left) >= 0;

        Assert.True((await WriteAsync(Few)).Published);

        Service.Service.Forgets = _ => true;
        var report = await WriteAsync(Some.Passage("x", 0, "一。"));
        Assert.Equal("x:Body:0-2", Assert.Single(report.Failed).Name);
    }

    [Fact]
    public async Task A_change_that_fails_in_part_deletes_nothing()
    {
        var many = Enumerable.Range(0, 30).Select(at => Some.Passage("a", at * 10, $"第{at}の文。")).ToArray();
        await WriteAsync(many);
        var generation = (await OpenAsync()).Info.Generation;
        var changed = Some.Passage("z", 0, "新しい文。");
        Service.Service.Refuses = key => key == PassageEntry.KeyOf(changed.Id) ? 400 : null;

        var report = await WriteAsync([.. many.Skip(1), changed]);

        Assert.Equal(changed.Id, Assert.Single(report.Failed).Name);
        Assert.DoesNotContain(Service.Actions, action => action.StartsWith("delete", StringComparison.Ordinal));
        Assert.Equal(generation, (await OpenAsync()).Info.Generation);

        Service.Service.Refuses = _ => null;
        Assert.True((await WriteAsync([.. many.Skip(1), changed])).Published);
        Assert.Contains("新しい文。", await TextsAsync(await OpenAsync()));
        Assert.NotEqual(generation, (await OpenAsync()).Info.Generation);
    }

    [Fact]
    public async Task A_passage_that_is_too_large_is_named_and_not_sent()
    {
        var report = await WriteAsync([.. Few, Some.Passage("big", 0, new string('予', 1_000_000))]);

        var failed = Assert.Single(report.Failed);
        Assert.StartsWith("big:", failed.Name, StringComparison.Ordinal);
        Assert.Contains("16 MB", failed.Why, StringComparison.Ordinal);
        Assert.DoesNotContain(Service.Actions, action => action.Contains(PassageEntry.KeyOf(failed.Name), StringComparison.Ordinal));
        Assert.All(Service.BatchSizes, size => Assert.True(size < 12_500_000));
    }

    [Fact]
    public async Task A_label_that_is_too_long_to_compare_is_named()
    {
        var report = await WriteAsync([.. Few, Some.Passage("long", 0, "一。") with { Label = new string('章', 11_000) }]);

        Assert.Contains("label", Assert.Single(report.Failed).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_is_refused_whole_is_halved_until_the_culprit_stands_alone()
    {
        // Twice: the whole batch and one half; then the single entries are taken.
        Service.Fail(Operations.Write, 413, times: 2);
        Assert.True((await WriteAsync(Few)).Published);

        Service.Fail(Operations.Write, 413, times: 1000);
        var report = await WriteAsync([.. Enumerable.Range(0, 5).Select(at => Some.Passage("x", at * 10, "一。"))]);
        Assert.Equal(5, report.Failed.Count);
        Assert.All(report.Failed, failed => Assert.Contains("413", failed.Why, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(429, "1000000000")]
    [InlineData(503, "2")]
    [InlineData(503, null)]
    public async Task A_build_waits_as_it_is_told_but_not_for_ever(int status, string? retryAfter)
    {
        Service.Fail(Operations.Write, status, times: 3, retryAfter: retryAfter);

        Assert.True((await WriteAsync(Few)).Published);
        Assert.Equal(4, (await TextsAsync(await OpenAsync())).Count);
    }

    [Fact]
    public async Task A_build_that_is_refused_leaves_no_half_index_behind()
    {
        Service.Fail(Operations.Write, 403);

        var failure = await Assert.ThrowsAsync<AzureSearchException>(() => WriteAsync(Few));

        Assert.Equal(403, failure.Status);
        Assert.Empty(Service.Service.Indexes);
    }

    [Fact]
    public async Task A_build_that_is_stopped_leaves_no_half_index_behind()
    {
        Service.Stall(Operations.Write, TimeSpan.FromSeconds(30));
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new AzureIndexWriter(Connection, Quick).WriteAsync(Contents(Few), soon.Token));

        Assert.Empty(Service.Service.Indexes);
    }
}
