namespace PolicyBot.Bot.Answers.Checking;

/// <summary>Every sentence cites, is listed as computed, or only introduces the lines behind it.</summary>
internal sealed class CitedRule : IRule
{
    public IEnumerable<Fault> Check(Case answer) =>
        answer.Sentences.Where(sentence => sentence.Cited.Count == 0 && !answer.IsDerived(sentence) && !FrameWords.IsTitle(sentence.Text) && !Computed.Explains(answer, sentence))
            .Select(sentence => new Fault("uncited", sentence.Text, ""));
}
