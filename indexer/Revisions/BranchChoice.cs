using System.Collections.Frozen;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// Which opinions and alternatives to apply beside what is proposed: by name (§5 ※3b: the second operation of that
/// note; ※3b where only one note has it; §5 ※3現行 for none of that note's).
/// </summary>
public sealed record BranchChoice(IReadOnlySet<string> Names)
{
    static readonly string[] AsItStands = ["現行", "現行のまま", "asis", "asitstands"];

    /// <summary>What is proposed and nothing else.</summary>
    public static BranchChoice None { get; } = new(FrozenSet<string>.Empty);

    public static BranchChoice Of(params string[] names) => new(names.Select(Plain).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The operations of some notes with the name each is chosen by: §5 ※3a, §5 ※3b; §5 ※4 where it is alone.</summary>
    public static IReadOnlyList<(string Name, RevisionOperation Operation)> NamesOf(IEnumerable<RevisionNote> notes) =>
        [.. notes.SelectMany(note => note.Operations.Select((operation, i) => (note.Operations.Count == 1 ? note.Label : note.Label + Letter(i), operation)))];

    internal static bool IsOpen(RevisionOperation operation) => operation.Status is OperationStatus.Opinion or OperationStatus.Alternative;

    internal ChosenBranches Among(IReadOnlyList<(string Name, RevisionOperation Operation)> operations)
    {
        var open = Enumerable.Range(0, operations.Count).Where(i => IsOpen(operations[i].Operation)).ToList();
        var indexes = new HashSet<int>();
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var unknown = new List<string>();
        foreach (var name in Names.Order(StringComparer.Ordinal))
        {
            if (Only(open, i => Plain(operations[i].Name), name) is { } one)
            {
                indexes.Add(one);
            }
            else if (Kept(open, operations, name) is { } note)
            {
                kept.Add(note);
            }
            else
            {
                unknown.Add(name);
            }
        }

        return new ChosenBranches(indexes, kept, unknown);
    }

    /// <summary>The one that bears the name in full, or the one that bears it behind its section.</summary>
    static int? Only(List<int> open, Func<int, string> nameOf, string name)
    {
        var full = open.FindAll(i => nameOf(i) == name);
        return (full.Count > 0 ? full : open.FindAll(i => WithoutSection(nameOf(i)) == name)) is [var one] ? one : null;
    }

    /// <summary>§5 ※3現行: the note whose text stays as it stands.</summary>
    static string? Kept(List<int> open, IReadOnlyList<(string Name, RevisionOperation Operation)> operations, string name)
    {
        if (Array.Find(AsItStands, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is not { } ending)
        {
            return null;
        }

        var asked = name[..^ending.Length].TrimEnd('=', ':');
        var notes = open.Select(i => operations[i].Operation.Note).Distinct(StringComparer.Ordinal).ToList();
        var full = notes.FindAll(note => Plain(note) == asked);
        return (full.Count > 0 ? full : notes.FindAll(note => WithoutSection(Plain(note)) == asked)) is [var one] ? one : null;
    }

    static string WithoutSection(string name) => name[Math.Max(0, name.IndexOf('※', StringComparison.Ordinal))..];

    static string Plain(string name) => string.Concat(name.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>a to z, then aa.</summary>
    static string Letter(int index) => index < 26 ? ((char)('a' + index)).ToString() : Letter((index / 26) - 1) + Letter(index % 26);
}

/// <summary>Chosen operations by place in the list, notes whose text stays as it stands, and names that fit nothing or several.</summary>
internal sealed record ChosenBranches(IReadOnlySet<int> Indexes, IReadOnlySet<string> Kept, IReadOnlyList<string> Unknown);
