namespace PolicyBot.Tests.Support;

/// <summary>Material that lies beside the repository and is not part of it: POLICYBOT_SHARED, or a folder called shared next to a folder above.</summary>
internal static class SharedData
{
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("POLICYBOT_SHARED") ?? Find();

    public static string? At(params string[] path) =>
        Folder is null || !Path.Exists(Path.Combine([Folder, .. path])) ? null : Path.Combine([Folder, .. path]);

    static string? Find()
    {
        for (var folder = new DirectoryInfo(Repository.Root); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "data")))
            {
                return shared;
            }
        }

        return null;
    }
}

/// <summary>A test that reads shared material, and says that it did not run where there is none.</summary>
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(params string[] path)
    {
        if (SharedData.At(path) is null)
        {
            Skip = $"NOT RUN: no shared/{string.Join('/', path)} beside the repository (POLICYBOT_SHARED).";
        }
    }
}
