using System.Text;
using PolicyBot.Indexer.Reading.Encodings;

namespace PolicyBot.Indexer.Reading.Formats;

internal static class HtmlFile
{
    private const int MaxTags = 4_000_000;

    // Browsers look for <meta charset> in the first kilobyte; pages with long comments on top need more.
    private const int HeadBytes = 4096;

    public static ReadResult Read(byte[] bytes, string file, string printed, ReadOptions options)
    {
        var decoded = Decode(bytes, printed, options);
        if (decoded.Text is not { } html)
            return new ReadResult(null, decoded.Refused);
        return HtmlText.Extract(html, MaxTags) is { } text
            ? ReadResult.Of(file, text, "html", decoded.Damage)
            : ReadResult.Refuse(FileRefusals.Unpacks(printed, "タグ", MaxTags + 1, MaxTags));
    }

    private static DecodeResult Decode(byte[] bytes, string printed, ReadOptions options)
    {
        if (options.Encoding is not null || FindCharset(bytes) is not { } charset)
            return TextDecoding.Decode(bytes, printed, options.Encoding, options.Lenient);
        var asDeclared = TextDecoding.Decode(bytes, printed, charset);
        // Pages saved again in another encoding still carry the old declaration.
        return asDeclared.Refused is null ? asDeclared : TextDecoding.Decode(bytes, printed, null, options.Lenient);
    }

    // Bytes with a mark tell their encoding themselves, and a declaration that can be read as ASCII cannot mean UTF-16.
    private static string? FindCharset(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..])
            return null;
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadBytes));
        var charset = HtmlTags.Cut(head, HeadBytes)?
            .Where(tag => tag.Name == "meta" && !tag.IsClosing)
            .Select(tag => Declared(head, tag))
            .FirstOrDefault(name => name is not null);
        return charset?.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) == true ? "utf-8" : charset;
    }

    // <meta charset="shift_jis">, <meta http-equiv="Content-Type" content="text/html; charset=EUC-JP">
    private static string? Declared(string head, HtmlTag meta)
    {
        if (HtmlAttributes.Find(head, meta, "charset") is { Length: > 0 } charset)
            return charset.Trim();
        var content = HtmlAttributes.Find(head, meta, "content") ?? "";
        var at = content.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : content[(at + "charset=".Length)..].Split(';', ' ')[0].Trim('"', '\'');
    }
}
