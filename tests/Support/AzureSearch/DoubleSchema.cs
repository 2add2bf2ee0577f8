using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyBot.Tests.Support.AzureSearch;

internal sealed record DoubleField(string Name, string Type, JsonObject Json)
{
    public bool IsCollection => Type.StartsWith("Collection(", StringComparison.Ordinal);

    public bool IsVector => Type == "Collection(Edm.Single)";

    public bool Key => Flag("key");

    public bool Searchable => Flag("searchable");

    public bool Filterable => Flag("filterable");

    public bool Sortable => Flag("sortable");

    public bool Facetable => Flag("facetable");

    public bool Retrievable => Json["retrievable"]?.GetValue<bool>() ?? true;

    public string? Analyzer => Json["analyzer"]?.GetValue<string>();

    public int Dimensions => Json["dimensions"]?.GetValue<int>() ?? 0;

    bool Flag(string name) => Json[name]?.GetValue<bool>() ?? false;
}

/// <summary>The definition of an index, refused where the service would refuse it.</summary>
internal sealed partial class DoubleSchema
{
    static readonly string[] Types = ["Edm.String", "Edm.Int32", "Edm.Int64", "Edm.Double", "Edm.Boolean", "Edm.DateTimeOffset", "Collection(Edm.String)", "Collection(Edm.Single)"];
    static readonly string[] Analyzers = ["ja.lucene", "ja.microsoft", "en.lucene", "standard.lucene", "standardasciifolding.lucene", "keyword", "pattern", "simple", "stop", "whitespace"];
    static readonly string[] Tokenizers = ["standard_v2", "whitespace", "keyword_v2", "letter", "lowercase", "nGram", "edgeNGram", "classic", "pattern"];
    static readonly string[] TokenFilters = ["cjk_width", "lowercase", "cjk_bigram", "asciifolding", "uppercase", "trim", "nGram_v2", "edgeNGram_v2"];

    readonly Dictionary<string, DoubleField> _fields = new(StringComparer.Ordinal);

    public DoubleSchema(JsonObject json, IReadOnlyCollection<string> synonymMaps)
    {
        Json = json;
        Name = json["name"]!.GetValue<string>();
        foreach (var field in json["fields"]!.AsArray().Select(one => one!.AsObject()))
        {
            var read = new DoubleField(field["name"]!.GetValue<string>(), field["type"]!.GetValue<string>(), field);
            Demand(_fields.TryAdd(read.Name, read), $"Field '{read.Name}' is there twice");
        }

        Demand(Names().IsMatch(Name) && !Name.Contains("--", StringComparison.Ordinal) && !Name.Contains("__", StringComparison.Ordinal) && Name.Length <= 128, $"Index name '{Name}' is not valid");
        var keys = _fields.Values.Count(field => field.Key);
        Demand(keys == 1, $"Found {keys} key fields in index '{Name}'. Each index must have exactly one key field.");
        foreach (var field in _fields.Values)
        {
            CheckField(field);
            CheckAnalyzer(field);
            CheckSynonyms(field, synonymMaps);
        }

        CheckCustomAnalyzers();
        CheckVectors();
        CheckRanking();
    }

    public JsonObject Json { get; }

    public string Name { get; }

    public DoubleField Key => _fields.Values.Single(one => one.Key);

    public IEnumerable<DoubleField> Fields => _fields.Values;

    public DoubleField? Find(string name) => _fields.GetValueOrDefault(name);

    public double WeightOf(string field)
    {
        var profile = (Json["scoringProfiles"]?.AsArray() ?? []).FirstOrDefault(one => one!["name"]?.GetValue<string>() == Json["defaultScoringProfile"]?.GetValue<string>());
        return profile?["text"]?["weights"]?[field]?.GetValue<double>() ?? 1;
    }

    /// <summary>What an index that is there may not be changed to.</summary>
    public void CheckChangeTo(DoubleSchema other)
    {
        foreach (var field in Fields)
        {
            var after = other.Find(field.Name);
            Demand(after is not null, $"Existing field '{field.Name}' cannot be deleted.");
            var isSame = after!.Type == field.Type && after.Key == field.Key && after.Searchable == field.Searchable && after.Filterable == field.Filterable
                && after.Sortable == field.Sortable && after.Facetable == field.Facetable && after.Analyzer == field.Analyzer && after.Dimensions == field.Dimensions;
            Demand(isSame, $"Existing field '{field.Name}' cannot be changed.");
        }
    }

    static void CheckField(DoubleField field)
    {
        Demand(FieldNames().IsMatch(field.Name) && !field.Name.StartsWith("azureSearch", StringComparison.Ordinal), $"Field name '{field.Name}' is not valid");
        Demand(Types.Contains(field.Type), $"Type '{field.Type}' is not known");
        Demand(!field.Key || field.Type == "Edm.String", "The key field must be Edm.String");
        Demand(!field.Searchable || field.Type is "Edm.String" or "Collection(Edm.String)" || field.IsVector, $"'{field.Name}' of type {field.Type} cannot be searchable");
        Demand(!field.Sortable || !field.IsCollection, $"'{field.Name}' is a collection and cannot be sortable");
        Demand(!field.IsVector || (!field.Filterable && !field.Facetable && field.Searchable), $"Vector field '{field.Name}' must be searchable and nothing else");
    }

    void CheckAnalyzer(DoubleField field)
    {
        Demand(field.Json["indexAnalyzer"] is null && field.Json["searchAnalyzer"] is null, "A language analyzer may only be given as analyzer");
        Demand(field.Analyzer is not { } analyzer || (field.Searchable && (Analyzers.Contains(analyzer) || Custom(analyzer) is not null)), $"Analyzer '{field.Analyzer}' of '{field.Name}'");
    }

    void CheckCustomAnalyzers()
    {
        foreach (var analyzer in (Json["analyzers"]?.AsArray() ?? []).Select(one => one!.AsObject()))
        {
            Demand(analyzer["@odata.type"]?.GetValue<string>() == "#Microsoft.Azure.Search.CustomAnalyzer", "analyzer type");
            Demand(Tokenizers.Contains(analyzer["tokenizer"]?.GetValue<string>()), "tokenizer");
            Demand((analyzer["tokenFilters"]?.AsArray() ?? []).All(filter => TokenFilters.Contains(filter!.GetValue<string>())), "token filter");
        }
    }

    static void CheckSynonyms(DoubleField field, IReadOnlyCollection<string> synonymMaps)
    {
        var named = (field.Json["synonymMaps"]?.AsArray() ?? []).Select(one => one!.GetValue<string>()).ToList();
        Demand(named.Count <= 1 && (named.Count == 0 || field.Searchable), $"'{field.Name}' can have one synonym map at most, if it is searchable");
        Demand(named.All(synonymMaps.Contains), $"Synonym map '{named.FirstOrDefault()}' does not exist");
    }

    void CheckVectors()
    {
        var search = Json["vectorSearch"];
        var algorithms = Names(search?["algorithms"]);
        Demand((search?["profiles"]?.AsArray() ?? []).All(profile => algorithms.Contains(profile!["algorithm"]!.GetValue<string>())), "UnknownVectorAlgorithmConfiguration");
        foreach (var field in _fields.Values.Where(field => field.IsVector))
        {
            Demand(field.Dimensions is >= 2 and <= 2048, $"dimensions of '{field.Name}'");
            Demand(Names(search?["profiles"]).Contains(field.Json["vectorSearchProfile"]?.GetValue<string>() ?? ""), $"vector profile of '{field.Name}'");
        }
    }

    void CheckRanking()
    {
        foreach (var name in (Json["scoringProfiles"]?.AsArray() ?? []).SelectMany(profile => profile!["text"]?["weights"]?.AsObject().Select(weight => weight.Key) ?? []))
        {
            Demand(Find(name) is { Searchable: true, IsVector: false }, $"Scoring profile names '{name}'");
        }

        Demand(Json["defaultScoringProfile"]?.GetValue<string>() is not { } standard || Names(Json["scoringProfiles"]).Contains(standard), "defaultScoringProfile");
        foreach (var fields in (Json["semantic"]?["configurations"]?.AsArray() ?? []).Select(one => one!["prioritizedFields"]!))
        {
            var named = new[] { fields["titleField"] }.Concat(fields["prioritizedContentFields"]?.AsArray() ?? []).Concat(fields["prioritizedKeywordsFields"]?.AsArray() ?? []).OfType<JsonNode>();
            Demand(named.All(one => Find(one["fieldName"]!.GetValue<string>()) is { Searchable: true, Retrievable: true }), "a semantic field must be searchable and retrievable");
        }
    }

    public JsonObject? Custom(string analyzer) =>
        (Json["analyzers"]?.AsArray() ?? []).FirstOrDefault(one => one!["name"]!.GetValue<string>() == analyzer)?.AsObject();

    public bool HasSemantic(string configuration) => Names(Json["semantic"]?["configurations"]).Contains(configuration);

    static List<string> Names(JsonNode? list) => [.. (list?.AsArray() ?? []).Select(one => one!["name"]!.GetValue<string>())];

    static void Demand(bool holds, string message)
    {
        if (!holds)
        {
            throw new BadRequestException($"The request is invalid. Details: index : {message}\r\n");
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Names();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,127}$", RegexOptions.NonBacktracking)]
    private static partial Regex FieldNames();
}
