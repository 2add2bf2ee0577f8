namespace PolicyBot.Tests.Search;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class SteppedClock : TimeProvider
{
    long _ticks = 1;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public void Step(TimeSpan time) => _ticks += time.Ticks;
}
