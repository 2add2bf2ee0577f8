using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>An answer that names people, a line each, with the role that their list gives them.</summary>
internal sealed class PersonLines(Question question)
{
    readonly Citing _citing = new();
    readonly List<Derived> _roles = [];

    public int Cite(PolicyDocument document, SourceSpan span, string label) => _citing.Add(document, span, label);

    public string Of(PolicyDocument document, Attendee attendee, string label) => Of(document, attendee, Cite(document, attendee.Span, label));

    public string Of(PolicyDocument document, Attendee attendee, int citation)
    {
        if (HasRoleElsewhere(document, attendee))
        {
            _roles.Add(new Derived(attendee.Role, [], $"名簿の「{attendee.Role}」の欄による"));
        }

        return $"{(attendee.Role.Length > 0 ? $"{attendee.Role}：" : "")}{AsPrinted(document, attendee)}{(attendee.IsDeputy ? "［代理］" : "")}[{citation}]";
    }

    public Answer Answer(IReadOnlyList<string> lines) => new()
    {
        Kind = AnswerKind.Answer,
        Language = question.Language,
        Text = string.Join('\n', lines),
        Citations = _citing.All,
        Derived = [.. _roles.DistinctBy(role => role.Text)],
    };

    /// <summary>葉山 涼 東湊大学教授, or 葉山 涼（東湊大学教授） where the list has brackets.</summary>
    static string AsPrinted(PolicyDocument document, Attendee attendee)
    {
        var (name, title) = (attendee.Name, attendee.Title);
        var isBracketed = title.Length > 0 && NormalizedText.Fold(attendee.Span.In(document.Text)).Contains($"({NormalizedText.Fold(title)})", StringComparison.Ordinal);
        return isBracketed ? $"{name}（{title}）" : $"{name} {title}";
    }

    /// <summary>The role heads a list; the entry itself does not repeat it.</summary>
    static bool HasRoleElsewhere(PolicyDocument document, Attendee attendee) =>
        attendee.Role.Length > 0 && !NormalizedText.Fold(attendee.Span.In(document.Text)).Contains(NormalizedText.Fold(attendee.Role), StringComparison.Ordinal);
}
