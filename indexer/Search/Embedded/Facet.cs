using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>
/// What passages of one place share: all that filters ask of them, and how the place is called. Passages with the same
/// facet share one, so a filter is tried once on each.
/// </summary>
internal sealed class Facet : IEqualityComparer<Passage>
{
    public bool Equals(Passage? one, Passage? other) =>
        one is not null && other is not null
        && one.Kind == other.Kind && one.Document == other.Document && one.File == other.File && one.Title == other.Title && one.Date == other.Date
        && one.Label == other.Label && one.Note == other.Note && one.FiscalYear == other.FiscalYear
        && one.HeadingPath.SequenceEqual(other.HeadingPath, StringComparer.Ordinal) && one.Ministries.SequenceEqual(other.Ministries, StringComparer.Ordinal);

    public int GetHashCode(Passage passage) =>
        HashCode.Combine(passage.Kind, passage.Document, passage.Label, passage.Note, passage.FiscalYear, passage.HeadingPath.Count > 0 ? passage.HeadingPath[^1] : "");
}
