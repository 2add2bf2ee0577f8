using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;

namespace PolicyBot.Bot.Memory.Shared;

/// <summary>Feedback of all instances. While the database is away it goes into the file, and from there into the database afterwards.</summary>
internal sealed class SharedFeedback(Database database, FeedbackFile file) : IFeedbackStore
{
    const int AtOnce = 200;

    public async Task AddAsync(Feedback feedback, CancellationToken cancellation = default)
    {
        if (!await database.TryAsync((connection, limit) => InsertAsync(connection, feedback, limit), cancellation))
        {
            await file.AddAsync(feedback, cancellation);
        }
    }

    /// <summary>What waits in the file is told too, where it is the newer word.</summary>
    public async IAsyncEnumerable<Feedback> ReadAsync(DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var all = new Dictionary<string, Feedback>(StringComparer.Ordinal);
        await using (var connection = await database.OpenAsync(cancellation))
        {
            await using var command = Sql.Of(connection, "SELECT id, at, channel, reaction, comment, answer, kind, citations::text, question FROM policybot.feedback WHERE at >= $1", since);
            command.CommandTimeout = 60;
            await using var row = await command.ExecuteReaderAsync(cancellation);
            while (await row.ReadAsync(cancellation))
            {
                all[row.GetString(0)] = Of(row);
            }
        }

        await foreach (var waiting in file.ReadAsync(since, cancellation))
        {
            all[waiting.Id] = waiting;
        }

        foreach (var feedback in all.Values.OrderBy(feedback => feedback.At))
        {
            yield return feedback;
        }
    }

    /// <summary>What was written down while the database was away.</summary>
    public Task CatchUpAsync(CancellationToken cancellation) => file.MoveAsync(async waiting =>
    {
        var isDone = true;
        foreach (var some in waiting.Chunk(AtOnce).TakeWhile(_ => isDone))
        {
            isDone = await database.TryAsync(async (connection, limit) =>
            {
                foreach (var feedback in some)
                {
                    await InsertAsync(connection, feedback, limit);
                }
            }, cancellation);
        }

        return isDone;
    }, cancellation);

    static Task<int> InsertAsync(NpgsqlConnection connection, Feedback feedback, CancellationToken cancellation) => Sql.RunAsync(connection,
        """
        INSERT INTO policybot.feedback AS known (id, at, channel, reaction, comment, answer, kind, citations, question)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)
        ON CONFLICT (id) DO UPDATE SET at = excluded.at, reaction = excluded.reaction, comment = excluded.comment WHERE known.at <= excluded.at
        """, cancellation, feedback.Id, feedback.At.ToUniversalTime(), feedback.Channel, feedback.Reaction, feedback.Comment, feedback.Answer, feedback.Kind,
        JsonSerializer.Serialize(feedback.Citations, FeedbackJson.Lines.IReadOnlyListCitedPlace), feedback.Question);

    static Feedback Of(NpgsqlDataReader row) => new()
    {
        Id = row.GetString(0),
        At = row.GetFieldValue<DateTimeOffset>(1),
        Channel = row.GetString(2),
        Reaction = row.GetString(3),
        Comment = Text(row, 4),
        Answer = Text(row, 5),
        Kind = Text(row, 6),
        Citations = JsonSerializer.Deserialize(row.GetString(7), FeedbackJson.Lines.IReadOnlyListCitedPlace) ?? [],
        Question = Text(row, 8),
    };

    static string? Text(NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}
