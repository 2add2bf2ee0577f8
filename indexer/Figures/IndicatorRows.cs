using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>Turns the lines of one indicator into target, actual, years and sub-rows.</summary>
internal sealed partial class IndicatorRows(LedgerText text, Legends legends, IndicatorNotes notes)
{
    public IndicatorRow Read(IndicatorLines lines, IndicatorCells cells)
    {
        var (name, subNames) = Name(lines, cells.Values);
        var owner = new Owner(name, cells.Values);
        var targets = owner.Mains.Where(value => value.Series is null && value.Quantity.Span.Start < owner.FirstSeries).ToList();
        var actual = owner.Mains.FirstOrDefault(value => value.Series is not null);
        if (owner.Values.All(value => value.Series is null) && owner.Mains is [_, var second])
            (targets, actual) = ([owner.Mains[0]], second);
        return new IndicatorRow
        {
            Indicator = name,
            Target = targets.Count == 1 ? Target(targets[0], name) : null,
            Actual = actual is null ? null : Actual(actual, name),
            Years = actual is null ? [] : Years(actual, Actual(actual, name)),
            SubRows = SubRows(owner, subNames),
            Rating = cells.Rating,
            RatingMeaning = cells.Rating is { } rating ? notes.MeaningOf(rating, cells.End) : null,
            ExplanationStart = cells.End,
            Section = lines.Head.Section.Label,
            Page = text.PageOf(lines.Start),
            Span = new SourceSpan(lines.Start, (lines.Words.Count > 0 ? lines.Words[^1] : lines.Cells[^1]).Block.Span.End),
        };
    }

    // 更新基数［うち離島の更新基数］ 10件
    static (string Name, IReadOnlyList<string> SubNames) Name(IndicatorLines lines, IReadOnlyList<IndicatorValue> values)
    {
        var head = lines.Head;
        var end = values.Where(value => value.Block == head).Select(value => head.IndexOf(value.Quantity.Span.Start)).DefaultIfEmpty(head.Text.Length).Min();
        var ahead = string.Concat(lines.NameAhead.Select(block => block.Text[block.TextStart..]));
        var written = ProgrammeName.Clean(ahead + head.Text[head.TextStart..Math.Max(head.TextStart, end)]);
        List<string> subs = [];
        for (var open = written.IndexOfAny(['［', '[']); open >= 0; open = written.IndexOfAny(['［', '[']))
        {
            var close = written.IndexOfAny(['］', ']'], open);
            if (close < 0)
                break;
            subs.Add(written[(open + 1)..close].Trim());
            written = written.Remove(open, close - open + 1);
        }

        return (written.TrimEnd('：', ':', ' ', '　'), subs);
    }

    Figure Target(IndicatorValue value, string name)
    {
        var draft = FigureDraft.Of(text, value.Block, value.Quantity) with { Label = name, Indicator = name };
        if (notes.TargetOver(value.Quantity.Span.Start) is not { } header)
            return draft with { Label = "", Candidates = [name], Rule = "目標か実績かを示す列見出しがないため、何の数か定まりません。" };
        return draft with
        {
            Measure = FigureMeasure.Target,
            FiscalYear = header.Year,
            Period = header.Written[..^"目標".Length] is var period && header.Year is not null ? PeriodOf(period) : null,
            YearRule = header.Year is null ? null : $"列見出し「{header.Written}」の年度です。",
            Attribution = FigureAttribution.Inferred,
            Rule = $"表の行「{name}」の初めの数で、列見出しは「{header.Written}」です。",
        };
    }

    // 2024年度末までの達成: without the noun that stood in front of 目標
    static string PeriodOf(string heading) =>
        heading.IndexOf("まで", StringComparison.Ordinal) is var at and >= 0 ? heading[..(at + 2)] : heading;

    Figure Actual(IndicatorValue value, string name)
    {
        if (LastYear(value, name) is { } legend)
            return Latest(value, name, legend);
        var note = notes.CumulativeFor(value.Quantity.Span.Start);
        return FigureDraft.Of(text, value.Block, value.Quantity) with
        {
            Label = name,
            Indicator = name,
            Measure = FigureMeasure.Actual,
            FiscalYear = value.Series is null ? null : note?.Year,
            // A rate is not counted up: （率は令和６年度末の値）.
            Period = value.Series is null ? null : note?.Period,
            YearRule = note is null || value.Series is null ? null : $"注「{note.Period}」によります。",
            Attribution = FigureAttribution.Inferred,
            Rule = value.Series is null ? $"表の行「{name}」の二つ目の数です。" : $"表の行「{name}」で、年度別の内訳を伴う数です。",
        };
    }

    // ３３％（２５/２８/３３）: a rate is the last year's, not the sum of the years.
    Legend? LastYear(IndicatorValue value, string name) =>
        (value.Quantity.Kind == UnitKind.Share || Rate().IsMatch(name)) && value.Series is { } series && series.Numbers[^1].Value == value.Quantity.Value && series.Numbers.Sum(number => number.Value ?? 0) != value.Quantity.Value
            ? legends.ForSeries(series.Span, series.Numbers.Count) : null;

    [GeneratedRegex("(率|割合|比|誤差|平均(?:期間|日数|時間|年数|値|額)?|水準|指数|シェア|濃度|単価)([（(].*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Rate();

    Figure Latest(IndicatorValue value, string name, Legend legend) => FigureDraft.Of(text, value.Block, value.Quantity) with
    {
        Label = name,
        Indicator = name,
        Measure = FigureMeasure.Actual,
        FiscalYear = legend.Years[^1].Year,
        Period = legend.Years[^1].Japanese,
        YearRule = $"内訳の最後の年度と同じ数です（注「{legend.Written}」）。",
        Attribution = FigureAttribution.Inferred,
        Rule = $"表の行「{name}」で、年度別の数の最後と同じ数です。",
    };

    IReadOnlyList<Figure> Years(IndicatorValue value, Figure actual)
    {
        if (value is not { Series: { } series, SeriesBlock: { } block })
            return [];
        var legend = legends.ForSeries(series.Span, series.Numbers.Count);
        return [.. series.Numbers.Select((number, i) => (number, i)).Where(one => one.number.Value is not null).Select(one => Year(FigureDraft.Of(text, block, one.number, actual), legend, one.i))];
    }

    static Figure Year(Figure draft, Legend? legend, int i) => legend is null
        ? draft with { Label = "", Candidates = [draft.Label], Rule = "括弧内の数が何年度のものかを示す注がありません。" }
        : draft with
        {
            Measure = FigureMeasure.ActualOfYear,
            FiscalYear = legend.Years[i].Year,
            Period = legend.Years[i].Japanese,
            YearRule = $"注「{legend.Written}」の{i + 1}番目です。",
            Attribution = FigureAttribution.Inferred,
            Rule = $"注「{legend.Written}」によります。",
        };

    List<IndicatorSubRow> SubRows(Owner owner, IReadOnlyList<string> names)
    {
        var (targets, actuals) = (owner.SubTargets, owner.SubActuals);
        var labels = targets.Count == actuals.Count ? targets.Select(value => value.SubLabel).ToList() : [.. names];
        List<IndicatorSubRow> rows = [];
        for (var i = 0; i < Math.Max(targets.Count, actuals.Count); i++)
        {
            var target = i < targets.Count ? targets[i] : null;
            var actual = i < actuals.Count ? actuals[i] : null;
            var tied = actual is not null && (actual.SubLabel.Length > 0 || labels.Count == actuals.Count);
            var label = actual is { SubLabel.Length: > 0 } ? actual.SubLabel : tied ? labels[i] : target?.SubLabel ?? "";
            rows.Add(SubRow(label, target, actual, tied, owner));
        }

        return rows;
    }

    IndicatorSubRow SubRow(string label, IndicatorValue? target, IndicatorValue? actual, bool tied, Owner owner)
    {
        var aim = target is null ? null : Target(target, owner.Name) with { Label = target.SubLabel, SubOf = owner.Name };
        if (actual is null)
            return new IndicatorSubRow(label, aim, null, []);
        var reached = Actual(actual, owner.Name) with { Label = label, SubOf = owner.Name };
        reached = tied
            ? reached with { Rule = $"表の行「{owner.Name}」の「{label}」と同じ順の括弧です。" }
            : reached with
            {
                Label = "",
                Attribution = FigureAttribution.Unattributed,
                Candidates = [.. owner.SubTargets.Select(value => value.SubLabel)],
                Rule = "内訳の名前と数の個数が合わないため、どの内訳か定まりません。",
            };
        return new IndicatorSubRow(label, aim, reached, Years(actual, reached));
    }

    /// <summary>The numbers of a row by what they are: main ones, parts aimed at, parts reached.</summary>
    sealed record Owner(string Name, IReadOnlyList<IndicatorValue> Values)
    {
        public List<IndicatorValue> Mains { get; } = [.. Values.Where(value => !value.IsSub)];

        public List<IndicatorValue> SubTargets { get; } = [.. Values.Where(value => value is { IsSub: true, Series: null })];

        public List<IndicatorValue> SubActuals { get; } = [.. Values.Where(value => value is { IsSub: true, Series: not null })];

        public int FirstSeries { get; } = Values.Where(value => value.Series is not null).Select(value => value.Quantity.Span.Start).DefaultIfEmpty(int.MaxValue).Min();
    }
}
