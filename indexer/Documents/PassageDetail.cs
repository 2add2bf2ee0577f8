namespace PolicyBot.Indexer.Documents;

/// <summary>The typed data behind a passage.</summary>
internal sealed record PassageDetail
{
    public RevisionNote? RevisionNote { get; init; }

    public RevisionOperation? Operation { get; init; }

    public Figure? Figure { get; init; }

    public Attendee? Attendee { get; init; }

    public IssueResponse? Issue { get; init; }

    public Discrepancy? Discrepancy { get; init; }

    public DocumentInfo? Info { get; init; }

    /// <summary>Null where there is none.</summary>
    public static PassageDetail? Of(Passage passage) =>
        passage is { RevisionNote: null, Operation: null, Figure: null, Attendee: null, Issue: null, Discrepancy: null, Info: null }
            ? null
            : new PassageDetail
            {
                RevisionNote = passage.RevisionNote,
                Operation = passage.Operation,
                Figure = passage.Figure,
                Attendee = passage.Attendee,
                Issue = passage.Issue,
                Discrepancy = passage.Discrepancy,
                Info = passage.Info,
            };

    public Passage AddTo(Passage passage) => passage with
    {
        RevisionNote = RevisionNote,
        Operation = Operation,
        Figure = Figure,
        Attendee = Attendee,
        Issue = Issue,
        Discrepancy = Discrepancy,
        Info = Info,
    };
}
