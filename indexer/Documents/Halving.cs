namespace PolicyBot.Indexer.Documents;

/// <summary>Looks by halves among things that stand in order.</summary>
internal static class Halving
{
    /// <summary>How many of so many things come first, where all that do stand in front of all that do not.</summary>
    public static int CountWhile(int count, Predicate<int> comesFirst)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = comesFirst(middle) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
