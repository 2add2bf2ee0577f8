using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>変わる語句：「古い」→「新しい」, 修正後：「…」: the first citation is the place as it stands, the second the note; what is new stands in the note, what goes stands in the place.</summary>
internal sealed partial class ComparedRule : IRule
{
    const int MostShifted = 20;

    public static bool IsOfThis(Sentence sentence) => Pairs().IsMatch(sentence.Text) || Revised().IsMatch(sentence.Text);

    public IEnumerable<Fault> Check(Case answer)
    {
        foreach (var sentence in answer.Sentences.Where(sentence => IsOfThis(sentence) && answer.IsDerived(sentence)))
        {
            var right = sentence.Cited is [var place, var note] && answer.SourceOf(place) is { } source && source.Places(place.Section).Any(place.Span.Overlaps)
                && (Pairs().IsMatch(sentence.Text) ? PairsStand(sentence.Text, Plain(source, place), Plain(source, note)) : IsSpliced(sentence.Text, Plain(source, place), Plain(source, note)));
            if (!right)
            {
                yield return new Fault("compared", sentence.Text, "");
            }
        }
    }

    static string Plain(Source source, Citation citation) => NormalizedText.Fold(Mark().Replace(source.Clean(citation.Span), ""));

    static bool PairsStand(string text, string place, string note)
    {
        var words = new Queue<string>(Quoted.In(text).Select(NormalizedText.Fold));
        var forms = Pairs().Replace(Quoted.Without(text), "").Split('、');
        return forms.All(form => form switch
        {
            "「」→「」" => words.Count > 1 && place.Contains(words.Dequeue(), StringComparison.Ordinal) && note.Contains(words.Dequeue(), StringComparison.Ordinal),
            "「」がなくなる" => words.Count > 0 && place.Contains(words.Dequeue(), StringComparison.Ordinal),
            "「」が加わる" => words.Count > 0 && note.Contains(words.Dequeue(), StringComparison.Ordinal),
            _ => false,
        }) && words.Count == 0;
    }

    /// <summary>The place but for one stretch: what was there is named in the note, and so is what comes instead.</summary>
    static bool IsSpliced(string text, string place, string note)
    {
        if (Quoted.In(text).ToList() is not [var quoted])
        {
            return false;
        }

        var revised = NormalizedText.Fold(quoted);
        var before = revised.AsSpan().CommonPrefixLength(place);
        for (var start = before; start >= Math.Max(0, before - MostShifted); start--)
        {
            var after = 0;
            while (after < Math.Min(revised.Length, place.Length) - start && revised[^(after + 1)] == place[^(after + 1)])
            {
                after++;
            }

            for (var end = after; end >= Math.Max(0, after - MostShifted); end--)
            {
                if (note.Contains(revised[start..^end], StringComparison.Ordinal) && place[start..^end] is { Length: > 0 } gone && note.Contains(gone, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    [GeneratedRegex("^(?:変わる語句：|Words that change: )", RegexOptions.None, 1000)]
    private static partial Regex Pairs();

    [GeneratedRegex("^(?:修正後：|As revised: )", RegexOptions.None, 1000)]
    private static partial Regex Revised();

    [GeneratedRegex(@"[（(［\[【〔]\s?(?:※|＊|修正|注記?)\s*[0-9０-９]{1,3}\s?[）)］\]】〕]", RegexOptions.None, 1000)]
    private static partial Regex Mark();
}
