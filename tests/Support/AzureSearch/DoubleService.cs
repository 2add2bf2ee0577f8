using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyBot.Tests.Support.AzureSearch;

internal sealed record DoubleAnswer(int Status, JsonNode? Body);

/// <summary>What the service holds, and what it answers to a sound request.</summary>
internal sealed partial class DoubleService(TimeSpan delay)
{
    const string Precondition = "The precondition given in one of the request headers evaluated to false. No change was made to the resource from this request.";

    readonly ConcurrentDictionary<string, DoubleIndex> _indexes = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, JsonObject> _synonyms = new(StringComparer.Ordinal);

    /// <summary>The status that single entries get, by key; null takes them.</summary>
    public Func<string, int?> Refuses { get; set; } = _ => null;

    /// <summary>Leaves results out of its answer, which the interface does not rule out.</summary>
    public Func<string, bool> Forgets { get; set; } = _ => false;

    /// <summary>Why the semantic ranker does not rank: then the answer is a 206.</summary>
    public string? RankerTrouble { get; set; }

    public double Coverage { get; set; } = 100;

    public IReadOnlyList<string> Indexes => [.. _indexes.Keys.Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> SynonymMaps => [.. _synonyms.Keys];

    public DoubleIndex Index(string name) => _indexes[name];

    /// <summary>The index of passages that was made last.</summary>
    public DoubleIndex Newest(string prefix = "policybot-2") => _indexes.Last(pair => pair.Key == Indexes.Last(name => name.StartsWith(prefix, StringComparison.Ordinal))).Value;

    public void Delete(string name) => _indexes.TryRemove(name, out _);

    public static string OperationOf(string method, string path) => (method, path) switch
    {
        ("POST", _) when path.EndsWith("/docs/search.index", StringComparison.Ordinal) => Operations.Write,
        ("POST", _) when path.EndsWith("/docs/search.post.search", StringComparison.Ordinal) => Operations.Search,
        ("GET", _) when path.EndsWith("/docs/$count", StringComparison.Ordinal) => Operations.Count,
        ("GET", _) when path.Contains("/docs('", StringComparison.Ordinal) => Operations.Lookup,
        ("GET", "/indexes") => Operations.ListIndexes,
        ("PUT", _) when path.StartsWith("/indexes('", StringComparison.Ordinal) => Operations.PutIndex,
        ("GET", _) when path.StartsWith("/indexes('", StringComparison.Ordinal) => Operations.GetIndex,
        ("DELETE", _) when path.StartsWith("/indexes('", StringComparison.Ordinal) => Operations.DeleteIndex,
        (_, _) when path.StartsWith("/synonymmaps", StringComparison.Ordinal) => Operations.Synonyms + method,
        _ => $"{method} {path}",
    };

    public DoubleAnswer Answer(string operation, string rawPath, string ifMatch, JsonNode? body)
    {
        var names = Quoted().Matches(rawPath).Select(match => Uri.UnescapeDataString(match.Groups[1].Value)).ToList();
        return operation switch
        {
            Operations.ListIndexes => new DoubleAnswer(200, new JsonObject { ["value"] = new JsonArray([.. Indexes.Select(name => new JsonObject { ["name"] = name })]) }),
            Operations.PutIndex => Put(names[0], ifMatch, body!.AsObject()),
            Operations.GetIndex => Found(names[0], index => new DoubleAnswer(200, Shown(index))),
            Operations.DeleteIndex => _indexes.TryRemove(names[0], out _) ? new DoubleAnswer(204, null) : Missing(names[0]),
            Operations.Write => Found(names[0], index => Write(index, body!["value"]!.AsArray())),
            Operations.Search => Found(names[0], index => Search(index, body!.AsObject())),
            Operations.Count => Found(names[0], index => new DoubleAnswer(200, JsonValue.Create(index.Visible().Count))),
            Operations.Lookup => Found(names[0], index => Lookup(index, names[1])),
            Operations.Synonyms + "GET" => new DoubleAnswer(200, new JsonObject { ["value"] = new JsonArray([.. _synonyms.Values.Select(map => map.DeepClone())]) }),
            Operations.Synonyms + "PUT" => PutSynonyms(names[0], body!.AsObject()),
            _ => new DoubleAnswer(404, Error(operation)),
        };
    }

    DoubleAnswer Put(string name, string ifMatch, JsonObject json)
    {
        var schema = new DoubleSchema(json, [.. _synonyms.Keys]);
        var existing = _indexes.GetValueOrDefault(name);
        if (schema.Name != name)
        {
            throw new BadRequestException("The name in the path is another one.");
        }

        if (ifMatch.Length > 0 && existing?.ETag != ifMatch)
        {
            throw new BadRequestException(Precondition, 412);
        }

        if (existing is null)
        {
            _indexes[name] = new DoubleIndex(schema, delay);
            return new DoubleAnswer(201, Shown(_indexes[name]));
        }

        existing.Schema.CheckChangeTo(schema);
        (existing.Schema, existing.ETag) = (schema, DoubleIndex.NewTag());
        return new DoubleAnswer(200, Shown(existing));
    }

    static JsonObject Shown(DoubleIndex index)
    {
        var shown = index.Schema.Json.DeepClone().AsObject();
        shown["@odata.etag"] = index.ETag;
        return shown;
    }

    DoubleAnswer Write(DoubleIndex index, JsonArray actions)
    {
        index.CheckBatch(actions);
        var results = new JsonArray();
        foreach (var action in actions.Select(one => one!.AsObject()))
        {
            var key = action[index.Schema.Key.Name]!.GetValue<string>();
            var result = Refuses(key) is { } status ? DoubleIndex.Result(key, status, "Refused on order.") : index.Apply(action);
            if (!Forgets(key))
            {
                results.Add(result);
            }
        }

        var isWhole = results.All(result => result!["status"]!.GetValue<bool>());
        return new DoubleAnswer(isWhole ? 200 : 207, new JsonObject { ["value"] = results });
    }

    DoubleAnswer Search(DoubleIndex index, JsonObject request)
    {
        var rules = _synonyms.Values.SelectMany(map => map["synonyms"]!.GetValue<string>().Split('\n')).ToList();
        var isPartial = RankerTrouble is not null && request["queryType"]?.GetValue<string>() == "semantic";
        return new DoubleAnswer(isPartial ? 206 : 200, DoubleSearch.Answer(index, request, rules, Coverage, RankerTrouble));
    }

    static DoubleAnswer Lookup(DoubleIndex index, string key)
    {
        if (index.Find(key) is not { } entry)
        {
            return new DoubleAnswer(404, null);
        }

        var hidden = index.Schema.Fields.Where(field => !field.Retrievable).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return new DoubleAnswer(200, new JsonObject(entry.Where(pair => !hidden.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))));
    }

    DoubleAnswer PutSynonyms(string name, JsonObject map)
    {
        var rules = map["synonyms"]!.GetValue<string>();
        if (rules.Split('\n') is var lines && lines.FirstOrDefault(line => line.Split("=>").Length > 2 || line.Trim().Length == 0) is { } wrong)
        {
            throw new BadRequestException($"Syntax error in line {Array.IndexOf(lines, wrong) + 1}: '{wrong}'.");
        }

        if (lines.Length > 20_000 || lines.Any(line => line.Split("=>")[^1].Split(',').Length > 20))
        {
            throw new BadRequestException("too many synonyms");
        }

        var status = _synonyms.ContainsKey(name) ? 200 : 201;
        _synonyms[name] = map;
        return new DoubleAnswer(status, map.DeepClone());
    }

    DoubleAnswer Found(string name, Func<DoubleIndex, DoubleAnswer> then) =>
        _indexes.TryGetValue(name, out var index) ? then(index) : Missing(name);

    static DoubleAnswer Missing(string name) => new(404, Error($"No index with the name '{name}' was found in a service named 'double'."));

    static JsonObject Error(string message) => new() { ["error"] = new JsonObject { ["code"] = "", ["message"] = message } };

    [GeneratedRegex(@"\('((?:[^'/]|'')*)'\)", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();
}
