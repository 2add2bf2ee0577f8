using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Structure;

/// <summary>What stands behind a number that is part of a sentence: （２）のとおり, ①と②が, 2）及び3）.</summary>
internal static class InlineReference
{
    static readonly string[] Always = ["、", "，", "及び", "並びに", "又は", "または", "若しくは", "から", "まで", "を", "に", "のとおり", "の通り", "）", ")", "～", "・"];
    static readonly string[] WhenInDoubt = ["の", "は", "が", "と", "で", "も", "や", "において", "について"];

    public static bool Follows(ReadOnlySpan<char> rest, bool inDoubt)
    {
        return StartsWithAny(rest, Always) || (inDoubt && (StartsWithAny(rest, WhenInDoubt) || StartsWithNumber(rest)));
    }

    /// <summary>進捗：⏎A．順調 B．不十分: the line goes on with the next of the same form, so it lists what the sentence above announced.</summary>
    public static bool HoldsNext(ReadOnlySpan<char> rest, HeadingMark mark)
    {
        for (var at = rest.IndexOfAny(' ', '　'); at >= 0 && at < rest.Length; at++)
        {
            if (char.IsWhiteSpace(rest[at]) && HeadingForms.TryRead(rest[(at + 1)..], out var next)
                && next.Form == mark.Form && next.Ordinal == mark.Ordinal + 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>4.(2)①: a number right behind a number is a path.</summary>
    static bool StartsWithNumber(ReadOnlySpan<char> rest) =>
        HeadingForms.TryRead(rest, out var mark) && mark.Form.Rank == HeadingRank.Numbered;

    static bool StartsWithAny(ReadOnlySpan<char> rest, string[] words)
    {
        foreach (var word in words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
