using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>
/// The whole draft clause by clause, each as it stands and with every chosen change carried out: the old sides joined
/// are the draft, the new sides joined the clean text.
/// </summary>
internal sealed class RevisedClauses
{
    readonly PolicyDocument _document;
    readonly BodyMarkers _markers;
    readonly ClauseFinder _finder;
    readonly List<RevisedClause> _clauses = [];
    readonly Dictionary<RevisionOperation, RevisedClause> _targets = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<RevisionOperation, RevisedClause> _origins = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<int, RevisedClause> _byStart = [];

    public RevisedClauses(PolicyDocument document, BodyMarkers markers, ClauseFinder finder, IReadOnlyList<Edit> edits)
    {
        (_document, _markers, _finder) = (document, markers, finder);
        var changes = edits.Where(edit => edit.Cause is PieceCause.Note or PieceCause.Renumbering).ToList();
        for (int run = 0, edit = 0; run < finder.InOrder.Count;)
        {
            var (last, end) = (run, edit);
            for (; end < changes.Count && finder.Concerned(changes[end].Span) is var concerned && concerned.First <= last; end++)
            {
                last = Math.Max(last, concerned.Last);
            }

            Add([.. finder.InOrder.Skip(run).Take(last + 1 - run)], changes[edit..end]);
            (run, edit) = (last + 1, end);
        }
    }

    public IReadOnlyList<RevisedClause> InOrder => _clauses;

    /// <summary>The clause in which an operation was carried out; null where it was not.</summary>
    public RevisedClause? TargetOf(RevisionOperation operation) => _targets.GetValueOrDefault(operation);

    /// <summary>For a move: the clause that its words left.</summary>
    public RevisedClause? OriginOf(RevisionOperation operation) => _origins.GetValueOrDefault(operation);

    /// <summary>The clause around some characters, where something changes in it.</summary>
    public RevisedClause? Changed(SourceSpan span) =>
        _finder.InOrder.Count > 0 && _byStart.GetValueOrDefault(_finder.InOrder[_finder.Concerned(span).First].Span.Start) is { IsChanged: true } clause ? clause : null;

    void Add(List<Paragraphs> runs, List<Edit> edits)
    {
        var text = ClauseText.Of(_document, _markers, [.. runs.SelectMany(run => run.Blocks)]);
        var inside = new List<Edit>();
        var behind = new List<Edit>();
        foreach (var edit in edits)
        {
            switch (Side(text, edit))
            {
                case < 0:
                    AddNew(edit);
                    break;
                case > 0:
                    behind.Add(edit);
                    break;
                default:
                    inside.Add(edit);
                    break;
            }
        }

        var clause = new RevisedClause(text.Span, Runs(text, inside));
        _clauses.Add(clause);
        runs.ForEach(run => _byStart[run.Span.Start] = clause);
        inside.ForEach(edit => Remember(edit, clause));
        behind.ForEach(AddNew);
    }

    /// <summary>A new item in front of a clause or behind it is a clause of its own: nothing stands there now.</summary>
    static int Side(ClauseText text, Edit edit)
    {
        if (edit.Operation is not { } operation || edit.Span.Length > 0 || !OperationRows.IsNewItem(operation))
        {
            return 0;
        }

        var (at, _) = text.Find(edit.Span);
        return at == 0 ? -1 : at == text.Text.Length ? 1 : 0;
    }

    void AddNew(Edit edit)
    {
        var moved = edit.Operation?.Kind == OperationKind.Move;
        var clause = new RevisedClause(null, [new DiffRun(moved ? RunKind.MovedHere : RunKind.Inserted, WordsOf(edit).Trim(), moved ? 1 : 0)]);
        _clauses.Add(clause);
        Remember(edit, clause);
    }

    void Remember(Edit edit, RevisedClause clause)
    {
        if (edit.Operation is { } operation)
        {
            (IsOrigin(edit) ? _origins : _targets)[operation] = clause;
        }
    }

    static bool IsOrigin(Edit edit) => edit is { Operation: { Kind: OperationKind.Move, FromSpan: { } from }, NewText: "" } && edit.Span == from;

    static List<DiffRun> Runs(ClauseText clause, List<Edit> edits)
    {
        var runs = new List<DiffRun>();
        var at = 0;
        foreach (var edit in edits)
        {
            var words = WordsOf(edit);
            var (start, end) = words.Length == 0 ? clause.FindLines(edit.Span) : clause.Find(edit.Span);
            start = Math.Max(at, start);
            end = Math.Max(start, end);
            runs.AddRange(OperationRows.Present(clause.Text[at..start]));
            var changed = TextDiff.Of(clause.Text[start..end], words);
            runs.AddRange(edit.Operation?.Kind == OperationKind.Move ? changed.Select(OperationRows.AsMoved) : changed);
            at = end;
        }

        runs.AddRange(OperationRows.Present(clause.Text[at..]));
        return runs;
    }

    /// <summary>Paragraphs keep one line end between them, whatever the draft's layout puts there.</summary>
    static string WordsOf(Edit edit)
    {
        var lines = edit.NewText.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var (opens, closes) = (edit.NewText is ['\r' or '\n', ..], edit.NewText is [.., '\n']);
        return lines.Length == 0 ? "" : $"{(opens ? "\n" : "")}{string.Join('\n', lines)}{(closes ? "\n" : "")}";
    }
}

/// <summary>A clause as it stands and as it reads with all chosen changes. A new clause has no place yet.</summary>
internal sealed record RevisedClause(SourceSpan? Span, IReadOnlyList<DiffRun> Runs)
{
    public bool IsChanged => Runs.Any(run => run.Kind != RunKind.Equal);

    public string Old => TextDiff.OldSide(Runs);

    public string New => TextDiff.NewSide(Runs);
}
