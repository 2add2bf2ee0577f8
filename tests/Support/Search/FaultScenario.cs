using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search.Embedded;

namespace PolicyBot.Tests.Support.Search;

/// <summary>A folder of an index as a build finds it, the documents it builds from, and what may be found there afterwards.</summary>
internal sealed class FaultScenario
{
    const string Plan = "計画\n\n１．予算\n予算は５億円である。\n";
    const string Changed = "計画\n\n１．予算\n予算は８億円である。\n２．体制\n";

    readonly TempFolder _folder;

    FaultScenario(TempFolder folder) => _folder = folder;

    public static IReadOnlyList<string> Names { get; } = ["changed", "first", "third", "larger", "gone", "leftovers", "damaged", "locked"];

    /// <summary>The file of the generation before; null where there is none.</summary>
    public string? Old { get; private set; }

    public string New { get; private set; } = "";

    public byte[] OldBytes { get; private set; } = [];

    /// <summary>Somebody else is building.</summary>
    public bool IsLocked { get; private init; }

    /// <summary>Damage that was there before may be told until a build has gone through.</summary>
    public bool WasDamaged { get; private init; }

    public string Seeds => _folder.At("seeds");

    public string Index => _folder.At("index");

    public static async Task<FaultScenario> PrepareAsync(string name, TempFolder folder)
    {
        var scenario = new FaultScenario(folder) { IsLocked = name == "locked", WasDamaged = name == "damaged" };
        if (name == "third")
        {
            await scenario.BuildBeforeAsync(("plan.txt", "計画\n\n１．予算\n予算は２億円である。\n"));
        }

        if (name != "first")
        {
            await scenario.BuildBeforeAsync(name == "larger" ? Many(1) : [("plan.txt", Plan), ("more.txt", "議事概要\n\n１．意見\n予算が足りない。\n")]);
            scenario.Old = new IndexFolder(folder.At("before")).ReadCurrent()!.Current;
            scenario.OldBytes = await File.ReadAllBytesAsync(folder.At($"before/{scenario.Old}"));
        }

        scenario.Write(name switch
        {
            "larger" => Many(2),
            "gone" => [("plan.txt", Changed), ("a/other.txt", "報告\n\n１．経過\n特許を取得した。\n")],
            _ => [("plan.txt", Changed), ("more.txt", "議事概要\n\n１．意見\n予算が足りない。\n")],
        });
        scenario.Restore();
        await scenario.BuildAsync("index");
        scenario.New = new IndexFolder(scenario.Index).ReadCurrent()!.Current;
        scenario.Spoil(name);
        return scenario;
    }

    /// <summary>The folder as the build finds it.</summary>
    public void Restore()
    {
        if (Directory.Exists(Index))
        {
            Directory.Delete(Index, recursive: true);
        }

        Directory.CreateDirectory(Index);
        foreach (var file in Directory.Exists(_folder.At("before")) ? Directory.GetFiles(_folder.At("before")) : [])
        {
            File.Copy(file, Path.Combine(Index, Path.GetFileName(file)));
        }
    }

    /// <summary>Every file that the build may touch, and the folder.</summary>
    public IEnumerable<string> Files()
    {
        var before = Directory.Exists(_folder.At("before")) ? Directory.GetFiles(_folder.At("before")).Select(Path.GetFileName).OfType<string>() : [];
        string[] own = [New, New + ".tmp", CurrentGenerations.FileName, CurrentGenerations.FileName + ".tmp", IndexPublisher.LockName, "build.pid"];
        return own.Concat(before).Distinct(StringComparer.Ordinal).Select(name => Path.Combine(Index, name)).Prepend(Index);
    }

    void Spoil(string name)
    {
        if (name == "leftovers")
        {
            File.WriteAllText(_folder.At($"before/{New}.tmp"), "half of an index");
            File.WriteAllText(_folder.At($"before/{CurrentGenerations.FileName}.tmp"), "half");
            File.WriteAllText(_folder.At($"before/{CurrentGenerations.FileOf(new string('a', 32))}"), "of nobody");
        }

        if (name == "damaged")
        {
            File.WriteAllText(_folder.At($"before/{Old}"), "no index");
            OldBytes = File.ReadAllBytes(_folder.At($"before/{Old}"));
        }
    }

    async Task BuildBeforeAsync(params (string Name, string Text)[] documents)
    {
        Write(documents);
        await BuildAsync("before");
    }

    void Write(params (string Name, string Text)[] documents)
    {
        if (Directory.Exists(Seeds))
        {
            Directory.Delete(Seeds, recursive: true);
        }

        foreach (var (name, text) in documents)
        {
            _folder.Text($"seeds/{name}", text);
        }
    }

    async Task BuildAsync(string index)
    {
        using var target = new EmbeddedTarget(_folder.At(index));
        Assert.True((await IndexRun.Local(Seeds, new ReadOptions()).RunAsync(target)).Written);
    }

    /// <summary>Enough for a file of several writes.</summary>
    static (string Name, string Text)[] Many(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 8).Select(document => ($"d{document}.txt", "報告書\n\n" + string.Concat(Enumerable.Range(1, 25).Select(section => $"{section}．{Words(8)}\n{Words(120)}。\n"))))];

        string Words(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next('一', '一' + 400)));
    }
}
