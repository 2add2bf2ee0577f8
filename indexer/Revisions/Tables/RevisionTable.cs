using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>A draft's revision notes → its old/new table.</summary>
internal static class RevisionTable
{
    public static ChangeTable Of(PolicyDocument document, BranchChoice? choice = null) =>
        Of(document, document.RevisionNotes, document.Discrepancies, choice);

    /// <summary>Without a choice every opinion and wording has its row; with one, only what was chosen, and the others are listed as left.</summary>
    public static ChangeTable Of(PolicyDocument document, IReadOnlyList<RevisionNote> notes, IReadOnlyList<Discrepancy> compiled, BranchChoice? choice = null)
    {
        var revised = RevisedText.Apply(document, notes, choice ?? BranchChoice.None);
        IReadOnlyList<Discrepancy> discrepancies = [.. compiled, .. revised.Discrepancies];
        var rows = new OperationRows(document, revised);
        var remarks = new OperationRemarks(document, revised);
        var concerns = Concerns(notes, discrepancies);
        var headings = document.Root.SelfAndDescendants().ToLookup(section => section.Label, section => section.Heading, StringComparer.Ordinal);
        var done = revised.Applied.Concat(revised.LeftOut).ToHashSet<RevisionOperation>(ReferenceEqualityComparer.Instance);
        bool IsShown(RevisionOperation operation) => choice is null || operation.Status == OperationStatus.Applied || done.Contains(operation);
        return new ChangeTable
        {
            Title = document.Info.Title,
            Discrepancies = discrepancies,
            Observations = document.Observations,
            Sections = [.. notes.GroupBy(note => note.Section).Select(part => new ChangeSection(
                part.Key,
                headings[part.Key].FirstOrDefault(),
                [.. part.SelectMany(note => note.Operations).Where(IsShown).SelectMany(operation => rows.Of(operation)
                    .Select(row => row with { Remarks = remarks.Of(row, operation, row.IsOrigin ? [] : concerns[operation]) }))])
            {
                Discrepancies = [.. discrepancies.Where(one => part.Any(note => one.Spans.Any(span => span.Overlaps(note.Span))))],
                Readings = [.. Readings(document, part)],
            }).Where(part => choice is null || part.Rows.Count > 0)],
            Readings = [.. Readings(document, notes)],
            Branch = choice is null ? null : Taken(notes, rows, IsShown),
            Untouched = Untouched(document, notes),
            Renumberings = [.. Renumberings(document, notes, revised.Renumbered)],
        };
    }

    /// <summary>Findings about the notes themselves: what no form reads, how far 末尾 was taken to reach.</summary>
    static IEnumerable<Finding> Readings(PolicyDocument document, IEnumerable<RevisionNote> notes)
    {
        var places = notes.Select(note => note.Span).ToList();
        return document.Findings.Where(finding => ReadingCodes.Contains(finding.Code) && finding.Spans is [var first, ..] && places.Exists(place => place.Contains(first)));
    }

    static readonly HashSet<string> ReadingCodes = ["unreadable", "missingText", "severalPlaces", "extent", "described", "reason"];

    static BranchTaken Taken(IReadOnlyList<RevisionNote> notes, OperationRows rows, Func<RevisionOperation, bool> isShown)
    {
        var section = notes.SelectMany(note => note.Operations.Select(operation => (operation, note.Section)))
            .ToDictionary(pair => pair.operation, pair => pair.Section, ReferenceEqualityComparer.Instance as IEqualityComparer<RevisionOperation>);
        var lines = BranchChoice.NamesOf(notes)
            .Where(pair => BranchChoice.IsOpen(pair.Operation) || !isShown(pair.Operation))
            .ToLookup(pair => isShown(pair.Operation), pair => Line(section[pair.Operation], pair.Name, ChangeSentence.Of(rows.Of(pair.Operation).First())));
        return new BranchTaken([.. lines[true]], [.. lines[false]]);
    }

    static BranchLine Line(string section, string name, ChangeSentence sentence) => new(section, name, sentence.Japanese, sentence.English);

    static IEnumerable<NumberChange> Renumberings(PolicyDocument document, IReadOnlyList<RevisionNote> notes, IReadOnlyDictionary<string, string> renumbered)
    {
        var parts = notes.Select(note => note.Section).ToHashSet(StringComparer.Ordinal);
        return renumbered.Count == 0 ? [] : Inside(document.Root, "", isOwn: true);

        IEnumerable<NumberChange> Inside(Section section, string part, bool isOwn)
        {
            part = parts.Contains(section.Label) ? section.Label : part;
            var changed = renumbered.TryGetValue(section.Label, out var label);
            IEnumerable<NumberChange> self = changed ? [new NumberChange(part, section.Label, label ?? "") { IsOwn = isOwn }] : [];
            return self.Concat(section.Children.SelectMany(child => Inside(child, part, !changed && isOwn)));
        }
    }

    /// <summary>A discrepancy stands beside the instruction it is about, or beside the first one of its note.</summary>
    static ILookup<RevisionOperation, Discrepancy> Concerns(IReadOnlyList<RevisionNote> notes, IReadOnlyList<Discrepancy> discrepancies) =>
        discrepancies.SelectMany(one => OperationsOf(one, notes).Select(operation => (operation, one)))
            .ToLookup(pair => pair.operation, pair => pair.one, ReferenceEqualityComparer.Instance as IEqualityComparer<RevisionOperation>);

    static IEnumerable<RevisionOperation> OperationsOf(Discrepancy discrepancy, IReadOnlyList<RevisionNote> notes)
    {
        foreach (var note in notes.Where(note => discrepancy.Spans.Any(span => span.Overlaps(note.Span))))
        {
            var direct = note.Operations.Where(operation => discrepancy.Spans.Any(span => span.Overlaps(operation.Span))).ToList();
            foreach (var operation in direct.Count > 0 ? direct : note.Operations.Take(1))
            {
                yield return operation;
            }
        }
    }

    static IReadOnlyList<string> Untouched(PolicyDocument document, IReadOnlyList<RevisionNote> notes)
    {
        var noted = notes.Where(note => note.Kind == RevisionNoteKind.Note).Select(note => note.Section).ToHashSet(StringComparer.Ordinal);
        return noted.Count == 0 || noted.Contains("")
            ? []
            : [.. document.Root.Children.Where(part => part.Kind == SectionKind.Numbered && !noted.Contains(part.Label)).Select(part => part.Label)];
    }
}
