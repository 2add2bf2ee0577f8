using PolicyBot.Indexer.Structure;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// A row of a list of revisions, cut into its parts: 第２章１（３）　〔修文〕⏎（原案）…⏎（修正案）…⏎（理由）…. Ranges count in the note's text.
/// </summary>
internal sealed record RowParts(TextRange Head, RevisionTag? Tag, TextRange Rest, IReadOnlyList<RowPart> Parts)
{
    /// <summary>Null where the note is no such row: its head is an order in words (…の次に加える), or names no place.</summary>
    public static RowParts? Read(string note)
    {
        var lines = Lines(note);
        if (lines.Count == 0 || !AddressParser.StartsAddress(lines[0].In(note)) || InstructionParser.Reads(lines[0].In(note)))
        {
            return null;
        }

        RevisionTag? tag = RevisionTag.TryRead(lines[0].In(note), out var read) ? read : null;
        var parts = Cut(note, lines);
        var head = tag is { } behind ? lines[0] with { End = lines[0].Start + behind.Start } : lines[0];
        var rest = new TextRange(lines[0].End, parts.Count > 0 ? parts[0].Whole.Start : note.Length).Trimmed(note);
        return tag is null && !parts.Exists(part => part.Kind is RevisionPart.Old or RevisionPart.New or RevisionPart.Alternative)
            ? null : new RowParts(head.Trimmed(note), tag, rest, parts);
    }

    public TextRange? Of(RevisionPart kind) => Parts.FirstOrDefault(part => part.Kind == kind)?.Words;

    static List<RowPart> Cut(string note, List<TextRange> lines)
    {
        var parts = new List<RowPart>();
        foreach (var line in lines.Skip(1))
        {
            var length = RevisionParts.Length(line.In(note), out var kind);
            if (length > 0)
            {
                parts.Add(new RowPart(kind, line, new TextRange(line.Start + length, line.End)));
            }
            else if (parts.Count > 0)
            {
                parts[^1] = parts[^1] with { Whole = parts[^1].Whole with { End = line.End }, Words = parts[^1].Words with { End = line.End } };
            }
        }

        return parts;
    }

    static List<TextRange> Lines(string note)
    {
        var lines = new List<TextRange>();
        for (var start = 0; start < note.Length;)
        {
            var end = note.IndexOf('\n', start) is var found && found < 0 ? note.Length : found;
            var line = new TextRange(start, end).Trimmed(note);
            if (!line.IsEmpty)
            {
                lines.Add(line);
            }

            start = end + 1;
        }

        return lines;
    }
}

/// <summary>（修正案）… : what it is, the whole of it, and its words without the label.</summary>
internal sealed record RowPart(RevisionPart Kind, TextRange Whole, TextRange Words);
