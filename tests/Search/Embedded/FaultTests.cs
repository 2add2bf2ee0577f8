using System.Globalization;
using PolicyBot.Indexer.Search.Embedded;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Search;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Search.Embedded;

/// <summary>
/// A build killed at, or failing in, its system calls on the files of the index: after each the folder opens as the old
/// or the new generation. The suite tries a few points, FAULTS=all every one, many times over.
/// </summary>
public sealed class FaultTests : IDisposable
{
    static readonly string[] Errors = ["EIO", "ENOSPC", "EDQUOT"];

    readonly TempFolder _folder = new();
    readonly ITestOutputHelper _output;
    readonly bool _all = Environment.GetEnvironmentVariable("FAULTS") == "all";

    public FaultTests(ITestOutputHelper output)
    {
        _output = output;
        _folder.Text("old/plan.txt", "計画\n\n１．予算\n予算は５億円である。\n");
        _folder.Text("new/plan.txt", "計画\n\n１．予算\n予算は８億円である。\n２．体制\n");
    }

    public void Dispose() => _folder.Dispose();

    [StraceFact]
    public void Killed_at_any_system_call_a_build_leaves_the_old_or_the_new_generation()
    {
        var points = Points("%file,%desc");
        var tried = 0;
        foreach (var (call, at) in Chosen(points, 4))
        {
            Prepare();
            Build($"inject={call}:signal=SIGKILL:when={at}");
            AssertOldOrNew($"killed at {call} {at}");
            tried++;
        }

        _output.WriteLine($"{tried} of {points.Count} points: {string.Join(", ", points.GroupBy(point => point.Call).Select(same => $"{same.Key} {same.Count()}"))}");
    }

    [StraceFact]
    public void An_error_of_any_write_is_noticed_and_the_old_generation_left_as_it_was()
    {
        var points = Points("write,pwrite64,pwritev,fsync,rename,renameat,renameat2,openat,ftruncate")
            .SelectMany(point => Errors.SelectMany(error => new[] { (point.Call, point.At, Error: error, For: ""), (point.Call, point.At, Error: error, For: "+") })).ToList();
        var (tried, failed) = (0, 0);
        foreach (var (call, at, error, lasting) in Chosen(points, 4))
        {
            Prepare();
            var (exitCode, remarks) = Build($"inject={call}:error={error}:when={at}{lasting}");
            var point = $"{call} {at}{lasting} {error}: {exitCode} {remarks}";
            var generation = AssertOldOrNew(point);
            Assert.True(exitCode is 0 or 4 or 5, point);
            Assert.True(exitCode == 0 ? generation == New : File.ReadAllBytes(_folder.At($"index/{Old}")).AsSpan().SequenceEqual(OldBytes), point);
            Assert.True(exitCode == 0 || remarks.Contains("PB-IDX-", StringComparison.Ordinal), point);
            Assert.False(call == "fsync" && exitCode == 0, point);
            (tried, failed) = (tried + 1, failed + (exitCode == 0 ? 0 : 1));
        }

        _output.WriteLine($"{tried} of {points.Count} points, {failed} ended the build, the others did no harm");
    }

    string Old { get; set; } = "";

    string New { get; set; } = "";

    byte[] OldBytes { get; set; } = [];

    /// <summary>A build without faults, to see which calls there are; and both generations' names.</summary>
    List<(string Call, int At)> Points(string calls)
    {
        Strace.Build(_folder.At("old"), _folder.At("before"), [], "-o", "/dev/null", "-e", "trace=none");
        Old = new IndexFolder(_folder.At("before")).ReadCurrent()!.Current;
        OldBytes = File.ReadAllBytes(_folder.At($"before/{Old}"));
        Prepare();
        Strace.Build(_folder.At("new"), _folder.At("index"), [], "-o", "/dev/null", "-e", "trace=none");
        New = new IndexFolder(_folder.At("index")).ReadCurrent()!.Current;
        Prepare();
        Strace.Build(_folder.At("new"), _folder.At("index"), Files(), "-o", _folder.At("log"), "-e", $"trace={calls}");
        return [.. File.ReadLines(_folder.At("log")).Where(line => line.Contains('(', StringComparison.Ordinal) && !line.Contains("resumed>", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..line.IndexOf('(', StringComparison.Ordinal)].Trim())
            .GroupBy(call => call).SelectMany(same => Enumerable.Range(1, same.Count()).Select(at => (same.Key, at)))];
    }

    (int ExitCode, string Remarks) Build(string injection) =>
        Strace.Build(_folder.At("new"), _folder.At("index"), Files(), "-o", "/dev/null", "-e", injection);

    /// <summary>Each of them fails in its turn; FAULTS_REPEAT goes over all of them so many times.</summary>
    IEnumerable<T> Chosen<T>(List<T> points, int sample)
    {
        var times = int.TryParse(Environment.GetEnvironmentVariable("FAULTS_REPEAT"), NumberStyles.None, CultureInfo.InvariantCulture, out var repeat) ? repeat : 1;
        return _all ? Enumerable.Repeat(points, times).SelectMany(all => all) : points.Where((_, at) => at % Math.Max(1, points.Count / sample) == points.Count / sample / 2);
    }

    IEnumerable<string> Files() =>
        new[] { "", New, $"{New}.tmp", Old, CurrentGenerations.FileName, $"{CurrentGenerations.FileName}.tmp", IndexPublisher.LockName }.Select(name => name.Length == 0 ? _folder.At("index") : _folder.At($"index/{name}"));

    void Prepare()
    {
        if (Directory.Exists(_folder.At("index")))
        {
            Directory.Delete(_folder.At("index"), recursive: true);
        }

        Directory.CreateDirectory(_folder.At("index"));
        foreach (var file in Directory.GetFiles(_folder.At("before")))
        {
            File.Copy(file, Path.Combine(_folder.At("index"), Path.GetFileName(file)));
        }
    }

    string AssertOldOrNew(string point)
    {
        var opened = new IndexFolder(_folder.At("index")).Open();
        Assert.True(opened.Index is not null && opened.Problems.Count == 0, $"{point}: {string.Join(' ', opened.Problems)}");
        var name = CurrentGenerations.FileOf(opened.Index!.Info.Generation);
        Assert.True(name == Old || name == New, $"{point}: {name}");
        return name;
    }
}
