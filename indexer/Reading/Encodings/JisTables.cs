using System.Text;

namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>
/// The two Japanese character sets by row and cell (区点), read once from the platform's default tables. The default tables
/// know every code; the strict decoders over them refuse 398 real ones, and the lax ones print ・ for damage.
/// </summary>
internal static class JisTables
{
    private const int Cells = 94;
    private const int ShiftJisRows = 120;
    private const char LaxDamage = '\u30FB';
    private const int MiddleDot = 5; // row 1, cell 6: the one place where ・ is meant

    private static readonly char[] Jis0208 = ReadJis0208();
    private static readonly char[] Jis0212 = ReadJis0212();

    /// <summary>JIS X 0208 with the NEC and IBM extensions; rows 95 to 120 exist in Shift_JIS only. 0 where nothing is assigned.</summary>
    public static char InJis0208(int row, int cell) => Jis0208[((row - 1) * Cells) + cell - 1];

    /// <summary>The supplementary kanji that EUC-JP writes with three bytes.</summary>
    public static char InJis0212(int row, int cell) => Jis0212[((row - 1) * Cells) + cell - 1];

    private static char[] ReadJis0208()
    {
        var table = new char[ShiftJisRows * Cells];
        var encoding = CodePage(932);
        for (var at = 0; at < table.Length; at++)
        {
            var (pair, trail) = Math.DivRem(at, 2 * Cells);
            var lead = pair + (pair < 0x1F ? 0x81 : 0xC1);
            var found = Single(encoding, [(byte)lead, (byte)(trail + (trail < 0x3F ? 0x40 : 0x41))]);
            table[at] = found == LaxDamage && at != MiddleDot ? '\0' : found;
        }
        return table;
    }

    private static char[] ReadJis0212()
    {
        var table = new char[Cells * Cells];
        // This code page writes the three-byte form as two bytes, the second without its high bit.
        var encoding = CodePage(20932);
        for (var at = 0; at < table.Length; at++)
        {
            var (row, cell) = Math.DivRem(at, Cells);
            var found = Single(encoding, [(byte)(0xA1 + row), (byte)(0x21 + cell)]);
            table[at] = found is LaxDamage or '?' or '\uFFFD' || IsPrivate(found) ? '\0' : found;
        }
        // Two signs of the standard that the code page leaves out.
        table[(1 * Cells) + 0x16] = '\uFF5E';
        table[(1 * Cells) + 0x50] = '\u2116';
        return table;
    }

    private static char Single(Encoding encoding, byte[] bytes)
    {
        var text = encoding.GetString(bytes);
        return text.Length == 1 ? text[0] : '\0';
    }

    private static bool IsPrivate(char c) => c is >= '\uE000' and <= '\uF8FF';

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number)
        ?? throw new InvalidOperationException($"Code page {number} is missing.");
}
