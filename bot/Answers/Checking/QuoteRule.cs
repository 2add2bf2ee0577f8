namespace PolicyBot.Bot.Answers.Checking;

/// <summary>A quote is, character by character, what stands at its offsets in its file.</summary>
internal sealed class QuoteRule : IRule
{
    public IEnumerable<Fault> Check(Case answer)
    {
        var all = answer.Answer.Citations;
        if (all.Select(citation => citation.Number).Distinct().Count() != all.Count)
        {
            yield return new Fault("citationNumber", "", "a number is given twice");
        }

        if (answer.Answer.Kind == AnswerKind.NotFound && all.Count > 0)
        {
            yield return new Fault("citedRefusal", answer.Answer.Text, "");
        }

        foreach (var citation in all.Concat(answer.Answer.Nearest))
        {
            if (!IsVerbatim(citation, answer.SourceOf(citation)))
            {
                yield return new Fault("quote", citation.Section, citation.Quote);
            }
        }
    }

    static bool IsVerbatim(Citation citation, Source? source) =>
        source is not null && source.Info.Id == citation.Document && source.Info.Title == citation.Title
        && citation.Span.Start >= 0 && citation.Span.Start < citation.Span.End && citation.Span.End <= source.Text.Length
        && source.Text.AsSpan(citation.Span.Start, citation.Span.Length).SequenceEqual(citation.Quote);
}
