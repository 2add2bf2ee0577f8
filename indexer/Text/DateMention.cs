using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Text;

internal enum DatePrecision
{
    /// <summary>1980年代</summary>
    Decade,
    Year,
    FiscalYear,
    Month,
    Day,
}

/// <summary>A date as it stands in a text. Year, month and day are what is written, also where no such day exists.</summary>
internal sealed record DateMention
{
    public required SourceSpan Span { get; init; }

    public required string Written { get; init; }

    public required DatePrecision Precision { get; init; }

    /// <summary>The western year; null where it is relative (同年) or left out (6月20日).</summary>
    public int? Year { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>The era's year as written.</summary>
    public EraYear? Era { get; init; }

    public RelativeYear? Relative { get; init; }

    public DayOfWeek? Weekday { get; init; }

    /// <summary>頃, ごろ</summary>
    public bool IsApproximate { get; init; }

    /// <summary>末: the end of the year, fiscal year or month.</summary>
    public bool IsEnd { get; init; }

    /// <summary>For people: why the date cannot be as written. Never repaired.</summary>
    public string? Doubt { get; init; }

    public FiscalYear? FiscalYear => Precision == DatePrecision.FiscalYear && Year is { } year ? new FiscalYear(year) : null;

    /// <summary>The day, where one is written and exists.</summary>
    public DateOnly? Date => Precision == DatePrecision.Day ? First : null;

    public DateOnly? First => (Precision, Year, Month, Day) switch
    {
        (DatePrecision.Decade or DatePrecision.Year, { } year, _, _) => new DateOnly(year, 1, 1),
        (DatePrecision.FiscalYear, { } year, _, _) => new DateOnly(year, 4, 1),
        (DatePrecision.Month, { } year, >= 1 and <= 12 and var month, _) => new DateOnly(year, month, 1),
        (DatePrecision.Day, { } year, { } month, { } day) when Exists(year, month, day) => new DateOnly(year, month, day),
        _ => null,
    };

    public DateOnly? Last => Precision switch
    {
        DatePrecision.Decade => First?.AddYears(10).AddDays(-1),
        DatePrecision.Year or DatePrecision.FiscalYear => First?.AddYears(1).AddDays(-1),
        DatePrecision.Month => First?.AddMonths(1).AddDays(-1),
        _ => First,
    };

    static bool Exists(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
