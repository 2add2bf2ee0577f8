using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// Note blocks → notes → instructions → typed operations with their places in the body. Odd text never fails: what no
/// form reads becomes a finding.
/// </summary>
internal sealed class RevisionCompiler
{
    readonly DraftBody _body;
    readonly PathFinder _paths;
    readonly AddressResolver _resolver;
    readonly OperationBuilder _builder;
    readonly DraftDoubts _doubts;
    readonly List<Finding> _findings = [];

    RevisionCompiler(PolicyDocument document)
    {
        _body = new DraftBody(document);
        _paths = new PathFinder(_body);
        _resolver = new AddressResolver(_body);
        _builder = new OperationBuilder(_body, _paths);
        _doubts = new DraftDoubts(_body, _findings);
    }

    public static CompiledRevisions Compile(PolicyDocument document)
    {
        var holders = document.Root.SelfAndDescendants().Where(section => section.Blocks.Any(block => block.Kind == BlockKind.Note)).ToList();
        var noted = holders.Count == 0 ? new CompiledRevisions([], [], []) : new RevisionCompiler(document).Compile(holders);
        var compared = ComparedArticles.Read(document);
        return noted with
        {
            Notes = [.. noted.Notes, .. compared, .. AnsweredComments.Read(document)],
            Discrepancies = [.. noted.Discrepancies, .. CountedArticles.Against(document, compared)],
        };
    }

    CompiledRevisions Compile(List<Section> holders)
    {
        var notes = holders.SelectMany(holder => Compile(Scope(holder, holders), holder)).ToList();
        foreach (var claim in new ClaimedCounts(_body).Against(notes).Where(claim => claim.Claimed != claim.Actual))
        {
            _doubts.Miscounted(claim);
        }

        return new CompiledRevisions(notes, _doubts.Found, _findings);
    }

    /// <summary>Notes stand behind the part they are about; or all of them at the end, when the markers stand in all parts.</summary>
    Section Scope(Section holder, List<Section> holders)
    {
        var inside = _body.Markers.Count(marker => _body.RangeOf(holder).Contains(marker.At));
        return holders.Count == 1 && inside < _body.Markers.Count - inside ? _body.Document.Root : holder;
    }

    List<RevisionNote> Compile(Section scope, Section holder)
    {
        var findings = new List<Finding>();
        var read = new NoteReader(_body, _paths, findings).Read(scope, holder.Blocks);
        if (Wider(scope, read) is { } wider)
        {
            return Compile(wider, holder);
        }

        _findings.AddRange(findings);
        var markers = _body.Markers.Where(marker => _body.RangeOf(scope).Contains(marker.At)).ToList();
        var matched = MarkerMatcher.Match(_body, read, markers);
        var compiled = matched.Select((note, i) => Compile(scope, note, MarkerShift.At(matched, i))).ToList();
        LookAtMarkers(scope, matched, markers);
        new StaleNumbers(_body, _doubts).Look(compiled);
        return compiled.ConvertAll(note => note.Note);
    }

    /// <summary>Notes behind the last article of a chapter: where most addresses lead out of the place that holds the notes.</summary>
    Section? Wider(Section scope, IReadOnlyList<NoteReading> notes)
    {
        var places = notes.SelectMany(note => note.Instructions).Where(reading => reading.PathExists).Select(reading => reading.Places[0]).ToList();
        var outside = places.Count(place => !_body.RangeOf(scope).Contains(_body.RangeOf(place)));
        return outside * 2 > places.Count ? _body.ParentOf(scope) : null;
    }

    CompiledNote Compile(Section scope, NoteReading note, int shift)
    {
        var operations = new List<RevisionOperation>();
        var paths = new List<Section?>();
        foreach (var reading in note.Instructions)
        {
            var resolution = _resolver.Resolve(scope, note, reading);
            var operation = _builder.Build(scope, note, reading, resolution);
            _doubts.Look(note, reading, resolution, operation, shift);
            operations.Add(operation);
            paths.Add(resolution.PathExists && resolution.Doubt == Doubt.None ? resolution.Target : null);
        }

        var grouped = ExclusiveGroups.Form(operations, [.. note.Instructions.Select(reading => reading.Instruction.IsRival)]);
        return new CompiledNote(ToNote(scope, note, grouped), paths);
    }

    static RevisionNote ToNote(Section scope, NoteReading note, IReadOnlyList<RevisionOperation> operations) => new()
    {
        Label = note.Label,
        Section = scope.Label,
        Number = note.Note.Number,
        Span = note.Note.Span,
        Anchor = note.Marker is { } marker ? new NoteAnchor(marker.Section.Label, marker.Span, marker.Number) : null,
        Operations = operations,
        Unread = note.Unread,
    };

    void LookAtMarkers(Section scope, IReadOnlyList<NoteReading> notes, List<BodyMarker> markers)
    {
        for (var i = 0; i < notes.Count; i++)
        {
            _doubts.LookAtMarker(notes[i], markers.Count > 0, MarkerShift.At(notes, i));
        }

        var tied = notes.Select(note => note.Marker).OfType<BodyMarker>().ToHashSet(ReferenceEqualityComparer.Instance);
        var numbers = notes.Where(note => note.Marker is not null).Select(note => note.Marker?.Number ?? 0).ToHashSet();
        var footnotes = new Lazy<HashSet<int>>(() => FootnoteNumbers(scope));
        foreach (var marker in markers.Where(marker => !tied.Contains(marker) && !footnotes.Value.Contains(marker.Number)))
        {
            _doubts.LookAtFree(scope.Label, marker, numbers.Contains(marker.Number));
        }
    }

    /// <summary>（※２） with its explanation at the foot of the page asks for no note.</summary>
    static HashSet<int> FootnoteNumbers(Section scope) =>
        [.. scope.AllBlocks().Where(block => block.Kind == BlockKind.Footnote).Select(block => RevisionMarkers.Length(block.Text, 0, out var number) > 0 ? number : 0)];
}

/// <summary>A compiled note, and for every operation the place that its path names.</summary>
internal sealed record CompiledNote(RevisionNote Note, IReadOnlyList<Section?> Paths);
