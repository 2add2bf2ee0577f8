using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Tests.Search;

/// <summary>Passages and filters out of the same few values, some of them as awkward as names and labels can be.</summary>
internal static class AwkwardPassages
{
    static readonly string[] Documents = ["001", "002", "o'Brien's | plan", "a|b", "a,b", "座長提案 その1", "x\ty", "a"];
    static readonly string[] Labels = ["", "§1", "§2", "§2 1.", "§2 1.2)", "§2０", "§20", "§21 3.", "§3", "「まとめ」", "「まとめ」(1)", "2.1", "2.10", "※2", "§2'x"];
    static readonly string?[] Notes = [null, "※1", "※2", "※20", "' or note ne '"];
    static readonly string?[] Dates = [null, "2008", "2008-04", "2008-04-30", "2008-05-01", "2023-01", "2023"];
    static readonly string[] Ministries = ["文", "厚", "経", "科技", "'文"];
    static readonly string[] Texts = ["予算の概要。", "予算と大学の研究。", "予算、知財の保護。", "農業の予算、2023年度。"];

    public static List<Passage> Of(Random random, int count) => [.. Enumerable.Range(0, count).Select(at =>
        Support.Some.Passage(Pick(random, Documents), at * 50, Pick(random, Texts), Pick(random, Enum.GetValues<PassageKind>()), Pick(random, Labels)) with
        {
            Note = Pick(random, Notes),
            Date = Pick(random, Dates),
            FiscalYear = random.Next(3) == 0 ? random.Next(2020, 2024) : null,
            Ministries = [.. Ministries.Where(_ => random.Next(4) == 0)],
        })];

    public static PassageFilter Filter(Random random) => new()
    {
        Documents = Some(random, Documents),
        Kinds = Some(random, Enum.GetValues<PassageKind>()),
        Section = Maybe(random, () => Pick(random, [.. Labels.Where(label => label.Length > 0), "§", "「", "§2 1", "§2 "])),
        Note = Maybe(random, () => Pick(random, Notes)),
        FiscalYear = random.Next(5) == 0 ? random.Next(2020, 2024) : null,
        Ministry = Maybe(random, () => Pick(random, Ministries)),
        DatedFrom = Maybe(random, () => Pick(random, ["2008-04-30", "2008-01-01", "2008-05-02", "2023-06-01", "2007-12-31", "' or date ne '"])),
        DatedTo = Maybe(random, () => Pick(random, ["2008-04-30", "2008-12-31", "2007-12-31", "2023-01-31", "2024-01-01"])),
    };

    static T Pick<T>(Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];

    static IReadOnlyList<T> Some<T>(Random random, IReadOnlyList<T> values) =>
        random.Next(3) > 0 ? [] : [.. values.Where(_ => random.Next(2) == 0)];

    static string? Maybe(Random random, Func<string?> value) => random.Next(5) == 0 ? value() : null;
}
