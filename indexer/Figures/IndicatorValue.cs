using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>A number of an indicator row with its row of years: 79件（14/11/54）, ［うち遺伝子治療 ５件］.</summary>
internal sealed record IndicatorValue(LedgerBlock Block, Quantity Quantity)
{
    public Series? Series { get; init; }

    public LedgerBlock? SeriesBlock { get; init; }

    /// <summary>In square brackets, or with うち: a part of the number in front.</summary>
    public bool IsSub { get; init; }

    /// <summary>うち遺伝子治療; empty where the bracket names nothing.</summary>
    public string SubLabel { get; init; } = "";
}
