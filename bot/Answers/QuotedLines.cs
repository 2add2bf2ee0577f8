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
}
