using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Answers.Comparisons;

/// <summary>What two documents say of one thing, the older one first: of each the sentence that says most of it.</summary>
internal sealed class ComparedAnswers(Archive archive, QuestionReader reader, DocumentAnswers documents, EvidenceFinder finder)
{
    /// <summary>So much of what is asked a sentence says with what stands around it, and by itself.</summary>
    const double EnoughCoverage = 0.75;
    const double EnoughOwn = 0.5;

    /// <summary>A second sentence that says nearly as much is told with the best.</summary>
    const double Near = 0.1;
    const int MostOfOne = 2;
    const int ShortestLine = 16;

    /// <summary>Amounts, dates and people are told from more than sentences.</summary>
    const Asked OfFigures = Asked.HowMuch | Asked.HowMany | Asked.When | Asked.Who;

    readonly MeantDocuments _meant = new(archive);

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (question.Asks(OfFigures) || await MeantAsync(question, cancellation) is not var (one, other, rest) || About(question, rest) is not { } asked)
        {
            return null;
        }

        if (await WholeAsync(question, asked, one, other, cancellation) is { } both)
        {
            return both;
        }

        var sides = new List<ComparedSide>();
        foreach (var document in new[] { one, other })
        {
            sides.Add(new ComparedSide(document, await SaidAsync(document, asked, cancellation)));
        }

        return ComparedSide.Compose(question, sides);
    }

    async Task<(MeantDocument One, MeantDocument Other, string About)?> MeantAsync(Question question, CancellationToken cancellation)
    {
        foreach (var names in ComparedNames.In(question.Text))
        {
            if (await _meant.FindAsync(names.One, cancellation) is { } one && await _meant.FindAsync(names.Other, cancellation) is { } other && one != other)
            {
                return (one, other, names.Rest);
            }
        }

        return null;
    }

    /// <summary>Sentences with all the words asked for, of either document.</summary>
    async Task<Answer?> WholeAsync(Question question, Question asked, MeantDocument one, MeantDocument other, CancellationToken cancellation)
    {
        if (one.Excerpt is not null || other.Excerpt is not null)
        {
            return null;
        }

        string[] ids = [one.Info.Id, other.Info.Id];
        var answer = await documents.AnswerAsync(ids.All(question.Documents.Contains) ? question : asked with { Documents = ids }, cancellation);
        return answer is not null && ids.All(id => answer.Citations.Any(citation => citation.Document == id)) ? answer : null;
    }

    /// <summary>What is asked of both; the documents are no words of it.</summary>
    Question? About(Question question, string rest)
    {
        var asked = reader.Read(rest, []) with { Text = question.Text, Language = question.Language };
        return asked.Subject.Any(word => !word.IsWeak || word.Text.Length > 1) ? asked : null;
    }

    async Task<IReadOnlyList<Statement>> SaidAsync(MeantDocument document, Question asked, CancellationToken cancellation)
    {
        var evidence = await finder.FindAsync(asked with { Documents = [document.Info.Id] }, cancellation);
        evidence = [.. evidence.Where(one => document.Excerpt?.Span.Contains(one.Statement.Span) != false && IsSentence(one.Statement)).DistinctBy(one => one.Statement.Folded)];
        return [.. evidence.TakeWhile(one => one.Score >= evidence[0].Score - Near).Where(Says).Take(MostOfOne).Select(one => one.Statement).OrderBy(one => one.Span.Start)];
    }

    static bool Says(Evidence evidence) => evidence.Coverage >= EnoughCoverage && evidence.Own >= EnoughOwn && !evidence.Missing.Any(Names.Are);

    /// <summary>A title says what is spoken of, and nothing of it.</summary>
    static bool IsSentence(Statement statement) =>
        !statement.IsHeading && !statement.IsColumnName && (statement.Text.EndsWith('。') || statement.Text.Length >= ShortestLine) && !LostAmounts.Are(statement.Document, statement.Span);
}
