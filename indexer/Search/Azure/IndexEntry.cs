using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Search.Documents.Models;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>One document of the service: what it is called in a report, what it says and how much it weighs on the line.</summary>
internal sealed class IndexEntry
{
    /// <summary>A value that is compared whole may not be longer than this in UTF-8.</summary>
    const int LongestTerm = 32_766;

    readonly Func<IReadOnlyDictionary<string, object>> _values;

    public IndexEntry(string key, string name, Func<IReadOnlyDictionary<string, object>> values)
    {
        (Key, Name, _values) = (key, name, values);
        var content = values();
        var json = Json(content);
        Hash = Base64Url.EncodeToString(SHA256.HashData(json));
        Bytes = json.Length + Hash.Length + 100;
        TooLong = content.Where(value => Compared.Contains(value.Key)).Where(value => value.Value is string text && Encoding.UTF8.GetByteCount(text) > LongestTerm)
            .Select(value => value.Key).FirstOrDefault();
    }

    public string Key { get; }

    public string Name { get; }

    public string Hash { get; }

    public int Bytes { get; }

    /// <summary>A field that the service would refuse for its length.</summary>
    public string? TooLong { get; }

    static readonly HashSet<string> Compared =
        [Fields.Passage, Fields.Place, Fields.Document, Fields.Label, Fields.Note, Fields.Date, Fields.DateEnd];

    /// <summary>Made when it is sent: a whole index of them would not fit into memory.</summary>
    public SearchDocument ToDocument()
    {
        var document = new SearchDocument { [Fields.Key] = Key, [Fields.Hash] = Hash };
        foreach (var (field, value) in _values())
        {
            document[field] = value;
        }

        return document;
    }

    public static string KeyOf(string prefix, string text) =>
        $"{prefix}-{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    /// <summary>As the client writes it: everything beyond ASCII as \uXXXX, six bytes a character.</summary>
    static ReadOnlySpan<byte> Json(IReadOnlyDictionary<string, object> values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        foreach (var (field, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(field);
            Write(json, value);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }

    static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case IReadOnlyList<string> texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            case float[] numbers:
                json.WriteStartArray();
                foreach (var number in numbers)
                {
                    json.WriteNumberValue(number);
                }

                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"No field holds a {value.GetType()}."), nameof(value));
        }
    }
}
