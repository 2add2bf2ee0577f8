using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>An answer made of passages word for word, a line each with its mark; in an English answer they stand in quotation marks.</summary>
internal sealed class QuotedLines(Question question)
{
    readonly Citing _citing = new();

    /// <summary>lead: what stands in front of the words, such as 対応： or a dot.</summary>
    public string Of(Statement statement, string lead = "") =>
        Of(statement.Document, statement.Span, statement.Section.Label, Excerpts.Of(statement.Text, question), lead);

    public string Of(PolicyDocument document, SourceSpan span, string label, string text, string lead = "")
    {
        var number = _citing.Add(document, span, label);
        return question.Language == Language.Japanese ? $"{lead}{text}[{number}]" : $"{lead}“{text}” [{number}]";
    }

    public Answer Answer(IEnumerable<string> lines) => new()
    {
        Kind = AnswerKind.Answer,
        Language = question.Language,
        Text = string.Join('\n', lines),
        Citations = _citing.All,
    };

    /// <summary>The statements, a line each.</summary>
    public static Answer Answer(Question question, IReadOnlyList<Statement> statements)
    {
        var lines = new QuotedLines(question);
        return lines.Answer(statements.Select((statement, at) => lines.Of(statement.Document, Unbroken(statements, at), statement.Section.Label, Excerpts.Of(statement.Text, question))));
    }

    /// <summary>Sentences that follow each other in one place are one passage, and cited once.</summary>
    static SourceSpan Unbroken(IReadOnlyList<Statement> statements, int at)
    {
        var (first, last) = (at, at);
        while (first > 0 && Follows(statements[first - 1], statements[first]))
        {
            first--;
        }

        while (last + 1 < statements.Count && Follows(statements[last], statements[last + 1]))
        {
            last++;
        }

        return SourceSpan.Cover(statements[first].Span, statements[last].Span);
    }

    static bool Follows(Statement before, Statement statement) =>
        ReferenceEquals(before.Section, statement.Section) && before.Span.End <= statement.Span.Start
        && string.IsNullOrWhiteSpace(statement.Document.Text[before.Span.End..statement.Span.Start]);
}
