namespace PolicyBot.Bot.Answers.Checking;

/// <summary>Every amount, date and bare number of a sentence is one that its passages give, or is computed.</summary>
internal sealed class NumberRule : IRule
{
    public IEnumerable<Fault> Check(Case answer)
    {
        foreach (var sentence in answer.Sentences.Where(sentence => sentence.Cited.Count > 0 && !answer.IsDerived(sentence)))
        {
            foreach (var words in Unsupported(answer, sentence))
            {
                yield return new Fault("number", sentence.Text, words);
            }
        }
    }

    static IEnumerable<string> Unsupported(Case answer, Sentence sentence)
    {
        if (Verbatim.In(sentence, sentence.Text))
        {
            return [];
        }

        var given = new GivenNumbers(sentence.Cited.Select(citation => citation.Quote).Concat(Periods(answer)).Concat(sentence.Cited.SelectMany(citation => Names(answer, citation))));
        return given.Missing(answer.LabelsOf(sentence).Aggregate(sentence.Text, (text, label) => label.Length == 0 ? text : text.Replace(label, " ", StringComparison.Ordinal)));
    }

    static IEnumerable<string> Periods(Case answer) =>
        answer.Answer.Derived.Where(derived => derived.From.Count == 0).Select(derived => derived.Text);

    static IEnumerable<string> Names(Case answer, Citation citation) =>
        answer.SourceOf(citation) is { } source ? [source.Info.Title, source.Info.DateText ?? ""] : [];
}
