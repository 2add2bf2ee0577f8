using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>項目2の小論点4は？ §3の２．には何が書いてある？: the place itself is what is asked for.</summary>
internal sealed class PlaceAnswers(Archive archive, EvidenceFinder finder)
{
    const int LongestAnswer = 420;
    const int Few = 12;

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (question.Places.Sections.Count != 1 || question.Subject.Any(word => !word.IsWeak))
        {
            return null;
        }

        var label = $"{question.Places.Sections[0]} {question.Places.Path}".Trim();
        var places = await archive.PlacesAsync(new PassageFilter { Documents = question.Documents, Section = question.Places.Sections[0] }, cancellation);
        foreach (var info in WorthReading(places, Lexicon.Key(label)))
        {
            if (await finder.StatementsOfAsync(info.Id, cancellation) is { } statements && Within(statements, label) is { Count: > 0 } found)
            {
                return FactAnswers.Compose(question, found);
            }
        }

        return places.Count > 0
            ? Refusals.Because(question, $"{label}という項目はありません。", $"There is no {label}.")
            : Refusals.Because(question, $"{question.Places.Sections[0]}という項目のある資料はありません。", $"No document has a {question.Places.Sections[0]}.");
    }

    /// <summary>Of few documents that have the section all; of many those with a passage of just this place.</summary>
    IEnumerable<DocumentInfo> WorthReading(ILookup<string, string> places, string key) =>
        archive.Catalog.Where(info => places.Contains(info.Id) && (places.Count <= Few || places[info.Id].Any(label => Lexicon.Key(label) == key)));

    static List<Statement> Within(StatementReader statements, string label)
    {
        var key = Lexicon.Key(label);
        var place = statements.All.FirstOrDefault(statement => Lexicon.Key(statement.Section.Label) == key)?.Section;
        return place is null ? [] : Surroundings.Fitting(
            statements.All.Where(statement => place.Span.Contains(statement.Span) && statement.Block.Kind is not (BlockKind.Note or BlockKind.Marker)), LongestAnswer);
    }
}
