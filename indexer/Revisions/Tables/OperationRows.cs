using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables.Differences;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>
/// An operation → the rows that show it. What is carried out shows its clause with all changes that are carried out
/// there; an opinion, a rival wording or what was left out shows it as it would read after that operation alone.
/// </summary>
internal sealed class OperationRows
{
    readonly PolicyDocument _document;
    readonly BodyMarkers _markers;
    readonly ClauseFinder _clauses;
    readonly RevisedClauses _revised;
    readonly Dictionary<RevisionOperation, Branch> _branches;

    public OperationRows(PolicyDocument document, RevisedText revised)
    {
        _document = document;
        _markers = new BodyMarkers(document);
        _clauses = new ClauseFinder(document.Root);
        _revised = new RevisedClauses(document, _markers, _clauses, revised.Edits);
        _branches = revised.Branches.ToDictionary(branch => branch.Operation, ReferenceEqualityComparer.Instance as IEqualityComparer<RevisionOperation>);
    }

    public IEnumerable<ChangeRow> Of(RevisionOperation operation)
    {
        yield return Row(operation);
        if (operation is { Kind: OperationKind.Move, FromSpan: { } from, Status: not OperationStatus.Applied })
        {
            var clause = _revised.OriginOf(operation);
            var alone = clause is null ? ClauseText.Of(_document, _markers, _clauses.Find(from)) : null;
            yield return Described(operation) with
            {
                IsOrigin = true,
                Target = operation.From ?? "",
                Runs = clause?.Runs ?? Edited(alone ?? ClauseText.Empty, from, "", moved: true),
                OldSpan = clause is null ? alone?.Span : clause.Span,
            };
        }
    }

    ChangeRow Row(RevisionOperation operation)
    {
        var row = Described(operation);
        if (operation.TargetSpan is not { } span || operation.IsTold)
        {
            return row with { Runs = Unplaced(operation) };
        }

        if ((operation.Status == OperationStatus.Applied ? _revised.Changed(span) : _revised.TargetOf(operation)) is { } done)
        {
            return row with { Runs = done.Runs, OldSpan = done.Span };
        }

        if (operation.Status != OperationStatus.Applied && IsNewItem(operation))
        {
            return row with { Runs = [new DiffRun(ArrivalOf(operation), operation.NewText ?? "", MoveOf(operation))] };
        }

        var clause = ClauseText.Of(_document, _markers, _clauses.Find(span));
        return row with
        {
            Runs = operation.Status == OperationStatus.Applied || operation is { Kind: OperationKind.Replace or OperationKind.ReplacePhrase, NewText: null }
                ? Present(clause.Text)
                : Edited(clause, span, NewWords(operation), operation.Kind == OperationKind.Move),
            OldSpan = clause.Span,
        };
    }

    ChangeRow Described(RevisionOperation operation) => new()
    {
        Kind = KindOf(operation.Kind),
        Status = operation.Status,
        Note = operation.Note,
        Branch = _branches.GetValueOrDefault(operation),
        Target = operation.Target ?? operation.TargetAsWritten,
        From = operation.From,
        Runs = [],
        Operation = operation,
    };

    /// <summary>New words that open with a number or a bullet are a clause of their own: nothing stands there now.</summary>
    public static bool IsNewItem(RevisionOperation operation) =>
        operation.Kind == OperationKind.Insert
        || (operation is { Kind: OperationKind.Add or OperationKind.Move, NewText: { } text } && HeadingForms.TryRead(text.AsSpan().TrimStart(), out _));

    static string NewWords(RevisionOperation operation) => operation.Kind == OperationKind.Delete ? "" : operation.NewText ?? "";

    static RunKind ArrivalOf(RevisionOperation operation) =>
        operation.Kind == OperationKind.Move ? RunKind.MovedHere : RunKind.Inserted;

    static int MoveOf(RevisionOperation operation) => operation.Kind == OperationKind.Move ? 1 : 0;

    public static IReadOnlyList<DiffRun> Present(string text) => text.Length == 0 ? [] : [new DiffRun(RunKind.Equal, text)];

    static List<DiffRun> Edited(ClauseText clause, SourceSpan span, string words, bool moved)
    {
        var (start, end) = words.Length == 0 ? clause.FindLines(span) : clause.Find(span);
        List<DiffRun> runs = [.. Present(clause.Text[..start])];
        var changed = TextDiff.Of(clause.Text[start..end], words);
        runs.AddRange(moved ? changed.Select(AsMoved) : changed);
        runs.AddRange(Present(clause.Text[end..]));
        return runs;
    }

    public static DiffRun AsMoved(DiffRun run) => run.Kind switch
    {
        RunKind.Deleted => new DiffRun(RunKind.MovedAway, run.Text, 1),
        RunKind.Inserted => new DiffRun(RunKind.MovedHere, run.Text, 1),
        _ => run,
    };

    /// <summary>Where no place was found, only the words of the note can be shown.</summary>
    static IReadOnlyList<DiffRun> Unplaced(RevisionOperation operation) => operation.Status == OperationStatus.Applied
        ? Present(operation.NewText ?? operation.OldText ?? "")
        : TextDiff.Of(operation.OldText ?? "", NewWords(operation));

    static RowKind KindOf(OperationKind kind) => kind switch
    {
        OperationKind.Add => RowKind.Add,
        OperationKind.Insert => RowKind.Insert,
        OperationKind.Replace => RowKind.Replace,
        OperationKind.ReplacePhrase => RowKind.ReplacePhrase,
        OperationKind.Delete => RowKind.Delete,
        _ => RowKind.Move,
    };
}
