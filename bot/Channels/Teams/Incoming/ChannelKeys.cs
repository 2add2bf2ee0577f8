using System.Collections.Frozen;
using System.Text.Json;

namespace PolicyBot.Bot.Channels.Teams.Incoming;

/// <summary>
/// The channel's keys, kept for a day and, while they cannot be had anew, for five. An unknown key id fetches them once,
/// at most every five minutes: that is how a new key is found, and why a storm of invented ids costs nothing.
/// </summary>
internal sealed class ChannelKeys(KeyFetcher fetcher, TimeProvider time, ILogger<ChannelKeys> log)
{
    static readonly TimeSpan Hard = TimeSpan.FromDays(5);
    static readonly TimeSpan BetweenSearches = TimeSpan.FromMinutes(5);
    static readonly TimeSpan BetweenAttemptsWithoutKeys = TimeSpan.FromSeconds(5);

    readonly Lock _gate = new();
    readonly TimeSpan _soft = TimeSpan.FromHours(24 * (0.9 + 0.1 * Random.Shared.NextDouble()));
    volatile Snapshot? _last;
    Task? _running;
    long? _lastAttempt;
    long? _lastSearch;

    public bool AreKnown => Usable is not null;

    Snapshot? Usable => _last is { } last && time.GetElapsedTime(last.At) < Hard ? last : null;

    public async Task<KeyLookup> FindAsync(string id)
    {
        if (Usable is null)
        {
            await RefreshAsync(BetweenAttemptsWithoutKeys);
        }

        if (Usable is not { } keys)
        {
            return new KeyLookup(null, KeysAreKnown: false);
        }

        if (!keys.ById.TryGetValue(id, out var key))
        {
            await SearchAsync();
            return new KeyLookup(Usable?.ById.GetValueOrDefault(id), KeysAreKnown: true);
        }

        if (time.GetElapsedTime(keys.At) > _soft)
        {
            // The answer does not wait for the daily renewal.
            _ = RefreshAsync(BetweenSearches);
        }

        return new KeyLookup(key, KeysAreKnown: true);
    }

    public Task RefreshAsync(TimeSpan atMostEvery)
    {
        lock (_gate)
        {
            if (_running is { IsCompleted: false })
            {
                return _running;
            }

            return _lastAttempt is { } last && time.GetElapsedTime(last) < atMostEvery ? Task.CompletedTask : Start();
        }
    }

    Task SearchAsync()
    {
        lock (_gate)
        {
            if (_running is { IsCompleted: false })
            {
                return _running;
            }

            if (_lastSearch is { } last && time.GetElapsedTime(last) < BetweenSearches)
            {
                return Task.CompletedTask;
            }

            _lastSearch = time.GetTimestamp();
            return Start();
        }
    }

    Task Start()
    {
        _lastAttempt = time.GetTimestamp();
        return _running = Task.Run(FetchAsync);
    }

    async Task FetchAsync()
    {
        try
        {
            _last = new Snapshot(await fetcher.FetchAsync(), time.GetTimestamp());
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or InvalidDataException or JsonException or OperationCanceledException)
        {
            log.KeysNotRenewed(failed.GetType().Name, _last is null ? "none" : "the last good ones");
        }
    }

    sealed record Snapshot(FrozenDictionary<string, SigningKey> ById, long At);
}

/// <summary>No key with keys known is a bad token; no keys at all is our trouble, not the caller's.</summary>
internal readonly record struct KeyLookup(SigningKey? Key, bool KeysAreKnown);
