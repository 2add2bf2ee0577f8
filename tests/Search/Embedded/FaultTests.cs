using System.Globalization;
using PolicyBot.Indexer.Search.Embedded;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Search;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Search.Embedded;

/// <summary>
/// A build killed at, or failing in, its system calls on the files of the index: after each the folder opens as the old
/// or the new generation. The suite tries a few points, FAULTS=all every one, FAULTS_REPEAT so many times.
/// </summary>
public sealed class FaultTests(ITestOutputHelper output) : IDisposable
{
    const int Sample = 1;

    static readonly string[] Errors = ["EIO", "ENOSPC", "EDQUOT"];
    static readonly HashSet<string> Writing = new(["write", "pwrite64", "pwritev", "fsync", "rename", "renameat", "renameat2", "openat", "ftruncate", "mkdir", "unlink"], StringComparer.Ordinal);

    readonly TempFolder _folder = new();
    readonly bool _all = Environment.GetEnvironmentVariable("FAULTS") == "all";

    public static TheoryData<string> Scenarios => [.. FaultScenario.Names];

    public void Dispose() => _folder.Dispose();

    [StraceTheory]
    [MemberData(nameof(Scenarios))]
    public async Task Whatever_call_kills_or_fails_a_build_the_folder_opens_as_the_old_or_the_new_generation(string name)
    {
        var scenario = await FaultScenario.PrepareAsync(name, _folder);
        var calls = Calls(scenario);
        var kills = Chosen(calls);
        var errors = Chosen([.. calls.Where(call => Writing.Contains(call.Call)).SelectMany(call => Errors.SelectMany(error => new[] { (call.Call, call.At, Error: error, For: ""), (call.Call, call.At, Error: error, For: "+") }))]);
        foreach (var (call, at) in kills)
        {
            Build(scenario, $"inject={call}:signal=SIGKILL:when={at}");
            AssertOldOrNew(scenario, $"{name}: killed at {call} {at}");
        }

        var failed = errors.Count(point => Fails(scenario, point, name));
        output.WriteLine($"{name}: {kills.Count} of {calls.Count} calls killed, {errors.Count} errors, of which {failed} ended the build: {kills.Count + errors.Count} points");
    }

    /// <summary>An error is noticed, or does no harm; the old generation is left byte for byte.</summary>
    static bool Fails(FaultScenario scenario, (string Call, int At, string Error, string For) fault, string name)
    {
        var (exitCode, remarks) = Build(scenario, $"inject={fault.Call}:error={fault.Error}:when={fault.At}{fault.For}");
        var point = $"{name}: {fault.Call} {fault.At}{fault.For} {fault.Error}: {exitCode} {remarks}";
        var generation = AssertOldOrNew(scenario, point);
        Assert.True(exitCode is 0 or 4 or 5, point);
        Assert.True(exitCode == 0 || remarks.Contains("PB-IDX-", StringComparison.Ordinal), point);
        Assert.False(fault.Call == "fsync" && exitCode == 0, point);
        Assert.True(exitCode == 0 ? generation == scenario.New : IsUntouched(scenario), point);
        return exitCode != 0;
    }

    static bool IsUntouched(FaultScenario scenario) =>
        scenario.Old is null || File.ReadAllBytes(Path.Combine(scenario.Index, scenario.Old)).AsSpan().SequenceEqual(scenario.OldBytes);

    /// <summary>A build without faults, to see which calls there are.</summary>
    List<(string Call, int At)> Calls(FaultScenario scenario)
    {
        Build(scenario, "trace=%file,%desc", _folder.At("log"));
        return [.. File.ReadLines(_folder.At("log")).Where(line => line.Contains('(', StringComparison.Ordinal) && !line.Contains("resumed>", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..line.IndexOf('(', StringComparison.Ordinal)].Trim())
            .GroupBy(call => call).SelectMany(same => Enumerable.Range(1, same.Count()).Select(at => (same.Key, at)))];
    }

    static (int ExitCode, string Remarks) Build(FaultScenario scenario, string traced, string log = "/dev/null")
    {
        scenario.Restore();
        using var other = scenario.IsLocked ? IndexPublisher.Lock(scenario.Index) : null;
        return Strace.Build(scenario.Seeds, scenario.Index, scenario.Files(), "-o", log, "-e", traced);
    }

    /// <summary>Each of them fails in its turn.</summary>
    List<T> Chosen<T>(List<T> points)
    {
        var times = int.TryParse(Environment.GetEnvironmentVariable("FAULTS_REPEAT"), NumberStyles.None, CultureInfo.InvariantCulture, out var repeat) ? repeat : 1;
        return _all ? [.. Enumerable.Repeat(points, times).SelectMany(all => all)] : [.. points.Where((_, at) => at % Math.Max(1, points.Count / Sample) == points.Count / Sample / 2)];
    }

    static string? AssertOldOrNew(FaultScenario scenario, string point)
    {
        var opened = new IndexFolder(scenario.Index).Open();
        var name = opened.Index is { } index ? CurrentGenerations.FileOf(index.Info.Generation) : null;
        // A first build that ends between its file and CURRENT leaves a whole index that nothing names yet.
        var mayTell = (scenario.WasDamaged && name is null) || (scenario.Old is null && name == scenario.New);
        Assert.True(opened.Problems.Count == 0 || mayTell, $"{point}: {string.Join(' ', opened.Problems)}");
        Assert.True(name == scenario.New || name == (scenario.WasDamaged ? null : scenario.Old), $"{point}: {name}");
        return name;
    }
}
