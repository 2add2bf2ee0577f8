using PolicyBot.Bot.Channels.Teams.Incoming;

namespace PolicyBot.Bot.Memory.Shared;

/// <summary>One instance works on an activity that two were given. Without the database both do: an answer twice is better than none.</summary>
internal sealed class SharedClaims(Database database, TimeProvider time) : IActivityClaims
{
    public async Task<bool> ClaimAsync(string key, CancellationToken cancellation)
    {
        var isFirst = true;
        var isDone = await database.TryAsync(async (connection, limit) =>
            isFirst = await Sql.RunAsync(connection, "INSERT INTO policybot.activity (key, at) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING", limit, Sql.Key(key), time.GetUtcNow()) == 1, cancellation);
        return !isDone || isFirst;
    }
}
