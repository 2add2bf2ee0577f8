using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Written notes → readings: instructions parsed, paths followed, old words found.</summary>
internal sealed class NoteReader(DraftBody body, PathFinder paths, ICollection<Finding> findings)
{
    const int MostPlaces = 20;

    public IReadOnlyList<NoteReading> Read(Section scope, IEnumerable<Block> blocks)
    {
        var readings = new List<NoteReading>();
        var labels = new HashSet<string>(StringComparer.Ordinal);
        foreach (var note in NoteBlocks.Read(body.Document.Text, blocks))
        {
            var unread = new List<SourceSpan>();
            readings.Add(new NoteReading(note, Label(scope, note, labels), ReadInstructions(scope, note, unread)) { Unread = unread });
        }

        return readings;
    }

    static string Label(Section scope, WrittenNote note, HashSet<string> labels)
    {
        var label = $"{scope.Label} ※{note.Number}".Trim();
        var unique = label;
        for (var again = 2; !labels.Add(unique); again++)
        {
            unique = $"{label}〔{again}〕";
        }

        return unique;
    }

    List<InstructionReading> ReadInstructions(Section scope, WrittenNote note, List<SourceSpan> unreadable)
    {
        if (RowInstructions.Read(note.Text.Value) is { } row)
        {
            return [.. row.Select(instruction => Follow(scope, note, instruction))];
        }

        var instructions = new List<Instruction>();
        foreach (var written in note.Instructions)
        {
            var unread = new List<TextRange>();
            instructions.AddRange(InstructionParser.Read(note.Text.Value, written, unread));
            foreach (var range in unread)
            {
                findings.Add(new Finding("unreadable", $"修正注の指示「{Short(range.In(note.Text.Value))}」は読み取れませんでした。", [note.Text.ToSource(range.Start, range.End)]));
                unreadable.Add(note.Text.ToSource(written.Whole.Start, Math.Max(written.Whole.End, written.Body.End)));
            }
        }

        if (note.Instructions.Count == 0)
        {
            findings.Add(new Finding("unreadable", $"（※{note.Number}）の注に、読み取れる指示がありません。", [note.Span]));
        }

        return instructions.ConvertAll(instruction => Follow(scope, note, instruction));
    }

    InstructionReading Follow(Section scope, WrittenNote note, Instruction instruction)
    {
        instruction = AsInsertion(scope, instruction);
        var (places, steps) = paths.Find(scope, instruction.Address.Steps);
        var exists = steps == instruction.Address.Steps.Count && steps > 0;
        // The words of a move stand where it comes from.
        var words = instruction is { OldWords: { } old, Kind: not OperationKind.Move } ? old.In(note.Text.Value) : "";
        var inside = exists ? places.SelectMany(place => body.Find(words, body.RangeOf(place))).Take(MostPlaces).ToList() : [];
        inside = exists && inside.Count == 0 ? [.. places.SelectMany(place => body.FindShortened(words, body.RangeOf(place))).Take(MostPlaces)] : inside;
        var found = inside.Count > 0 ? inside : body.Find(words, body.RangeOf(scope)).Take(MostPlaces).ToList();
        var reading = new InstructionReading(instruction, exists ? places : [], exists) { WordPlaces = found, Origins = Origins(scope, instruction) };
        reading = found.Count > 0 || words.Length == 0 || instruction.Status == OperationStatus.Applied ? reading : Nearly(scope, words, reading);
        return exists && instruction is { MayBeReason: true, OldWords: { } unfound } && reading.WordPlaces.Count == 0
            ? Follow(scope, note, Because(note, instruction, unfound))
            : reading;
    }

    /// <summary>（※２） ＜２．③を削除＞ 他の節と重なる: words that stand nowhere in the text say why.</summary>
    Instruction Because(WrittenNote note, Instruction instruction, TextRange words)
    {
        findings.Add(new Finding("reason", $"（※{note.Number}）の「{Short(words.In(note.Text.Value))}」は本文に見つからないため、削除の理由と読みました。", [note.Text.ToSource(words.Start, words.End)]));
        return instruction with { OldWords = null, Reason = instruction.Reason ?? words, MayBeReason = false };
    }

    IReadOnlyList<Section> Origins(Section scope, Instruction instruction) =>
        instruction.From is { HasPath: true } from && paths.Find(scope, from.Steps) is var (places, steps) && steps == from.Steps.Count ? places : [];

    /// <summary>Where the words as written stand nowhere: the place that comes nearest to them.</summary>
    InstructionReading Nearly(Section scope, string words, InstructionReading reading)
    {
        var near = reading.Places.DefaultIfEmpty(scope).Select(place => body.FindNearly(words, body.RangeOf(place))).OfType<TextRange>().ToList();
        return near.Count == 0 ? reading : reading with { WordPlaces = near, WordsDiffer = true };
    }

    /// <summary>３．を新設 where the last one is ２．: the new clause goes behind it.</summary>
    Instruction AsInsertion(Section scope, Instruction instruction)
    {
        var steps = instruction.Address.Steps;
        if (instruction is not { Kind: OperationKind.Add, AddsTarget: true, Status: not OperationStatus.Applied } || steps is not [.., { Ordinal: > 1 } last] || paths.Find(scope, steps).Steps == steps.Count)
        {
            return instruction;
        }

        AddressStep[] before = [.. steps.Take(steps.Count - 1), last with { Ordinal = last.Ordinal - 1 }];
        return paths.Find(scope, before).Steps < before.Length
            ? instruction
            : instruction with { Kind = OperationKind.Insert, Side = InsertSide.After, AsNumber = last.Printed, Address = instruction.Address with { Steps = before } };
    }

    static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
