using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>Which clauses bear another number because one was inserted in front of them, and which number that is in the end.</summary>
internal static class InsertRenumbering
{
    public static IReadOnlyList<(string Old, string New)> Of(RevisionOperation operation, Func<string, Section?> find, IReadOnlyDictionary<string, string> renumbered)
    {
        if (operation is not { Kind: OperationKind.Insert, NewText: { } text, Target: { } target, TargetSpan: { } point }
            || !HeadingForms.TryRead(text.AsSpan().TrimStart(), out var mark)
            || find(ParentLabel(target, mark.Form.Name, find)) is not { } parent)
        {
            return [];
        }

        return [.. parent.Children
            .Where(child => child.Form == mark.Form.Name && child.Span.Start >= point.Start && renumbered.ContainsKey(child.Label))
            .Select(child => (child.Label, renumbered[child.Label]))];
    }

    /// <summary>The target is the neighbour the clause is put behind, or the clause that takes it in.</summary>
    static string ParentLabel(string target, string form, Func<string, Section?> find) =>
        find(target) is { } section && section.Form == form && target.EndsWith(section.Number, StringComparison.Ordinal)
            ? target[..^section.Number.Length].TrimEnd()
            : target;
}
