using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Passages;

/// <summary>Some printed lines and what they read.</summary>
internal sealed record BodyPart(string Text, IReadOnlyList<SourceSpan> Lines)
{
    /// <summary>A section's first block is printed with its number, which its text leaves to the label: so do the lines here.</summary>
    public static BodyPart Of(Block block, string source)
    {
        var printed = block.Lines.Sum(line => Solid(line.In(source)));
        var numbers = printed - Solid(block.Text);
        return new BodyPart(block.Text, WithoutFirst(block.Lines, numbers, source));
    }

    static int Solid(string text) => text.Count(c => !char.IsWhiteSpace(c));

    static List<SourceSpan> WithoutFirst(IReadOnlyList<SourceSpan> lines, int count, string source)
    {
        var kept = new List<SourceSpan>();
        foreach (var line in lines)
        {
            var start = line.Start;
            while (start < line.End && (count > 0 || char.IsWhiteSpace(source[start])))
            {
                count -= char.IsWhiteSpace(source[start++]) ? 0 : 1;
            }

            if (start < line.End)
            {
                kept.Add(new SourceSpan(start, line.End));
            }
        }

        return kept;
    }
}

/// <summary>The text of one section → passages of a size that can be read at a glance, cut between blocks or behind a sentence.</summary>
internal static class BodyParts
{
    /// <summary>About four sentences of a policy text.</summary>
    const int Comfortable = 300;

    public static IEnumerable<BodyPart> Of(Section section, string source)
    {
        var parts = new List<BodyPart>();
        var length = 0;
        foreach (var node in section.Content)
        {
            var block = node as Block;
            // A sub-section or a note between two paragraphs ends the passage: what follows is another place of the text.
            if (parts.Count > 0 && (block is null or { Kind: BlockKind.Note } || length + block.Text.Length > Comfortable))
            {
                yield return Joined(parts);
                (parts, length) = ([], 0);
            }

            if (block is null or { Kind: BlockKind.Note })
            {
                continue;
            }

            var whole = BodyPart.Of(block, source);
            if (whole.Lines.Count == 0)
            {
                continue;
            }

            var pieces = block.Text.Length <= Comfortable ? [whole] : Cut(whole, source);
            foreach (var piece in pieces.SkipLast(1))
            {
                yield return piece;
            }

            parts.Add(pieces[^1]);
            length += pieces[^1].Text.Length;
        }

        if (parts.Count > 0)
        {
            yield return Joined(parts);
        }
    }

    static BodyPart Joined(List<BodyPart> parts) =>
        new(string.Join('\n', parts.Select(part => part.Text)), [.. parts.SelectMany(part => part.Lines)]);

    static List<BodyPart> Cut(BodyPart block, string source)
    {
        var map = JoinedText.Of(block.Text, block.Lines, source);
        var pieces = new List<BodyPart>();
        for (var start = 0; start < block.Text.Length;)
        {
            var end = EndOfPiece(block.Text, start);
            var span = map.ToSource(start, end);
            pieces.Add(new BodyPart(block.Text[start..end].Trim(), [.. block.Lines.Where(line => line.Overlaps(span))
                .Select(line => new SourceSpan(Math.Max(line.Start, span.Start), Math.Min(line.End, span.End)))]));
            start = end;
        }

        return pieces;
    }

    /// <summary>Behind the last sentence that still fits; a sentence longer than that stays whole.</summary>
    static int EndOfPiece(string text, int start)
    {
        var last = -1;
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is '。' or '？' or '！' && !(at + 1 < text.Length && Characters.IsClosing(text[at + 1])))
            {
                if (at + 1 - start > Comfortable && last > 0)
                {
                    return last;
                }

                last = at + 1;
            }
        }

        return text.Length - start > Comfortable && last > 0 ? last : text.Length;
    }
}
