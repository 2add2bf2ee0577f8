using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Indexer.Pipeline;

/// <summary>
/// How many passages of a build say what they said in the build before, at the same place. Where an earlier section has
/// grown, the ones behind it are still the same, though they stand further back in the file.
/// </summary>
internal static class PassageChanges
{
    public static async ValueTask<int> KeptAsync(IReadOnlyList<IndexPart> parts, IPassageIndex? last, CancellationToken cancellation)
    {
        if (last is null)
        {
            return 0;
        }

        var kept = parts.Where(part => part.IsTakenOver).Sum(part => part.Passages.Count);
        foreach (var part in parts.Where(part => !part.IsTakenOver))
        {
            kept += await KeptAsync(part, last, cancellation);
        }

        return kept;
    }

    static async ValueTask<int> KeptAsync(IndexPart part, IPassageIndex last, CancellationToken cancellation)
    {
        var before = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var passage in last.ListAsync(new PassageFilter { Documents = [part.File.Document ?? ""] }, cancellation))
        {
            before[Said(passage)] = before.GetValueOrDefault(Said(passage)) + 1;
        }

        return part.Passages.Select(Said).GroupBy(said => said, StringComparer.Ordinal).Sum(same => Math.Min(same.Count(), before.GetValueOrDefault(same.Key)));
    }

    static string Said(Passage passage) =>
        string.Join('\u001f', passage.Kind.ToString(), passage.Label, passage.Note, string.Join('\u001e', passage.HeadingPath), passage.Text, passage.Keywords);
}
