using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Revisions;

/// <summary>The new words of a note: without the path that a draftsman repeats in front of them (１．３）灯台…).</summary>
internal static class NewText
{
    public static TextRange WithoutPath(string note, TextRange words, WrittenAddress address)
    {
        var at = words.Start;
        for (var first = Math.Max(0, address.Steps.Count - 3); first < address.Steps.Count; first++)
        {
            var end = ReadSteps(note, words, address.Steps, first);
            at = Math.Max(at, end);
        }

        return new TextRange(at, words.End).Trimmed(note);
    }

    /// <summary>・… in place of a list item: the item keeps its sign.</summary>
    public static TextRange WithoutSign(string note, TextRange words) =>
        HeadingForms.TryRead(note.AsSpan(words.Start, words.Length), out var mark) && mark.Form.Rank == HeadingRank.Bullet
            ? words with { Start = words.Start + mark.Length }
            : words;

    static int ReadSteps(string note, TextRange words, IReadOnlyList<AddressStep> steps, int first)
    {
        var at = words.Start;
        for (var i = first; i < steps.Count; i++)
        {
            var rest = HalfWidth(note.AsSpan(at, Math.Min(24, words.End - at)));
            if (steps[i].Form.Length == 0 && HeadingForms.TryRead(note.AsSpan(at, words.End - at), out var bare) && bare.Form is BareNumberForm && bare.Ordinal == steps[i].Ordinal)
            {
                at += bare.Length;
                continue;
            }

            var length = AddressSteps.Read(rest, out var step);
            if (length == 0 || step.Ordinal != steps[i].Ordinal || step.Form.Length == 0 || step.Form != steps[i].Form)
            {
                return words.Start;
            }

            at = Marks.SkipSpaces(note, at + length);
        }

        return at;
    }

    static string HalfWidth(ReadOnlySpan<char> text) => AddressParser.Half(text.ToString());

    /// <summary>Paragraphs keep their breaks.</summary>
    public static (string Text, IReadOnlyList<SourceSpan> Lines) Read(MappedText note, TextRange words) =>
        (words.In(note.Value), note.Lines(words.Start, words.End));
}
