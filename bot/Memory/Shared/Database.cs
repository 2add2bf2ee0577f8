using Npgsql;

namespace PolicyBot.Bot.Memory.Shared;

/// <summary>
/// The way to PostgreSQL. Where it fails it is left alone for a while, and everybody makes do without: nobody waits longer
/// than two seconds for it, and no failure of it gets through to an answer.
/// </summary>
internal sealed partial class Database : IAsyncDisposable
{
    const int PatienceSeconds = 2;
    const int MostConnections = 16;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(PatienceSeconds);
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    readonly NpgsqlDataSource _source;
    readonly TimeProvider _time;
    readonly ILogger<Database> _log;
    readonly SemaphoreSlim _preparing = new(1);
    readonly Lock _gate = new();
    long? _brokenSince;
    bool _isPrepared;

    public Database(NpgsqlConnectionStringBuilder settings, TimeProvider time, ILogger<Database> log)
    {
        (_time, _log) = (time, log);
        // Without a logger factory the library writes nothing: what it would write may hold parameters.
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            ApplicationName = "policybot",
            Timeout = PatienceSeconds,
            CommandTimeout = PatienceSeconds,
            CancellationTimeout = 500,
            MaxPoolSize = Math.Min(settings.MaxPoolSize, MostConnections),
            IncludeErrorDetail = false,
            LogParameters = false,
            PersistSecurityInfo = false,
        });
    }

    /// <summary>Does the work, or says that it could not be done.</summary>
    public async Task<bool> TryAsync(Func<NpgsqlConnection, CancellationToken, Task> work, CancellationToken cancellation = default)
    {
        if (!MayTry())
        {
            return false;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            await using var connection = await OpenAsync(limit.Token);
            await work(connection, limit.Token);
            NoteSuccess();
            return true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failed)
        {
            NoteFailure(failed);
            return false;
        }
    }

    /// <summary>For a program that has nothing else to do: the failure is told.</summary>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = await _source.OpenConnectionAsync(cancellation);
        try
        {
            await PrepareAsync(connection, cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        _preparing.Dispose();
    }

    async Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        if (Volatile.Read(ref _isPrepared))
        {
            return;
        }

        await _preparing.WaitAsync(cancellation);
        try
        {
            if (!_isPrepared)
            {
                await Schema.MigrateAsync(connection, cancellation);
                Volatile.Write(ref _isPrepared, true);
            }
        }
        finally
        {
            _preparing.Release();
        }
    }

    /// <summary>After the pause one tries for all.</summary>
    bool MayTry()
    {
        lock (_gate)
        {
            if (_brokenSince is not { } since)
            {
                return true;
            }

            var isOver = _time.GetElapsedTime(since) >= Pause;
            _brokenSince = isOver ? _time.GetTimestamp() : since;
            return isOver;
        }
    }

    void NoteSuccess()
    {
        lock (_gate)
        {
            if (_brokenSince is null)
            {
                return;
            }

            _brokenSince = null;
        }

        Reached(_log);
    }

    void NoteFailure(Exception failed)
    {
        bool isFirst;
        lock (_gate)
        {
            isFirst = _brokenSince is null;
            _brokenSince = _time.GetTimestamp();
        }

        // Tables that were taken away are made anew.
        Volatile.Write(ref _isPrepared, false);
        if (isFirst)
        {
            NotReached(_log, failed is PostgresException refused ? refused.SqlState : failed.GetType().Name);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "PB-MEM-010 the database does not do its work ({Reason}); this instance remembers by itself until it does")]
    static partial void NotReached(ILogger log, string reason);

    [LoggerMessage(2, LogLevel.Warning, "PB-MEM-011 the database does its work again")]
    static partial void Reached(ILogger log);
}
