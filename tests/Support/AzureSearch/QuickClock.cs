namespace PolicyBot.Tests.Support.AzureSearch;

/// <summary>A clock on which a minute passes in a moment, so that waiting is tested by waiting.</summary>
internal sealed class QuickClock(int times) : TimeProvider
{
    public override long GetTimestamp() => System.GetTimestamp() * times;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : dueTime / times, period == Timeout.InfiniteTimeSpan ? period : period / times);
}
