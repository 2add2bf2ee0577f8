using Npgsql;

namespace PolicyBot.Bot.Memory.Shared;

/// <summary>The tables, made step by step. Steps are added and only ever add, so that an older program still works beside a newer one.</summary>
internal static class Schema
{
    /// <summary>Any number, as long as all instances take the same.</summary>
    const long Lock = 0x506f6c696379426f;

    static readonly string[] Steps =
    [
        """
        CREATE TABLE policybot.conversation (person bytea PRIMARY KEY, last timestamptz NOT NULL, turns text[] NOT NULL);
        CREATE INDEX ON policybot.conversation (last);
        CREATE TABLE policybot.answer (key bytea PRIMARY KEY, at timestamptz NOT NULL, reference text NOT NULL);
        CREATE INDEX ON policybot.answer (at);
        CREATE TABLE policybot.activity (key bytea PRIMARY KEY, at timestamptz NOT NULL);
        CREATE INDEX ON policybot.activity (at);
        CREATE TABLE policybot.feedback (
            id text PRIMARY KEY, at timestamptz NOT NULL, channel text NOT NULL, reaction text NOT NULL,
            comment text, answer text, kind text, citations jsonb NOT NULL, question text);
        CREATE INDEX ON policybot.feedback (at);
        """,
    ];

    /// <summary>Instances that start together do it one after another; all but the first find nothing to do.</summary>
    public static async Task MigrateAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using (var locked = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = Lock } } })
        {
            await locked.ExecuteNonQueryAsync(cancellation);
        }

        for (var version = await VersionAsync(connection, cancellation); version < Steps.Length; version++)
        {
            await RunAsync(connection, Steps[version], cancellation);
            await RunAsync(connection, "UPDATE policybot.version SET version = version + 1", cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>An administrator may have made the schema for a user who may not.</summary>
    static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var known = new NpgsqlCommand("SELECT to_regnamespace('policybot') IS NOT NULL, to_regclass('policybot.version') IS NOT NULL", connection);
        bool hasSchema, hasVersion;
        await using (var row = await known.ExecuteReaderAsync(cancellation))
        {
            await row.ReadAsync(cancellation);
            (hasSchema, hasVersion) = (row.GetBoolean(0), row.GetBoolean(1));
        }

        if (!hasSchema)
        {
            await RunAsync(connection, "CREATE SCHEMA policybot", cancellation);
        }

        if (!hasVersion)
        {
            await RunAsync(connection, "CREATE TABLE policybot.version (version int NOT NULL); INSERT INTO policybot.version VALUES (0)", cancellation);
        }

        await using var command = new NpgsqlCommand("SELECT version FROM policybot.version", connection);
        return await command.ExecuteScalarAsync(cancellation) is int version ? version : 0;
    }

    static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
