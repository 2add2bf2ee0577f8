namespace PolicyBot.Tests.Support;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The path of the seed whose name starts with the prefix: 000, 001 ….</summary>
    public static string Seed(string prefix) =>
        Directory.GetFiles(Path.Combine(Root, "seeds"), prefix + "*.txt").Single();

    private static string FindRoot(string from)
    {
        var folder = new DirectoryInfo(from);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PolicyBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No PolicyBot.sln above {from}");
    }
}
