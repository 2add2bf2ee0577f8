namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>CP932: two-byte codes by the WHATWG pointers, user-defined characters (外字) as private-use ones.</summary>
internal sealed class ShiftJisReader : ByteReader
{
    private const int HalfWidthKatakana = 0xFF61 - 0xA1;

    public override Unit Next(ReadOnlySpan<byte> bytes, int at)
    {
        var lead = bytes[at];
        if (IsAscii(lead))
            return new Unit(1, lead);
        if (IsIn(lead, 0xA1, 0xDF))
            return new Unit(1, lead + HalfWidthKatakana);
        if (!IsIn(lead, 0x81, 0x9F) && !IsIn(lead, 0xE0, 0xFC))
            return Unit.Damage(1);
        var trail = At(bytes, at + 1);
        var found = IsIn(trail, 0x40, 0xFC) && trail != 0x7F ? Find(lead, trail) : '\0';
        return found == 0 ? DamagedPair(1, trail) : new Unit(2, found);
    }

    private static char Find(int lead, int trail)
    {
        var pair = lead - (lead < 0xA0 ? 0x81 : 0xC1);
        var place = trail - (trail < 0x7F ? 0x40 : 0x41);
        return JisTables.InJis0208((pair * 2) + (place / 94) + 1, (place % 94) + 1);
    }
}
