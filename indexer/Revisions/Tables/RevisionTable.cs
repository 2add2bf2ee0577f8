using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>A draft's revision notes → its old/new table.</summary>
internal static class RevisionTable
{
    public static ChangeTable Of(PolicyDocument document) => Of(document, document.RevisionNotes, document.Discrepancies);

    public static ChangeTable Of(PolicyDocument document, IReadOnlyList<RevisionNote> notes, IReadOnlyList<Discrepancy> discrepancies)
    {
        var rows = new OperationRows(document);
        var remarks = new OperationRemarks(document);
        var concerns = Concerns(notes, discrepancies);
        var headings = document.Root.SelfAndDescendants().ToLookup(section => section.Label, section => section.Heading, StringComparer.Ordinal);
        return new ChangeTable
        {
            Title = document.Info.Title,
            Discrepancies = discrepancies,
            Observations = document.Observations,
            Sections = [.. notes.GroupBy(note => note.Section).Select(part => new ChangeSection(
                part.Key,
                headings[part.Key].FirstOrDefault(),
                [.. part.SelectMany(note => note.Operations).SelectMany(operation => rows.Of(operation)
                    .Select(row => row with { Remarks = remarks.Of(row, operation, row.IsOrigin ? [] : concerns[operation]) }))])
            {
                Discrepancies = [.. discrepancies.Where(one => part.Any(note => one.Spans.Any(span => span.Overlaps(note.Span))))],
            })],
            Untouched = Untouched(document, notes),
            Renumberings = [.. notes.SelectMany(note => note.Operations.SelectMany(remarks.Renumberings)
                .Select(pair => new NumberChange(note.Section, pair.Old, pair.New)))],
        };
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
        var noted = notes.Select(note => note.Section).ToHashSet(StringComparer.Ordinal);
        return noted.Count == 0 || noted.Contains("")
            ? []
            : [.. document.Root.Children.Where(part => part.Kind == SectionKind.Numbered && !noted.Contains(part.Label)).Select(part => part.Label)];
    }
}
