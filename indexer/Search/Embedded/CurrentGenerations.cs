using System.Buffers;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>What the file CURRENT says: the index file in use, and the one before it to fall back on.</summary>
internal sealed record CurrentGenerations(string Current, string? Previous)
{
    public const string FileName = "CURRENT";
    const string Front = "index-";
    const string Ending = ".pbx";

    // No pattern: the machinery of patterns would be a tenth of the time to a first answer.
    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    public static string FileOf(string generation) => $"{Front}{generation}{Ending}";

    /// <summary>index-, 32 digits in lower case, .pbx.</summary>
    public static bool IsIndexFile(string name) =>
        name.Length == Front.Length + (2 * IndexFormat.GenerationSize) + Ending.Length
        && name.StartsWith(Front, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal)
        && !name.AsSpan()[Front.Length..^Ending.Length].ContainsAnyExcept(Digits);

    /// <summary>Null where the text is anything but one or two names of index files, a line each.</summary>
    public static CurrentGenerations? Parse(string text) =>
        text.Split('\n') switch
        {
            [var current, ""] when IsIndexFile(current) => new CurrentGenerations(current, null),
            [var current, var previous, ""] when IsIndexFile(current) && IsIndexFile(previous) => new CurrentGenerations(current, previous),
            _ => null,
        };

    public override string ToString() => Previous is null ? $"{Current}\n" : $"{Current}\n{Previous}\n";
}
