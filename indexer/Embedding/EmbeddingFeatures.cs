using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Embedding;

/// <summary>
/// What the local embedding sees of a text: its terms, its kanji one by one (a kanji carries meaning: 高い beside 高額), and
/// the lexicon's groups, so that words of one group are the same to it in any language.
/// </summary>
internal sealed class EmbeddingFeatures(Lexicon lexicon)
{
    const float OfKanji = 0.5f;
    const float OfGroup = 1.5f;
    const float OfIdea = 2;
    const float Nearby = 0.3f;
    const float Formal = 0.7f;

    /// <summary>How often each feature stands in the text, never zero.</summary>
    public Dictionary<string, float> Of(string text)
    {
        var features = new Dictionary<string, float>(StringComparer.Ordinal);
        PathTerms.Read(text, out var withoutPlaces);
        foreach (var rest in withoutPlaces.Split('\n').Select(NormalizedText.Fold))
        {
            AddTerms(QuestionWords.Blank(rest), features);
            foreach (var match in lexicon.Words.FindAll(rest).Where(match => !QuestionWords.IsEnglish(rest[match.Start..match.End])))
            {
                AddGroups(match.Entries, features);
            }

            foreach (var match in lexicon.Ideas.FindAll(rest).Where(match => !QuestionWords.IsEnglish(rest[match.Start..match.End])))
            {
                AddIdeas(match.Entries, features);
            }
        }

        return features;
    }

    /// <summary>How much a feature of this sort counts.</summary>
    public static float Weight(string feature) => feature[0] switch
    {
        '_' => OfKanji,
        '=' => OfGroup,
        '~' => OfIdea,
        _ => 1,
    };

    static void AddTerms(string text, Dictionary<string, float> features)
    {
        foreach (var term in TextAnalyzer.Terms(text))
        {
            if (!TextAnalyzer.IsHiraganaOnly(term) && !QuestionWords.IsEnglish(term))
            {
                Add(features, term, 1);
            }
        }

        foreach (var c in text.Where(Characters.IsKanji))
        {
            Add(features, $"_{c}", 1);
        }
    }

    /// <summary>A word of several ideas is one of them, nobody knows which.</summary>
    static void AddIdeas(IReadOnlyList<LexiconEntry> entries, Dictionary<string, float> features)
    {
        foreach (var entry in entries)
        {
            Add(features, $"~{entry.Term}", 1f / entries.Count);
        }
    }

    void AddGroups(IReadOnlyList<LexiconEntry> entries, Dictionary<string, float> features)
    {
        foreach (var entry in entries)
        {
            Add(features, $"={entry.Term}", entry.LeadsElsewhere ? Formal : 1);
            foreach (var see in entry.See)
            {
                Add(features, $"={see}", Nearby);
            }

            foreach (var form in entry.LeadsElsewhere ? entry.Forms : [])
            {
                AddFormal(form, features);
            }
        }
    }

    void AddFormal(string form, Dictionary<string, float> features)
    {
        var groups = lexicon.Find(form).Where(group => !group.LeadsElsewhere).ToList();
        foreach (var name in groups.Select(group => group.Term).Append(form).Distinct(StringComparer.Ordinal))
        {
            Add(features, $"={name}", Formal);
        }
    }

    static void Add(Dictionary<string, float> features, string feature, float count) =>
        features[feature] = features.GetValueOrDefault(feature) + count;
}
