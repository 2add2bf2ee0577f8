using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>A statement too long to read at a glance, cut at its commas to the part that speaks of the subject.</summary>
internal static class Excerpts
{
    const int Longest = 300;
    const int Comfortable = 200;

    public static string Of(string text, Question question)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var cuts = Cuts(text);
        var (best, start, end) = (-1.0, 0, text.Length);
        for (var from = 0; from + 1 < cuts.Count; from++)
        {
            var to = from + 1;
            while (to + 1 < cuts.Count && cuts[to + 1] - cuts[from] <= Comfortable)
            {
                to++;
            }

            var folded = NormalizedText.Fold(text[cuts[from]..cuts[to]]);
            var cover = question.Subject.Sum(word => SubjectMatch.Of(word, folded));
            (best, start, end) = cover > best ? (cover, cuts[from], cuts[to]) : (best, start, end);
        }

        return $"{(start > 0 ? "…" : "")}{text[start..end].Trim()}{(end < text.Length ? "…" : "")}";
    }

    static List<int> Cuts(string text)
    {
        var cuts = new List<int> { 0 };
        for (var at = 0; at + 1 < text.Length; at++)
        {
            if (text[at] is '、' or '，' or '。' or ' ' or '　')
            {
                cuts.Add(at + 1);
            }
        }

        cuts.Add(text.Length);
        return cuts;
    }
}
