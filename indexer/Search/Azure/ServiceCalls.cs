namespace PolicyBot.Indexer.Search.Azure;

/// <summary>Every call to the service: cut at its time, repeated where that helps, and one kind of exception when it does not.</summary>
internal sealed class ServiceCalls(RetryPlan plan, TimeProvider clock, CircuitBreaker? breaker = null)
{
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        var started = clock.GetTimestamp();
        if (breaker?.TryEnter() == false)
        {
            throw AzureSearchException.Resting();
        }

        var left = plan.Total;
        for (var attempt = 1; ; attempt++)
        {
            var (answer, failure) = await TryAsync(call, left, cancellation);
            if (failure is null)
            {
                return answer!;
            }

            var wait = plan.WaitAfter(attempt, failure.RetryAfter);
            var ends = attempt == plan.Attempts || clock.GetElapsedTime(started) + wait >= plan.Total;
            if (!failure.IsTransient || ends || breaker?.TryRepeat() == false)
            {
                throw failure;
            }

            await Task.Delay(wait, clock, cancellation);

            // On a busy machine the wait may have taken longer than all that was left.
            left = plan.Total - clock.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                throw failure;
            }
        }
    }

    async Task<(T? Answer, AzureSearchException? Failure)> TryAsync<T>(Func<CancellationToken, Task<T>> call, TimeSpan left, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(left < plan.Attempt ? left : plan.Attempt, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        bool? failed = null;
        try
        {
            var answer = await call(both.Token);
            failed = false;
            return (answer, null);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && AzureSearchException.Of(e, clock) is { } failure)
        {
            failed = failure.IsTransient;
            return (default, failure);
        }
        finally
        {
            breaker?.Record(failed);
        }
    }
}
