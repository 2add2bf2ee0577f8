using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure.Headings;

/// <summary>What may stand for a number inside brackets: 1, 一, ア, イ, a, A, i.</summary>
internal sealed class Numbering
{
    const string Aiueo = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    const string HalfWidth = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
    const string Iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";

    delegate int Reader(ReadOnlySpan<char> line, int at, out int value, out string label);

    readonly Reader _read;

    Numbering(string name, string starts, Reader read) => (Name, Starts, _read) = (name, starts, read);

    public string Name { get; }

    public string Starts { get; }

    public static Numbering Digits { get; } = new("1", Marks.Digits, ReadDigits);

    public static Numbering Kanji { get; } = new("一", KanjiNumber.Starts, ReadKanji);

    public static Numbering Katakana { get; } = new("ア", Aiueo + HalfWidth + "ヰヱ", ReadKatakana);

    public static Numbering SmallLetter { get; } = new("a", Letters('a', 'ａ'), ReadSmallLetter);

    public static Numbering CapitalLetter { get; } = new("A", Letters('A', 'Ａ'), ReadCapitalLetter);

    public int Read(ReadOnlySpan<char> line, int at, out int value, out string label) => _read(line, at, out value, out label);

    static string Letters(char half, char full) =>
        string.Concat(Enumerable.Range(0, 26).SelectMany(i => new[] { (char)(half + i), (char)(full + i) }));

    static int ReadDigits(ReadOnlySpan<char> line, int at, out int value, out string label)
    {
        var length = Marks.ReadDigits(line, at, out value);
        label = length > 0 ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        return value == 0 ? 0 : length;
    }

    static int ReadKanji(ReadOnlySpan<char> line, int at, out int value, out string label)
    {
        var length = KanjiNumber.Read(line, at, out value);
        label = line.Slice(at, length).ToString();
        return length;
    }

    /// <summary>ア, イ, ウ …; イ counts as the second, ロ as the second of イロハ.</summary>
    static int ReadKatakana(ReadOnlySpan<char> line, int at, out int value, out string label)
    {
        (value, label) = (0, "");
        if (at >= line.Length)
        {
            return 0;
        }

        var half = HalfWidth.IndexOf(line[at], StringComparison.Ordinal);
        var place = half >= 0 ? half : line[at] is 'ロ' or 'ハ' or 'ニ' or 'ホ' or 'ヘ' ? Iroha.IndexOf(line[at], StringComparison.Ordinal) : Aiueo.IndexOf(line[at], StringComparison.Ordinal);
        (value, label) = (place + 1, line[at].ToString());
        return place >= 0 ? 1 : 0;
    }

    static int ReadSmallLetter(ReadOnlySpan<char> line, int at, out int value, out string label) =>
        ReadLetter(line, at, 'a', 'ａ', out value, out label);

    static int ReadCapitalLetter(ReadOnlySpan<char> line, int at, out int value, out string label) =>
        ReadLetter(line, at, 'A', 'Ａ', out value, out label);

    static int ReadLetter(ReadOnlySpan<char> line, int at, char half, char full, out int value, out string label)
    {
        (value, label) = (0, "");
        if (at >= line.Length || (at + 1 < line.Length && Characters.IsLatinLetter(line[at + 1])))
        {
            return 0;
        }

        var place = line[at] - half is >= 0 and < 26 ? line[at] - half : line[at] - full;
        (value, label) = (place + 1, ((char)(half + place)).ToString());
        return place is >= 0 and < 26 ? 1 : 0;
    }
}
