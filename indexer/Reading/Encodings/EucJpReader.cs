namespace PolicyBot.Indexer.Reading.Encodings;

internal sealed class EucJpReader : ByteReader
{
    private const int KatakanaShift = 0x8E;
    private const int SupplementShift = 0x8F;
    private const int HalfWidthKatakana = 0xFF61 - 0xA1;

    public override Unit Next(ReadOnlySpan<byte> bytes, int at)
    {
        var lead = bytes[at];
        if (IsAscii(lead))
            return new Unit(1, lead);
        var trail = At(bytes, at + 1);
        return lead switch
        {
            KatakanaShift => IsIn(trail, 0xA1, 0xDF) ? new Unit(2, trail + HalfWidthKatakana) : DamagedPair(1, trail),
            SupplementShift when IsIn(trail, 0xA1, 0xFE) => Supplement(trail, At(bytes, at + 2)),
            SupplementShift => DamagedPair(1, trail),
            >= 0xA1 and <= 0xFE => Pair(lead, trail),
            _ => Unit.Damage(1),
        };
    }

    private static Unit Pair(int lead, int trail)
    {
        var found = IsIn(trail, 0xA1, 0xFE) ? JisTables.InJis0208(lead - 0xA0, trail - 0xA0) : '\0';
        return found == 0 ? DamagedPair(1, trail) : new Unit(2, found);
    }

    private static Unit Supplement(int lead, int trail)
    {
        var found = IsIn(trail, 0xA1, 0xFE) ? JisTables.InJis0212(lead - 0xA0, trail - 0xA0) : '\0';
        return found == 0 ? DamagedPair(2, trail) : new Unit(3, found);
    }
}
