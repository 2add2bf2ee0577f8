using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Search;

/// <summary>
/// A question → terms with weights: the asker's own words, places and years in full, what the lexicon knows to mean the
/// same for less, and for an English question the Japanese words in full.
/// </summary>
internal sealed class QueryAnalyzer(Lexicon lexicon)
{
    const float Single = 0.7f;
    const float SingleKanji = 0.5f;
    const float WithHiragana = 0.5f;
    const float KnownHiragana = 0.8f;
    const float Synonym = 0.4f;
    const float Translation = 1;
    const float Formal = 0.9f;
    const float FormalSynonym = 0.4f;
    const float OtherForm = 0.7f;

    // Words of one idea: an everyday word means one of the formal ones; a formal one means itself.
    const float IdeaOfEveryday = 0.8f;
    const float IdeaOfEnglish = 0.7f;
    const float MostOfAnIdea = 6;

    /// <summary>An idea counts for less where the folder's own lexicon knows the word.</summary>
    const float OfKnown = 0.4f;

    /// <summary>All terms of one word's synonyms together count at most as much as this many own terms.</summary>
    const float MostOfAWord = 4;

    public IReadOnlyList<WeightedTerm> Terms(string question)
    {
        var isEnglish = !question.Any(c => Characters.IsKanji(c) || Characters.IsHiragana(c) || Characters.IsKatakana(c));
        var terms = new Dictionary<string, float>(StringComparer.Ordinal);
        var places = PathTerms.Read(question, out var withoutPlaces);
        var rest = string.Join('\n', withoutPlaces.Split('\n').Select(NormalizedText.Fold));
        foreach (var place in places)
        {
            Raise(terms, place.Term, place.Weight);
        }

        var matches = lexicon.Words.FindAll(rest);
        AddOwn(rest, matches, isEnglish, terms);
        var own = terms.Keys.ToHashSet(StringComparer.Ordinal);
        var ideas = lexicon.Ideas.FindAll(rest).Select(match => (Match: match, Share: matches.Any(known => known.Start < match.End && match.Start < known.End) ? OfKnown : 1));
        foreach (var (match, share) in matches.Select(match => (Match: match, Share: 1f)).Concat(ideas))
        {
            var word = rest[match.Start..match.End];
            if (!(isEnglish && QuestionWords.IsEnglish(word)))
            {
                AddOthers(match.Entries, word, share, isEnglish, own, terms);
            }
        }

        return [.. terms.OrderBy(term => term.Key, StringComparer.Ordinal).Select(term => new WeightedTerm(term.Key, term.Value))];
    }

    /// <summary>開い of 開いた, 県 alone: less telling than a word of kanji or katakana.</summary>
    static float WeightOf(string term) =>
        term.Length == 1 ? Characters.IsKanji(term[0]) ? SingleKanji : Single : term.Any(Characters.IsHiragana) ? WithHiragana : 1;

    static void AddOwn(string text, IReadOnlyList<LexiconMatch> matches, bool isEnglish, Dictionary<string, float> terms)
    {
        foreach (var term in TextAnalyzer.Terms(isEnglish ? text : QuestionWords.Blank(text)))
        {
            if (!TextAnalyzer.IsHiraganaOnly(term) && !(isEnglish && QuestionWords.IsEnglish(term)))
            {
                Raise(terms, term, WeightOf(term));
            }
        }

        // がん, めど: hiragana that is a word.
        foreach (var match in matches.Where(match => match.Entries.Any(entry => !entry.LeadsElsewhere) && TextAnalyzer.IsHiraganaOnly(text[match.Start..match.End])))
        {
            foreach (var term in TextAnalyzer.Terms(text[match.Start..match.End]))
            {
                Raise(terms, term, KnownHiragana);
            }
        }

        if (isEnglish && text.Contains("fiscal", StringComparison.Ordinal))
        {
            foreach (var year in terms.Keys.Where(term => term.Length == 4 && term.All(char.IsAsciiDigit)).ToList())
            {
                Raise(terms, $"fy{year}", 1);
            }
        }
    }

    void AddOthers(IReadOnlyList<LexiconEntry> entries, string matched, float share, bool isEnglish, HashSet<string> own, Dictionary<string, float> terms)
    {
        var others = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var (word, weight) in entries.SelectMany(entry => WordsOf(entry, matched, isEnglish)))
        {
            var parts = TextAnalyzer.Terms(word);
            foreach (var part in parts)
            {
                Raise(others, part, weight / MathF.Sqrt(parts.Count) * (parts.Count > 1 && TextAnalyzer.IsHiraganaOnly(part) ? 0.5f : 1));
            }
        }

        var scale = Math.Min(1, (entries[0].Kind == LexiconKind.Concept ? MostOfAnIdea : MostOfAWord) / others.Values.Sum());
        foreach (var (term, weight) in others.Where(other => !own.Contains(other.Key)))
        {
            Raise(terms, term, weight * scale * share);
        }
    }

    IEnumerable<(string Word, float Weight)> WordsOf(LexiconEntry entry, string matched, bool isEnglish)
    {
        if (entry.Kind == LexiconKind.Concept)
        {
            var formal = entry.Forms.Prepend(entry.Term);
            return !isEnglish && formal.Any(word => Lexicon.Key(word) == matched) ? [] : formal.Select(word => (word, isEnglish ? IdeaOfEnglish : IdeaOfEveryday));
        }

        if (entry.LeadsElsewhere)
        {
            var groups = entry.Forms.SelectMany(lexicon.Find).Where(group => !group.LeadsElsewhere);
            return entry.Forms.Select(form => (form, Formal)).Concat(groups.SelectMany(group => group.Forms.Prepend(group.Term)).Select(word => (word, FormalSynonym)));
        }

        var weight = isEnglish ? Translation : Synonym;
        var forms = isEnglish ? entry.Forms : entry.Forms.Concat(entry.English);
        return forms.Select(form => (form, weight * OtherForm)).Prepend((entry.Term, weight));
    }

    static void Raise(Dictionary<string, float> terms, string term, float weight) =>
        terms[term] = Math.Max(terms.GetValueOrDefault(term), weight);
}
