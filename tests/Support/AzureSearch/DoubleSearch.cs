using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Support.AzureSearch;

/// <summary>A search, checked like the service checks it, and answered by BM25, distance and fusion like the service answers.</summary>
internal sealed class DoubleSearch
{
    const int PageSize = 1000;
    const int RankedBySemantics = 50;
    const int RecalledByWords = 1000;

    readonly DoubleSchema _schema;
    readonly JsonObject _request;
    readonly IReadOnlyList<string> _synonyms;
    readonly List<JsonObject> _entries;

    DoubleSearch(DoubleIndex index, JsonObject request, IReadOnlyList<string> synonyms)
    {
        (_schema, _request, _synonyms) = (index.Schema, request, synonyms);
        var filter = ODataFilter.Parse(Text("filter"), _schema);
        _entries = [.. index.Visible().Where(filter)];
    }

    bool IsSemantic => Text("queryType") == "semantic";

    public static JsonObject Answer(DoubleIndex index, JsonObject request, IReadOnlyList<string> synonyms, double coverage, string? rankerTrouble)
    {
        var search = new DoubleSearch(index, request, synonyms);
        search.Check();
        if (coverage < (search.Number("minimumCoverage") ?? 100))
        {
            throw new BadRequestException("Search request failed because the minimum coverage was not reached.", 503);
        }

        return search.Answer(coverage, rankerTrouble);
    }

    JsonObject Answer(double coverage, string? rankerTrouble)
    {
        var ranked = Ranked(rankerTrouble is null);
        var (skip, top) = ((int)(Number("skip") ?? 0), (int)(Number("top") ?? 50));
        var answer = new JsonObject();
        if (_request["minimumCoverage"] is not null)
        {
            answer["@search.coverage"] = coverage;
        }

        if (IsSemantic && rankerTrouble is not null)
        {
            answer["@search.semanticPartialResponseReason"] = rankerTrouble;
            answer["@search.semanticPartialResponseType"] = "baseResults";
        }

        answer["value"] = new JsonArray([.. ranked.Skip(skip).Take(Math.Min(top, PageSize)).Select(Shown)]);
        if (top > PageSize && ranked.Count > skip + PageSize)
        {
            var next = _request.DeepClone().AsObject();
            (next["skip"], next["top"]) = (skip + PageSize, top - PageSize);
            answer["@search.nextPageParameters"] = next;
            answer["@odata.nextLink"] = $"https://policybot.search.windows.net/indexes('{_schema.Name}')/docs/search.post.search?api-version=2023-11-01";
        }

        return answer;
    }

    void Check()
    {
        Demand((Text("search")?.Length ?? 0) <= 100_000, "search text too long");
        Demand(Number("skip") is null or (>= 0 and <= 100_000), "$skip must be between 0 and 100,000");
        Demand(Number("top") is null or > 0, "$top");
        Demand(List("searchFields").All(name => _schema.Find(name) is { Searchable: true, IsVector: false }), "searchFields");
        Demand(List("select").All(name => _schema.Find(name) is { Retrievable: true }), $"Invalid expression: {Text("select")}.\r\nParameter name: $select");
        var order = List("orderby");
        Demand(order.Count <= 32 && order.All(one => one.StartsWith("search.score()", StringComparison.Ordinal) || _schema.Find(one.Split(' ')[0])?.Sortable == true), "orderby needs sortable fields");
        Demand(!IsSemantic || (order.Count == 0 && Text("search") is { Length: > 0 }), "semantic ranking takes a text and no orderby");
        Demand(!IsSemantic || _schema.HasSemantic(Text("semanticConfiguration") ?? ""), "semanticConfiguration");
        Demand(Number("semanticMaxWaitInMilliseconds") is null or > 750, "semanticMaxWaitInMilliseconds must be greater than 750");
        CheckVectors(order);
        var tokens = Text("search") is { } text ? Searched().Sum(field => DoubleAnalyzer.Tokens(text, field, _schema).Count) : 0;
        Demand(tokens <= 3000, "too many clauses");
    }

    void CheckVectors(List<string> order)
    {
        foreach (var query in _request["vectorQueries"]?.AsArray() ?? [])
        {
            var field = _schema.Find(query!["fields"]!.GetValue<string>());
            Demand(field?.IsVector == true, "vector field");
            var length = query["vector"]!.AsArray().Count;
            Demand(length == field!.Dimensions, $"The vector query's 'vector' has {length} dimensions, not {field.Dimensions}.");
            Demand(query["k"]!.GetValue<int>() > 0, "k");
            Demand(!order.Exists(one => one.StartsWith("search.score()", StringComparison.Ordinal)), "search.score() orders full-text queries only");
        }
    }

    List<Ranked> Ranked(bool rankerWorks)
    {
        var words = Text("search") is { Length: > 0 } and not "*" ? ByWords() : null;
        var vectors = (_request["vectorQueries"]?.AsArray() ?? []).Select(query => ByVector(query!)).ToList();
        var ranked = (words, vectors) switch
        {
            (null, []) => [.. _entries.Select(entry => new Ranked(entry, 1))],
            ({ } only, []) => only,
            (null, [var only]) => only,
            _ => Fused(words is null ? vectors : [[.. words.Take(RecalledByWords)], .. vectors]),
        };
        return IsSemantic && rankerWorks ? Reranked(ranked) : Ordered(ranked);
    }

    List<Ranked> ByWords()
    {
        var query = SimpleQuery.Parse(Text("search")!);
        var scores = new double[_entries.Count];
        foreach (var field in Searched())
        {
            AddField(field, query, scores);
        }

        var excluded = query.Excluded;
        return [.. _entries.Select((entry, i) => new Ranked(entry, scores[i]))
            .Where(one => one.Score > 0 && !excluded.Any(word => Searched().Any(field => Content(one.Entry, field).Contains(word, StringComparison.OrdinalIgnoreCase))))
            .OrderByDescending(one => one.Score)];
    }

    void AddField(DoubleField field, SimpleQuery query, double[] scores)
    {
        var texts = _entries.ConvertAll(entry => CountsOf(entry, field));
        var average = Math.Max(1, texts.Average(text => (double?)text.Length) ?? 1);
        foreach (var term in query.Words.Concat(Synonyms(field, query)).SelectMany(word => DoubleAnalyzer.Tokens(word, field, _schema)).Distinct(StringComparer.Ordinal))
        {
            var counts = texts.ConvertAll(text => text.Counts.GetValueOrDefault(term));
            var with = counts.Count(count => count > 0);
            var rarity = Math.Log(1 + ((_entries.Count - with + 0.5) / (with + 0.5)));
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += counts[i] == 0 ? 0 : _schema.WeightOf(field.Name) * rarity * counts[i] / (counts[i] + (1.2 * (0.25 + (0.75 * texts[i].Length / average))));
            }
        }
    }

    TokenCounts CountsOf(JsonObject entry, DoubleField field) =>
        Counted.GetOrCreateValue(entry).GetOrAdd(field.Name, _ =>
        {
            var tokens = DoubleAnalyzer.Tokens(Content(entry, field), field, _schema);
            return new TokenCounts(tokens.CountBy(token => token).ToDictionary(StringComparer.Ordinal), tokens.Count);
        });

    /// <summary>An entry never changes once it is taken.</summary>
    static readonly ConditionalWeakTable<JsonObject, ConcurrentDictionary<string, TokenCounts>> Counted = [];

    sealed record TokenCounts(IReadOnlyDictionary<string, int> Counts, int Length);

    /// <summary>a, b, c each bring the others; a => b brings b.</summary>
    IEnumerable<string> Synonyms(DoubleField field, SimpleQuery query)
    {
        if (field.Json["synonymMaps"] is not JsonArray { Count: > 0 })
        {
            yield break;
        }

        foreach (var sides in _synonyms.Select(rule => rule.Split("=>", StringSplitOptions.TrimEntries)))
        {
            var from = sides[0].Split(',', StringSplitOptions.TrimEntries);
            if (query.Words.Any(word => from.Contains(word, StringComparer.OrdinalIgnoreCase)))
            {
                foreach (var word in sides[^1].Split(',', StringSplitOptions.TrimEntries))
                {
                    yield return word;
                }
            }
        }
    }

    List<Ranked> ByVector(JsonNode query)
    {
        var asked = Numbers(query["vector"]!);
        var field = query["fields"]!.GetValue<string>();
        return [.. _entries.Where(entry => entry[field] is not null)
            .Select(entry => new Ranked(entry, 1 / (2 - Cosine(asked, Numbers(entry[field]!)))))
            .OrderByDescending(one => one.Score).Take(query["k"]!.GetValue<int>())];
    }

    static List<Ranked> Fused(IEnumerable<List<Ranked>> lists) =>
        [.. lists.SelectMany(list => list.Select((one, rank) => (one.Entry, Score: 1.0 / (61 + rank)))).GroupBy(one => one.Entry)
            .Select(same => new Ranked(same.Key, same.Sum(one => one.Score)))];

    List<Ranked> Reranked(List<Ranked> ranked)
    {
        var pairs = Pairs(Text("search")!);
        var first = ranked.OrderByDescending(one => one.Score).ToList();
        return [.. first.Take(RankedBySemantics).Select(one => one with { Reranker = 4.0 * pairs.Count(pair => one.Entry.ToJsonString(Readable).Contains(pair, StringComparison.Ordinal)) / Math.Max(1, pairs.Count) })
            .OrderByDescending(one => one.Reranker), .. first.Skip(RankedBySemantics)];
    }

    static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static List<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];

    /// <summary>Where nothing is said of ties, they come in an order that nobody should rely on: from behind.</summary>
    List<Ranked> Ordered(List<Ranked> ranked)
    {
        var key = _schema.Key.Name;
        var ordered = ranked.OrderBy(_ => 0);
        foreach (var clause in List("orderby").Select(one => one.Split(' ')))
        {
            var (field, down) = (clause[0], clause.Length > 1 && clause[1] == "desc");
            Comparison<Ranked> compare = field == "search.score()" ? (one, other) => one.Score.CompareTo(other.Score) : (one, other) => Compare(one.Entry[field], other.Entry[field]);
            ordered = ordered.ThenBy(one => one, Comparer<Ranked>.Create(down ? (one, other) => compare(other, one) : compare));
        }

        return [.. ordered.ThenByDescending(one => one.Score).ThenByDescending(one => one.Entry[key]!.GetValue<string>(), StringComparer.Ordinal)];
    }

    static int Compare(JsonNode? one, JsonNode? other) =>
        one is null || other is null ? (one is null ? 0 : 1) - (other is null ? 0 : 1)
        : one.GetValueKind() == System.Text.Json.JsonValueKind.String ? ODataFilter.CodePoints(one.GetValue<string>(), other.GetValue<string>())
        : one.GetValue<double>().CompareTo(other.GetValue<double>());

    JsonObject Shown(Ranked one)
    {
        var shown = new JsonObject { ["@search.score"] = one.Score };
        if (IsSemantic && one.Reranker is { } reranker)
        {
            shown["@search.rerankerScore"] = reranker;
        }

        foreach (var field in List("select") is { Count: > 0 } asked ? asked : [.. _schema.Fields.Where(field => field.Retrievable).Select(field => field.Name)])
        {
            shown[field] = one.Entry[field]?.DeepClone();
        }

        return shown;
    }

    List<DoubleField> Searched() =>
        List("searchFields") is { Count: > 0 } named ? named.ConvertAll(name => _schema.Find(name)!) : [.. _schema.Fields.Where(field => field is { Searchable: true, IsVector: false })];

    static string Content(JsonObject entry, DoubleField field) => entry[field.Name] switch
    {
        JsonArray texts => string.Join('\n', texts.Select(text => text!.GetValue<string>())),
        JsonValue text => text.GetValue<string>(),
        _ => "",
    };

    static float[] Numbers(JsonNode vector) => [.. vector.AsArray().Select(number => number!.GetValue<float>())];

    static double Cosine(float[] one, float[] other)
    {
        var (dot, a, b) = (0.0, 0.0, 0.0);
        for (var i = 0; i < one.Length; i++)
        {
            (dot, a, b) = (dot + (one[i] * other[i]), a + (one[i] * one[i]), b + (other[i] * other[i]));
        }

        return dot / Math.Max(1e-12, Math.Sqrt(a * b));
    }

    string? Text(string name) => _request[name]?.GetValue<string>();

    double? Number(string name) => _request[name] is { } value ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : null;

    List<string> List(string name) => [.. (Text(name) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    static void Demand(bool holds, string message)
    {
        if (!holds)
        {
            throw new BadRequestException(message);
        }
    }
}

internal sealed record Ranked(JsonObject Entry, double Score)
{
    public double? Reranker { get; init; }
}
