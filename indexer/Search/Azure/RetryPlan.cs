namespace PolicyBot.Indexer.Search.Azure;

/// <summary>How often and how long something is tried.</summary>
internal sealed record RetryPlan(int Attempts, TimeSpan Attempt, TimeSpan Total, TimeSpan FirstWait)
{
    /// <summary>However long the service asks to wait, it is not waited longer than this at a time.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Somebody is waiting for the answer.</summary>
    public static RetryPlan Searching(AzureSearchOptions options) =>
        new(2, options.SearchAttempt, options.SearchBudget, TimeSpan.FromMilliseconds(200));

    /// <summary>Nobody is waiting, and half an index is none.</summary>
    public static RetryPlan Writing(AzureSearchOptions options) =>
        new(8, options.WriteAttempt, options.WriteBudget, TimeSpan.FromMilliseconds(800));

    /// <summary>Doubling, and spread so that many who failed together do not come back together.</summary>
    public TimeSpan WaitAfter(int attempt, TimeSpan? asked)
    {
        var wait = asked ?? (FirstWait * Math.Pow(2, attempt - 1) * (0.8 + (Random.Shared.NextDouble() * 0.4)));
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait;
    }
}
