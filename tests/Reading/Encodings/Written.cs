using System.Text;

namespace PolicyBot.Tests.Reading.Encodings;

/// <summary>The platform's encoders: the independent side of every comparison.</summary>
internal static class Written
{
    /// <summary>The nine forms, with the name each must be reported under.</summary>
    public static readonly (string Form, string Reported)[] Forms =
    [
        ("utf-8", "utf-8"), ("utf-8 bom", "utf-8"),
        ("utf-16le", "utf-16le"), ("utf-16le bom", "utf-16le"),
        ("utf-16be", "utf-16be"), ("utf-16be bom", "utf-16be"),
        ("shift_jis", "shift_jis"), ("euc-jp", "euc-jp"), ("iso-2022-jp", "iso-2022-jp"),
    ];

    public static Encoding Encoding(string name) => name switch
    {
        "utf-8" => new UTF8Encoding(false, true),
        "utf-16le" => new UnicodeEncoding(false, false, true),
        "utf-16be" => new UnicodeEncoding(true, false, true),
        "shift_jis" => Page(932),
        "euc-jp" => Page(51932),
        "iso-2022-jp" => Page(50220),
        _ => throw new ArgumentException(name),
    };

    /// <summary>Throws EncoderFallbackException for a character the encoding does not have.</summary>
    public static byte[] In(string form, string text)
    {
        var name = form.Split(' ')[0];
        var bytes = Encoding(name).GetBytes(text);
        return form.EndsWith("bom", StringComparison.Ordinal) ? [.. Encoding(name).GetBytes("\uFEFF"), .. bytes] : bytes;
    }

    /// <summary>The text without what the form cannot write, and those characters.</summary>
    public static (string Text, string Missing) Representable(string form, string text)
    {
        var encoding = Encoding(form.Split(' ')[0]);
        var known = text.EnumerateRunes().Distinct().ToDictionary(rune => rune, rune => Has(encoding, rune.ToString()));
        return (string.Concat(text.EnumerateRunes().Where(rune => known[rune])),
            string.Concat(known.Where(pair => !pair.Value).Select(pair => pair.Key)));
    }

    /// <summary>The platform's default table for CP932 and its supplement: reads every code, prints ・ for damage.</summary>
    public static string Lax(byte[] bytes, int page = 932) => CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetString(bytes);

    private static bool Has(Encoding encoding, string character)
    {
        try
        {
            return encoding.GetString(encoding.GetBytes(character)) == character;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Page(int number) => CodePagesEncodingProvider.Instance.GetEncoding(
        number, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!;
}
