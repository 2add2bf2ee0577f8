namespace PolicyBot.Bot.Answers.Checking;

/// <summary>A sentence names no § and no ※ but those it cites.</summary>
internal sealed class NamedPlaceRule : IRule
{
    public IEnumerable<Fault> Check(Case answer)
    {
        foreach (var sentence in answer.Sentences.Where(sentence => sentence.Cited.Count > 0 && !answer.IsDerived(sentence)))
        {
            var allowed = answer.LabelsOf(sentence).ToHashSet(StringComparer.Ordinal);
            foreach (var label in Case.LabelsIn(PlaceLeads.Without(sentence)).Where(label => !allowed.Contains(label) && !Verbatim.In(sentence, label)))
            {
                yield return new Fault("place", sentence.Text, label);
            }
        }
    }
}
