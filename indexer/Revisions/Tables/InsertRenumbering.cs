using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>Which numbers move up when a clause is inserted: its neighbours that bear its number or a higher one.</summary>
internal static class InsertRenumbering
{
    public static IReadOnlyList<(string Old, string New)> Of(RevisionOperation operation, Func<string, Section?> find)
    {
        if (operation is not { Kind: OperationKind.Insert, Status: OperationStatus.Proposed, NewText: { } text, Target: { } target }
            || !HeadingForms.TryRead(text.AsSpan().TrimStart(), out var mark)
            || find(ParentLabel(target, mark.Form.Name, find)) is not { } parent)
        {
            return [];
        }

        return [.. parent.Children
            .Where(child => child.Form == mark.Form.Name && child.Label.EndsWith(child.Number, StringComparison.Ordinal) && child.Ordinal >= mark.Ordinal)
            .TakeWhile((child, i) => child.Ordinal == mark.Ordinal + i)
            .Select(child => (child.Label, child.Label[..^child.Number.Length] + Next(child.Number, child.Ordinal)))
            .Where(pair => pair.Item1 != pair.Item2)];
    }

    /// <summary>2) → 3), ② → ③; a number written otherwise stays as it is.</summary>
    static string Next(string number, int ordinal) => number is [>= '①' and < '⑳']
        ? ((char)(number[0] + 1)).ToString()
        : number.Replace(Digits(ordinal), Digits(ordinal + 1), StringComparison.Ordinal);

    static string Digits(int ordinal) => ordinal.ToString(CultureInfo.InvariantCulture);

    /// <summary>The target is the neighbour the clause is put behind, or the clause that takes it in.</summary>
    static string ParentLabel(string target, string form, Func<string, Section?> find) =>
        find(target) is { } section && section.Form == form && target.EndsWith(section.Number, StringComparison.Ordinal)
            ? target[..^section.Number.Length].TrimEnd()
            : target;
}
