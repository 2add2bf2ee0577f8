using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>A printed increase, decrease or ratio and the amount it is about: 12億円（対前年度2億円増）.</summary>
public sealed record StatedChange(Figure Change, Figure Current)
{
    /// <summary>The fiscal year it is measured from; null where the text names none.</summary>
    public int? Since { get; init; }

    /// <summary>1 for more, -1 for less, 0 where only a ratio is printed.</summary>
    public int Direction { get; init; }
}

/// <summary>The words around a number that make it a change.</summary>
internal sealed record ChangeWords(int Direction, string Since)
{
    /// <summary>Zero where an earlier year is named outright.</summary>
    public int YearsBack { get; init; }

    public int? Year { get; init; }

    public bool IsRatio { get; init; }

    /// <summary>前年度からの増加, 前年度比: what the number counts.</summary>
    public string Label => (Since, Direction, IsRatio) switch
    {
        ("", > 0, _) => "増加",
        ("", _, _) => "減少",
        (_, 0, _) => Since + "比",
        (_, > 0, true) => Since + "からの増加率",
        (_, _, true) => Since + "からの減少率",
        (_, > 0, _) => Since + "からの増加",
        _ => Since + "からの減少",
    };

    public StatedChange Of(Figure change, Figure current) => new(change, current)
    {
        Since = Year ?? (YearsBack > 0 ? current.FiscalYear - YearsBack : null),
        Direction = Direction,
    };
}
