using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;

namespace PolicyBot.Indexer.Commands;

/// <summary>
/// bench build, search and qps: the index measured in the same words as other engines. Corpus and queries are TSV:
/// id, file or kind, text. Each prints one JSON line.
/// </summary>
internal static class SearchBench
{
    static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);

    public static IEnumerable<Command> Create(Output output)
    {
        var corpus = new Argument<string>("CORPUS");
        var queries = new Argument<string>("QUERIES");
        var index = new Argument<string>("INDEX");
        var top = new Argument<int>("K");
        var runs = new Argument<int>("RUNS");
        var hits = new Argument<string?>("OUT") { Arity = ArgumentArity.ZeroOrOne };
        var seconds = new Argument<double>("SECONDS");
        var threads = new Argument<int>("THREADS") { DefaultValueFactory = _ => 1 };
        var build = new Command("build", "Index a table of passages: seconds and size.") { corpus, index };
        build.SetAction(parsed => Build(parsed.GetRequiredValue(corpus), parsed.GetRequiredValue(index), output));
        var search = new Command("search", "Time to the best K with their texts, on one thread: p50 and p99 of each run in microseconds.") { queries, index, top, runs, hits };
        search.SetAction(parsed => Search(Rows(parsed.GetRequiredValue(queries)), parsed.GetRequiredValue(index), parsed.GetValue(top), parsed.GetValue(runs), parsed.GetValue(hits), output));
        var qps = new Command("qps", "Questions a second on some threads.") { queries, index, top, seconds, threads };
        qps.SetAction(parsed => Qps(Rows(parsed.GetRequiredValue(queries)), parsed.GetRequiredValue(index), parsed.GetValue(top), parsed.GetValue(seconds), parsed.GetValue(threads), output));
        return [build, search, qps, VectorBench.Create(output)];
    }

    static int Build(string corpus, string folder, Output output)
    {
        var clock = Stopwatch.StartNew();
        var passages = Rows(corpus).Select(row => new Passage { Id = row[0], Kind = PassageKind.Body, Document = row[1], File = row[1], Title = row[1], Label = "", Text = row[2], Span = new SourceSpan(0, row[2].Length) }).ToList();
        var image = EmbeddedIndexWriter.Write(new IndexContents(passages, new Dictionary<string, ReadOnlyMemory<byte>>()));
        using var publisher = IndexPublisher.Lock(folder);
        publisher.Publish(image);
        var size = new FileInfo(Path.Combine(folder, CurrentGenerations.FileOf(image.Generation))).Length;
        output.Results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"n\":{passages.Count},\"build_s\":{clock.Elapsed.TotalSeconds:0.000},\"size\":{size}}}"));
        return ExitCodes.Done;
    }

    static int Search(List<string[]> queries, string folder, int top, int runs, string? hits, Output output)
    {
        if (new IndexFolder(folder).Open().Index is not { } index)
        {
            return ExitCodes.IndexUnusable;
        }

        var first = First(queries, index, top, hits);
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < WarmUp;)
        {
            queries.ForEach(query => Ask(index, query[2], top));
        }

        var measured = Enumerable.Range(0, runs).Select(_ => Percentiles([.. queries.Select(query => Timed(() => Ask(index, query[2], top)))])).ToList();
        output.Results.WriteLine($"{{\"first_ms\":{first},\"runs\":[{string.Join(',', measured)}]}}");
        return ExitCodes.Done;
    }

    /// <summary>All queries once, as the first run of a process does; milliseconds from its start to the first answer.</summary>
    static string First(List<string[]> queries, EmbeddedIndex index, int top, string? hits)
    {
        var first = "";
        using var writer = hits is null ? null : new StreamWriter(hits);
        foreach (var query in queries)
        {
            var found = Ask(index, query[2], top);
            first = first.Length > 0 ? first : (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
            for (var rank = 0; rank < found.Count; rank++)
            {
                writer?.Write(string.Create(CultureInfo.InvariantCulture, $"{query[0]}\t{rank + 1}\t{found[rank].Passage.Id}\t{found[rank].Score}\n"));
            }
        }

        return first;
    }

    static int Qps(List<string[]> queries, string folder, int top, double seconds, int threads, Output output)
    {
        if (new IndexFolder(folder).Open().Index is not { } index)
        {
            return ExitCodes.IndexUnusable;
        }

        var (counting, stop, asked) = (false, false, 0L);
        var workers = Enumerable.Range(0, threads).Select(at => new Thread(() =>
        {
            for (var next = at * 37; !Volatile.Read(ref stop); next++)
            {
                Ask(index, queries[next % queries.Count][2], top);
                Interlocked.Add(ref asked, Volatile.Read(ref counting) ? 1 : 0);
            }
        })).ToList();
        workers.ForEach(worker => worker.Start());
        Thread.Sleep(TimeSpan.FromSeconds(seconds / 2));
        Volatile.Write(ref counting, true);
        var clock = Stopwatch.StartNew();
        Thread.Sleep(TimeSpan.FromSeconds(seconds));
        var rate = Interlocked.Read(ref asked) / clock.Elapsed.TotalSeconds;
        Volatile.Write(ref stop, true);
        workers.ForEach(worker => worker.Join());
        output.Results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"qps\":{rate:0.0}}}"));
        return ExitCodes.Done;
    }

    static IReadOnlyList<PassageHit> Ask(EmbeddedIndex index, string text, int top)
    {
        var asked = index.SearchAsync(new PassageQuery(text) { Top = top });
        return asked.IsCompletedSuccessfully ? asked.Result.Hits : [];
    }

    static double Timed(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    public static string Percentiles(List<double> times)
    {
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"[{times[times.Count / 2]:0.0},{times[Math.Min(times.Count, (int)Math.Ceiling(times.Count * 0.99)) - 1]:0.0}]");
    }

    static List<string[]> Rows(string file)
    {
        var rows = new List<string[]>();
        ReadOnlySpan<byte> bytes = WholeFile.Read(file);
        foreach (var line in bytes.Split((byte)'\n'))
        {
            if (!bytes[line].IsEmpty)
            {
                rows.Add(Fields(bytes[line]));
            }
        }

        return rows;
    }

    static string[] Fields(ReadOnlySpan<byte> line)
    {
        var fields = new string[line.Count((byte)'\t') + 1];
        var at = 0;
        foreach (var field in line.Split((byte)'\t'))
        {
            fields[at++] = Encoding.UTF8.GetString(line[field]);
        }

        return fields;
    }
}
