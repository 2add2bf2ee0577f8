using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>One level of a list: how its number looks (第%1章, %1.%2, ①) and where it starts.</summary>
internal sealed record DocxLevel(int Start, string Format, string Pattern, string Gap, bool DecimalOnly, bool NeverRestarts, string? Style)
{
    // A longer pattern is an attack: it would be printed with every paragraph.
    private const int MaxPattern = 64;

    public static readonly DocxLevel Plain = new(1, "none", "", "", false, false, null);

    public static DocxLevel From(XElement level)
    {
        var pattern = level.One("lvlText").Val() ?? "";
        var legal = level.One("isLgl");
        return new(
            level.One("start").Int() ?? 1,
            FormatOf(level),
            pattern.Length <= MaxPattern ? pattern : pattern[..MaxPattern],
            level.One("suff").Val() switch { "nothing" => "", "space" => " ", _ => "　" },
            legal is not null && OfficeXml.IsOn(legal.Val()),
            level.One("lvlRestart").Int() == 0,
            level.One("pStyle").Val());
    }

    /// <summary>The sign in front of a paragraph, with the gap behind it.</summary>
    public string Print(IReadOnlyList<DocxLevel> levels, IReadOnlyList<int> counts, int own)
    {
        if (Format == "bullet")
            return new string('　', own) + Bullet();
        var printed = new StringBuilder();
        for (var i = 0; i < Pattern.Length; i++)
        {
            if (Pattern[i] == '%' && i + 1 < Pattern.Length && Pattern[i + 1] is >= '1' and <= '9')
                printed.Append(Number(levels, counts, Pattern[++i] - '1'));
            else
                printed.Append(Pattern[i]);
        }

        return printed.Length == 0 ? "" : EndsWithGap(printed) ? printed.ToString() : printed.Append(Gap).ToString();
    }

    private string Number(IReadOnlyList<DocxLevel> levels, IReadOnlyList<int> counts, int level)
    {
        if (level >= levels.Count)
            return "";
        var form = levels[level].Format;
        return form == "none" ? "" : DecimalOnly ? counts[level].ToString(CultureInfo.InvariantCulture) : ListNumber.Print(counts[level], form);
    }

    // Symbol fonts keep their bullets in the private area, and Courier's o is a ring.
    private string Bullet() => Pattern.Trim() is [var sign] && sign is not ('o' or '·' or '§' or 'l' or 'n' or 'u' or 'Ø' or (>= '\uE000' and <= '\uF8FF') or '・')
        ? $"{sign}　"
        : "・";

    private static bool EndsWithGap(StringBuilder printed) => printed[^1] is ' ' or '　' or '\t';

    // Newer forms hide in mc:AlternateContent; its fallback is the next best.
    private static string FormatOf(XElement level) =>
        (level.One("numFmt") ?? level.Descendants().FirstOrDefault(child => child.Name.LocalName == "numFmt" && child.Val() != "custom")).Val() ?? "decimal";
}
