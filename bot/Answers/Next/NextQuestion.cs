using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Next;

/// <summary>A question that could be asked next, and the place that its answer has to come from.</summary>
internal sealed record NextQuestion(string Text, PolicyDocument Document, SourceSpan Place)
{
    /// <summary>So much of an answer is more than a title or a date.</summary>
    const int ShortestAnswer = 20;

    /// <summary>The place is a revision note, of which the change has to be told.</summary>
    public bool IsOfNote { get; init; }

    /// <summary>The place is a figure.</summary>
    public bool IsOfFigure { get; init; }

    /// <summary>Other documents are asked for, too.</summary>
    public bool IsOfSeveral { get; init; }

    public bool IsAnsweredBy(Answer answer)
    {
        var here = answer.Citations.Where(citation => citation.Document == Document.Info.Id).ToList();
        return answer.Kind is not (AnswerKind.NotFound or AnswerKind.Clarify) && here.Count > 0
            && (IsOfSeveral ? answer.Citations.Select(citation => citation.Document).Distinct().Skip(1).Any()
                : IsOfFigure ? answer.Figures.Any(figure => figure.Figure.Span == Place) && here.Count == answer.Citations.Count
                : IsOfNote ? answer.Kind == AnswerKind.Changes && here.Exists(citation => Place.Overlaps(citation.Span))
                : here.Count == answer.Citations.Count && here.TrueForAll(citation => Place.Contains(citation.Span)) && SaysSomething(here));
    }

    /// <summary>Not a heading alone, and not what the reading of the page has left broken.</summary>
    bool SaysSomething(List<Citation> cited) =>
        cited.Sum(citation => citation.Quote.Length) >= ShortestAnswer
        && cited.Exists(citation => !IsHeading(citation.Span))
        && !cited.Exists(citation => Damage.Shows(citation.Quote));

    bool IsHeading(SourceSpan span) =>
        Document.Root.SelfAndDescendants().Any(section => section.Heading is not null && section.Span.Contains(span) && section.Blocks.FirstOrDefault()?.Span.Contains(span) == true);
}
