namespace PolicyBot.Indexer.Text;

/// <summary>The unit behind a number as it stands: 億円, 件, か 年, ⏎億円.</summary>
internal readonly record struct UnitInText(Unit Unit, string Scale, decimal Value, int End)
{
    /// <summary>億円 for one amount of money; counts are counted out (10万人 is 100,000 人).</summary>
    public string Name => Scale + Unit.Name;

    public static bool TryRead(ReadOnlySpan<char> text, int start, Number number, out UnitInText found)
    {
        found = default;
        var end = start + number.Length;
        var at = Spacing.SkipGap(text, end);
        var cut = Spacing.HasBreak(text, end, at);
        if (cut && Spacing.FillsLine(text, start, end))
            return false;
        var scaled = Scaled(text, number, end, at, out var scale);
        if (scaled > at && LastPart(text, start, end) is > 0 and var last)
            (number, scale) = (number with { Value = number.Value + last * (scale.Apart - 1) }, ("", 1));
        var sign = scaled > at ? Spacing.SkipGap(text, scaled) : at;
        if (Units.At(text, sign, spaced: sign > end && scaled == at, out var length) is not { } unit)
            return false;
        found = new UnitInText(unit, unit.Kind == UnitKind.Money ? scale.Name : "", 0, sign + length);
        found = found with { Value = unit.Kind == UnitKind.Money ? number.Coefficient : number.Value * scale.Apart };
        return !IsHeading(text, start, unit, sign > end, cut) && !IsOrdinalBehind(text, found.End) && Fits(text, start, end, number, found);
    }

    // The scale may stand apart as well: 18 億円.
    static int Scaled(ReadOnlySpan<char> text, Number number, int end, int at, out (string Name, decimal Apart) scale)
    {
        scale = (Squeeze(text[(end - number.ScaleLength)..end]), 1);
        var last = at;
        while (at > end && number.ScaleLength == 0 && last < text.Length && KanjiDigits.IsUnit(text[last]) && !KanjiDigits.StartsWord(text, last))
            last++;
        if (last > at)
            scale = (text[at..last].ToString(), NumberReader.Product(text[at..last]));
        return last;
    }

    // ４万８⏎千円 is 48,000円: a scale that stands apart belongs to the last part alone.
    static decimal LastPart(ReadOnlySpan<char> text, int start, int end) =>
        text[start..end].LastIndexOfAny(KanjiDigits.Units) is >= 0 and var sign && Figures.TryRead(text, start + sign + 1, out var value, out _) ? value : 0;

    static string Squeeze(ReadOnlySpan<char> scale) => scale.Length switch
    {
        0 => "",
        > 1 when Spacing.IsBlank(scale[1]) => scale.ToString().Replace(scale[1..2].ToString(), "", StringComparison.Ordinal),
        _ => scale.ToString(),
    };

    // ３ 課題 in front of a line is a heading.
    static bool IsHeading(ReadOnlySpan<char> text, int start, Unit unit, bool apart, bool cut) =>
        unit.IsNoun && apart && (cut || Spacing.StartsLine(text, start));

    // 3回目, 2件め; but 5年目標
    static bool IsOrdinalBehind(ReadOnlySpan<char> text, int end) =>
        end < text.Length && text[end] is '目' or 'め' && !(end + 1 < text.Length && text[end + 1] is '的' or '標' or '指' or 'ど');

    static bool Fits(ReadOnlySpan<char> text, int start, int end, Number number, in UnitInText found)
    {
        if (found.Unit.Name == "年")
            return number.Value < 1000 && Numerals.DigitValue(text[start]) != 0 && !MonthFollows(text, found.End);
        // （百万円）, 単位：千円 name the unit of a table.
        return found.Unit.Kind != UnitKind.Money || !KanjiDigits.IsUnit(text[start]) || !IsLegend(text, start, end);
    }

    static bool MonthFollows(ReadOnlySpan<char> text, int at) =>
        WholeNumber.TryRead(text, Spacing.SkipGap(text, at), out _, out var end) && Spacing.At(text, Spacing.SkipGap(text, end), "月");

    static bool IsLegend(ReadOnlySpan<char> text, int start, int end)
    {
        var before = Spacing.BackOverGap(text, start);
        var onlyUnits = text[start..end].IndexOfAnyExcept(KanjiDigits.Units) < 0;
        return onlyUnits && before > 0 && text[before - 1] is '（' or '(' or '［' or '[' or '：' or ':' or '位';
    }
}
