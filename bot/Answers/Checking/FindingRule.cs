namespace PolicyBot.Bot.Answers.Checking;

/// <summary>A finding about a draft (※6の場所に立つ印は（※5）です) is the bot's own; the places and words it names are the draft's.</summary>
internal sealed class FindingRule : IRule
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

            foreach (var words in Quoted.In(sentence.Text).Where(words => !sources.Exists(source => source.Says(words.TrimEnd('…')))))
            {
                yield return new Fault("finding", sentence.Text, words);
            }
        }
    }
}
