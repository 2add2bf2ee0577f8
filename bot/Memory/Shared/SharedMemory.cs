using System.Text.Json;

namespace PolicyBot.Bot.Memory.Shared;

/// <summary>The memory of all instances. Each keeps its own beside it, for when the database is away.</summary>
internal sealed class SharedMemory(Database database, ConversationMemory own, TimeProvider time) : IConversationMemory
{
    public async Task<IReadOnlyList<string>> TurnsOfAsync(string person, CancellationToken cancellation = default)
    {
        string[]? turns = null;
        var isDone = await database.TryAsync(async (connection, limit) =>
        {
            await using var command = Sql.Of(connection, "SELECT turns FROM policybot.conversation WHERE person = $1 AND last >= $2", Sql.Key(person), time.GetUtcNow() - Retention.Turns);
            turns = await command.ExecuteScalarAsync(limit) as string[];
        }, cancellation);
        return isDone ? turns ?? [] : await own.TurnsOfAsync(person, cancellation);
    }

    public async Task AddAsync(string person, string question, CancellationToken cancellation = default)
    {
        await own.AddAsync(person, question, cancellation);
        var now = time.GetUtcNow();
        await database.TryAsync((connection, limit) => Sql.RunAsync(connection,
            """
            INSERT INTO policybot.conversation AS known (person, last, turns) VALUES ($1, $2, ARRAY[$3])
            ON CONFLICT (person) DO UPDATE SET last = $2,
                turns = CASE WHEN known.last < $4 THEN ARRAY[$3] ELSE (known.turns || $3)[cardinality(known.turns) + 2 - $5 :] END
            """, limit, Sql.Key(person), now, StorableText.Of(question), now - Retention.Turns, Retention.MostTurns), cancellation);
    }

    public async Task<AnswerReference?> FindAnswerAsync(string key, CancellationToken cancellation = default)
    {
        AnswerReference? found = null;
        await database.TryAsync(async (connection, limit) =>
        {
            await using var command = Sql.Of(connection, "SELECT reference FROM policybot.answer WHERE key = $1 AND at >= $2", Sql.Key(key), time.GetUtcNow() - Retention.Answers);
            found = await command.ExecuteScalarAsync(limit) is string reference ? JsonSerializer.Deserialize(reference, FeedbackJson.Lines.AnswerReference) : null;
        }, cancellation);
        return found ?? await own.FindAnswerAsync(key, cancellation);
    }

    public async Task KeepAnswerAsync(AnswerReference answer, IReadOnlyList<string> keys, CancellationToken cancellation = default)
    {
        await own.KeepAnswerAsync(answer, keys, cancellation);
        var reference = JsonSerializer.Serialize(answer, FeedbackJson.Lines.AnswerReference);
        await database.TryAsync((connection, limit) => Sql.RunAsync(connection,
            """
            INSERT INTO policybot.answer (key, at, reference) SELECT key, $2, $3 FROM unnest($1) AS key
            ON CONFLICT (key) DO UPDATE SET at = $2, reference = $3
            """, limit, keys.Distinct().Select(Sql.Key).ToArray(), time.GetUtcNow(), reference), cancellation);
    }
}
