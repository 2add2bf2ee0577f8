namespace PolicyBot.Indexer.Text;

/// <summary>A year named by another one that the text or its date gives.</summary>
internal enum RelativeYear
{
    /// <summary>同年, 同年度</summary>
    Same,

    /// <summary>本年, 今年, 本年度, 今年度</summary>
    This,

    /// <summary>前年, 昨年, 前年度, 昨年度</summary>
    Previous,

    /// <summary>翌年, 来年, 翌年度, 来年度, 次年度</summary>
    Next,
}

/// <summary>The year at the head of a date: 平成20年, 令和5年度, 2008年, H20, 本年度.</summary>
internal readonly record struct YearReading(int Length)
{
    public EraYear? Era { get; init; }

    public int? Year { get; init; }

    public RelativeYear? Relative { get; init; }

    public bool IsFiscal { get; init; }

    /// <summary>.6.20 of H15.6.20; not part of the length.</summary>
    public DottedDate? Dotted { get; init; }

    /// <summary>H20, R5, FY2008: no 年 behind it.</summary>
    public bool IsBare { get; init; }

    /// <summary>平成20 of 平成20～22年度: the 年度 stands further on.</summary>
    public bool IsShared { get; init; }
}
