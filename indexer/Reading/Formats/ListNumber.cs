using System.Globalization;
using System.Text;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>A number as a word processor prints it, by the names Office Open XML gives the forms (ST_NumberFormat).</summary>
internal static class ListNumber
{
    private const string Iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
    private const string Aiueo = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private const string HalfAiueo = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
    private const string HalfIroha = "ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ";
    private const string Circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿";

    // Japanese numerals stop before 万, Roman ones where they turn unreadable.
    private const int Largest = 9_999;

    public static string Print(int number, string form) => number is < 1 or > Largest ? Decimal(number) : form switch
    {
        "decimalFullWidth" or "decimalFullWidth2" => FullWidth(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => From(Circled, number),
        "decimalEnclosedParen" => From("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", number),
        "decimalEnclosedFullstop" => From("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", number),
        "aiueo" => From(HalfAiueo, number),
        "aiueoFullWidth" => From(Aiueo, number),
        "iroha" => From(HalfIroha, number),
        "irohaFullWidth" => From(Iroha, number),
        "ideographTraditional" => From("甲乙丙丁戊己庚辛壬癸", number),
        "ideographZodiac" => From("子丑寅卯辰巳午未申酉戌亥", number),
        "ideographEnclosedCircle" => From("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", number),
        "japaneseCounting" or "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" => Kanji(number, "〇一二三四五六七八九", "千百十"),
        "japaneseLegal" => Kanji(number, "零壱弐参四伍六七八九", "阡百拾"),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Digits(number, "〇一二三四五六七八九"),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letters(number, 'A'),
        "lowerLetter" => Letters(number, 'a'),
        "numberInDash" => $"- {Decimal(number)} -",
        "none" => "",
        _ => Decimal(number),
    };

    private static string Decimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string FullWidth(int number) => Digits(number, "０１２３４５６７８９");

    private static string Digits(int number, string digits) => string.Concat(Decimal(number).Select(digit => digits[digit - '0']));

    private static string From(string signs, int number) => number <= signs.Length ? signs[number - 1].ToString() : Decimal(number);

    // After Z come AA, BB, CC.
    private static string Letters(int number, char first) =>
        number <= 26 * 8 ? new((char)(first + (number - 1) % 26), (number - 1) / 26 + 1) : Decimal(number);

    // 二十三, 百五: a one in front of 十, 百, 千 is not printed (only the legal form prints 壱拾).
    private static string Kanji(int number, string digits, string powers)
    {
        var printed = new StringBuilder();
        for (var (unit, power) = (1000, 0); power < 3; unit /= 10, power++)
        {
            var digit = number / unit % 10;
            if (digit > 1 || digit == 1 && digits[1] != '一')
                printed.Append(digits[digit]);
            if (digit > 0)
                printed.Append(powers[power]);
        }

        return number % 10 > 0 ? printed.Append(digits[number % 10]).ToString() : printed.ToString();
    }

    private static string Roman(int number)
    {
        if (number > 3_999)
            return Decimal(number);
        var printed = new StringBuilder();
        foreach (var (value, sign) in RomanSigns)
        {
            for (; number >= value; number -= value)
                printed.Append(sign);
        }

        return printed.ToString();
    }

    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];
}
