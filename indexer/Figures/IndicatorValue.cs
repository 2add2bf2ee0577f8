using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>A number of an indicator row with its row of years: 32件（9/8/15）, ［うち離島 ５件］.</summary>
internal sealed record IndicatorValue(LedgerBlock Block, Quantity Quantity)
{
    public Series? Series { get; init; }

    public LedgerBlock? SeriesBlock { get; init; }

    /// <summary>In square brackets, or with うち: a part of the number in front.</summary>
    public bool IsSub { get; init; }

    /// <summary>うち離島; empty where the bracket names nothing.</summary>
    public string SubLabel { get; init; } = "";
}
