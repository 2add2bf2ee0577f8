using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>The sentence that answers, or the list it introduces, word for word.</summary>
internal sealed class FactAnswers(EvidenceFinder finder)
{
    /// <summary>Less of the subject than this and the sentence is about something else.</summary>
    const double EnoughCoverage = 0.55;

    const int LongestAnswer = 380;

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        var evidence = await finder.FindAsync(question, cancellation);
        if (evidence.Count == 0 || !Suffices(question, evidence[0]))
        {
            return question.Documents.Count == 0 ? null : await AnswerAsync(Anywhere(question), cancellation);
        }

        var best = evidence[0];
        var second = Second(question, evidence);
        var chosen = Surroundings.Around(best.Statement, question, await finder.StatementsOfAsync(best.Statement.Document.Info.Id, cancellation), LongestAnswer);
        return Compose(question, second is null ? chosen : [.. chosen, second.Statement]);
    }

    /// <summary>いつ、どこで: two things at once may stand in two places of one document.</summary>
    static Evidence? Second(Question question, IReadOnlyList<Evidence> evidence)
    {
        var best = evidence[0];
        return !question.Asks(Asked.When) || !question.Asks(Asked.Where) ? null
            : evidence.Skip(1).FirstOrDefault(other => other.Statement.Document == best.Statement.Document && other.Coverage >= 0.8 * best.Coverage
                && (AnswerType.HasDate(best.Statement) ? AnswerType.IsPlace(other.Statement) && !AnswerType.IsPlace(best.Statement) : AnswerType.HasDate(other.Statement)));
    }

    /// <summary>A document's name may be what another document tells of: then it is a word of the subject.</summary>
    static Question Anywhere(Question question) => question with
    {
        Documents = [],
        Subject = [.. question.DocumentNames.Select(name => new SubjectWord(name, [])), .. question.Subject],
    };

    static bool Suffices(Question question, Evidence best) =>
        best.Coverage >= EnoughCoverage
        && !best.Missing.Any(IsName)
        && (!question.Asks(Asked.When) || AnswerType.HasDate(best.Statement))
        && (!question.Asks(Asked.HowMuch) || question.Asks(Asked.List | Asked.Why | Asked.Who | Asked.Where) || AnswerType.HasMoney(best.Statement))
        && (!question.Asks(Asked.HowMany) || question.Asks(Asked.List) || AnswerType.HasNumber(best.Statement));

    /// <summary>PMDA, 第6回, カルタヘナ: an answer that never names it is about something else.</summary>
    static bool IsName(SubjectWord word) =>
        (word.Text.Length > 1 && word.Text.All(char.IsAsciiLetterOrDigit) && !word.Text.All(char.IsAsciiDigit))
        || (word.Text.Length > 2 && word.Text.All(Characters.IsKatakana))
        || word.Text.Any(char.IsAsciiLetterUpper);

    public static Answer Compose(Question question, IReadOnlyList<Statement> statements)
    {
        var citing = new Citing();
        var lines = statements.Select(statement =>
        {
            var number = citing.Add(statement.Document, statement.Span, statement.Section.Label);
            var text = Excerpts.Of(statement.Text, question);
            return question.Language == Language.Japanese ? $"{text}[{number}]" : $"“{text}” [{number}]";
        });
        return new Answer
        {
            Kind = AnswerKind.Answer,
            Language = question.Language,
            Text = string.Join('\n', lines),
            Citations = citing.All,
        };
    }
}
