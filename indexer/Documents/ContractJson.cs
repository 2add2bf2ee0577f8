using System.Text.Json;

namespace PolicyBot.Indexer.Documents;

/// <summary>What every JSON of the contract writes in one way, whichever program writes it.</summary>
internal static class ContractJson
{
    /// <summary>onlyLikeThis: enumeration names in the case of the contract.</summary>
    public static string Name(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    public static void WriteSpan(this Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    public static void WriteSpans(this Utf8JsonWriter json, IEnumerable<SourceSpan> spans) => json.WriteArray("spans", spans, WriteSpan);
}
