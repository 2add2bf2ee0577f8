using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>The numbers of a row in order, up to its rating or its last row of years.</summary>
internal sealed class IndicatorCells
{
    readonly LedgerText _text;

    public IndicatorCells(LedgerText text, IndicatorLines lines)
    {
        _text = text;
        Values = [.. ReadValues(lines)];
        var last = lines.Cells.LastOrDefault(block => text.SeriesOf(block).Any()) ?? lines.Cells[^1];
        ReadRating(lines, last);
    }

    public IReadOnlyList<IndicatorValue> Values { get; }

    public string? Rating { get; private set; }

    /// <summary>Where the explanation starts in the document.</summary>
    public int End { get; private set; }

    List<IndicatorValue> ReadValues(IndicatorLines lines)
    {
        var end = lines.Cells.SelectMany(_text.SeriesOf).Select(series => series.Span.End).DefaultIfEmpty(lines.Cells[^1].Block.Span.End).Max();
        List<IndicatorValue> values = [];
        foreach (var block in lines.Cells.Prepend(lines.Head))
        {
            foreach (var quantity in _text.QuantitiesOf(block).Where(quantity => quantity.Span.Start < end && IsValue(lines, block, quantity) && !IsOfPartsName(block, quantity)))
                values.Add(Value(block, quantity));
            foreach (var series in _text.SeriesOf(block))
                Attach(values, block, series);
        }

        return values;
    }

    // 震度５以上 in the name is part of the name; a number that ends the name's lines is a cell.
    static bool IsValue(IndicatorLines lines, LedgerBlock block, Quantity quantity) =>
        block != lines.Head || block.IndexOf(quantity.Span.End) >= block.Text.Length || block.Block.Lines[^1].End == quantity.Span.End;

    // ［うち人口５万人未満 350市町村］: one part has one number, the last.
    bool IsOfPartsName(LedgerBlock block, Quantity quantity)
    {
        var start = block.IndexOf(quantity.Span.Start);
        var open = block.Text.AsSpan(0, start).LastIndexOfAny('［', '[');
        var part = open < 0 ? "" : block.Text[open..];
        var close = part.AsSpan().IndexOfAny('］', ']');
        return open >= 0 && part.AsSpan(1).TrimStart().StartsWith("うち", StringComparison.Ordinal) && (close < 0 || open + close > start)
            && _text.QuantitiesOf(block).Any(other => other.Span.Start > quantity.Span.Start && (close < 0 || block.IndexOf(other.Span.Start) < open + close)
                && !block.Text.AsSpan(start, block.IndexOf(other.Span.Start) - start).ContainsAny("、（(／/"));
    }

    static IndicatorValue Value(LedgerBlock block, Quantity quantity)
    {
        var before = block.Text.AsSpan(0, block.IndexOf(quantity.Span.Start));
        var open = before.LastIndexOfAny('［', '[');
        var inside = open >= 0 && before[open..].IndexOfAny('］', ']') < 0;
        var label = inside ? before[(open + 1)..].Trim().ToString() : "";
        return new IndicatorValue(block, quantity) { IsSub = inside, SubLabel = label };
    }

    void Attach(List<IndicatorValue> values, LedgerBlock block, Series series)
    {
        var at = values.FindLastIndex(value => value.Quantity.Span.End <= series.Span.Start);
        if (at < 0 || values[at].Series is not null)
            return;
        var between = _text.Document.Text.AsSpan(values[at].Quantity.Span.End, series.Span.Start - values[at].Quantity.Span.End);
        if (between.Trim(" \t\r\n　＊*※注").IsEmpty)
            values[at] = values[at] with { Series = series, SeriesBlock = block };
    }

    void ReadRating(IndicatorLines lines, LedgerBlock last)
    {
        var number = _text.SeriesOf(last).Select(series => series.Span).LastOrDefault();
        if (number.Length == 0)
        {
            (last, number) = Values.Count > 0 ? (Values[^1].Block, Values[^1].Quantity.Span) : (last, last.Block.Lines[0]);
        }

        End = number.End;
        // What stands on the next printed line is an explanation that was joined to the cell.
        var line = last.Block.Lines.First(line => line.End >= number.End);
        var behind = _text.Document.Text.AsSpan(number.End, line.End - number.End);
        var next = lines.Cells.SkipWhile(block => block != last).Skip(1).FirstOrDefault();
        Rating = IndicatorRating.At(behind, out var length);
        if (Rating is not null)
            End += length;
        else if (behind.Trim("）)］] 　").IsEmpty && next is not null && IndicatorRating.At(next.Text, out _) is { } alone)
            (Rating, End) = (alone, next.Block.Span.End);
    }
}
