namespace PolicyBot.Bot.Memory.Shared;

/// <summary>Makes the tables at start, brings over what waited in the file, and deletes what is too old, now and again.</summary>
internal sealed class Housekeeping(Database database, SharedFeedback feedback, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    static readonly (string Sql, TimeSpan Kept)[] Old =
    [
        ("DELETE FROM policybot.conversation WHERE last < $1", Retention.Turns),
        ("DELETE FROM policybot.answer WHERE at < $1", Retention.Answers),
        ("DELETE FROM policybot.activity WHERE at < $1", Retention.Activities),
        ("DELETE FROM policybot.feedback WHERE at < $1", Retention.Feedback),
    ];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TidyAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public async Task TidyAsync(CancellationToken cancellation)
    {
        foreach (var (sql, kept) in Old)
        {
            await database.TryAsync((connection, limit) => Sql.RunAsync(connection, sql, limit, time.GetUtcNow() - kept), cancellation);
        }

        await feedback.CatchUpAsync(cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TidyAsync(stoppingToken);
        }
    }
}
