using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Support.AzureSearch;

/// <summary>One index: what was accepted, and what of it can be seen by now.</summary>
internal sealed class DoubleIndex(DoubleSchema schema, TimeSpan delay)
{
    const int LongestTerm = 32_766;

    readonly Lock _lock = new();
    readonly SortedDictionary<string, JsonObject> _accepted = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, JsonObject> _visible = new(StringComparer.Ordinal);
    readonly Queue<(long At, string Key, JsonObject? Entry)> _coming = new();

    public DoubleSchema Schema { get; set; } = schema;

    public string ETag { get; set; } = NewTag();

    public static string NewTag() => $"\"0x{Guid.NewGuid():N}\"";

    public IReadOnlyList<JsonObject> Visible()
    {
        lock (_lock)
        {
            while (_coming.TryPeek(out var next) && Stopwatch.GetElapsedTime(next.At) >= delay)
            {
                _coming.Dequeue();
                if (next.Entry is null)
                {
                    _visible.Remove(next.Key);
                }
                else
                {
                    _visible[next.Key] = next.Entry;
                }
            }

            return [.. _visible.Values];
        }
    }

    public JsonObject? Find(string key) =>
        Visible().FirstOrDefault(entry => entry[Schema.Key.Name]!.GetValue<string>() == key);

    /// <summary>Refuses the whole batch, before any of it is taken.</summary>
    public void CheckBatch(JsonArray actions)
    {
        Demand(actions.Count is > 0 and <= 1000, $"{actions.Count} actions");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var action in actions.Select(one => one!.AsObject()))
        {
            Demand(action["@search.action"]?.GetValue<string>() is "upload" or "merge" or "mergeOrUpload" or "delete", "Invalid action");
            var key = action[Schema.Key.Name]?.GetValue<string>();
            Demand(!string.IsNullOrEmpty(key), "Document key cannot be missing or empty.");
            var isLegal = key!.Length <= 1024 && key[0] != '_' && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '=');
            Demand(isLegal, $"Invalid document key: '{key}'. Keys can only contain letters, digits, underscore (_), dash (-), or equal sign (=).");
            Demand(keys.Add(key), "the order of two actions on one key is not guaranteed: not two in one batch");
            foreach (var (name, value) in action.Where(pair => pair.Key != "@search.action"))
            {
                CheckValue(Schema.Find(name) ?? throw Invalid($"The property '{name}' does not exist on type 'search.documentFields'."), value);
            }
        }
    }

    public JsonObject Apply(JsonObject action)
    {
        var key = action[Schema.Key.Name]!.GetValue<string>();
        var tooLong = Schema.Fields.FirstOrDefault(field => (field.Filterable || field.Sortable || field.Facetable) && action[field.Name] is JsonValue value
            && value.TryGetValue<string>(out var text) && Encoding.UTF8.GetByteCount(text) > LongestTerm);
        if (tooLong is not null)
        {
            return Result(key, 400, $"Field '{tooLong.Name}' contains a term that is too large to process. The max length for UTF-8 encoded terms is 32766 bytes.");
        }

        lock (_lock)
        {
            var verb = action["@search.action"]!.GetValue<string>();
            var before = _accepted.GetValueOrDefault(key);
            if (verb == "merge" && before is null)
            {
                return Result(key, 404, "Document not found.");
            }

            var entry = verb == "delete" ? null : verb == "upload" || before is null ? Empty() : before.DeepClone().AsObject();
            foreach (var (name, value) in action.Where(pair => entry is not null && pair.Key != "@search.action"))
            {
                entry![name] = value?.DeepClone();
            }

            Accept(key, entry);
            return Result(key, entry is not null && before is null ? 201 : 200, null);
        }
    }

    public static JsonObject Result(string key, int status, string? message) =>
        new() { ["key"] = key, ["status"] = status < 300, ["errorMessage"] = message, ["statusCode"] = status };

    void Accept(string key, JsonObject? entry)
    {
        if (entry is null)
        {
            _accepted.Remove(key);
        }
        else
        {
            _accepted[key] = entry;
        }

        _coming.Enqueue((Stopwatch.GetTimestamp(), key, entry));
    }

    JsonObject Empty() => new(Schema.Fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, field.IsCollection && !field.IsVector ? new JsonArray() : null)));

    static void CheckValue(DoubleField field, JsonNode? value)
    {
        if (value is null)
        {
            return;
        }

        var kind = value.GetValueKind();
        var fits = field.Type switch
        {
            "Edm.String" => kind == JsonValueKind.String,
            "Edm.Int32" => kind == JsonValueKind.Number && value.GetValue<JsonElement>().TryGetInt32(out _),
            "Collection(Edm.String)" => value is JsonArray texts && texts.All(text => text?.GetValueKind() == JsonValueKind.String),
            "Collection(Edm.Single)" => value is JsonArray numbers && numbers.All(number => number?.GetValueKind() == JsonValueKind.Number),
            _ => false,
        };
        Demand(fits, $"Cannot convert '{field.Name}' to '{field.Type}'.");
        Demand(!field.IsVector || value.AsArray().Count == field.Dimensions, $"The vector field '{field.Name}', with dimension of '{field.Dimensions}', expects a length of '{field.Dimensions}'. However, the provided vector has a length of '{(value as JsonArray)?.Count}'.");
    }

    static void Demand(bool holds, string message)
    {
        if (!holds)
        {
            throw Invalid(message);
        }
    }

    static BadRequestException Invalid(string message) => new($"The request is invalid. Details: actions : 0: {message}\r\n");
}
