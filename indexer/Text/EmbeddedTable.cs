using System.Text;

namespace PolicyBot.Indexer.Text;

/// <summary>A table that is built into the program.</summary>
internal static class EmbeddedTable
{
    public static string Text(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Without remarks (#) and the line of column names.</summary>
    public static IEnumerable<string> Rows(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').Skip(1);
}
