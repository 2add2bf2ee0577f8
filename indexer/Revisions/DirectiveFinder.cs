using PolicyBot.Indexer.Structure;

namespace PolicyBot.Indexer.Revisions;

/// <summary>
/// Cuts a note into instructions. An instruction stands in ＜…＞ at the start of a line; the first one may also stand
/// there without brackets (（※１）２．３）を削る。), and then so may the others.
/// </summary>
internal static class DirectiveFinder
{
    const int LongestDirective = 600;

    public static IReadOnlyList<WrittenInstruction> Split(string note)
    {
        var heads = Heads(note);
        var instructions = new List<WrittenInstruction>();
        for (var i = 0; i < heads.Count; i++)
        {
            var end = i + 1 < heads.Count ? heads[i + 1].Whole.Start : note.Length;
            var (whole, inner) = heads[i];
            instructions.Add(new WrittenInstruction(whole, inner, new TextRange(whole.End, end).Trimmed(note)));
        }

        return instructions;
    }

    static List<(TextRange Whole, TextRange Inner)> Heads(string note)
    {
        var heads = new List<(TextRange Whole, TextRange Inner)>();
        for (var at = SkipSpaces(note, 0); at < note.Length;)
        {
            if (!TryRead(note, at, heads, out var whole, out var inner))
            {
                at = NextLine(note, at);
                continue;
            }

            heads.Add((whole, inner));
            var next = SkipSpaces(note, whole.End);
            at = next < note.Length && Closing(note[next]) is not null ? next : NextLine(note, Math.Max(at, whole.End - 1));
        }

        return heads;
    }

    static bool TryRead(string note, int at, List<(TextRange Whole, TextRange Inner)> before, out TextRange whole, out TextRange inner)
    {
        (whole, inner) = (default, default);
        if (Closing(note[at]) is { } closing)
        {
            var close = FindClosing(note, at, note[at], closing);
            var end = close < 0 ? LineEnd(note, at) : close + 1;
            (whole, inner) = (new TextRange(at, end), new TextRange(at + 1, close < 0 ? end : close));
            return before.Count == 0 || NoteOrders.IsInstruction(note.AsSpan(at, end - at)) || AddressParser.StartsAddress(inner.In(note));
        }

        var open = before.Count == 0 || before[0].Whole.Start == before[0].Inner.Start;
        whole = inner = new TextRange(at, SentenceEnd(note, at));
        return open && (before.Count == 0 || AddressParser.StartsAddress(inner.In(note))) && InstructionParser.Reads(inner.In(note));
    }

    static char? Closing(char c) => c switch { '＜' => '＞', '<' => '>', '〈' => '〉', '《' => '》', '≪' => '≫', '【' => '】', '［' => '］', '[' => ']', '〔' => '〕', _ => null };

    /// <summary>An instruction may be cut by a line end and may quote words that hold brackets themselves.</summary>
    static int FindClosing(string note, int at, char opening, char closing)
    {
        var depth = 0;
        for (var i = at; i < Math.Min(note.Length, at + LongestDirective); i++)
        {
            depth += note[i] == opening ? 1 : note[i] == closing ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A sentence ends at 。 outside quotes, or with its line.</summary>
    static int SentenceEnd(string note, int at)
    {
        var depth = 0;
        for (var i = at; i < note.Length && note[i] != '\n'; i++)
        {
            depth += note[i] is '「' or '『' ? 1 : note[i] is '」' or '』' ? -1 : 0;
            if (note[i] == '。' && depth <= 0)
            {
                return i + 1;
            }
        }

        return LineEnd(note, at);
    }

    static int LineEnd(string note, int at) => note.IndexOf('\n', at) is var end && end < 0 ? note.Length : end;

    static int NextLine(string note, int at) => SkipSpaces(note, Math.Min(note.Length, LineEnd(note, at) + 1));

    static int SkipSpaces(string note, int at)
    {
        while (at < note.Length && char.IsWhiteSpace(note[at]))
        {
            at++;
        }

        return at;
    }
}
