using System.Text.Unicode;

namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>Finds out how a file is encoded, or says that the bytes do not tell.</summary>
internal static class EncodingDetection
{
    private const int SampleLength = 1 << 20;
    private const double LeastScore = 0.3;
    private const double LeastMargin = 0.35;
    private const double Readable = 0.5;
    private const double AllCommon = 0.7;

    public static Charset? Find(ReadOnlySpan<byte> bytes) =>
        Charset.FindByMark(bytes)
        ?? FindByEscapes(bytes)
        ?? Utf16Pattern.Find(bytes)
        ?? (MayBeBareUtf16(bytes) ? null : FindByCharacters(bytes));

    // 政策 in UTF-16LE is ?eV{ in ASCII. Other bytes fall on common kanji only in a short text, and that is better asked about.
    private static bool MayBeBareUtf16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 1 << 10)];
        return bytes.Length >= 4 && bytes.Length % 2 == 0 && !sample.Contains((byte)0)
            && Math.Max(Plausibility.Of(Charset.Utf16Le, sample), Plausibility.Of(Charset.Utf16Be, sample)) > AllCommon;
    }

    // 7 bit but for a damaged byte here and there.
    private static Charset? FindByEscapes(ReadOnlySpan<byte> bytes)
    {
        var escapes = 0;
        for (var at = bytes.IndexOf((byte)0x1B); at >= 0;)
        {
            escapes += Iso2022JpReader.IsJapaneseEscape(bytes[at..]) ? 1 : 0;
            var next = bytes[(at + 1)..].IndexOf((byte)0x1B);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return escapes > 0 && CountHighBytes(bytes) <= escapes ? Charset.Iso2022Jp : null;
    }

    private static int CountHighBytes(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
            count += value >> 7;
        return count;
    }

    private static Charset? FindByCharacters(ReadOnlySpan<byte> bytes)
    {
        var start = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (start < 0)
            return Charset.Utf8;
        // The first byte outside ASCII starts a character in all three.
        var sample = bytes.Slice(start, Math.Min(bytes.Length - start, SampleLength));
        var shiftJis = Plausibility.Of(Charset.ShiftJis, sample);
        var eucJp = Plausibility.Of(Charset.EucJp, sample);
        if (!Utf8.IsValid(bytes))
            return Clearest((Charset.Utf8, Plausibility.Of(Charset.Utf8, sample)), (Charset.ShiftJis, shiftJis), (Charset.EucJp, eucJp));
        if (IsUtf8ForSure(bytes, start) || Math.Max(shiftJis, eucJp) < Readable)
            return Charset.Utf8;
        return MixesAlphabets(sample) ? Clearest((Charset.ShiftJis, shiftJis), (Charset.EucJp, eucJp)) : null;
    }

    // Three bytes that fit are no chance. Two may be: 村 in EUC-JP is ¼ in UTF-8. A letter before (café) or much ASCII around decides.
    private static bool IsUtf8ForSure(ReadOnlySpan<byte> bytes, int start) =>
        bytes.ContainsAnyInRange((byte)0xE0, (byte)0xFF)
        || (start > 0 && char.IsAsciiLetter((char)bytes[start - 1]))
        || CountHighBytes(bytes) * 20L < bytes.Length;

    // 法律 in EUC-JP is ˡΧ in UTF-8: nobody writes a Greek letter right behind a Latin one.
    private static bool MixesAlphabets(ReadOnlySpan<byte> sample)
    {
        for (var at = 0; at + 3 < sample.Length; at++)
        {
            var isPair = sample[at] >= 0xC2 && sample[at + 2] >= 0xC2;
            if (isPair && AlphabetOf(sample[at]) != AlphabetOf(sample[at + 2]))
                return true;
        }
        return false;
    }

    private static int AlphabetOf(byte lead) => lead switch
    {
        0xC2 => 0, // signs
        <= 0xC9 => 1, // Latin
        <= 0xCD => 2, // phonetic signs, accents
        <= 0xCF => 3, // Greek
        <= 0xD3 => 4, // Cyrillic
        _ => 5,
    };

    private static Charset? Clearest(params ReadOnlySpan<(Charset Charset, double Score)> readings)
    {
        var best = readings[0];
        var second = double.NegativeInfinity;
        foreach (var reading in readings[1..])
        {
            second = Math.Max(second, Math.Min(best.Score, reading.Score));
            best = reading.Score > best.Score ? reading : best;
        }
        return best.Score >= LeastScore && best.Score - second >= LeastMargin ? best.Charset : null;
    }
}
