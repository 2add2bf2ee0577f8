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

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (question.Places.Sections.Count != 1 || question.Subject.Any(word => !word.IsWeak))
        {
            return null;
        }

        var label = $"{question.Places.Sections[0]} {question.Places.Path}".Trim();
        var known = false;
        foreach (var info in archive.Catalog.Where(info => question.Documents.Count == 0 || question.Documents.Contains(info.Id)))
        {
            if (!await archive.HasAnyAsync(new PassageFilter { Documents = [info.Id], Section = question.Places.Sections[0] }, cancellation) || await finder.StatementsOfAsync(info.Id, cancellation) is not { } statements)
            {
                continue;
            }

            known = true;
            if (Within(statements, label) is { Count: > 0 } found)
            {
                return FactAnswers.Compose(question, found);
            }
        }

        return known
            ? Refusals.Because(question, $"{label}という項目はありません。", $"There is no {label}.")
            : Refusals.Because(question, $"{question.Places.Sections[0]}という項目のある資料はありません。", $"No document has a {question.Places.Sections[0]}.");
    }

    static List<Statement> Within(StatementReader statements, string label)
    {
        var key = Lexicon.Key(label);
        var place = statements.All.FirstOrDefault(statement => Lexicon.Key(statement.Section.Label) == key)?.Section;
        return place is null ? [] : Surroundings.Fitting(
            statements.All.Where(statement => place.Span.Contains(statement.Span) && statement.Block.Kind is not (BlockKind.Note or BlockKind.Marker)), LongestAnswer);
    }
}
