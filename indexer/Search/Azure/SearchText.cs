using System.Globalization;
using System.Text;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Search.Azure;

/// <summary>Text as it goes to the service: folded, because its analysers split ＤＸ into ｄ and ｘ, and free of anything its query language could take for an operator.</summary>
internal static class SearchText
{
    /// <summary>A query has at most 3,000 clauses; each pair of characters is one in every field.</summary>
    const int LongestQuestion = 400;

    /// <summary>All words count the same there, so only the surer ones go along.</summary>
    const float LeastOfOther = 0.4f;
    const int MostOthers = 16;

    /// <summary>Line by line, so that the end of one line and the start of the next do not become a word.</summary>
    public static string Folded(IEnumerable<string> texts) =>
        string.Join('\n', texts.SelectMany(text => text.Split('\n')).Select(NormalizedText.Fold).Where(line => line.Length > 0));

    /// <summary>What a dictionary or pairs of characters would take apart: words, numbers, §2, ※3.</summary>
    public static IEnumerable<string> ExactTerms(IEnumerable<string> texts) =>
        texts.SelectMany(text => text.Split('\n')).SelectMany(TextAnalyzer.Terms)
            .Where(term => term.Any(c => char.IsAsciiLetterOrDigit(c) || c is '§' or '※')).Distinct(StringComparer.Ordinal);

    /// <summary>§2 1. is two places and not §21, which it becomes where spaces are taken for layout.</summary>
    public static IEnumerable<string> Steps(string label) => label.Split([' ', '　', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The question as the service is asked; empty where it holds no word at all.</summary>
    public static string OfQuestion(PassageQuery query)
    {
        var given = query.Terms.Where(term => term.Weight >= 1).Select(term => term.Term).ToList();
        var text = string.IsNullOrWhiteSpace(query.Text) ? string.Join(' ', given) : query.Text;
        var question = text.Length > LongestQuestion ? text[..LongestQuestion] : text;
        var words = Plain(Folded([question])).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Concat(ExactTerms([question, .. Steps(question), .. given]).Select(Plain)).Concat(OtherWords(query, question)).Distinct(StringComparer.Ordinal));
    }

    /// <summary>What the question may mean in other words, the weightiest first: the service's own synonyms know only the folder's.</summary>
    static IEnumerable<string> OtherWords(PassageQuery query, string question)
    {
        var folded = NormalizedText.Fold(question);
        return query.Terms.Where(term => term.Weight >= LeastOfOther && Characters.IsKanji(term.Term[0]) && !folded.Contains(term.Term, StringComparison.Ordinal))
            .OrderByDescending(term => term.Weight).ThenBy(term => term.Term, StringComparer.Ordinal).Take(MostOthers).Select(term => Plain(term.Term));
    }

    /// <summary>+ - | " ( ) * ~ mean something to the simple syntax, the others to the full one; no word that is indexed has any of them.</summary>
    static string Plain(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => IsOfWord(rune) ? rune.ToString() : " "));

    static bool IsOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || rune.Value is '§' or '※' or '.' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNumber;
}
