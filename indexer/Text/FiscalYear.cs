namespace PolicyBot.Indexer.Text;

/// <summary>年度: April to March, named by the year of its April.</summary>
internal readonly record struct FiscalYear(int Year)
{
    public DateOnly First => new(Year, 4, 1);

    public FiscalYear Previous => new(Year - 1);

    public FiscalYear Next => new(Year + 1);

    /// <summary>令和5年度; the later era in a year of change (令和元年度).</summary>
    public string Japanese => JapaneseNames[^1];

    /// <summary>Every right name: 平成31年度 and 令和元年度.</summary>
    public IReadOnlyList<string> JapaneseNames => [.. Names(this)];

    public string English => $"FY{Year}";

    public static FiscalYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>平成20年度, H20, 令和5年度, R5, FY2008, ２０２３年度, 平 成 ２ ０ 年 度. A calendar year (2008年) is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out FiscalYear year, out int length)
    {
        var found = YearReader.TryRead(text, at, out var read) && read is { Year: not null } && (read.IsFiscal || read.IsBare);
        (year, length) = found ? (new FiscalYear(read.Year ?? 0), read.Length) : (default, 0);
        return found;
    }

    public override string ToString() => English;

    // An era names the fiscal year when it reigned in some part of it: 昭和64年度 never came.
    static IEnumerable<string> Names(FiscalYear year)
    {
        var named = JapaneseEra.YearsOf(year.Year).Where(era => (era.Era.End ?? DateOnly.MaxValue) >= year.First);
        return named.Select(era => $"{era}度").DefaultIfEmpty($"{year.Year}年度");
    }
}
