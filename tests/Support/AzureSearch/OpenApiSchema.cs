using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Support.AzureSearch;

/// <summary>Values held against schemas, strictly: unknown properties, closed enumerations, ranges, discriminators, nulls.</summary>
internal sealed class OpenApiSchema(JsonObject spec)
{
    public string Version { get; } = spec["info"]!["version"]!.GetValue<string>();

    public JsonObject Resolve(JsonObject node)
    {
        while (node["$ref"]?.GetValue<string>() is { } reference)
        {
            var target = reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode)spec, (at, key) => at[key]!).AsObject();
            var own = node.Where(pair => pair.Key != "$ref").ToList();
            node = target.DeepClone().AsObject();
            node["__name"] = reference[(reference.LastIndexOf('/') + 1)..];
            foreach (var (key, value) in own)
            {
                node[key] = value?.DeepClone();
            }
        }

        return node;
    }

    public void Check(JsonObject schemaNode, JsonNode? value, string at, List<string> problems)
    {
        var schema = Resolve(schemaNode);
        if (value is null)
        {
            if (schema["x-nullable"]?.GetValue<bool>() != true)
            {
                problems.Add($"{at}: null");
            }

            return;
        }

        if (schema["enum"] is JsonArray values)
        {
            // An enumeration that is open (names of analysers, answers with a count behind) says so.
            if (schema["x-ms-enum"]?["modelAsString"]?.GetValue<bool>() != true && !values.Any(one => JsonNode.DeepEquals(one, value)))
            {
                problems.Add($"{at}: {value.ToJsonString()} is not one of {values.ToJsonString()}");
            }

            return;
        }

        CheckType(schema, value, at, problems);
    }

    void CheckType(JsonObject schema, JsonNode value, string at, List<string> problems)
    {
        var isObject = schema["properties"] is not null || schema["allOf"] is not null || schema["discriminator"] is not null;
        var type = isObject ? "object" : schema["type"]?.GetValue<string>();
        var kind = value.GetValueKind();
        var fits = type switch
        {
            "object" => kind == JsonValueKind.Object,
            "array" => kind == JsonValueKind.Array,
            "string" => kind == JsonValueKind.String,
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "integer" => kind == JsonValueKind.Number && value.GetValue<JsonElement>().TryGetInt64(out _),
            "number" => kind == JsonValueKind.Number,
            _ => true,
        };
        if (!fits)
        {
            problems.Add($"{at}: {kind} where {type} is due");
        }
        else if (type == "array")
        {
            for (var i = 0; i < value.AsArray().Count; i++)
            {
                Check(schema["items"]!.AsObject(), value[i], $"{at}[]", problems);
            }
        }
        else if (type is "integer" or "number")
        {
            CheckRange(schema, value.GetValue<JsonElement>().GetDouble(), at, problems);
        }
        else if (type == "object")
        {
            CheckProperties(schema, value.AsObject(), at, problems);
        }
    }

    static void CheckRange(JsonObject schema, double number, string at, List<string> problems)
    {
        if (number < schema["minimum"]?.GetValue<double>() || number > schema["maximum"]?.GetValue<double>())
        {
            problems.Add($"{at}: {number} is out of range");
        }
    }

    void CheckProperties(JsonObject schema, JsonObject value, string at, List<string> problems)
    {
        var shape = Flatten(schema);
        if (shape.Discriminator is { } discriminator)
        {
            var named = value[discriminator]?.GetValue<string>();
            var subtype = named is null ? null : Subtypes(schema["__name"]!.GetValue<string>()).GetValueOrDefault(named);
            if (subtype is null)
            {
                problems.Add($"{at}: {discriminator} is {named ?? "missing"}");
                return;
            }

            shape = Flatten(Resolve(new JsonObject { ["$ref"] = $"#/definitions/{subtype}" }));
        }

        problems.AddRange(shape.Required.Where(name => !value.ContainsKey(name)).Select(name => $"{at}: {name} is missing"));
        foreach (var (name, content) in value)
        {
            if (shape.Properties.TryGetValue(name, out var property))
            {
                Check(property, content, $"{at}.{name}", problems);
            }
            else if (name != shape.Discriminator && shape.Additional is null)
            {
                problems.Add($"{at}.{name}: unknown");
            }
            else if (shape.Additional is JsonObject additional)
            {
                Check(additional, content, $"{at}.{name}", problems);
            }
        }
    }

    Shape Flatten(JsonObject schema)
    {
        var shape = new Shape(new Dictionary<string, JsonObject>(StringComparer.Ordinal), [], schema["discriminator"]?.GetValue<string>(), schema["additionalProperties"]);
        foreach (var part in schema["allOf"]?.AsArray() ?? [])
        {
            var above = Flatten(Resolve(part!.AsObject()));
            shape = shape with { Discriminator = shape.Discriminator ?? above.Discriminator, Additional = shape.Additional ?? above.Additional };
            shape.Required.AddRange(above.Required);
            foreach (var (name, property) in above.Properties)
            {
                shape.Properties[name] = property;
            }
        }

        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            shape.Properties[name] = property!.AsObject();
        }

        shape.Required.AddRange((schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()));
        return shape;
    }

    Dictionary<string, string> Subtypes(string name)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (other, definition) in spec["definitions"]!.AsObject())
        {
            if ((definition!["allOf"]?.AsArray() ?? []).Any(part => part!["$ref"]?.GetValue<string>() == $"#/definitions/{name}"))
            {
                found[definition["x-ms-discriminator-value"]?.GetValue<string>() ?? other] = other;
            }
        }

        return found;
    }

    sealed record Shape(Dictionary<string, JsonObject> Properties, List<string> Required, string? Discriminator, JsonNode? Additional);
}
