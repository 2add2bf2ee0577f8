using Xunit.Abstractions;

namespace PolicyBot.Tests.Support.Teams;

/// <summary>Public test data beside the repository (../shared/data). Where it is missing a test says so and does not run.</summary>
internal static class SharedData
{
    public static string? Find(string path, ITestOutputHelper output)
    {
        for (var folder = new DirectoryInfo(Repository.Root); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(Environment.GetEnvironmentVariable("POLICYBOT_SHARED") ?? Path.Combine(folder.FullName, "shared"), "data", path);
            if (Path.Exists(shared))
            {
                return shared;
            }
        }

        var message = $"NOT RUN: {path} is neither in POLICYBOT_SHARED nor in a folder named shared above the repository.";
        output.WriteLine(message);
        Console.WriteLine(message);
        return null;
    }
}
