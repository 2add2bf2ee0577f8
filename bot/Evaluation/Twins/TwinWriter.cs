using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Evaluation.Twins;

/// <summary>From a question for a figure or a change, questions that only look answerable.</summary>
internal sealed class TwinWriter(IReadOnlyList<PolicyDocument> documents, SourceTexts sources)
{
    readonly FigureTwins _figures = new(documents, sources);
    readonly ChangeTwins _changes = new(documents);

    public static async Task<TwinWriter> OpenAsync(Archive archive, SourceTexts sources, CancellationToken cancellation = default)
    {
        var documents = new List<PolicyDocument>();
        foreach (var info in archive.Catalog)
        {
            if (await archive.DocumentAsync(info.Id, cancellation) is { } document)
            {
                documents.Add(document);
            }
        }

        return new TwinWriter(documents, sources);
    }

    public static bool HasTwins(EvaluationQuestion question) => question.Type is "figure" or "change";

    /// <summary>The turn says which of the free years and names are taken: the question's place among the others.</summary>
    public IReadOnlyList<Twin> Of(EvaluationQuestion question, int turn) => question.Type switch
    {
        "figure" => [.. _figures.Of(question, FiguresOf(question), turn)],
        "change" => [.. _changes.Of(question)],
        _ => [],
    };

    List<Figure> FiguresOf(EvaluationQuestion question)
    {
        var places = question.Ev.SelectMany(sources.Places).ToList();
        return [.. documents.SelectMany(document => document.Figures.Where(figure => figure.Kind != FigureKind.Date && places.Exists(place => place.File == document.Info.File && place.Span.Overlaps(figure.Span))))];
    }
}
