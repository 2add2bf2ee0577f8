using Azure;
using PolicyBot.Indexer.Search.Azure;

namespace PolicyBot.Tests.Search;

public sealed class ServiceCallTests
{
    static readonly RetryPlan Plan = new(3, Attempt: TimeSpan.FromSeconds(10), Total: TimeSpan.FromSeconds(30), FirstWait: TimeSpan.FromMilliseconds(200));

    [Fact]
    public async Task A_wait_that_outlives_the_whole_ends_with_the_services_failure()
    {
        var calls = 0;

        await Assert.ThrowsAsync<AzureSearchException>(() => new ServiceCalls(Plan, new LateClock()).RunAsync<int>(_ =>
        {
            calls++;
            throw new RequestFailedException(503, "busy");
        }, CancellationToken.None));

        Assert.Equal(1, calls);
    }

    /// <summary>A machine so busy that a short wait takes a minute; limits on calls do not run out.</summary>
    sealed class LateClock : TimeProvider
    {
        long _ticks = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime < Plan.Attempt)
            {
                _ticks += TimeSpan.FromMinutes(1).Ticks;
                ThreadPool.QueueUserWorkItem(_ => callback(state));
            }

            return new Never();
        }

        sealed class Never : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
