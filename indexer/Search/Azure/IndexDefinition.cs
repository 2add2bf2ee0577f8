using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Search.Documents.Indexes.Models;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>What an index of passages looks like to the service.</summary>
internal static class IndexDefinition
{
    public const string SemanticConfiguration = "policy";

    /// <summary>The most that this version of the interface takes.</summary>
    public const int MostDimensions = 2048;

    const string VectorProfile = "passages";
    const string Neighbours = "hnsw";
    const string BigramAnalyzer = "ja_bigram";
    const string TermAnalyzer = "exact_terms";
    const string ScoringProfile = "fields";

    public static SearchIndex Of(string name, int dimensions, string synonyms)
    {
        var index = new SearchIndex(name, FieldsOf(dimensions, synonyms)) { DefaultScoringProfile = ScoringProfile };
        index.Analyzers.Add(new CustomAnalyzer(BigramAnalyzer, LexicalTokenizerName.Standard) { TokenFilters = { TokenFilterName.CjkWidth, TokenFilterName.Lowercase, TokenFilterName.CjkBigram } });
        index.Analyzers.Add(new CustomAnalyzer(TermAnalyzer, LexicalTokenizerName.Whitespace) { TokenFilters = { TokenFilterName.Lowercase } });
        index.ScoringProfiles.Add(new ScoringProfile(ScoringProfile) { TextWeights = new TextWeights(Weights()) });
        index.SemanticSearch = new SemanticSearch { Configurations = { new SemanticConfiguration(SemanticConfiguration, Semantics()) } };
        index.VectorSearch = dimensions > 0 ? Vectors() : null;
        return index;
    }

    /// <summary>Changes with every property that an existing index cannot be given.</summary>
    public static string Fingerprint(int dimensions)
    {
        var text = string.Join('\n', FieldsOf(dimensions, "synonyms").Select(field => string.Create(CultureInfo.InvariantCulture,
            $"{field.Name} {field.Type} {field.IsKey} {field.IsSearchable} {field.IsFilterable} {field.IsSortable} {field.IsFacetable} {field.IsHidden} {field.AnalyzerName} {field.VectorSearchDimensions}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    static List<SearchField> FieldsOf(int dimensions, string synonyms)
    {
        List<SearchField> fields =
        [
            new SimpleField(Fields.Key, SearchFieldDataType.String) { IsKey = true, IsFilterable = true, IsSortable = true },
            Exact(Fields.Entry, facetable: true),
            Exact(Fields.Hash),
            new SimpleField(Fields.Payload, SearchFieldDataType.String),
            Sorted(Fields.Passage),
            Sorted(Fields.Place),
            Exact(Fields.Document, facetable: true),
            Exact(Fields.Kind, facetable: true),
            Exact(Fields.Label),
            Exact(Fields.Note),
            new SimpleField(Fields.FiscalYear, SearchFieldDataType.Int32) { IsFilterable = true, IsSortable = true, IsFacetable = true },
            new SimpleField(Fields.Ministries, SearchFieldDataType.Collection(SearchFieldDataType.String)) { IsFilterable = true, IsFacetable = true },
            Sorted(Fields.Date),
            Exact(Fields.DateEnd),
            Words(Fields.Title, synonyms),
            Words(Fields.Headings, synonyms, collection: true),
            Words(Fields.Text, synonyms),
            Words(Fields.Keywords, synonyms),
            new SearchableField(Fields.Bigrams) { AnalyzerName = BigramAnalyzer, IsHidden = true },
            new SearchableField(Fields.Terms) { AnalyzerName = TermAnalyzer, IsHidden = true },
        ];
        if (dimensions > 0)
        {
            fields.Add(new VectorSearchField(Fields.Vector, dimensions, VectorProfile) { IsHidden = true });
        }

        return fields;
    }

    static SimpleField Exact(string name, bool facetable = false) =>
        new(name, SearchFieldDataType.String) { IsFilterable = true, IsFacetable = facetable };

    static SimpleField Sorted(string name) =>
        new(name, SearchFieldDataType.String) { IsFilterable = true, IsSortable = true };

    /// <summary>Japanese by dictionary; the lexicon's words count as one another.</summary>
    static SearchableField Words(string name, string synonyms, bool collection = false) =>
        new(name, collection) { AnalyzerName = LexicalAnalyzerName.JaLucene, SynonymMapNames = { synonyms } };

    static Dictionary<string, double> Weights() => new(StringComparer.Ordinal)
    {
        [Fields.Title] = 1,
        [Fields.Headings] = 1.5,
        [Fields.Text] = 1,
        [Fields.Keywords] = 1,
        [Fields.Bigrams] = 2,
        [Fields.Terms] = 1,
    };

    static SemanticPrioritizedFields Semantics() => new()
    {
        TitleField = new SemanticField(Fields.Title),
        ContentFields = { new SemanticField(Fields.Text) },
        KeywordsFields = { new SemanticField(Fields.Headings) },
    };

    static VectorSearch Vectors() => new()
    {
        Profiles = { new VectorSearchProfile(VectorProfile, Neighbours) },
        Algorithms =
        {
            new HnswAlgorithmConfiguration(Neighbours)
            {
                Parameters = new HnswParameters { M = 4, EfConstruction = 400, EfSearch = 500, Metric = VectorSearchAlgorithmMetric.Cosine },
            },
        },
    };
}
