namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>ISO-2022-JP with the katakana and supplement escapes. A lost or doubled escape is damage too: without it the text is another.</summary>
internal sealed class Iso2022JpReader : ByteReader
{
    private const int HalfWidthKatakana = 0xFF61 - 0x21;

    private CharacterSet _set = CharacterSet.Ascii;
    private bool _wroteSinceEscape;

    private enum CharacterSet
    {
        Ascii,
        Roman,
        Katakana,
        Jis0208,
        Jis0212,
    }

    private bool IsDoubleByte => _set is CharacterSet.Jis0208 or CharacterSet.Jis0212;

    /// <summary>Whether an escape to a Japanese set starts this span.</summary>
    public static bool IsJapaneseEscape(ReadOnlySpan<byte> bytes) => FindEscape(bytes) is { Set: not CharacterSet.Ascii };

    public override Unit Next(ReadOnlySpan<byte> bytes, int at)
    {
        if (bytes[at] == 0x1B)
            return Switch(FindEscape(bytes[at..]));
        if (bytes[at] is < 0x20 or 0x7F)
            return Control(bytes[at]);
        _wroteSinceEscape = true;
        return Character(bytes, at);
    }

    private static (CharacterSet Set, int Length)? FindEscape(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\e(B"u8) ? (CharacterSet.Ascii, 3)
        : bytes.StartsWith("\e(J"u8) ? (CharacterSet.Roman, 3)
        : bytes.StartsWith("\e(I"u8) ? (CharacterSet.Katakana, 3)
        : bytes.StartsWith("\e$@"u8) || bytes.StartsWith("\e$B"u8) ? (CharacterSet.Jis0208, 3)
        : bytes.StartsWith("\e$(D"u8) ? (CharacterSet.Jis0212, 4)
        : null;

    private Unit Switch((CharacterSet Set, int Length)? escape)
    {
        if (escape is not { } found)
            return Unit.Damage(1);
        var repeated = found.Set == _set && _wroteSinceEscape;
        _set = found.Set;
        _wroteSinceEscape = false;
        // The set is the one already in force, so the escape between the two was lost: what lies there was misread.
        return repeated ? Unit.Damage(found.Length) : Unit.Escape(found.Length);
    }

    private Unit Control(byte control)
    {
        if (control is 0x0E or 0x0F)
            return Unit.Damage(1);
        if (control is not (0x0A or 0x0D) || !IsDoubleByte)
        {
            _wroteSinceEscape &= control is not (0x0A or 0x0D);
            return new Unit(1, control);
        }
        // Lines end in ASCII (RFC 1468). The mark takes no byte; the line end itself is read next.
        _set = CharacterSet.Ascii;
        _wroteSinceEscape = false;
        return Unit.Damage(0);
    }

    private Unit Character(ReadOnlySpan<byte> bytes, int at)
    {
        var value = bytes[at];
        if (!IsAscii(value))
            return Unit.Damage(1);
        return _set switch
        {
            CharacterSet.Ascii => new Unit(1, value),
            CharacterSet.Roman => new Unit(1, value switch { 0x5C => 0xA5, 0x7E => 0x203E, _ => value }),
            CharacterSet.Katakana when IsIn(value, 0x21, 0x5F) => new Unit(1, value + HalfWidthKatakana),
            CharacterSet.Katakana => value == 0x20 ? new Unit(1, value) : Unit.Damage(1),
            _ => Pair(value, At(bytes, at + 1)),
        };
    }

    private Unit Pair(int lead, int trail)
    {
        if (lead == 0x20)
            return new Unit(1, lead);
        if (!IsIn(trail, 0x21, 0x7E))
            return Unit.Damage(trail is < 0 or <= 0x20 ? 1 : 2);
        var found = _set == CharacterSet.Jis0208
            ? JisTables.InJis0208(lead - 0x20, trail - 0x20)
            : JisTables.InJis0212(lead - 0x20, trail - 0x20);
        return found == 0 ? Unit.Damage(2) : new Unit(2, found);
    }
}
