using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;

namespace PolicyBot.Tests.Support;

/// <summary>The index of the seeds, built once for all tests that start a program on it.</summary>
internal static class BuiltIndex
{
    static readonly Lazy<Task<string>> Built = new(BuildAsync);

    public static async Task CopyToAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(await Built.Value))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    static async Task<string> BuildAsync()
    {
        var folder = Directory.CreateTempSubdirectory("policybot-test-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        using var target = new EmbeddedTarget(folder);
        await IndexRun.Local(Path.Combine(Repository.Root, "seeds"), new ReadOptions()).RunAsync(target, CancellationToken.None);
        return folder;
    }
}
