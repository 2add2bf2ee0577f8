namespace PolicyBot.Bot.Answers.Figures;

/// <summary>What is computed of figures, in words: differences, shares, sums, each behind the figures it is of.</summary>
internal sealed class ComputedTexts(FigureLines lines)
{
    const int MostShown = 8;

    public Answer Difference(LedgerEntry before, LedgerEntry after) => lines.Answered($"{Both(before, after)}\n{DifferenceOf(before, after)}");

    /// <summary>何％増えましたか: the difference, and how much of the earlier figure it is.</summary>
    public Answer Growth(LedgerEntry before, LedgerEntry after)
    {
        var (both, difference) = (Both(before, after), DifferenceOf(before, after));
        var unit = Unit(after, before);
        if (unit.Values[1] <= 0 || unit.Values[0] == unit.Values[1])
        {
            return lines.Answered($"{both}\n{difference}");
        }

        var rate = Math.Round(100 * (unit.Values[0] - unit.Values[1]) / unit.Values[1], 1);
        var (size, way) = ($"{About(before, after)}{FigureLines.Number(Math.Abs(rate))}%", string.Join('−', unit.Values.Select(unit.Written)));
        lines.Derive(new Derived($"{size}{(rate > 0 ? "増" : "減")}", unit.Values, $"({string.Join(" − ", unit.Values.Select(FigureLines.Number))}) ÷ {FigureLines.Number(unit.Values[1])} = {FigureLines.Number(rate)}%{InUnit(unit)}"));
        return lines.Answered(lines.Japanese
            ? $"{both}\n{difference}\n増減率は{size}の{(rate > 0 ? "増" : "減")}です（（{way}）÷{unit.Written(unit.Values[1])}）。"
            : $"{both}\n{difference}\nThe rate is {(rate > 0 ? "an increase" : "a decrease")} of {size} (({way}) ÷ {unit.Written(unit.Values[1])}).");
    }

    /// <summary>何倍になりましたか</summary>
    public Answer Times(LedgerEntry before, LedgerEntry after)
    {
        var both = Both(before, after);
        var unit = Unit(after, before);
        var times = $"{About(before, after)}{FigureLines.Number(Math.Round(unit.Values[0] / unit.Values[1], 2))}倍";
        lines.Derive(new Derived(times, unit.Values, $"{string.Join(" ÷ ", unit.Values.Select(FigureLines.Number))} = {times}{InUnit(unit)}"));
        return lines.Answered($"{both}\n{(lines.Japanese ? "倍率は" : "The ratio is ")}{times}{(lines.Japanese ? "です" : "")}{Way(unit, "÷")}");
    }

    string Both(LedgerEntry before, LedgerEntry after) => $"{lines.Line(before)}\n{lines.Line(after)}";

    string DifferenceOf(LedgerEntry before, LedgerEntry after)
    {
        var unit = Unit(after, before);
        var change = unit.Values[0] - unit.Values[1];
        var size = $"{About(before, after)}{unit.Written(Math.Abs(change))}{YenInWords.OfDifference(unit.Unit)}";
        var words = change == 0 ? lines.Japanese ? "増減はありません" : "no change"
            : lines.Japanese ? $"{size}の{(change > 0 ? "増" : "減")}です" : $"{(change > 0 ? "an increase" : "a decrease")} of {size}";
        lines.Derive(new Derived($"{size}{(change > 0 ? "増" : change < 0 ? "減" : "")}", unit.Values, How(unit, " − ", change)));
        return $"{(lines.Japanese ? "差は" : "The difference is ")}{words}{Way(unit, "−")}";
    }

    /// <summary>Two things of one year: how far apart they are, and neither grew.</summary>
    public Answer Between(LedgerEntry one, LedgerEntry other)
    {
        var unit = (one.Figure.Yen ?? one.Figure.Value) >= (other.Figure.Yen ?? other.Figure.Value) ? Unit(one, other) : Unit(other, one);
        var apart = unit.Values[0] - unit.Values[1];
        var size = $"{About(one, other)}{unit.Written(apart)}{YenInWords.OfDifference(unit.Unit)}";
        lines.Derive(new Derived(size, unit.Values, How(unit, " − ", apart)));
        return lines.Answered($"{lines.Line(one)}\n{lines.Line(other)}\n{(lines.Japanese ? $"差は{size}です" : $"The difference is {size}")}{Way(unit, "−")}");
    }

    /// <summary>What is computed of an approximate number is approximate.</summary>
    public static string About(params LedgerEntry[] entries) => entries.Any(entry => entry.Figure.Approximate) ? "約" : "";

    static CommonUnit Unit(params LedgerEntry[] entries) =>
        CommonUnit.Of([.. entries.Select(entry => entry.Figure)]) ?? throw new InvalidOperationException($"No common unit: {string.Join(", ", entries.Select(entry => entry.Figure.Unit))}");

    static string How(CommonUnit unit, string sign, decimal result) =>
        $"{string.Join(sign, unit.Values.Select(FigureLines.Number))} = {FigureLines.Number(result)}{InUnit(unit)}";

    static string InUnit(CommonUnit unit) => unit.Converted ? $"（{unit.Unit}に換算）" : "";

    /// <summary>（12,640,000−9,875,000）, (42.156 + 28, converted to 億円)</summary>
    string Way(CommonUnit unit, string sign)
    {
        var way = string.Join(lines.Japanese ? sign : $" {sign} ", unit.Values.Select(unit.Written));
        return lines.Japanese ? $"（{way}{(unit.Converted ? $"、{unit.Unit}に換算" : "")}）。" : $" ({way}{(unit.Converted ? $", converted to {unit.Unit}" : "")}).";
    }

    /// <summary>What is missing to the target, or by how much it was passed: more is not always better.</summary>
    public Answer Remaining(LedgerEntry reached, LedgerEntry aim)
    {
        var both = $"{lines.Line(reached)}\n{lines.Line(aim)}";
        var isPassed = (reached.Figure.Yen ?? reached.Figure.Value) > (aim.Figure.Yen ?? aim.Figure.Value);
        var unit = isPassed ? Unit(reached, aim) : Unit(aim, reached);
        var left = unit.Values[0] - unit.Values[1];
        var size = $"{unit.Written(left)}{YenInWords.OfDifference(unit.Unit)}";
        lines.Derive(new Derived(size, unit.Values, How(unit, " − ", left)));
        var words = (lines.Japanese, isPassed) switch
        {
            (true, true) => $"目標より{size}多い値です",
            (true, false) => $"目標までの差は{size}です",
            (false, true) => $"{size} more than the target",
            (false, false) => $"The distance to the target is {size}",
        };
        return lines.Answered($"{both}\n{words}{Way(unit, "−")}");
    }

    /// <summary>One amount as a share of another.</summary>
    public Answer Share(LedgerEntry part, LedgerEntry whole) => Ratio(part, whole, [whole, part], lines.Japanese ? "割合は" : "The share is ");

    /// <summary>目標の何倍, else 目標の何％</summary>
    public Answer OfTarget(LedgerEntry target, LedgerEntry actual) =>
        lines.Question.Text.Contains("何倍", StringComparison.Ordinal) ? Times(target, actual) : ShareOfTarget(target, actual);

    Answer ShareOfTarget(LedgerEntry target, LedgerEntry actual) => Ratio(actual, target, [target, actual], lines.Japanese ? "目標に対する割合は" : "The share of the target is ");

    Answer Ratio(LedgerEntry part, LedgerEntry whole, LedgerEntry[] told, string title)
    {
        return lines.Answered($"{string.Join('\n', told.Select(lines.Line))}\n{Share(part, whole, title)}");
    }

    /// <summary>割合は25%です（5÷20）。</summary>
    public string ShareOf(LedgerEntry part, LedgerEntry whole) => Share(part, whole, lines.Japanese ? "割合は" : "The share is ");

    string Share(LedgerEntry part, LedgerEntry whole, string title)
    {
        var unit = Unit(part, whole);
        var share = $"{FigureLines.Number(Math.Round(100 * unit.Values[0] / unit.Values[1], 1))}%";
        lines.Derive(new Derived(share, unit.Values, $"{string.Join(" ÷ ", unit.Values.Select(FigureLines.Number))} = {share}{InUnit(unit)}"));
        return $"{title}{share}{(lines.Japanese ? "です" : "")}{Way(unit, "÷")}";
    }

    /// <summary>The same figure in several places, and whether they say the same.</summary>
    public Answer Compare(IReadOnlyList<LedgerEntry> places)
    {
        var shown = places.Take(MostShown).ToList();
        var told = shown.ConvertAll(lines.Line);
        var same = shown.Select(entry => entry.Figure.Yen ?? entry.Figure.Value).Distinct().Count() == 1;
        var verdict = lines.Japanese ? same ? "値は一致します。" : "値は一致しません。" : same ? "The figures agree." : "The figures differ.";
        lines.Derive(new Derived(verdict, [.. shown.Select(entry => entry.Figure.Value ?? 0)], lines.Japanese ? "値の比較" : "compared"));
        return lines.Answered($"{string.Join('\n', told)}\n{verdict}");
    }

    /// <summary>Parts, their sum as computed, and the total as printed where there is one.</summary>
    public Answer Sum(IReadOnlyList<LedgerEntry> parts, LedgerEntry? whole)
    {
        var told = parts.Select(lines.Line).Append(SumOf(Unit([.. parts]), About([.. parts]))).ToList();
        return lines.Answered(string.Join('\n', whole is null ? told : [.. told, lines.Line(whole)]));
    }

    /// <summary>足すと60億円です（35＋20＋5）。</summary>
    public string SumOf(CommonUnit unit, string about)
    {
        var sum = $"{about}{unit.Written(unit.Values.Sum())}{unit.Unit}";
        lines.Derive(new Derived(sum, unit.Values, How(unit, " + ", unit.Values.Sum())));
        return lines.Japanese ? $"足すと{sum}です{Way(unit, "＋")}" : $"The sum is {sum}{Way(unit, "+")}";
    }

    /// <summary>Whether the parts come to the whole, which is the last of the values.</summary>
    public static Derived AddsUp(CommonUnit unit, bool japanese)
    {
        var same = unit.Values.SkipLast(1).Sum() == unit.Values[^1];
        var words = japanese ? same ? "内訳の和は書かれている数値と一致します。" : "内訳の和は書かれている数値と一致しません。"
            : same ? "The parts add up to the printed figure." : "The parts do not add up to the printed figure.";
        return new Derived(words, unit.Values, $"{string.Join(" + ", unit.Values.SkipLast(1).Select(FigureLines.Number))} ＝ {FigureLines.Number(unit.Values[^1])}？{InUnit(unit)}");
    }
}
