using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Search.Embedded;

namespace PolicyBot.Indexer.Commands;

/// <summary>bench hybrid: terms and vectors together, over passages of random characters and random vectors.</summary>
internal static class VectorBench
{
    const int Questions = 200;
    const int Length = 137;
    const string Letters = "航路灯台浮標整備点検予算計画評価支援港湾岸壁防災訓練物流人材育成調査統計官民連携のはがをにで";

    public static Command Create(Output output)
    {
        var passages = new Option<int>("--passages") { Description = "How many passages.", DefaultValueFactory = _ => 100_000 };
        var dimensions = new Option<int>("--dimensions") { Description = "How long the vectors are.", DefaultValueFactory = _ => 384 };
        var command = new Command("hybrid", "Terms and vectors together: p50 and p99 of a question in microseconds.") { passages, dimensions };
        command.SetAction(parsed => Run(parsed.GetValue(passages), parsed.GetValue(dimensions), output));
        return command;
    }

    static int Run(int count, int dimensions, Output output)
    {
        var random = new Random(1);
        var contents = new IndexContents([.. Enumerable.Range(0, count).Select(at => Passage(at, random))], new Dictionary<string, ReadOnlyMemory<byte>>())
        {
            EmbeddingModel = "random",
            Vectors = [.. Enumerable.Range(0, count).Select(_ => (ReadOnlyMemory<float>)Vector(dimensions, random))],
        };
        using var file = new MemoryStream();
        EmbeddedIndexWriter.Write(contents).WriteTo(file);
        var index = EmbeddedIndex.Open(file.ToArray());
        var both = Times(index, () => new PassageQuery(Text(27, random)) { Vector = Vector(dimensions, random) });
        var vectors = Times(index, () => new PassageQuery("") { Vector = Vector(dimensions, random) });
        output.Results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"n\":{count},\"dimensions\":{dimensions},\"size\":{file.Length},\"hybrid\":{both},\"vectors\":{vectors}}}"));
        return ExitCodes.Done;
    }

    static string Times(EmbeddedIndex index, Func<PassageQuery> next)
    {
        var times = new List<double>();
        for (var asked = 0; asked < 2 * Questions; asked++)
        {
            var query = next();
            var start = Stopwatch.GetTimestamp();
            _ = index.SearchAsync(query).AsTask();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        // The first half warms up.
        return SearchBench.Percentiles(times[Questions..]);
    }

    static Passage Passage(int at, Random random) => new()
    {
        Id = at.ToString(CultureInfo.InvariantCulture),
        Kind = PassageKind.Body,
        Document = "bench",
        File = "bench",
        Title = "bench",
        Label = "",
        Text = Text(Length, random),
        Span = new SourceSpan(0, Length),
    };

    static string Text(int length, Random random) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => Letters[(int)(Letters.Length * Math.Pow(random.NextDouble(), 2))]));

    static float[] Vector(int dimensions, Random random) => [.. Enumerable.Range(0, dimensions).Select(_ => (random.NextSingle() * 2) - 1)];
}
