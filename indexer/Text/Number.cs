namespace PolicyBot.Indexer.Text;

/// <summary>A number as read: 12百万 has the value 12,000,000 and the scale 百万 (two characters, a million).</summary>
internal readonly record struct Number(decimal Value, int Length)
{
    /// <summary>Characters at the end that a reader counts to the unit: 億 of 250億円. 0 in 3億5千万, where the parts differ.</summary>
    public int ScaleLength { get; init; }

    public decimal Scale { get; init; } = 1;

    public decimal Coefficient => Value / Scale;
}
