using System.Text.RegularExpressions;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>What the file CURRENT says: the index file in use, and the one before it to fall back on.</summary>
internal sealed partial record CurrentGenerations(string Current, string? Previous)
{
    public const string FileName = "CURRENT";

    public static string FileOf(string generation) => $"index-{generation}.pbx";

    public static bool IsIndexFile(string name) => Name().IsMatch(name);

    /// <summary>Null where the text is anything but one or two names of index files, a line each.</summary>
    public static CurrentGenerations? Parse(string text) =>
        text.Split('\n') switch
        {
            [var current, ""] when IsIndexFile(current) => new CurrentGenerations(current, null),
            [var current, var previous, ""] when IsIndexFile(current) && IsIndexFile(previous) => new CurrentGenerations(current, previous),
            _ => null,
        };

    public override string ToString() => Previous is null ? $"{Current}\n" : $"{Current}\n{Previous}\n";

    [GeneratedRegex(@"\Aindex-[0-9a-f]{32}\.pbx\z", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
