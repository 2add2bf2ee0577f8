using System.Collections.Frozen;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// Which opinions and alternatives to apply beside what is proposed: by name (§5 ※3b: the second operation of that
/// note; ※3b where only one note has it) or by place in the list of all operations.
/// </summary>
public sealed record BranchChoice(IReadOnlySet<string> Names, IReadOnlySet<int> Indexes)
{
    /// <summary>What is proposed and nothing else.</summary>
    public static BranchChoice None { get; } = new(FrozenSet<string>.Empty, FrozenSet<int>.Empty);

    public static BranchChoice Of(params string[] names) =>
        new(names.Select(Plain).ToFrozenSet(StringComparer.Ordinal), FrozenSet<int>.Empty);

    public static BranchChoice Of(params int[] indexes) => new(FrozenSet<string>.Empty, indexes.ToFrozenSet());

    /// <summary>The operations of some notes with the name each is chosen by: §5 ※3a, §5 ※3b; §5 ※4 where it is alone.</summary>
    public static IReadOnlyList<(string Name, RevisionOperation Operation)> NamesOf(IEnumerable<RevisionNote> notes) =>
        [.. notes.SelectMany(note => note.Operations.Select((operation, i) => (note.Operations.Count == 1 ? note.Label : note.Label + Letter(i), operation)))];

    /// <summary>The operations that are chosen; a name that fits none of those open to choice, or several, goes to unknown.</summary>
    internal IReadOnlySet<int> Among(IReadOnlyList<(string Name, RevisionOperation Operation)> operations, ICollection<string> unknown)
    {
        var open = Enumerable.Range(0, operations.Count).Where(i => operations[i].Operation.Status is OperationStatus.Opinion or OperationStatus.Alternative).ToList();
        var chosen = Indexes.Where(open.Contains).ToHashSet();
        foreach (var name in Names.Order(StringComparer.Ordinal))
        {
            var full = open.FindAll(i => Plain(operations[i].Name) == name);
            var matching = full.Count > 0 ? full : open.FindAll(i => WithoutSection(Plain(operations[i].Name)) == name);
            if (matching is [var one])
            {
                chosen.Add(one);
            }
            else
            {
                unknown.Add(name);
            }
        }

        return chosen;
    }

    static string WithoutSection(string name) => name[Math.Max(0, name.IndexOf('※', StringComparison.Ordinal))..];

    static string Plain(string name) => string.Concat(name.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>a to z, then aa.</summary>
    static string Letter(int index) => index < 26 ? ((char)('a' + index)).ToString() : Letter((index / 26) - 1) + Letter(index % 26);
}
