using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>A finding about a draft (※6の場所に立つ印は（※5）です) is the bot's own; the places and words it names are the draft's.</summary>
internal sealed partial class FindingRule : IRule
{
    public IEnumerable<Fault> Check(Case answer)
    {
        foreach (var sentence in answer.Sentences.Where(sentence => sentence.Cited.Count > 0 && answer.IsDerived(sentence)))
        {
            var sources = sentence.Cited.Select(answer.SourceOf).OfType<Source>().Distinct().ToList();
            foreach (var label in Case.LabelsIn(sentence.Text).Where(label => !label.Contains('※', StringComparison.Ordinal) && !sources.Exists(source => source.Has(label) || source.Says(label[Source.PartOf(label).Length..]))))
            {
                yield return new Fault("finding", sentence.Text, label);
            }

            foreach (var label in Untrue(sentence, sources))
            {
                yield return new Fault("finding", sentence.Text, label);
            }

            foreach (var words in Quoted.In(sentence.Text).Where(words => !ComparedRule.IsOfThis(sentence) && !sources.Exists(source => source.Says(words.TrimEnd('…')))))
            {
                yield return new Fault("finding", sentence.Text, words);
            }
        }
    }

    /// <summary>修正の注記がないのは§1です, 理由は書かれていません: what is said to be missing is looked for.</summary>
    static IEnumerable<string> Untrue(Sentence sentence, List<Source> sources)
    {
        if (NoNotes().IsMatch(sentence.Text))
        {
            return Case.LabelsIn(sentence.Text).Concat(sentence.Cited.Select(citation => citation.Section)).Where(label => sources.Exists(source => source.NotesIn(label) > 0));
        }

        return NoReason().IsMatch(sentence.Text) && sentence.Quotes.Any(quote => quote.Contains("理由", StringComparison.Ordinal)) ? [sentence.Text] : [];
    }

    [GeneratedRegex("注記がない|no revision notes", RegexOptions.None, 1000)]
    private static partial Regex NoNotes();

    [GeneratedRegex("理由は書かれていません|gives no reason", RegexOptions.None, 1000)]
    private static partial Regex NoReason();
}
