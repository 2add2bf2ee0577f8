namespace PolicyBot.Bot.Answers.Checking;

/// <summary>What stands in quotation marks stands in the cited passage; a shortened quotation, up to its dots.</summary>
internal sealed class NameRule : IRule
{
    public IEnumerable<Fault> Check(Case answer)
    {
        foreach (var sentence in answer.Sentences.Where(sentence => sentence.Cited.Count > 0 && !Verbatim.In(sentence, sentence.Text)))
        {
            foreach (var words in (ComparedRule.IsOfThis(sentence) ? [] : Quoted.In(PlaceLeads.Without(sentence))).Select(words => words.TrimEnd('…')).Where(words => !Verbatim.In(sentence, words)))
            {
                yield return new Fault("quotation", sentence.Text, words);
            }
        }
    }
}
