using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// Three witnesses tell where an instruction applies: the written path, the marker, the words. The rule where they
/// disagree: quoted old words decide, because they are the text itself; then the path if it exists, unless the new
/// wording plainly resembles the text at the marker and not the one at the path; then the marker.
/// </summary>
internal sealed class AddressResolver(DraftBody body)
{
    const double PlainlyAlike = 0.35;
    const double PlainlyUnlike = 0.15;

    public Resolution Resolve(Section scope, NoteReading note, InstructionReading reading)
    {
        var words = NearestWords(note, reading);
        if (reading.PathExists)
        {
            return words is { } found ? ByWords(scope, reading, found) : ByPath(note, reading);
        }

        var doubt = reading.Instruction.Address.HasPath ? Doubt.TargetMissing : Doubt.NoAddress;
        if (words is { } place)
        {
            return new Resolution { Target = Named(body.Innermost(scope, place)), Words = place, Doubt = doubt };
        }

        var target = note.Marker is { } marker ? AtMarker(scope, marker.Section, reading.Instruction.Address.Steps.Count) : null;
        return new Resolution { Target = target, Doubt = Missing(reading) ? Doubt.WordsMissing : doubt };
    }

    static bool Missing(InstructionReading reading) =>
        reading.Instruction is { OldWords: not null, Status: not OperationStatus.Applied, Kind: not OperationKind.Move } && !reading.Instruction.Address.HasPath;

    /// <summary>Words that come several times: those nearest to the marker.</summary>
    static TextRange? NearestWords(NoteReading note, InstructionReading reading)
    {
        if (reading.WordPlaces.Count == 0)
        {
            return null;
        }

        return note.Marker is { } marker ? reading.WordPlaces.MinBy(words => Distance(words, marker.At)) : reading.WordPlaces[0];
    }

    static int Distance(TextRange words, int at) => at < words.Start ? words.Start - at : at > words.End ? at - words.End : 0;

    Resolution ByWords(Section scope, InstructionReading reading, TextRange words)
    {
        var inside = reading.Places.Where(place => body.RangeOf(place).Contains(words)).ToList();
        if (inside.Count > 0)
        {
            return new Resolution { Target = inside[0], PathExists = true, Words = words, Others = [.. reading.Places.Except(inside)] };
        }

        var written = reading.Places[0];
        var found = Named(body.Innermost(scope, words));
        var counted = reading.Instruction.Address.Steps[^1].IsBullet && ReferenceEquals(body.ParentOf(written), body.ParentOf(found));
        return new Resolution { Target = found, PathExists = true, Words = words, Others = [written], Doubt = counted ? Doubt.Ordinal : Doubt.Elsewhere };
    }

    Resolution ByPath(NoteReading note, InstructionReading reading)
    {
        var marked = note.Marker is { } marker ? reading.Places.FirstOrDefault(place => Holds(place, marker)) : null;
        var written = marked ?? reading.Places[0];
        var resolution = new Resolution { Target = written, PathExists = true, Others = [.. reading.Places.Where(place => place != written)] };
        if (reading.Instruction is { OldWords: not null, Status: not OperationStatus.Applied, Kind: not OperationKind.Move })
        {
            return resolution with { Doubt = Doubt.WordsMissing };
        }

        return note.Marker is null || marked is not null || Travels(note) ? resolution : Contradicted(note, reading, note.Marker, resolution);
    }

    /// <summary>A note with several instructions has one marker: it can stand at one of their places only.</summary>
    bool Travels(NoteReading note) =>
        note.Marker is { } marker && note.Instructions.Any(reading => reading.Places.Concat(reading.Origins).Any(place => Holds(place, marker)));

    bool Holds(Section place, BodyMarker marker) => body.SelfAndAbove(marker.Section).Any(section => ReferenceEquals(section, place));

    Resolution Contradicted(NoteReading note, InstructionReading reading, BodyMarker marker, Resolution resolution)
    {
        if (resolution.Target is not { } written || IsNextTo(written, marker, reading.Instruction))
        {
            return resolution;
        }

        var other = Sibling(written, marker) ?? Named(marker.Section);
        var counted = reading.Instruction.Address.Steps[^1].IsBullet && ReferenceEquals(body.ParentOf(written), body.ParentOf(other));
        var doubt = counted ? Doubt.Ordinal : Doubt.Elsewhere;
        if (Resembles(note, reading, other) && !Resembles(note, reading, written, PlainlyUnlike))
        {
            return resolution with { Target = other, Others = [written], Doubt = doubt };
        }

        return IsAtHead(written, marker) ? resolution : resolution with { Others = [other, .. resolution.Others], Doubt = doubt };
    }

    /// <summary>（※２） behind the lead of ２． and a note on ２．①: the address is only the more exact of the two.</summary>
    bool IsAtHead(Section written, BodyMarker marker) =>
        body.ParentOf(written) is { } parent && body.SelfAndAbove(parent).Any(section => ReferenceEquals(section, marker.Section));

    /// <summary>The marker of an insertion may stand right behind or in front of the place it names.</summary>
    bool IsNextTo(Section written, BodyMarker marker, Instruction instruction) =>
        instruction.Side != InsertSide.None && body.ParentOf(written) is { } parent && Holds(parent, marker);

    /// <summary>The place on the path's level that holds the marker.</summary>
    Section? Sibling(Section written, BodyMarker marker) =>
        body.SelfAndAbove(marker.Section).FirstOrDefault(section => ReferenceEquals(body.ParentOf(section), body.ParentOf(written)));

    bool Resembles(NoteReading note, InstructionReading reading, Section place, double least = PlainlyAlike) =>
        reading.Instruction.Kind == OperationKind.Replace && Likeness.Of(note.Words(reading.Instruction.NewWords), body.RangeOf(place).In(body.Text.Value)) >= least;

    /// <summary>The place around the marker that lies as deep as the written path would.</summary>
    Section AtMarker(Section scope, Section marked, int depth)
    {
        var above = body.SelfAndAbove(marked).TakeWhile(section => !ReferenceEquals(section, scope)).Where(section => section.Kind != SectionKind.Titled).Reverse().ToList();
        return above.Count == 0 ? marked : depth > 0 && depth <= above.Count ? above[depth - 1] : above[^1];
    }

    Section Named(Section section) =>
        section.Kind == SectionKind.Titled && body.ParentOf(section) is { } parent ? Named(parent) : section;
}
