using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>A figure as the text alone gives it: the number and its place, nothing yet of what it counts.</summary>
internal static class FigureDraft
{
    public static Figure Of(LedgerText text, LedgerBlock block, Quantity quantity) => new()
    {
        Label = "",
        Measure = FigureMeasure.Other,
        Kind = Kind(quantity.Kind),
        Value = quantity.Value,
        From = quantity.From,
        Fraction = quantity.Ratio is { } ratio ? string.Create(CultureInfo.InvariantCulture, $"{ratio.Numerator}/{ratio.Denominator}") : null,
        Unit = quantity.Unit,
        Yen = quantity.Yen,
        Approximate = quantity.IsApproximate,
        Bound = quantity.Bound switch { Bound.AtLeast => FigureBound.AtLeast, Bound.AtMost => FigureBound.AtMost, _ => FigureBound.None },
        Within = quantity.IsPartOf,
        Attribution = FigureAttribution.Unattributed,
        Doubt = quantity.Doubt,
        ProposedReading = DoubtfulReading.Of(text.Document.Text, quantity),
        Section = block.Section.Label,
        Page = text.PageOf(quantity.Span.Start),
        Span = quantity.Span,
        UnitSpan = text.UnitOf(quantity.Span.Start),
    };

    /// <summary>One of （14/11/54）: the unit is that of the number in front.</summary>
    public static Figure Of(LedgerText text, LedgerBlock block, SeriesNumber number, Figure owner) => new()
    {
        Label = owner.Label,
        SubOf = owner.SubOf,
        Indicator = owner.Indicator,
        Measure = FigureMeasure.Other,
        Kind = owner.Kind,
        Value = number.Value,
        Unit = owner.Unit,
        Yen = owner is { Yen: { } yen, Value: { } value and not 0 } ? number.Value * (yen / value) : null,
        Attribution = FigureAttribution.Unattributed,
        Section = block.Section.Label,
        Page = text.PageOf(number.Span.Start),
        Span = number.Span,
    };

    static FigureKind Kind(UnitKind kind) => kind switch
    {
        UnitKind.Money => FigureKind.Money,
        UnitKind.Share => FigureKind.Share,
        UnitKind.Duration => FigureKind.Duration,
        _ => FigureKind.Count,
    };
}
