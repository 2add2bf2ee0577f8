namespace PolicyBot.Indexer.Search.Embedded;

/// <summary>Two pieces of work side by side. What the first throws comes before what the second does, whichever was quicker.</summary>
internal static class Halves
{
    public static void Run(Action first, Action second)
    {
        var aside = Task.Run(second);
        try
        {
            first();
        }
        catch
        {
            // Nothing may go on with what its caller has given up.
            Task.WaitAny(aside);
            throw;
        }

        aside.GetAwaiter().GetResult();
    }
}
