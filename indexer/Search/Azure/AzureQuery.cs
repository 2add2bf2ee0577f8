using Azure.Search.Documents;
using Azure.Search.Documents.Models;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>A query as the service takes it.</summary>
internal sealed class AzureQuery
{
    /// <summary>The semantic ranker reads fifty; a vector brings as many at least.</summary>
    const int FewestNeighbours = 50;

    const int MostNeighbours = 1000;

    /// <summary>Passages of equal score come in the order of their ids; some more are fetched so that this holds at the end of a page.</summary>
    const int Tied = 16;

    /// <summary>Under 750 the service refuses.</summary>
    static readonly TimeSpan LongestRanking = TimeSpan.FromMilliseconds(1500);

    readonly PassageQuery _query;
    readonly ReadOnlyMemory<float> _vector;

    public AzureQuery(PassageQuery query, IndexInfo info)
    {
        if (info.Dimensions > 0 && !query.Vector.IsEmpty && query.Vector.Length != info.Dimensions)
        {
            throw new ArgumentException($"The question's vector has {query.Vector.Length} numbers, those of the index ({info.EmbeddingModel}) have {info.Dimensions}: ask with the model the index was built with.", nameof(query));
        }

        (_query, _vector) = (query, info.Dimensions > 0 ? query.Vector : default);
        Text = SearchText.OfQuestion(query);
    }

    /// <summary>Empty where only the vector is asked.</summary>
    public string Text { get; }

    /// <summary>Without a word and without a vector the service would answer with everything.</summary>
    public bool IsEmpty => (Text.Length == 0 && _vector.IsEmpty) || _query.Top <= 0;

    public bool HasVector => !_vector.IsEmpty;

    /// <summary>Words alone are sorted by the service, ties included, at any depth; what it fuses comes in its own order and is sorted here.</summary>
    bool IsSortedThere(bool semantic) => !HasVector && !semantic;

    public SearchOptions Options(bool semantic, double minimumCoverage)
    {
        var options = new SearchOptions
        {
            Filter = FilterText.Of(_query.Filter),
            Size = IsSortedThere(semantic) ? _query.Top : _query.Skip + _query.Top + Tied,
            Skip = IsSortedThere(semantic) ? _query.Skip : 0,
            MinimumCoverage = minimumCoverage,
            SearchMode = SearchMode.Any,
            QueryType = semantic ? SearchQueryType.Semantic : SearchQueryType.Simple,
            Select = { Fields.Payload },
        };
        if (Text.Length > 0)
        {
            foreach (var field in Fields.Searched)
            {
                options.SearchFields.Add(field);
            }
        }

        if (IsSortedThere(semantic))
        {
            options.OrderBy.Add("search.score() desc");
            options.OrderBy.Add($"{Fields.Passage} asc");
        }

        AddVector(options);
        AddRanker(options, semantic);
        return options;
    }

    /// <summary>The page that was asked for, out of what came.</summary>
    public IReadOnlyList<PassageHit> Page(IEnumerable<PassageHit> hits, bool semantic) =>
        IsSortedThere(semantic)
            ? [.. hits.Take(_query.Top)]
            : [.. hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Passage.Id, StringComparer.Ordinal).Skip(_query.Skip).Take(_query.Top)];

    /// <summary>The service tells one score; what words and vector have in it is known where only one of them was asked.</summary>
    public PassageHit Hit(SearchResult<SearchDocument> found)
    {
        var score = found.SemanticSearch?.RerankerScore ?? found.Score ?? 0;
        return new PassageHit(PassageEntry.Read(found.Document), score)
        {
            TermScore = HasVector ? 0 : score,
            VectorScore = Text.Length == 0 ? score : 0,
        };
    }

    void AddVector(SearchOptions options)
    {
        if (!HasVector)
        {
            return;
        }

        var neighbours = Math.Clamp(_query.Skip + _query.Top + Tied, FewestNeighbours, MostNeighbours);
        options.VectorSearch = new VectorSearchOptions
        {
            FilterMode = VectorFilterMode.PreFilter,
            Queries = { new VectorizedQuery(_vector) { KNearestNeighborsCount = neighbours, Fields = { Fields.Vector } } },
        };
    }

    static void AddRanker(SearchOptions options, bool semantic)
    {
        if (semantic)
        {
            options.SemanticSearch = new SemanticSearchOptions
            {
                SemanticConfigurationName = IndexDefinition.SemanticConfiguration,
                ErrorMode = SemanticErrorMode.Partial,
                MaxWait = LongestRanking,
            };
        }
    }
}
