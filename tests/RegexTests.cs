using System.Reflection;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Commands;

namespace PolicyBot.Tests;

/// <summary>No text may make a pattern backtrack for ever. Generated patterns either cannot backtrack or stop by themselves.</summary>
public sealed class RegexTests
{
    [Fact]
    public void Every_pattern_is_generated_and_cannot_run_away()
    {
        var patterns = typeof(CommandLine).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Select(method => (method, attribute: method.GetCustomAttribute<GeneratedRegexAttribute>()))
            .Where(pair => pair.attribute is not null)
            .ToList();

        Assert.NotEmpty(patterns);
        Assert.All(patterns, pair => Assert.True(
            pair.attribute!.Options.HasFlag(RegexOptions.NonBacktracking) || pair.attribute.MatchTimeoutMilliseconds > 0,
            $"{pair.method.DeclaringType?.Name}.{pair.method.Name} may backtrack without a limit"));
    }

    [Theory]
    [MemberData(nameof(HostileLines))]
    public void Hostile_text_is_matched_to_its_end(string line)
    {
        foreach (var method in typeof(CommandLine).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<GeneratedRegexAttribute>() is not null))
        {
            var regex = (Regex)method.Invoke(null, null)!;
            var failed = Record.Exception(() => regex.Count(line));
            Assert.True(failed is null, $"{method.DeclaringType?.Name}.{method.Name}: {failed?.Message}");
        }
    }

    public static TheoryData<string> HostileLines() =>
    [
        new string('（', 50_000), new string('一', 50_000), new string('　', 50_000), new string('.', 50_000), new string('…', 50_000),
        new string('1', 50_000), string.Concat(Enumerable.Repeat("１．", 20_000)), string.Concat(Enumerable.Repeat("第十条の二", 10_000)),
        string.Concat(Enumerable.Repeat("うち", 20_000)), string.Concat(Enumerable.Repeat("1,", 20_000)) + "x", new string('/', 20_000) + "1",
        string.Concat(Enumerable.Repeat("(1)", 10_000)), string.Concat(Enumerable.Repeat("a ", 20_000)) + "!", new string('=', 50_000), new string('<', 50_000),
    ];
}
