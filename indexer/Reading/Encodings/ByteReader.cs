namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>What the next bytes are: a character, an escape that prints nothing, or damage.</summary>
internal readonly record struct Unit(int Length, int CodePoint)
{
    private const int NoCharacter = -1;
    private const int BadBytes = -2;

    public bool IsDamage => CodePoint == BadBytes;

    /// <summary>UTF-16 units it takes in the text; damage shows as one U+FFFD.</summary>
    public int Width => CodePoint switch { NoCharacter => 0, > 0xFFFF => 2, _ => 1 };

    public static Unit Escape(int length) => new(length, NoCharacter);

    public static Unit Damage(int length) => new(length, BadBytes);
}

/// <summary>Reads one encoding unit by unit, so every byte is accounted for at its own offset. May hold state: one reader, one pass.</summary>
internal abstract class ByteReader
{
    public abstract Unit Next(ReadOnlySpan<byte> bytes, int at);

    protected static bool IsAscii(int value) => value < 0x80;

    protected static bool IsIn(int value, int first, int last) => value >= first && value <= last;

    protected static int At(ReadOnlySpan<byte> bytes, int at) => at < bytes.Length ? bytes[at] : -1;

    // An ASCII byte after a broken lead is a character of its own: damage must not eat a digit or a line end.
    protected static Unit DamagedPair(int prefix, int trail) =>
        Unit.Damage(prefix + (trail < 0 || IsAscii(trail) ? 0 : 1));
}
