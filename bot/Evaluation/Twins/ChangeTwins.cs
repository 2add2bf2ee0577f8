using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Evaluation.Twins;

/// <summary>Exchanges the section, the note, or the kind of change that a question names, against the sections and operations of every document.</summary>
internal sealed partial class ChangeTwins
{
    static readonly (string Word, OperationKind[] Kinds)[] Japanese =
    [
        ("削除", [OperationKind.Delete]),
        ("追加", [OperationKind.Add, OperationKind.Insert, OperationKind.Move]),
        ("移動", [OperationKind.Move]),
    ];

    static readonly (string Word, OperationKind[] Kinds)[] English =
    [
        ("delete", [OperationKind.Delete]),
        ("add", [OperationKind.Add, OperationKind.Insert, OperationKind.Move]),
        ("move", [OperationKind.Move]),
    ];

    readonly IReadOnlyList<RevisionNote> _notes;
    readonly int _freeSection;
    readonly int _freeNote;

    public ChangeTwins(IReadOnlyList<PolicyDocument> documents)
    {
        _notes = [.. documents.SelectMany(document => document.RevisionNotes)];
        var sections = documents.SelectMany(document => document.Root.SelfAndDescendants()).Select(section => section.Label).ToHashSet(StringComparer.Ordinal);
        _freeSection = Enumerable.Range(9, 90).First(number => !sections.Contains($"§{number}"));
        _freeNote = _notes.Select(note => note.Number).DefaultIfEmpty().Max() + 5;
    }

    public IEnumerable<Twin> Of(EvaluationQuestion question)
    {
        var text = question.Q.Normalize(NormalizationForm.FormKC);
        if (SectionName().IsMatch(text))
        {
            var section = question.Lang == "en" ? $"section {_freeSection}" : $"§{_freeSection}";
            yield return new Twin(question, SectionName().Replace(text, section, 1), Swap.Section, [$"§{_freeSection}", $"section {_freeSection}"]);
        }

        if (NoteName().IsMatch(text))
        {
            yield return new Twin(question, NoteName().Replace(text, $"※{_freeNote}", 1), Swap.Note, [$"※{_freeNote}"]);
        }

        if (Named(text) is { } note && OtherChange(text, note) is var (from, to))
        {
            yield return new Twin(question, text.Replace(from, to, StringComparison.Ordinal), Swap.Operation, [Stem(to), Stem(from)]);
        }
    }

    /// <summary>delet of delete: a refusal may say deletes, deletion, and what the note does instead is as good a reason.</summary>
    static string Stem(string change) => change.TrimEnd('e');

    RevisionNote? Named(string text) => (Number(SectionName(), text), Number(NoteName(), text)) is ({ } section, { } number)
        ? _notes.FirstOrDefault(note => note.Section == $"§{section}" && note.Number == number)
        : null;

    static (string From, string To)? OtherChange(string text, RevisionNote note)
    {
        foreach (var words in new[] { Japanese, English })
        {
            var from = words.Select(change => change.Word).FirstOrDefault(word => text.Contains(word, StringComparison.Ordinal));
            var to = words.Where(change => change.Word != from && !note.Operations.Any(operation => change.Kinds.Contains(operation.Kind))).Select(change => change.Word).FirstOrDefault();
            if (from is not null && to is not null)
            {
                return (from, to);
            }
        }

        return null;
    }

    static int? Number(Regex form, string text) =>
        form.Match(text) is { Success: true } found && int.TryParse(string.Concat(found.Value.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"§ ?[0-9]+|第[0-9]+節|[Ss]ection ?[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex SectionName();

    [GeneratedRegex(@"※ ?[0-9]+|注[0-9]+|[Nn]ote ?※?[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex NoteName();
}
