using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Where notes and body contradict each other: one discrepancy for each note and cause, with both places.</summary>
internal sealed class DraftDoubts(DraftBody body, ICollection<Finding> findings)
{
    readonly List<Discrepancy> _found = [];
    readonly HashSet<(string Note, string Code)> _seen = [];

    public IReadOnlyList<Discrepancy> Found => _found;

    public void Look(NoteReading note, InstructionReading reading, Resolution resolution, RevisionOperation operation, int shift)
    {
        var written = $"{note.Label}の「{operation.TargetAsWritten}」";
        var place = resolution.Target is { } target ? $"{target.Label}と読みました" : "場所は決められませんでした";
        switch (resolution.Doubt)
        {
            case Doubt.TargetMissing when operation.Status != OperationStatus.Applied || operation.Kind != OperationKind.Delete:
                Add(note, "targetMissing", $"{written}は本文にありません。{Witness(note, resolution)}{place}。", operation);
                break;
            case Doubt.Ordinal:
                Add(note, "ordinalMismatch", $"{written}と数えていますが、{Words(resolution)}は{operation.Target}にあります（書かれた場所は{string.Join("、", operation.OtherTargets)}）。", operation);
                break;
            case Doubt.Elsewhere:
                Add(note, "addressMismatch", $"{written}と、{Words(resolution)}の場所が違います。{place}（ほかの候補は{string.Join("、", operation.OtherTargets)}）。", operation);
                break;
            case Doubt.NoAddress:
                Add(note, "missingAddress", $"{note.Label}の指示に宛先の番号がありません。{Witness(note, resolution)}{place}。{MarkerRemark(note, shift)}", operation);
                break;
            case Doubt.WordsMissing:
                Add(note, "wordsMissing", $"{note.Label}が引く「{Short(operation.OldText)}」は{operation.Target ?? "本文"}に見つかりません。", operation);
                break;
            default:
                break;
        }

        LookAtWording(note, reading, resolution, operation);
        LookAtWords(note, reading, resolution, operation);
    }

    void LookAtWords(NoteReading note, InstructionReading reading, Resolution resolution, RevisionOperation operation)
    {
        if (reading.WordsDiffer)
        {
            Add(note, "wordsDiffer", $"{note.Label}が引く「{Short(note.Words(reading.Instruction.OldWords))}」は、本文では「{Short(operation.OldText)}」です。", operation);
        }

        if (operation is { Status: not OperationStatus.Applied, NewText: null or "", Kind: not (OperationKind.Delete or OperationKind.Move) })
        {
            findings.Add(new Finding("missingText", $"{note.Label}の「{operation.TargetAsWritten}」に、新しい文言が書かれていません。", [operation.Span]));
        }

        var same = resolution.Target is { } target ? reading.WordPlaces.Count(place => body.RangeOf(target).Contains(place)) : 0;
        if (same > 1 && operation.TargetSpan is { } chosen)
        {
            var rule = note.Marker is null ? "最初のもの" : "印に最も近いもの";
            findings.Add(new Finding("severalPlaces", $"{note.Label}の語句「{Short(note.Words(reading.Instruction.OldWords))}」は{operation.Target}に{same}か所あります。{rule}を対象としました。", [operation.Span, chosen]));
        }
    }

    void LookAtWording(NoteReading note, InstructionReading reading, Resolution resolution, RevisionOperation operation)
    {
        // …を行い、…とする。: 末尾 may mean the last clause only, and only a reader can tell.
        if (reading.Instruction is { Address: { Detail: AddressDetail.Tail, Phrase: "" }, OldWords: null, Kind: OperationKind.Replace or OperationKind.Delete }
            && operation.OldText is { } tail && tail.AsSpan().TrimEnd('。').Contains('、'))
        {
            findings.Add(new Finding("extent", $"{note.Label}の「{operation.TargetAsWritten}」は、最後の一文「{Short(tail)}」と読みました。文の途中からを指す可能性があります。", operation.TargetSpan is { } span ? [operation.Span, span] : [operation.Span]));
        }

        if (reading.Instruction is { Address.Phrase.Length: > 0, OldWords: null, Kind: OperationKind.Replace or OperationKind.Delete } && operation.TargetSpan is { } described
            && resolution.Target is { } place && !PlaceFinder.IsHeading(place, reading.Instruction.Address.Phrase))
        {
            findings.Add(new Finding("described", $"{note.Label}の「{operation.TargetAsWritten}」は、説明から「{Short(operation.OldText)}」と読みました。", [operation.Span, described]));
        }

        if (reading.Instruction.Address.HasBlank)
        {
            Add(note, "blankAddress", $"{note.Label}の「{operation.TargetAsWritten}」の後が空白です（下線が失われたとみられます）。{(operation.TargetSpan is null ? "対象の語句は決められませんでした" : "語句から対象を決めました")}。", operation);
        }

        if (reading.Instruction.BrokenQuote)
        {
            Add(note, "brokenQuote", $"{note.Label}の引用符「」が対になっていません。", operation);
        }

        if (operation is { Status: OperationStatus.Applied, TargetSpan: null } && reading.Instruction.NewWords is not null)
        {
            Add(note, "notApplied", $"{note.Label}は反映済みとしていますが、「{Short(operation.NewText)}」は本文に見つかりません。", operation);
        }
    }

    /// <summary>After all instructions: the marker's number, unless the missing address has told it already.</summary>
    public void LookAtMarker(NoteReading note, bool markersAreUsed, int shift)
    {
        if (note.Marker is null && markersAreUsed)
        {
            Add(note.Label, "markerMissing", $"{note.Label}の印が本文にありません。", [note.Note.Span]);
        }
        else if (note.Marker is { } marker && marker.Number != note.Note.Number && !_seen.Contains((note.Label, "missingAddress")))
        {
            Add(note.Label, "markerMismatch", $"{note.Label}の場所（{marker.Section.Label}）に立つ印は（※{marker.Number}）です。{Shifted(note, shift)}", [note.Note.Span, marker.Span]);
        }
    }

    public void LookAtFree(string scope, BodyMarker marker, bool doubled) => Add(
        $"{scope}@{marker.Span.Start}",
        doubled ? "duplicateMarker" : "noteMissing",
        doubled ? $"{marker.Section.Label}の印（※{marker.Number}）は2つ目で、対応する注がありません。" : $"{marker.Section.Label}の印（※{marker.Number}）に対応する注がありません。",
        [marker.Span]);

    public void Stale(RevisionOperation operation, RevisionOperation insert, SourceSpan place) => Add(
        operation.Note,
        "staleNumbering",
        $"{operation.Note}の「{operation.TargetAsWritten}」は、{insert.Note}の挿入で番号が繰り下がる前の番号です。",
        [operation.Span, insert.Span, place]);

    /// <summary>注記は計17件 where there are 18: the sentence, and the first note of every part.</summary>
    public void Miscounted(ClaimedCount claim)
    {
        var parts = claim.Notes.GroupBy(note => note.Section, StringComparer.Ordinal).ToList();
        var detail = parts is [{ Key: "" }] ? "" : $"（{string.Join('、', parts.Select(part => $"{part.Key} {part.Count()}件"))}）";
        Add($"@{claim.Span.Start}", "countMismatch", $"本文は修正の注記の数を{claim.Claimed}件としていますが、実際は{claim.Actual}件です{detail}。", [claim.Span, .. parts.Select(part => part.First().Span)]);
    }

    static string MarkerRemark(NoteReading note, int shift) =>
        note.Marker is { } marker && marker.Number != note.Note.Number ? $"本文のこの場所の印は（※{marker.Number}）です。{Shifted(note, shift)}" : "";

    /// <summary>From here on all notes stand as far from their markers.</summary>
    static string Shifted(NoteReading note, int shift) =>
        shift == 0 ? "" : $"注の番号は（※{note.Note.Number}）から本文の印より{Math.Abs(shift)}つ{(shift > 0 ? "進んで" : "遅れて")}います。";

    static string Witness(NoteReading note, Resolution resolution) => resolution switch
    {
        { Words: not null } => "引用された語句から",
        { Target: not null } when note.Marker is { } marker => $"印（※{marker.Number}）から",
        _ => "",
    };

    static string Words(Resolution resolution) => resolution.Words is null ? "印または新しい文言が示す箇所" : "引用された語句";

    void Add(NoteReading note, string code, string message, RevisionOperation operation)
    {
        var spans = new List<SourceSpan> { operation.Span };
        if (operation.TargetSpan is { } place)
        {
            spans.Add(place);
        }

        if (note.Marker is { } marker)
        {
            spans.Add(marker.Span);
        }

        Add(note.Label, code, message, spans);
    }

    void Add(string note, string code, string message, IReadOnlyList<SourceSpan> spans)
    {
        if (_seen.Add((note, code)))
        {
            _found.Add(new Discrepancy(code, message, spans));
        }
    }

    static string Short(string? text) =>
        text is null ? "" : (text.Length <= 40 ? text : text[..40] + "…").Replace('\n', ' ');

    /// <summary>For a discrepancy that needs the source of a section.</summary>
    public SourceSpan PlaceOf(Section section) => body.Text.ToSource(body.RangeOf(section).Start, body.RangeOf(section).End);
}
