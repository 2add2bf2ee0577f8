using System.Collections.Frozen;

namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>An encoding that is understood, by the name it is reported under.</summary>
internal sealed class Charset(string name, Func<ByteReader> newReader, byte[] mark)
{
    public const string Choices = "utf-8, utf-16, shift_jis, euc-jp, iso-2022-jp";

    public static readonly Charset Utf8 = new("utf-8", () => new Utf8Reader(), [0xEF, 0xBB, 0xBF]);
    public static readonly Charset Utf16Le = new("utf-16le", () => new Utf16Reader(bigEndian: false), [0xFF, 0xFE]);
    public static readonly Charset Utf16Be = new("utf-16be", () => new Utf16Reader(bigEndian: true), [0xFE, 0xFF]);
    public static readonly Charset ShiftJis = new("shift_jis", () => new ShiftJisReader(), []);
    public static readonly Charset EucJp = new("euc-jp", () => new EucJpReader(), []);
    public static readonly Charset Iso2022Jp = new("iso-2022-jp", () => new Iso2022JpReader(), []);

    private const string Utf16 = "utf16";

    private static readonly FrozenDictionary<string, Charset> Names = new (Charset Charset, string[] Names)[]
    {
        (Utf8, ["utf8", "utf8n", "utf8bom", "utf8sig", "unicode11utf8", "cp65001", "65001"]),
        (Utf16Le, ["utf16le", "utf16lebom", "ucs2", "1200"]),
        (Utf16Be, ["utf16be", "utf16bebom", "unicodefffe", "1201"]),
        (ShiftJis, ["shiftjis", "sjis", "xsjis", "cp932", "ms932", "932", "windows31j", "mskanji", "csshiftjis"]),
        (EucJp, ["eucjp", "euc", "ujis", "xeucjp", "eucjpms", "eucjpwin", "cp51932", "51932"]),
        (Iso2022Jp, ["iso2022jp", "jis", "iso2022jp1", "csiso2022jp", "cp50220", "cp50221", "50220", "50221"]),
    }.SelectMany(entry => entry.Names, (entry, name) => (name, entry.Charset))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Charset, StringComparer.Ordinal);

    public string Name => name;

    public ByteReader NewReader() => newReader();

    /// <summary>Length of the byte order mark at the start, 0 where there is none.</summary>
    public int MarkLength(ReadOnlySpan<byte> bytes) => mark.Length > 0 && bytes.StartsWith(mark) ? mark.Length : 0;

    public static Charset? FindByMark(ReadOnlySpan<byte> bytes)
    {
        foreach (var charset in (ReadOnlySpan<Charset>)[Utf8, Utf16Le, Utf16Be])
        {
            if (charset.MarkLength(bytes) > 0)
                return charset;
        }
        return null;
    }

    /// <summary>UTF-8, sjis, Windows-31J …; "utf-16" alone leaves the byte order to the bytes.</summary>
    public static Charset? FindByName(string given, ReadOnlySpan<byte> bytes)
    {
        var key = string.Concat(given.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        if (key is Utf16 or "unicode")
            return Utf16Le.MarkLength(bytes) > 0 ? Utf16Le : Utf16Be.MarkLength(bytes) > 0 ? Utf16Be : Utf16Pattern.Find(bytes) ?? Utf16Le;
        return Names.GetValueOrDefault(key);
    }
}
