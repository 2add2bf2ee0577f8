using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure;

namespace PolicyBot.Indexer.Commands;

/// <summary>bench: how fast text becomes documents, on one core, and how fast an index answers. Prints figures; judges nothing.</summary>
internal static class BenchCommand
{
    const int Runs = 3;

    public static Command Create(CommonOptions common, Output output)
    {
        var megabytes = new Option<int>("--megabytes") { Description = "How much text, in UTF-8.", DefaultValueFactory = _ => 100 };
        var files = new Option<string[]>("--files") { Description = "Texts to repeat.", DefaultValueFactory = _ => Directory.Exists("seeds") ? Directory.GetFiles("seeds", "*.txt") : [], AllowMultipleArgumentsPerToken = true };
        var read = new Command("read", "Reading and structure: megabytes a second and memory.") { megabytes, files };
        read.SetAction(parsed => Read(parsed.GetValue(files) ?? [], parsed.GetValue(megabytes), output));
        var pages = new Option<int>("--pages") { Description = "How many pages.", DefaultValueFactory = _ => 10_000 };
        var figures = new Command("figures", "The ledger of many pages, in one document and in many: seconds and memory.") { pages, files };
        figures.SetAction(parsed => Figures(parsed.GetValue(files) ?? [], parsed.GetValue(pages), output));
        var bench = new Command("bench", "Measure on this machine. Run a Release build: dotnet run -c Release --project indexer -- bench read.") { read, figures, ChangesBench.Create(output), RetrievalBench.Create(common, output) };
        foreach (var command in SearchBench.Create(output))
        {
            bench.Add(command);
        }

        return bench;
    }

    static int Figures(string[] files, int pages, Output output)
    {
        if (Texts(files, output) is not { Length: > 0 } texts)
            return ExitCodes.Usage;
        FigureBench.Run(texts, pages, output);
        return ExitCodes.Done;
    }

    static string[] Texts(string[] files, Output output)
    {
        if (files.Length == 0)
            output.Remarks.WriteLine("No text to measure with: name some with --files.");
        return [.. files.Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }

    static int Read(string[] files, int megabytes, Output output)
    {
        if (Texts(files, output) is not { Length: > 0 } texts)
            return ExitCodes.Usage;
        var each = texts.Sum(Encoding.UTF8.GetByteCount);
        var times = Math.Max(1, (int)(megabytes * 1_000_000L / each));
        var single = string.Concat(Enumerable.Repeat(string.Concat(texts), times));
        Measure("many small documents", (double)each * times, () => ParseEach(texts, times), output);
        Measure("one large document", Encoding.UTF8.GetByteCount(single), () => ParseEach([single], 1), output);
        return ExitCodes.Done;
    }

    static long ParseEach(string[] texts, int times)
    {
        var sections = 0L;
        for (var i = 0; i < times; i++)
        {
            foreach (var text in texts)
            {
                sections += DocumentParser.Parse(new SourceText { File = "bench", Text = text, Encoding = "utf-8" }, Info).Root.Content.Count;
            }
        }

        return sections;
    }

    static readonly DocumentInfo Info = new() { Id = "bench", File = "bench", Title = "bench" };

    static void Measure(string name, double bytes, Func<long> work, Output output)
    {
        for (var run = 1; run <= Runs; run++)
        {
            var before = GC.GetTotalAllocatedBytes();
            var clock = Stopwatch.StartNew();
            work();
            var seconds = clock.Elapsed.TotalSeconds;
            output.Results.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name}, run {run}: {bytes / 1e6:0.0} MB in {seconds:0.00} s = {bytes / 1e6 / seconds:0.0} MB/s, allocated {(GC.GetTotalAllocatedBytes() - before) / bytes:0.0} bytes a byte, peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
        }
    }
}
