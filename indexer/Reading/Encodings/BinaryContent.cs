namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>Files that are no text whatever their name says. Looked at, never unpacked.</summary>
internal static class BinaryContent
{
    /// <summary>What the first bytes look like, null for anything that may be text.</summary>
    public static string? FindSignature(ReadOnlySpan<byte> bytes)
    {
        var body = bytes[Charset.Utf8.MarkLength(bytes)..];
        return body switch
        {
            _ when body.StartsWith("%PDF-"u8) => "PDF",
            _ when body.StartsWith("PK\u0003\u0004"u8) || body.StartsWith("PK\u0005\u0006"u8) => "ZIP（docx・xlsx などを含む）",
            _ when body.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) => "PNG 画像",
            _ when body.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "JPEG 画像",
            _ when body.StartsWith("GIF87a"u8) || body.StartsWith("GIF89a"u8) => "GIF 画像",
            _ when body.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) => "gzip",
            _ when body.StartsWith("\u007FELF"u8) => "実行ファイル（ELF）",
            _ when body.StartsWith("MZ"u8) && HasNull(body) => "実行ファイル（EXE）",
            _ when body.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) => "旧形式の Office 文書",
            _ => null,
        };
    }

    /// <summary>Control characters in the bytes themselves, for content that no encoding explains.</summary>
    public static bool HasControlBytes(ReadOnlySpan<byte> bytes)
    {
        long controls = 0;
        long nulls = 0;
        foreach (var value in bytes)
        {
            controls += IsControl(value) ? 1 : 0;
            nulls += value == 0 ? 1 : 0;
        }
        return IsTooMuch(controls, nulls, bytes.Length);
    }

    /// <summary>MZ世代 is text; a program has zero bytes in its first header.</summary>
    private static bool HasNull(ReadOnlySpan<byte> body) => body[..Math.Min(body.Length, 64)].Contains((byte)0);

    public static bool IsControl(int codePoint) => codePoint
        is >= 0 and < 0x20 and not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D)
        or >= 0x7F and < 0xA0 and not 0x85;

    /// <summary>One stray control character is an ornament of the layout; zeros are never written by people.</summary>
    public static bool IsTooMuch(long controls, long nulls, long characters) =>
        nulls * 1000 > characters || (controls >= 3 && controls * 50 > characters);
}
