namespace PolicyBot.Bot.Answers.Checking;

/// <summary>
/// A sentence that tells no figure and no change is the documents' own sentences: what is left of one without the title or
/// role in front of it stands in a cited passage in one piece. Its parts alone could be put together to say anything.
/// </summary>
internal sealed class ProseRule : IRule
{
    public IEnumerable<Fault> Check(Case answer) =>
        answer.Answer.Kind is AnswerKind.Answer or AnswerKind.Comparison
            ? answer.Sentences.Where(sentence => sentence.Cited.Count > 0 && !answer.IsDerived(sentence) && !answer.TellsChange(sentence) && !IsOnePiece(answer, sentence))
                .Select(sentence => new Fault("prose", sentence.Text, ""))
            : [];

    static bool IsOnePiece(Case answer, Sentence sentence) =>
        Verbatim.In(sentence, sentence.Text)
        || Leads(answer, sentence).Any(lead => sentence.Text.StartsWith(lead, StringComparison.Ordinal) && Verbatim.In(sentence, Body(sentence.Text[lead.Length..])));

    static string Body(string text) => text.Trim().Trim('“', '”').Replace("［代理］", "", StringComparison.Ordinal).Trim('…');

    /// <summary>Nothing; a title with its date; a role that stands above the list; what PlaceLeads allows.</summary>
    static IEnumerable<string> Leads(Case answer, Sentence sentence)
    {
        yield return "";
        foreach (var info in sentence.Cited.Select(answer.SourceOf).OfType<Source>().Select(source => source.Info))
        {
            yield return $"・{info.Title}：";
            yield return $"・{info.Title}（{info.DateText}）：";
        }

        foreach (var role in answer.Answer.Derived.Where(derived => derived.From.Count == 0).Select(derived => derived.Text))
        {
            yield return $"{role}：";
            yield return $"・{role}：";
        }

        foreach (var lead in PlaceLeads.Of(answer, sentence))
        {
            yield return lead;
        }
    }
}
