using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Text;

internal enum Bound
{
    None,
    AtLeast,
    AtMost,
}

/// <summary>An amount or a count as it stands in a text. The span takes in 約, 以上 and の内数.</summary>
internal sealed record Quantity
{
    public required SourceSpan Span { get; init; }

    /// <summary>In the unit as written: 250 for 250億円. Null where the figure cannot be read.</summary>
    public decimal? Value { get; init; }

    /// <summary>億円, 件, %, か年. Empty for a plain ratio.</summary>
    public required string Unit { get; init; }

    public required UnitKind Kind { get; init; }

    /// <summary>For amounts of Japanese money that can be read.</summary>
    public decimal? Yen { get; init; }

    /// <summary>5 of 5～10件.</summary>
    public decimal? From { get; init; }

    /// <summary>３分の２: 2 and 3.</summary>
    public (decimal Numerator, decimal Denominator)? Ratio { get; init; }

    /// <summary>約, およそ, 程度</summary>
    public bool IsApproximate { get; init; }

    public Bound Bound { get; init; }

    /// <summary>以上, 以下, 未満 … as written: 未満 leaves the figure itself out, 以下 does not.</summary>
    public string BoundWord { get; init; } = "";

    /// <summary>の内数: a part of this amount, nobody says how much.</summary>
    public bool IsPartOf { get; init; }

    /// <summary>For people: why the figure may be misread. Never repaired.</summary>
    public string? Doubt { get; init; }
}
