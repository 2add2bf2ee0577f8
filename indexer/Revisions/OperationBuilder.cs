using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Revisions;

/// <summary>A reading and its resolution → the typed operation.</summary>
internal sealed class OperationBuilder(DraftBody body, PathFinder paths)
{
    /// <summary>Shorter words stand in many places by chance.</summary>
    const int LeastTelling = 6;

    readonly PlaceFinder _places = new(body);
    readonly OwnText _own = new(body);

    public RevisionOperation Build(Section scope, NoteReading note, InstructionReading reading, Resolution resolution)
    {
        var text = note.Note.Text;
        var instruction = reading.Instruction;
        var operation = new RevisionOperation
        {
            Kind = instruction.Kind,
            Status = instruction.Status,
            Note = note.Label,
            Span = text.ToSource(instruction.Range.Start, instruction.Range.End),
            TargetAsWritten = instruction.Address.Text,
            TargetExists = resolution.PathExists,
            Target = resolution.Target?.Label,
            Reason = instruction.Reason?.In(text.Value),
            OtherTargets = [.. resolution.Others.Select(section => section.Label)],
        };
        operation = WithNewWords(operation, note, instruction);
        return resolution.Target is not { } target ? operation with { OldText = instruction.OldWords?.In(text.Value) } : instruction.Kind switch
        {
            _ when instruction.Status == OperationStatus.Applied => Done(operation, instruction, target),
            OperationKind.Add or OperationKind.Insert => Added(operation, note, instruction, target, resolution.Words),
            OperationKind.Move => Moved(operation, scope, note, instruction, target),
            _ => Taken(operation, note, instruction, target, resolution.Words),
        };
    }

    static RevisionOperation WithNewWords(RevisionOperation operation, NoteReading note, Instruction instruction)
    {
        if (instruction.NewWords is not { IsEmpty: false } words)
        {
            return operation;
        }

        var range = instruction.Kind == OperationKind.Replace ? NewText.WithoutPath(note.Note.Text.Value, words, instruction.Address) : words;
        var (newText, lines) = NewText.Read(note.Note.Text, range);
        var number = instruction.Kind == OperationKind.Insert && !HeadingForms.TryRead(newText, out _) ? instruction.AsNumber : "";
        return operation with { NewText = number + newText, NewTextLines = lines };
    }

    RevisionOperation Taken(RevisionOperation operation, NoteReading note, Instruction instruction, Section written, TextRange? words)
    {
        var target = words is null ? Meant(note, instruction, written) : written;
        if (target.Kind == SectionKind.Bullet && instruction is { Kind: OperationKind.Replace, NewWords: { } all } && instruction.Address.Detail == AddressDetail.Whole)
        {
            var (newText, lines) = NewText.Read(note.Note.Text, NewText.WithoutSign(note.Note.Text.Value, NewText.WithoutPath(note.Note.Text.Value, all, instruction.Address)));
            operation = operation with { NewText = newText, NewTextLines = lines };
        }

        return _places.Taken(note, instruction, target, words) is { IsEmpty: false } range
            ? operation with { Target = target.Label, TargetSpan = Source(range), OldText = Plain(range) }
            : operation with { Target = target.Label, OldText = instruction.OldWords?.In(note.Note.Text.Value) };
    }

    /// <summary>
    /// ①の変更 with the marker in a list item of ①, and a new wording that resembles the item and not the lead: the item
    /// is meant.
    /// </summary>
    Section Meant(NoteReading note, Instruction instruction, Section written)
    {
        if (instruction is not { Kind: OperationKind.Replace, InFull: false, Address.Detail: AddressDetail.Whole } || note.Marker is not { } marker || note.Words(instruction.NewWords).Contains('\n', StringComparison.Ordinal))
        {
            return written;
        }

        var item = body.SelfAndAbove(marker.Section).TakeWhile(section => !ReferenceEquals(section, written)).LastOrDefault();
        var inside = body.SelfAndAbove(marker.Section).Any(section => ReferenceEquals(section, written));
        return item is not null && inside && Alike(note, instruction, _own.WithoutNumber(item)) > Alike(note, instruction, _own.WithoutItems(written)) ? item : written;
    }

    double Alike(NoteReading note, Instruction instruction, TextRange range) =>
        Likeness.Of(note.Words(instruction.NewWords), range.In(body.Text.Value));

    RevisionOperation Added(RevisionOperation operation, NoteReading note, Instruction instruction, Section target, TextRange? words)
    {
        var standing = Standing(operation.NewText, target);
        if (standing is { } already && words is null)
        {
            return operation with { Status = OperationStatus.Applied, TargetSpan = Source(already) };
        }

        return instruction.OldWords is not null && words is null
            ? operation with { OldText = instruction.OldWords?.In(note.Note.Text.Value) }
            : operation with { TargetSpan = _places.Point(note, instruction, target, words) };
    }

    /// <summary>The body has the new words already, at the place where they are to come.</summary>
    TextRange? Standing(string? newText, Section target) =>
        newText is { Length: >= LeastTelling } words ? body.Find(words, body.RangeOf(target)).Select(found => (TextRange?)found).FirstOrDefault() : null;

    RevisionOperation Done(RevisionOperation operation, Instruction instruction, Section target)
    {
        var words = operation.NewText is { } text ? body.Find(text, body.RangeOf(target)).Select(found => (TextRange?)found).FirstOrDefault() : null;
        var place = words ?? (instruction.AddsTarget && !instruction.Address.HasBlank && operation.NewText is null ? body.RangeOf(target) : null);
        return place is { } range ? operation with { TargetSpan = Source(range), NewText = operation.NewText ?? Plain(range) } : operation;
    }

    RevisionOperation Moved(RevisionOperation operation, Section scope, NoteReading note, Instruction instruction, Section target)
    {
        var (from, steps) = paths.Find(scope, instruction.From?.Steps ?? []);
        var complete = instruction.From is { HasPath: true } written && steps == written.Steps.Count;
        var place = complete ? from[0] : null;
        var moved = FromRange(note, instruction, operation.NewText, place, scope);
        var point = _places.Point(note, instruction with { Words = false }, target, null);
        operation = operation with { TargetSpan = point, From = place?.Label };
        return moved is not { } range ? operation : operation with
        {
            From = place?.Label ?? body.Innermost(scope, range).Label,
            FromSpan = Source(range),
            OldText = Plain(range),
            NewText = operation.NewText ?? Plain(range),
        };
    }

    TextRange? FromRange(NoteReading note, Instruction instruction, string? newText, Section? place, Section scope)
    {
        var words = instruction.OldWords is { } old ? note.Words(old) : newText is null ? null : WithoutSign(newText);
        if (words is null)
        {
            return place is null ? null : _own.All(place);
        }

        return body.Find(words, body.RangeOf(place ?? scope)).Select(found => (TextRange?)found).FirstOrDefault();
    }

    static string WithoutSign(string text) => NewText.WithoutSign(text, new TextRange(0, text.Length)).In(text);

    SourceSpan Source(TextRange range)
    {
        var trimmed = range.Trimmed(body.Text.Value);
        return body.Text.ToSource(trimmed.Start, trimmed.End);
    }

    string Plain(TextRange range) => range.Trimmed(body.Text.Value).In(body.Text.Value);
}
