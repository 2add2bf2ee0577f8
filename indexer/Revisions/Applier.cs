using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Chosen operations → edits that do not collide. What collides is reported with both sides and left out.</summary>
internal sealed class Applier
{
    readonly PolicyDocument _document;
    readonly DraftLayout _layout;
    readonly Renumbered _renumbered;
    readonly EditSet _edits = new();
    readonly List<RevisionOperation> _applied = [];
    readonly List<RevisionOperation> _leftOut = [];
    readonly List<Discrepancy> _conflicts = [];

    public Applier(PolicyDocument document, IReadOnlyList<RevisionOperation> chosen)
    {
        _document = document;
        _layout = new DraftLayout(document.Text);
        _renumbered = new Renumbering(document).Of(chosen.Where(operation => operation is { Kind: OperationKind.Insert, TargetSpan: not null }));
        foreach (var operation in chosen)
        {
            Apply(operation);
        }

        foreach (var edit in _renumbered.Edits.Where(edit => _edits.Collision(edit) is null))
        {
            _edits.Add(edit);
        }
    }

    public IReadOnlyList<RevisionOperation> Applied => _applied;

    public IReadOnlyList<RevisionOperation> LeftOut => _leftOut;

    public IReadOnlyList<Discrepancy> Conflicts => _conflicts;

    public IReadOnlyDictionary<string, string> Labels => _renumbered.Labels;

    public IReadOnlyList<Edit> Edits => _edits.InOrder;

    /// <summary>Markers and blocks of notes; those inside a deletion are gone already.</summary>
    public void LeaveOut(IEnumerable<SourceSpan> apparatus)
    {
        foreach (var span in apparatus.Where(span => span.Length > 0))
        {
            var edit = new Edit(span, "", null, PieceCause.Apparatus);
            if (_edits.Collision(edit) is null)
            {
                _edits.Add(edit);
            }
        }
    }

    /// <summary>All parts of an operation or none: a move that cannot be taken out is not put in.</summary>
    void Apply(RevisionOperation operation)
    {
        var parts = Parts(operation).ToList();
        var collision = parts.Select(_edits.Collision).FirstOrDefault(edit => edit is not null);
        if (parts.Count == 0)
        {
            _leftOut.Add(operation);
        }
        else if (collision is { Operation: { } first })
        {
            _leftOut.Add(operation);
            _conflicts.Add(new Discrepancy("conflict", $"{first.Note}と{operation.Note}が同じ箇所を書き換えています。{first.Note}を適用し、{operation.Note}は適用していません。", [first.Span, operation.Span, collision.Span, .. parts.Select(part => part.Span)]));
        }
        else if (parts is [var taken, var put] && taken.Span.Start <= put.Span.Start && put.Span.End <= taken.Span.End)
        {
            _leftOut.Add(operation);
            _conflicts.Add(new Discrepancy("conflict", $"{operation.Note}は文を、移すその文の中へ移そうとしています。適用していません。", [operation.Span, taken.Span]));
        }
        else
        {
            _applied.Add(operation);
            parts.ForEach(_edits.Add);
        }
    }

    IEnumerable<Edit> Parts(RevisionOperation operation) => operation switch
    {
        { TargetSpan: not { } } => [],
        { Kind: OperationKind.Move, FromSpan: not { } } => [],
        { Kind: OperationKind.Move, FromSpan: { } from, TargetSpan: { } to } =>
            [new Edit(from, "", operation), new Edit(to, _layout.Placed(operation.NewText ?? from.In(_document.Text), to.Start, isClause: false), operation) { Rank = 1 }],
        { Kind: OperationKind.Add or OperationKind.Insert, NewText: null or "" } => [],
        { Kind: OperationKind.Insert, TargetSpan: { } point } =>
            [new Edit(point, _layout.Placed(_renumbered.Texts.GetValueOrDefault(operation, operation.NewText ?? ""), point.Start, isClause: true), operation) { Rank = 2 }],
        { Kind: OperationKind.Add, TargetSpan: { } point } => [RunOnFirst(new Edit(point, _layout.Placed(operation.NewText ?? "", point.Start, isClause: false), operation))],
        { Kind: OperationKind.Delete, TargetSpan: { } span } => [new Edit(span, "", operation)],
        { NewText: null } => [],
        { TargetSpan: { } span } => [new Edit(span, _layout.Lines(operation.NewText), operation)],
    };

    /// <summary>At the same point a sentence that runs on comes before a new paragraph.</summary>
    static Edit RunOnFirst(Edit edit) => edit.NewText is ['\r' or '\n', ..] ? edit with { Rank = 1 } : edit;
}
