using System.Collections.Immutable;

namespace PolicyBot.Indexer.Text;

/// <summary>An era 元号. Days are Gregorian; before 1873 the documents of the time counted by another calendar.</summary>
internal sealed record JapaneseEra(string Name, char Letter, char Square, DateOnly Start)
{
    public static readonly JapaneseEra Meiji = new("明治", 'M', '㍾', new(1868, 10, 23));
    public static readonly JapaneseEra Taisho = new("大正", 'T', '㍽', new(1912, 7, 30));
    public static readonly JapaneseEra Showa = new("昭和", 'S', '㍼', new(1926, 12, 25));
    public static readonly JapaneseEra Heisei = new("平成", 'H', '㍻', new(1989, 1, 8));
    public static readonly JapaneseEra Reiwa = new("令和", 'R', '㋿', new(2019, 5, 1));

    public static readonly ImmutableArray<JapaneseEra> All = [Meiji, Taisho, Showa, Heisei, Reiwa];

    /// <summary>The day before the next era; none for the present one.</summary>
    public DateOnly? End
    {
        get
        {
            foreach (var era in All)
            {
                if (era.Start > Start)
                    return era.Start.AddDays(-1);
            }
            return null;
        }
    }

    public bool Contains(DateOnly day) => day >= Start && (End is not { } end || day <= end);

    /// <summary>The one answer for a day, null before Meiji.</summary>
    public static EraYear? YearOf(DateOnly day) =>
        All.FirstOrDefault(era => era.Contains(day)) is { } era ? new EraYear(era, day.Year - era.Start.Year + 1) : null;

    /// <summary>All answers for a year: 1989 is 昭和64年 and 平成元年.</summary>
    public static IReadOnlyList<EraYear> YearsOf(int year) =>
        [.. All.Where(era => era.Start.Year <= year && (era.End ?? DateOnly.MaxValue).Year >= year)
            .Select(era => new EraYear(era, year - era.Start.Year + 1))];

    /// <summary>平成, 平 成, ㍻.</summary>
    public static JapaneseEra? Named(ReadOnlySpan<char> text, int at, out int length)
    {
        foreach (var era in All)
        {
            length = text[at] == era.Square ? 1 : Spacing.SpacedLength(text, at, era.Name);
            if (length > 0)
                return era;
        }
        length = 0;
        return null;
    }

    /// <summary>H, Ｈ.</summary>
    public static JapaneseEra? OfLetter(char c)
    {
        foreach (var era in All)
        {
            if (c == era.Letter || c == era.Letter - 'A' + 'Ａ')
                return era;
        }
        return null;
    }
}

/// <summary>平成20年. Years beyond the end of their era (平成32年 of old plans) convert, but are not possible.</summary>
internal readonly record struct EraYear(JapaneseEra Era, int Year)
{
    public int WesternYear => Era.Start.Year + Year - 1;

    public bool IsPossible => Year >= 1 && (Era.End is not { } end || WesternYear <= end.Year);

    /// <summary>Whether the era had begun and not yet ended on that day: 平成31年5月1日 had not to be.</summary>
    public bool Has(DateOnly day) => day.Year == WesternYear && Era.Contains(day);

    public string YearText => Year == 1 ? "元" : $"{Year}";

    public override string ToString() => $"{Era.Name}{YearText}年";
}
