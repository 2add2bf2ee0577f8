using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PolicyBot.Bot.Hosting;

namespace PolicyBot.Tests.Hosting;

/// <summary>A line a event, whatever is in it.</summary>
public sealed class LogTests
{
    [Theory]
    [InlineData("a\r\nb")]
    [InlineData("\u001b[31mred")]
    [InlineData("\u2028\u2029\u202e")]
    [InlineData("\ud800")]
    public void A_value_never_makes_a_second_line(string value)
    {
        var line = Write("said {What}", value);

        Assert.Equal(1, line.Count(c => c == '\n'));
        Assert.DoesNotContain(line.TrimEnd('\n', '\r'), c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u202e');
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind);
    }

    [Fact]
    public void A_long_value_is_cut() => Assert.True(Write("said {What}", new string('x', 1_000_000)).Length < 2000);

    [Fact]
    public void Secrets_are_covered_wherever_they_come_up()
    {
        var line = Write("connecting with {What}", "Password=k3y-canary-000;x");

        Assert.DoesNotContain("k3y-canary-000", line, StringComparison.Ordinal);
        Assert.Contains("***", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_exception_the_kind_and_place_are_told_and_not_what_it_says()
    {
        var line = Write("failed {What}", "x", new InvalidOperationException("question-canary"));

        Assert.Contains("InvalidOperationException", line, StringComparison.Ordinal);
        Assert.DoesNotContain("question-canary", line, StringComparison.Ordinal);
    }

    static string Write(string message, string value, Exception? error = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var secrets = new Secrets(name => name == "MicrosoftAppPassword" ? "k3y-canary-000" : null);
        IReadOnlyList<KeyValuePair<string, object?>> state = [new("What", value), new("{OriginalFormat}", message)];
        new JsonLines(secrets, TimeProvider.System).Write(
            new LogEntry<IReadOnlyList<KeyValuePair<string, object?>>>(LogLevel.Warning, "PolicyBot", new EventId(1, "Said"), state, error, (values, _) => message.Replace("{What}", (string?)values[0].Value, StringComparison.Ordinal)), null, writer);
        return writer.ToString();
    }
}
