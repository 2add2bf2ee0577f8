using System.Buffers;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Text;

/// <summary>Numbers of Japanese text, read off the characters as received: NFKC would turn 100① into 1001.</summary>
internal static partial class Numerals
{
    public static readonly SearchValues<char> Starts = SearchValues.Create(
        "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千壱弐参壹貳參");

    public static bool IsDigit(char c) => Characters.IsDigit(c);

    public static int DigitValue(char c) => Characters.DigitValue(c);

    /// <summary>The longest number that starts at <paramref name="at"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out decimal value, out int length)
    {
        var found = NumberReader.TryRead(text, at, out var number);
        (value, length) = (number.Value, number.Length);
        return found;
    }

    /// <summary>
    /// Every number in figures, and those in 漢数字 that are numbers rather than parts of a word
    /// (the rule: <see cref="KanjiNumbers"/>).
    /// </summary>
    public static IEnumerable<(SourceSpan Span, decimal Value)> FindAll(string text)
    {
        for (var at = 0; text.AsSpan(at).IndexOfAny(Starts) is var offset and >= 0;)
        {
            at += offset;
            if (!TryRead(text, at, out var value, out var length))
                at = Math.Max(at + 1, Figures.EndOfDigits(text, at));
            else
            {
                if (KanjiNumbers.Counts(text, at, length))
                    yield return (new SourceSpan(at, at + length), value);
                at += length;
            }
        }
    }
}
