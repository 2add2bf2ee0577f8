using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace PolicyBot.Bot.Memory.Shared;

/// <summary>Statements with their values apart from their text: $1, $2 …</summary>
internal static class Sql
{
    public static NpgsqlCommand Of(NpgsqlConnection connection, string text, params object?[] values)
    {
        var command = new NpgsqlCommand(text, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

    public static async Task<int> RunAsync(NpgsqlConnection connection, string text, CancellationToken cancellation, params object?[] values)
    {
        await using var command = Of(connection, text, values);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Names of people and conversations do not go into the database, only what they can be found again by.</summary>
    public static byte[] Key(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name));
}
