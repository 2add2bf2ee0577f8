using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Text;

/// <summary>Puts a quantity together from its number, or finds that the number is none.</summary>
internal static class QuantityForm
{
    public static Quantity? TryRead(ReadOnlySpan<char> text, int start, Number number, bool spaced)
    {
        if (IsSomethingElse(text, start, number))
            return null;
        if (Ratios.TryRead(text, start, start + number.Length, number.Value) is { } ratio)
            return ratio;
        if (!UnitInText.TryRead(text, start, number, out var unit))
            return null;
        if (IsItemOfList(text, start, number, unit))
            return TryReadBehindItem(text, start, number);
        return Garbled(text, start, unit)
            ?? (NumberInText.IsInName(text, start) ? null : Form(text, start, unit) with { Doubt = Doubt(text, start, number, unit, spaced) });
    }

    static bool IsSomethingElse(ReadOnlySpan<char> text, int start, Number number) =>
        NumberInText.IsOrdinal(text, start) || KanjiNumbers.IsVague(text, start)
        || !(KanjiNumbers.Counts(text, start, number.Length) || IsDenominator(text, start + number.Length));

    static bool IsDenominator(ReadOnlySpan<char> text, int end) =>
        Spacing.SpacedLength(text, Spacing.SkipGap(text, end), "分の") > 0;

    // １．５分野における… in front of a line: item 1, five fields.
    static bool IsItemOfList(ReadOnlySpan<char> text, int start, Number number, in UnitInText unit) =>
        unit.Unit.IsWhole && number.ScaleLength == 0 && Spacing.StartsLine(text, start)
        && text.Slice(start, number.Length).Contains('．');

    static Quantity? TryReadBehindItem(ReadOnlySpan<char> text, int start, Number number)
    {
        var behind = start + text.Slice(start, number.Length).IndexOf('．') + 1;
        return NumberReader.TryRead(text, behind, out var count) && UnitInText.TryRead(text, behind, count, out var unit)
            ? Form(text, behind, unit) : null;
    }

    static Quantity Form(ReadOnlySpan<char> text, int start, in UnitInText unit)
    {
        var from = NumberInText.LowerEnd(text, start, out var first);
        var negative = from is null && NumberInText.IsNegative(text, start, unit.Unit.Kind);
        var words = QuantityWords.Around(text, negative ? start - 1 : first, unit.End);
        var value = negative ? -unit.Value : unit.Value;
        return new Quantity
        {
            Span = new SourceSpan(words.Start, words.End),
            Value = value,
            Unit = unit.Name,
            Kind = unit.Unit.Kind,
            Yen = unit.Unit.Name == "円" ? value * NumberReader.Product(unit.Scale) : null,
            From = from,
            IsApproximate = words.IsApproximate,
            Bound = words.Bound,
            BoundWord = words.BoundWord,
            IsPartOf = words.IsPartOf,
        };
    }

    static Quantity? Garbled(ReadOnlySpan<char> text, int start, in UnitInText unit)
    {
        var lost = unit.Unit.Kind == UnitKind.Money ? GarbledAmount.StartOfUnreadable(text, start) : start;
        if (lost == start)
            return null;
        var words = QuantityWords.Around(text, lost, unit.End);
        var sign = text[lost..start].ToString();
        return Form(text, start, unit) with
        {
            Span = new SourceSpan(words.Start, words.End),
            Value = null,
            Yen = null,
            From = null,
            IsApproximate = words.IsApproximate,
            Doubt = $"「{sign}」は数字の読み損ないとみられ、金額を読み取れません。",
        };
    }

    static string? Doubt(ReadOnlySpan<char> text, int start, Number number, in UnitInText unit, bool spaced)
    {
        if (unit.Unit.Kind == UnitKind.Money && GarbledAmount.FollowsStraySign(text, start))
            return "直前の文字は読み損ないの可能性があり、金額の先頭が欠けているかもしれません。";
        if (NumberInText.IsOneOrTheNext(text, start))
            return "二つの数の間を言うのか、別々の数か分かりません。";
        if (NumberInText.ContinuesBrokenNumber(text, start))
            return "直前の数字との切れ目が、番号か桁区切りか小数点か分かりません。";
        // ２ ０ 件 may be twenty, or the last cell of a row.
        return spaced && !text.Slice(start, number.Length).ContainsAny(KanjiDigits.Units)
            ? "字間の空いた一つの数か、別々の数か分かりません。" : null;
    }
}
