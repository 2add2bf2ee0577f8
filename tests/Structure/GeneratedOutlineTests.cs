using System.Collections.Concurrent;
using PolicyBot.Tests.Support.Documents;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Structure;

public sealed class GeneratedOutlineTests(ITestOutputHelper output)
{
    private const int Documents = 2000;

    [Fact]
    public void Ninety_nine_of_a_hundred_generated_outlines_are_read_exactly()
    {
        var failures = new ConcurrentDictionary<int, string>();
        Parallel.For(0, Documents, seed =>
        {
            if (FirstDifference(seed) is { } difference)
                failures[seed] = difference;
        });

        var report = string.Join('\n', failures.OrderBy(failure => failure.Key).Take(40).Select(failure => $"seed {failure.Key}: {failure.Value}"));
        output.WriteLine($"{Documents - failures.Count} of {Documents} exact\n{report}");
        Assert.True(failures.Count <= Documents / 100, $"{failures.Count} of {Documents} outlines differ\n{report}");
    }

    [Fact]
    public void The_same_seed_writes_the_same_document()
    {
        var first = DocumentGenerator.Generate(7);
        var second = DocumentGenerator.Generate(7);

        Assert.Equal(first.Text, second.Text);
        Assert.Null(Outline.FirstDifference(first.Root, second.Root));
    }

    private static string? FirstDifference(int seed)
    {
        var document = DocumentGenerator.Generate(seed);
        try
        {
            return Outline.FirstDifference(document.Root, Outline.OfNumbered(Parsed.Text(document.Text)));
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"seed {seed}: the parser threw", exception);
        }
    }
}
