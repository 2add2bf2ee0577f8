namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>
/// UTF-16 without a byte order mark. Japanese text shows its byte order by the zero bytes of ASCII and line ends and by the
/// 0x30 of kana; without either (kanji only, all bytes printable) it cannot be told from other text.
/// </summary>
internal static class Utf16Pattern
{
    private const int SampleLength = 1 << 20;

    public static Charset? Find(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, SampleLength) & ~1)];
        if (sample.IsEmpty)
            return null;
        var little = Count(sample, high: 1);
        var big = Count(sample, high: 0);
        if (IsWritten(sample, little, big))
            return Charset.Utf16Le;
        return IsWritten(sample, big, little) ? Charset.Utf16Be : null;
    }

    private static bool IsWritten(ReadOnlySpan<byte> sample, Tally tally, Tally other)
    {
        var units = sample.Length / 2;
        if (tally.Plausible * 20 < units * 19)
            return false;
        // 一 (4E00) and the wide space (3000) look like ASCII in the other order, whose rest is then no Japanese.
        if (tally.Zeros > 0 && (tally.Zeros > other.Zeros * 20 || other.Plausible * 4 < units * 3))
            return true;
        // Kana alone: 0x30 is also the digit 0, so bytes that are good text in UTF-8 stay UTF-8.
        return tally.Kana * 10 >= units && tally.Kana > other.Kana * 4 && !IsCleanUtf8(sample);
    }

    private static bool IsCleanUtf8(ReadOnlySpan<byte> sample) =>
        System.Text.Unicode.Utf8.IsValid(sample) && !sample.ContainsAnyInRange((byte)0x00, (byte)0x08);

    private static Tally Count(ReadOnlySpan<byte> sample, int high)
    {
        var tally = new Tally();
        for (var at = 0; at < sample.Length; at += 2)
        {
            var unit = (sample[at + high] << 8) | sample[at + 1 - high];
            tally.Plausible += IsPlausible(unit) ? 1 : 0;
            tally.Zeros += unit is > 0 and < 0x80 ? 1 : 0;
            tally.Kana += unit is >= 0x3000 and <= 0x30FF ? 1 : 0;
        }
        return tally;
    }

    private static bool IsPlausible(int unit) => unit
        is 0x09 or 0x0A or 0x0C or 0x0D
        or >= 0x20 and <= 0x7E
        or >= 0xA0 and <= 0xFF
        or >= 0x391 and <= 0x451
        or >= 0x2010 and <= 0x27BF
        or >= 0x3000 and <= 0x33FF
        or >= 0x4E00 and <= 0x9FFF
        or >= 0xFF01 and <= 0xFFEF;

    private record struct Tally(int Plausible, int Zeros, int Kana);
}
