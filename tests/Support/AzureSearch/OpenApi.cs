using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyBot.Tests.Support.AzureSearch;

/// <summary>A request held against the official description of the interface: operation, query, headers, and every property of the body.</summary>
internal sealed class OpenApi
{
    public static readonly string[] Place = ["data", "azure-search-2023-11-01"];

    readonly List<Operation> _operations = [];

    /// <summary>Null where the description is not at hand.</summary>
    public static OpenApi? Official { get; } = SharedData.At(Place) is { } folder ? new OpenApi(folder) : null;

    OpenApi(string folder)
    {
        foreach (var file in new[] { "searchindex.json", "searchservice.json" })
        {
            var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, file)))!.AsObject();
            var host = spec["x-ms-parameterized-host"]!["hostTemplate"]!.GetValue<string>().Replace("{endpoint}", "", StringComparison.Ordinal);
            foreach (var (path, verbs) in spec["paths"]!.AsObject())
            {
                var pattern = Regex.Replace(Regex.Escape(host + path).Replace("\\{", "{", StringComparison.Ordinal), "{[^}]+}", "(.+?)");
                foreach (var (verb, definition) in verbs!.AsObject())
                {
                    _operations.Add(new Operation(verb, new Regex($"^{pattern}$", RegexOptions.None, TimeSpan.FromSeconds(1)), definition!.AsObject(), new OpenApiSchema(spec)));
                }
            }
        }
    }

    public IReadOnlyList<string> Check(string method, string path, IReadOnlyDictionary<string, string> query, IReadOnlyDictionary<string, string> headers, JsonNode? body)
    {
        var operation = _operations.FirstOrDefault(one => string.Equals(one.Verb, method, StringComparison.OrdinalIgnoreCase) && one.Path.IsMatch(path));
        return operation is null ? [$"no operation for {method} {path}"] : Check(operation, query, headers, body);
    }

    static List<string> Check(Operation operation, IReadOnlyDictionary<string, string> query, IReadOnlyDictionary<string, string> headers, JsonNode? body)
    {
        var schema = operation.Schema;
        var parameters = (operation.Definition["parameters"]?.AsArray() ?? []).Select(one => schema.Resolve(one!.AsObject())).ToList();
        var problems = new List<string>();
        foreach (var (name, value) in query)
        {
            CheckValue($"query {name}", parameters.Find(one => Is(one, "query", name)), value, problems);
        }

        foreach (var required in parameters.Where(one => one["required"]?.GetValue<bool>() == true))
        {
            var name = required["name"]!.GetValue<string>();
            var isThere = required["in"]!.GetValue<string>() switch { "query" => query.ContainsKey(name), "header" => headers.ContainsKey(name), "body" => body is not null, _ => true };
            if (!isThere)
            {
                problems.Add($"{name} is required and missing");
            }
        }

        foreach (var header in parameters.Where(one => one["in"]!.GetValue<string>() == "header" && headers.ContainsKey(one["name"]!.GetValue<string>())))
        {
            CheckValue("header", header, headers[header["name"]!.GetValue<string>()], problems);
        }

        if (query.GetValueOrDefault("api-version") != schema.Version)
        {
            problems.Add($"api-version is not {schema.Version}");
        }

        var expected = parameters.Find(one => one["in"]!.GetValue<string>() == "body");
        if (body is not null && expected is null)
        {
            problems.Add("a body where none is expected");
        }
        else if (body is not null)
        {
            schema.Check(expected!["schema"]!.AsObject(), body, "body", problems);
        }

        return problems;
    }

    static bool Is(JsonObject parameter, string place, string name) =>
        parameter["in"]!.GetValue<string>() == place && parameter["name"]!.GetValue<string>() == name;

    static void CheckValue(string what, JsonObject? parameter, string value, List<string> problems)
    {
        if (parameter is null)
        {
            problems.Add($"{what} is unknown");
        }
        else if (parameter["enum"] is JsonArray values && !values.Any(one => one!.GetValue<string>() == value))
        {
            problems.Add($"{what}={value} is not one of {values.ToJsonString()}");
        }
        else if (parameter["type"]?.GetValue<string>() == "boolean" && value is not ("true" or "false"))
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{what}={value} is no boolean"));
        }
    }

    sealed record Operation(string Verb, Regex Path, JsonObject Definition, OpenApiSchema Schema);
}
