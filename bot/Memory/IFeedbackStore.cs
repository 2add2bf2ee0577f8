namespace PolicyBot.Bot.Memory;

internal interface IFeedbackStore
{
    /// <summary>When it returns, the feedback is kept; where it cannot be kept, an IOException says so.</summary>
    Task AddAsync(Feedback feedback, CancellationToken cancellation = default);

    /// <summary>In the order of time, the last word under each id only.</summary>
    IAsyncEnumerable<Feedback> ReadAsync(DateTimeOffset since, CancellationToken cancellation = default);
}
