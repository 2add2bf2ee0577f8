using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>Everyday words of a question that documents say in words of their own: 手ほどき for 講習, hand over for 提供.</summary>
internal sealed class IdeaReader(Lexicon lexicon)
{
    /// <summary>
    /// Others is the text without them, English ones apart, whose names are found with words between. A word that the
    /// folder's lexicon knows, or that is part of a longer one, stays.
    /// </summary>
    public IReadOnlyList<SubjectWord> Of(string text, out string others)
    {
        var ideas = new List<SubjectWord>();
        var folded = Lexicon.Key(text);
        var known = lexicon.Words.FindAll(folded).Where(match => match.Entries.Any(entry => entry.Words.Any())).ToList();
        var left = folded.ToCharArray();
        foreach (var match in lexicon.Ideas.FindAll(folded))
        {
            var word = folded[match.Start..match.End];
            if (QuestionWords.IsEnglish(word) || IsPart(folded, match) || known.Any(other => other.Start < match.End && match.Start < other.End)
                || match.Entries.Any(entry => IsFormal(entry, word)))
            {
                continue;
            }

            Add(ideas, word, match.Entries);
            if (!char.IsAscii(word[0]))
            {
                Array.Fill(left, '、', match.Start, word.Length);
            }
        }

        others = new string(left);
        return ideas;
    }

    /// <summary>American: a word of the language, no name.</summary>
    public bool Knows(string word) => Related(word).Count > 0;

    public IReadOnlyList<string> Related(string word) =>
        [.. lexicon.Ideas.FindAll(word) is [var only] && only.Start == 0 && only.End == word.Length
            ? only.Entries.SelectMany(WordsOf).Where(other => other != word).Distinct(StringComparer.Ordinal)
            : []];

    static void Add(List<SubjectWord> ideas, string word, IReadOnlyList<LexiconEntry> entries)
    {
        if (ideas.All(one => one.Text != word))
        {
            ideas.Add(new SubjectWord(word, []) { Related = [.. entries.SelectMany(WordsOf).Distinct(StringComparer.Ordinal)], IsIdea = true });
        }
    }

    static IEnumerable<string> WordsOf(LexiconEntry entry) => entry.Forms.Prepend(entry.Term).Select(Lexicon.Key);

    static bool IsFormal(LexiconEntry entry, string word) => WordsOf(entry).Contains(word, StringComparer.Ordinal);

    /// <summary>薬 of 製薬会社: joined to more of the same sort.</summary>
    static bool IsPart(string text, LexiconMatch match) =>
        (match.Start > 0 && Joins(text[match.Start - 1], text[match.Start])) || (match.End < text.Length && Joins(text[match.End - 1], text[match.End]));

    static bool Joins(char left, char right) =>
        (Characters.IsKanji(left) && Characters.IsKanji(right)) || (Characters.IsKatakana(left) && Characters.IsKatakana(right));
}
