using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace PolicyBot.Bot.Hosting;

/// <summary>One event, one line of JSON. Values are cut, secrets covered, and of an exception only its kind and place are told.</summary>
internal sealed class JsonLines(Secrets secrets, TimeProvider clock) : ConsoleFormatter(FormatName)
{
    public const string FormatName = "policybot";
    const int LongestValue = 256;
    const int LongestStack = 4000;

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Hiragana, UnicodeRanges.Katakana, UnicodeRanges.CjkUnifiedIdeographs, UnicodeRanges.CjkSymbolsandPunctuation, UnicodeRanges.HalfwidthandFullwidthForms) };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("time", clock.GetUtcNow().UtcDateTime);
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("event", logEntry.EventId.Name);
            json.WriteString("category", logEntry.Category);
            json.WriteString("message", Cut(logEntry.Formatter(logEntry.State, null), LongestValue));
            WriteValues(json, logEntry.State as IReadOnlyList<KeyValuePair<string, object?>> ?? []);
            if (logEntry.Exception is { } error)
            {
                json.WriteString("exception", error.GetType().FullName);
                json.WriteString("stack", Cut(error.StackTrace ?? "", LongestStack));
            }

            if (Activity.Current is { } activity)
            {
                json.WriteString("traceId", activity.TraceId.ToString());
            }

            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    void WriteValues(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        json.WriteStartObject("values");
        foreach (var (name, value) in values.Where(value => value.Key != "{OriginalFormat}"))
        {
            json.WriteString(name, Cut(FormattableString.Invariant($"{value}"), LongestValue));
        }

        json.WriteEndObject();
    }

    string Cut(string text, int longest)
    {
        var covered = secrets.Cover(text);
        return covered.Length <= longest ? covered : string.Concat(covered.AsSpan(0, longest), "…");
    }
}
