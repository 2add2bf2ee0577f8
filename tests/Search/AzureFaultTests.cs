using System.Diagnostics;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Azure;
using PolicyBot.Tests.Support.AzureSearch;

namespace PolicyBot.Tests.Search;

/// <summary>The service fails in every way it is known to: what was asked for is done or said not to be, never lost in silence.</summary>
public sealed class AzureFaultTests : AzureSearchTest
{
    static readonly PassageQuery Question = new("知財の保護");

    [Theory]
    [InlineData(503, "1")]
    [InlineData(429, "0")]
    [InlineData(500, null)]
    [InlineData(503, "Fri, 01 Jan 2021 00:00:00 GMT")]
    [InlineData(503, "-5")]
    [InlineData(502, "nonsense")]
    public async Task A_search_is_repeated_once(int status, string? retryAfter)
    {
        await WriteAsync(Few);
        var index = await OpenAsync();
        Service.Fail(Operations.Search, status, retryAfter: retryAfter);
        var before = Service.Count(Operations.Search);

        Assert.Equal("a:Body:50-56", (await index.SearchAsync(Question)).Hits[0].Passage.Id);
        Assert.Equal(before + 2, Service.Count(Operations.Search));
    }

    [Fact]
    public async Task Nobody_waits_longer_for_an_answer_than_an_answer_may_take()
    {
        await WriteAsync(Few);
        using var connection = Service.Connect();
        var index = await AzureIndex.OpenAsync(connection);
        Service.Fail(Operations.Search, 503, retryAfter: "1000000000");
        var clock = Stopwatch.StartNew();

        // A minute is the longest wait, and as long as the budget of this test: so there is none.
        var failure = await Assert.ThrowsAsync<AzureSearchException>(async () => await index.SearchAsync(Question));

        Assert.Equal("PB-DEP-001", failure.Code);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
        Assert.NotEmpty((await index.SearchAsync(Question)).Hits);
    }

    [Fact]
    public async Task A_service_that_is_down_is_left_alone_and_asked_again_after_a_while()
    {
        await WriteAsync(Few);
        var index = await OpenAsync();
        var before = Service.Count(Operations.Search);
        Service.Fail(Operations.Search, 503, times: 1000);
        var clock = Stopwatch.StartNew();

        for (var question = 0; question < 100; question++)
        {
            await Assert.ThrowsAsync<AzureSearchException>(async () => await index.SearchAsync(Question));
        }

        var calls = Service.Count(Operations.Search) - before;
        Assert.True(calls <= 120, $"{calls} calls for 100 questions in {clock.Elapsed}");
        Service.Heal();
        Assert.NotEmpty(await UntilAnsweredAsync(index));
    }

    static async Task<IReadOnlyList<PassageHit>> UntilAnsweredAsync(AzureIndex index)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(10))
        {
            try
            {
                return (await index.SearchAsync(Question)).Hits;
            }
            catch (AzureSearchException) when (waited.Elapsed < TimeSpan.FromSeconds(20))
            {
                // 15 seconds on the quick clock are not over yet.
            }
        }
    }

    [Fact]
    public void The_breaker_opens_at_half_and_lets_one_through_to_see()
    {
        var clock = new SteppedClock();
        var breaker = new CircuitBreaker(clock);
        for (var call = 0; call < 10; call++)
        {
            Assert.True(breaker.TryEnter());
            breaker.Record(failed: call % 2 == 0);
        }

        Assert.False(breaker.TryEnter());
        clock.Step(TimeSpan.FromSeconds(16));
        Assert.True(breaker.TryEnter());
        Assert.False(breaker.TryEnter());
        breaker.Record(failed: true);
        Assert.False(breaker.TryEnter());
        clock.Step(TimeSpan.FromSeconds(16));
        Assert.True(breaker.TryEnter());
        breaker.Record(failed: null);
        Assert.True(breaker.TryEnter());
        breaker.Record(failed: false);
        Assert.True(breaker.TryEnter() && breaker.TryEnter());
    }

    [Theory]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("{\"value\":[{\"@search.score\":1,\"payl")]
    [InlineData("{\"value\":[{\"@search.score\":\"much\",\"payload\":\"{}\"}]}")]
    [InlineData("{\"value\":{}}")]
    [InlineData("{\"value\":[{\"@search.score\":1}]}")]
    [InlineData("{\"value\":[{\"@search.score\":1,\"payload\":\"{\\\"id\\\":\"}]}")]
    [InlineData("{\"value\":[{\"@search.score\":1,\"payload\":7}]}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    public async Task An_answer_that_makes_no_sense_is_said_to_make_none(string answer)
    {
        await WriteAsync(Few);
        var index = await OpenAsync();
        Service.Fail(Operations.Search, 200, body: answer);

        try
        {
            Assert.Empty((await index.SearchAsync(Question)).Hits);
        }
        catch (IndexUnavailableException failure)
        {
            Assert.Contains(failure.Code, new[] { "PB-DEP-002", "PB-DEP-004" });
        }

        Service.Fail(Operations.Lookup, 200, body: answer);
        Assert.NotEmpty((await index.SearchAsync(Question)).Hits);
    }

    [Fact]
    public async Task A_line_that_breaks_is_asked_again_before_and_after_the_work()
    {
        Service.Drop(Operations.Write);
        Service.Drop(Operations.Write, afterWork: true);
        Service.Drop(Operations.PutIndex);
        Service.Drop(Operations.PutIndex, afterWork: true);
        Service.Drop(Operations.Synonyms + "PUT", afterWork: true);

        Assert.True((await WriteAsync(Few)).Published);
        var index = await OpenAsync();
        Service.Drop(Operations.Search);
        Assert.Equal(4, (await TextsAsync(index)).Count);
    }

    [Fact]
    public async Task A_slow_answer_is_cut()
    {
        await WriteAsync(Few);
        using var connection = Service.Connect(AzureSearchDouble.Options() with { SearchAttempt = TimeSpan.FromMilliseconds(300), SearchBudget = TimeSpan.FromMilliseconds(700) });
        var index = await AzureIndex.OpenAsync(connection);
        Service.Stall(Operations.Search, TimeSpan.FromSeconds(30), times: 2);
        var clock = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<AzureSearchException>(async () => await index.SearchAsync(Question));

        Assert.Equal("PB-DEP-001", failure.Code);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(4_000_000, 0)]
    public async Task An_answer_without_end_is_cut(int bytes, int pause)
    {
        await WriteAsync(Few);
        using var connection = Service.Connect(AzureSearchDouble.Options() with { SearchAttempt = TimeSpan.FromMilliseconds(800), SearchBudget = TimeSpan.FromSeconds(2) });
        var index = await AzureIndex.OpenAsync(connection);
        Service.Trickle(Operations.Search, bytes, TimeSpan.FromMilliseconds(pause), times: 2);
        var clock = Stopwatch.StartNew();

        var failure = await Assert.ThrowsAsync<AzureSearchException>(async () => await index.SearchAsync(Question));

        Assert.Equal("PB-DEP-001", failure.Code);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"{clock.Elapsed}");
    }

    [Fact]
    public async Task Whoever_goes_away_is_let_go()
    {
        await WriteAsync(Few);
        using var connection = Service.Connect();
        var index = await AzureIndex.OpenAsync(connection);
        Service.Stall(Operations.Search, TimeSpan.FromSeconds(30));
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var clock = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await index.SearchAsync(Question, soon.Token));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"{clock.Elapsed}");
        Assert.NotEmpty((await index.SearchAsync(Question)).Hits);
    }

    [Fact]
    public async Task While_the_pointer_cannot_be_read_the_index_known_last_answers()
    {
        await WriteAsync(Few);
        var index = await OpenAsync();
        Service.Fail(Operations.Lookup, 503, times: 50);

        Assert.NotEmpty((await index.SearchAsync(Question)).Hits);
    }

    [Fact]
    public async Task An_index_that_was_never_built_says_how_to_build_it()
    {
        var failure = await Assert.ThrowsAsync<AzureSearchException>(OpenAsync);

        Assert.Equal("PB-DEP-003", failure.Code);
        Assert.Contains("--target azure", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_told_and_not_repeated()
    {
        await WriteAsync(Few);
        using var connection = Service.Connect(Options with { ApiKey = "wrong" });

        var failure = await Assert.ThrowsAsync<AzureSearchException>(() => AzureIndex.OpenAsync(connection, Quick));

        Assert.Equal(403, failure.Status);
        Assert.Contains("キーか権限", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", failure.ToString(), StringComparison.Ordinal);
    }
}
