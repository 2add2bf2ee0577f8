using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables.Differences;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>An operation → the rows that show it: the clause as it stands, and as it would read after this operation alone.</summary>
internal sealed class OperationRows(PolicyDocument document)
{
    readonly BodyMarkers _markers = new(document);
    readonly ClauseFinder _clauses = new(document.Root);

    public IEnumerable<ChangeRow> Of(RevisionOperation operation)
    {
        yield return Row(operation);
        if (operation is { Kind: OperationKind.Move, FromSpan: { } from, Status: not OperationStatus.Applied })
        {
            var (_, blocks) = _clauses.Find(from);
            var clause = ClauseText.Of(document, _markers, blocks);
            yield return Described(operation) with
            {
                IsOrigin = true,
                Target = operation.From ?? "",
                Runs = Edited(clause, from, "", moved: true),
                OldSpan = clause.Span,
            };
        }
    }

    ChangeRow Row(RevisionOperation operation)
    {
        var row = Described(operation);
        if (operation.TargetSpan is not { } span)
        {
            return row with { Runs = Unplaced(operation) };
        }

        if (operation.Status != OperationStatus.Applied && IsNewItem(operation))
        {
            return row with { Runs = [new DiffRun(ArrivalOf(operation), operation.NewText ?? "", MoveOf(operation))] };
        }

        var (_, blocks) = _clauses.Find(span);
        var clause = ClauseText.Of(document, _markers, blocks);
        return row with
        {
            Runs = operation.Status == OperationStatus.Applied
                ? Present(clause.Text)
                : Edited(clause, span, NewWords(operation), operation.Kind == OperationKind.Move),
            OldSpan = clause.Span,
        };
    }

    static ChangeRow Described(RevisionOperation operation) => new()
    {
        Kind = KindOf(operation.Kind),
        Status = operation.Status,
        Note = operation.Note,
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

    static IReadOnlyList<DiffRun> Present(string text) => text.Length == 0 ? [] : [new DiffRun(RunKind.Equal, text)];

    static List<DiffRun> Edited(ClauseText clause, SourceSpan span, string words, bool moved)
    {
        var (start, end) = words.Length == 0 ? clause.FindLines(span) : clause.Find(span);
        List<DiffRun> runs = [.. Present(clause.Text[..start])];
        var changed = TextDiff.Of(clause.Text[start..end], words);
        runs.AddRange(moved ? changed.Select(AsMoved) : changed);
        runs.AddRange(Present(clause.Text[end..]));
        return runs;
    }

    static DiffRun AsMoved(DiffRun run) => run.Kind switch
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
