namespace PolicyBot.Tests.Support.Drafts;

/// <summary>Grows the places of one § : N． over N） over ① over ・, each with its own words.</summary>
internal sealed class DraftBodyWriter(Random random, DraftWords words)
{
    public List<DraftPlace> Write(int section) =>
        [.. Enumerable.Range(1, random.Next(2, 5)).Select(n => Place(null, 0, n, $"§{section} {n}.", section))];

    private DraftPlace Place(DraftPlace? parent, int level, int ordinal, string label, int section)
    {
        var hasChildren = level switch { 0 => random.Next(4) > 0, 1 => random.Next(3) == 0, 2 => random.Next(2) == 0, _ => false };
        var isHeading = hasChildren && level == 0;
        var place = new DraftPlace(parent, level, ordinal, label, isHeading ? [words.Topic()] : Sentences(level));
        if (hasChildren)
            AddChildren(place, section);
        return place;
    }

    private string[] Sentences(int level) =>
        [.. Enumerable.Range(0, random.Next(1, level == 3 ? 2 : 4)).Select(_ => words.Sentence())];

    private void AddChildren(DraftPlace place, int section)
    {
        var level = place.Level == 1 && random.Next(3) == 0 ? 3 : place.Level + 1;
        var count = random.Next(2, 5);
        for (var n = 1; n <= count; n++)
            place.Children.Add(Place(place, level, n, Label(place, level, n), section));
    }

    private static string Label(DraftPlace parent, int level, int n) => level switch
    {
        1 => $"{parent.Label}{n})",
        2 => $"{parent.Label}{(char)('①' + n - 1)}",
        _ => $"{parent.Label} {n}つ目の・",
    };
}
