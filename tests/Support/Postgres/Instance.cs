using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PolicyBot.Bot.Memory;
using PolicyBot.Bot.Memory.Shared;

namespace PolicyBot.Tests.Support.Postgres;

/// <summary>One of several programs that share a database, with its own memory and file.</summary>
internal sealed class Instance : IAsyncDisposable
{
    readonly FeedbackFile _file;

    public Instance(string connection, string folder, TimeProvider time)
    {
        Folder = folder;
        _file = new FeedbackFile(folder);
        Database = new Database(MemoryOptions.Connection(connection)!, time, new Lines(Log));
        Memory = new SharedMemory(Database, new ConversationMemory(time), time);
        Feedback = new SharedFeedback(Database, _file);
        Claims = new SharedClaims(Database, time);
        Housekeeping = new Housekeeping(Database, Feedback, time);
        Health = new DatabaseHealth(Database);
    }

    public string Folder { get; }

    public ConcurrentQueue<string> Log { get; } = [];

    public Database Database { get; }

    public SharedMemory Memory { get; }

    public SharedFeedback Feedback { get; }

    public SharedClaims Claims { get; }

    public Housekeeping Housekeeping { get; }

    public DatabaseHealth Health { get; }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Housekeeping.Dispose();
        _file.Dispose();
    }

    sealed class Lines(ConcurrentQueue<string> lines) : ILogger<Database>
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)}{exception}");
    }
}
