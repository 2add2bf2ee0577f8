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
        return given.Missing(answer.LabelsOf(sentence).Aggregate(sentence.Text, Without));
    }

    /// <summary>The place 4 is not the last digit of 2024年, nor the place 1 the first of 1,350.</summary>
    static string Without(string text, string label)
    {
        for (var at = label.Length == 0 ? -1 : text.IndexOf(label, StringComparison.Ordinal); at >= 0; at = text.IndexOf(label, at + 1, StringComparison.Ordinal))
        {
            if (!(at > 0 && GoesOn(label[0], text[at - 1])) && !(at + label.Length < text.Length && GoesOn(label[^1], text[at + label.Length])))
            {
                text = $"{text[..at]} {text[(at + label.Length)..]}";
            }
        }

        return text;
    }

    static bool GoesOn(char ofLabel, char beside) => char.IsDigit(ofLabel) && (char.IsDigit(beside) || beside is ',' or '.');

    static IEnumerable<string> Periods(Case answer) =>
        answer.Answer.Derived.Where(derived => derived.From.Count == 0 || Amounts.IsConversion(derived)).Select(derived => derived.Text);

    static IEnumerable<string> Names(Case answer, Citation citation) =>
        answer.SourceOf(citation) is { } source ? [source.Info.Title, source.Info.DateText ?? ""] : [];
}
