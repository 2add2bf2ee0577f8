namespace PolicyBot.Tests.Support.Documents;

/// <summary>One way to number headings: how the sign is printed, and how people write it in a citation.</summary>
internal sealed record HeadingForm(Func<int, string> Sign, Func<int, string> Number)
{
    /// <summary>第1章 第2節 and §2 2. stand apart in a label; 2.1)② does not.</summary>
    public bool Apart { get; init; }

    /// <summary>A bare 1 or ア needs a space behind it; １． does not.</summary>
    public bool NeedsSpace { get; init; }

    public bool AlwaysHasHeading { get; init; }

    /// <summary>Articles (条) are counted through the document, not within their chapter.</summary>
    public bool CountsThrough { get; init; }

    public char? Bullet { get; init; }

    public int Most { get; init; } = 12;

    public static HeadingForm Section { get; } = Same(n => $"§{n}") with { Apart = true, AlwaysHasHeading = true };

    public static HeadingForm Item { get; } =
        new(n => $"項目{n}：", n => $"項目{n}") { Apart = true, AlwaysHasHeading = true };

    public static HeadingForm Chapter { get; } = Same(n => $"第{n}章") with { Apart = true, NeedsSpace = true, AlwaysHasHeading = true };

    public static HeadingForm KanjiChapter { get; } = Same(n => $"第{Kanji(n)}章") with { Apart = true, NeedsSpace = true, AlwaysHasHeading = true };

    public static HeadingForm Part { get; } = Same(n => $"第{n}節") with { Apart = true, NeedsSpace = true, AlwaysHasHeading = true };

    public static HeadingForm KanjiPart { get; } = Same(n => $"第{Kanji(n)}節") with { Apart = true, NeedsSpace = true, AlwaysHasHeading = true };

    public static HeadingForm Article { get; } =
        Same(n => $"第{n}条") with { Apart = true, NeedsSpace = true, CountsThrough = true, Most = 99 };

    public static HeadingForm Ordinal { get; } = Same(n => $"第{n}") with { Apart = true, NeedsSpace = true, AlwaysHasHeading = true };

    public static HeadingForm RomanDot { get; } = Same(n => $"{(char)('Ⅰ' + n - 1)}.") with { AlwaysHasHeading = true };

    public static HeadingForm Roman { get; } = Same(n => $"{(char)('Ⅰ' + n - 1)}") with { Apart = true, NeedsSpace = true, AlwaysHasHeading = true };

    public static HeadingForm Dot { get; } = Same(n => $"{n}.") with { Most = 15 };

    public static HeadingForm Bare { get; } = Same(n => $"{n}") with { NeedsSpace = true };

    public static HeadingForm Paren { get; } = Same(n => $"{n})");

    public static HeadingForm Parens { get; } = Same(n => $"({n})");

    public static HeadingForm Circled { get; } = Same(n => $"{(char)('①' + n - 1)}");

    public static HeadingForm Letter { get; } = Same(n => $"{(char)('A' + n - 1)}.");

    public static HeadingForm SmallLetter { get; } = Same(n => $"({(char)('a' + n - 1)})");

    public static HeadingForm Kana { get; } = Same(n => $"{"アイウエオカキクケコサシ"[n - 1]}") with { NeedsSpace = true };

    public static HeadingForm KanaParens { get; } = Same(n => $"({"アイウエオカキクケコサシ"[n - 1]})");

    public static HeadingForm Dots { get; } = Bulleted('・');

    public static HeadingForm Bulleted(char sign) =>
        new(_ => $"{sign}", _ => $"{sign}") { Bullet = sign };

    public string LabelUnder(string parentLabel, HeadingForm? parent, int ordinal)
    {
        var own = Bullet is { } sign ? $"{ordinal}つ目の{sign}" : Number(ordinal);
        var apart = Apart || Bullet is not null || parent is { Apart: true };
        return parentLabel.Length > 0 && apart ? $"{parentLabel} {own}" : parentLabel + own;
    }

    private static HeadingForm Same(Func<int, string> sign) => new(sign, sign);

    private static string Kanji(int n) => n < 10 ? $"{"〇一二三四五六七八九"[n]}" : $"十{(n > 10 ? Kanji(n - 10) : "")}";
}
