using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>26億円（20億円＋補正6億円）: an amount and the parts in its bracket, to be summed up.</summary>
internal sealed record Composition(Figure Total, IReadOnlyList<Figure> Parts, bool IsOtherYear);

/// <summary>What the numbers in the bracket behind a number are: parts of it, another year by a legend, or unknown.</summary>
internal sealed partial class BracketedFigures(LedgerText text, Legends legends)
{
    const int LongestTitle = 60;

    static readonly char[] Joints = [' ', '　', '＋', '+', '、', '，', '・', '：', ':', '（', '('];

    readonly List<Figure> _figures = [];
    readonly List<Composition> _compositions = [];
    readonly List<(SourceSpan, SourceSpan, ChangeWords)> _changes = [];
    readonly HashSet<SourceSpan> _otherYears = [];

    public IReadOnlyList<(SourceSpan Change, SourceSpan Current, ChangeWords Words)> Changes => _changes;

    public IReadOnlySet<SourceSpan> OtherYears => _otherYears;

    public (IReadOnlyList<Figure> Figures, IReadOnlyList<Composition> Compositions) Read(IReadOnlyList<(Mention Mention, Figure Figure)> mains)
    {
        var dated = mains.Where(pair => pair.Figure is { FiscalYear: not null, Value: not null }).ToLookup(pair => pair.Figure.Page, pair => pair.Figure);
        foreach (var (mention, main) in mains)
        {
            if (mention.Number.Inner.Count == 0)
                _figures.Add(TakesYear(mention, main) && legends.ForAmount(main.Span) is { } legend ? OwnYear(main, legend) : main);
            else
                Add(mention, main, dated);
            _figures.AddRange(mention.Number.Behind.Select(one => Behind(mention, one.Open, one.Quantity, main)));
        }

        return (_figures, _compositions);
    }

    void Add(Mention mention, Figure main, ILookup<int, Figure> dated)
    {
        var inner = Inner(mention, main).ToList();
        var unnamed = inner.Where(figure => figure.Label.Length == 0 && figure.FiscalYear is null && figure.Kind == main.Kind).ToList();
        var isSum = unnamed.Count > 1 && unnamed.Count == inner.Count && unnamed.Sum(figure => figure.Value) == main.Value;
        var legend = unnamed.Count == 0 || isSum ? null : LegendFor(unnamed, dated);
        var year = legend is null ? null : YearOf(legend, main);
        main = legend is null ? main : OwnYear(main, legend);
        var done = inner.Select(figure => !unnamed.Contains(figure) ? (figure.Label.Length > 0 ? figure : Unknown(figure, main))
            : isSum ? Part(figure, main)
            : year is null ? Unknown(figure, main)
            : OtherYear(figure, main, legend, year.Value, unnamed)).ToList();
        _figures.Add(main);
        _figures.AddRange(done);
        _otherYears.UnionWith(done.Where(figure => figure.Label == main.Label && figure.FiscalYear is not null && figure.FiscalYear != main.FiscalYear).Select(figure => figure.Span));
        if (unnamed.Count > 1)
            _compositions.Add(new Composition(main, [.. done.Where(figure => figure.Unit == main.Unit)], year is not null));
    }

    // An amount without a bracket, in the unit of its table or with （新規） in its place, is of the year in front of the brackets.
    static bool TakesYear(Mention mention, Figure main) =>
        main is { Kind: FigureKind.Money, FiscalYear: null } && (main.UnitSpan is not null || (main is { Value: not null, Attribution: not FigureAttribution.Unattributed } && IsNew(mention)));

    // ３億円（新規）: what the bracket would hold does not exist.
    static bool IsNew(Mention mention) => NewForm().IsMatch(mention.Block.Text[mention.Block.IndexOf(mention.Quantity.Span.End)..]);

    [GeneratedRegex(@"^\s*[（(](?:新規|皆増|－|―|-)[）)]", RegexOptions.NonBacktracking)]
    private static partial Regex NewForm();

    // 【　】内は令和６年度補正予算額: a third amount of the same row.
    Figure Behind(Mention mention, char open, Quantity quantity, Figure main)
    {
        var draft = FigureDraft.Of(text, mention.Block, quantity);
        return legends.ForBehind(quantity.Span, open) is { } legend && YearOf(legend, main) is { } year
            ? OtherYear(draft, main, legend, year, []) : Unknown(draft, main);
    }

    IEnumerable<Figure> Inner(Mention mention, Figure main)
    {
        var from = mention.Number.Open + 1;
        foreach (var quantity in mention.Number.Inner)
        {
            var start = mention.Block.IndexOf(quantity.Span.Start);
            yield return Inner(mention.Block, quantity, mention.Block.Text[from..start], main);
            from = mention.Block.IndexOf(quantity.Span.End);
        }
    }

    Figure Inner(LedgerBlock block, Quantity quantity, string words, Figure main)
    {
        var draft = FigureDraft.Of(text, block, quantity) with { Indicator = main.Indicator, Measure = MeasureWords.In(words) };
        if (ChangeReader.Read(text, block, quantity, main.Span.End) is { } change)
        {
            _changes.Add((quantity.Span, main.Span, change));
            return ChangeFigures.Of(draft, main, change);
        }

        var date = text.DatesOf(block).LastOrDefault(date => date.Span.End <= quantity.Span.Start && date.Span.Start >= main.Span.End);
        if (date is not null && words.Contains(date.Written, StringComparison.Ordinal))
            return Dated(draft, date, main);
        var label = words.Trim(Joints);
        if (label.StartsWith("うち", StringComparison.Ordinal))
            return Named(draft, label, main);
        return ClauseReader.Trim(label) is { Length: > 0 } name && name != "補正" && name != "当初" ? Named(draft, name, main) : draft;
    }

    static Figure Named(Figure draft, string label, Figure main) => draft with
    {
        Label = label.TrimEnd('は', 'が', ' '),
        SubOf = main.Label,
        FiscalYear = main.FiscalYear,
        Period = main.Period,
        YearRule = main.YearRule,
        Measure = draft.Measure == FigureMeasure.Other ? main.Measure : draft.Measure,
        Attribution = main.Attribution,
        Rule = main.Rule,
        Candidates = main.Candidates,
    };

    // （令和4年度 20億円）, （前年度 20億円）
    Figure Dated(Figure draft, DateMention date, Figure main)
    {
        var year = date.Relative == RelativeYear.Previous && main.FiscalYear is { } own ? own - 1 : MentionReader.YearOf(date, text);
        return draft with
        {
            Label = main.Label,
            SubOf = main.SubOf,
            FiscalYear = year,
            Period = year is { } known ? new FiscalYear(known).Japanese : date.Written,
            Measure = draft.Measure == FigureMeasure.Other ? main.Measure : draft.Measure,
            Attribution = main.Attribution,
            Rule = main.Rule,
            Candidates = main.Candidates,
        };
    }

    Legend? LegendFor(List<Figure> inner, ILookup<int, Figure> dated)
    {
        var bracket = inner[0].Span;
        if (legends.ForAmount(bracket) is { } near)
            return near;
        // （20億円＋補正15億円）, and 平成20年度補正予算 15億円 on the same page: the bracket holds that year.
        var same = inner.Where(figure => figure.Measure is FigureMeasure.Supplementary or FigureMeasure.Initial)
            .SelectMany(figure => dated[figure.Page].Where(other => other.Measure == figure.Measure && other.Yen == figure.Yen)).ToList();
        return same.Count > 0 && same.All(figure => figure.FiscalYear == same[0].FiscalYear) && same[0].FiscalYear is { } year
            ? legends.Distant(bracket, year) : null;
    }

    static int? YearOf(Legend legend, Figure main) =>
        legend.IsPreviousYear ? main.FiscalYear - 1 : legend.Years[0].Year;

    // 括弧内は平成20年度予算: the amount in front is that of the year after.
    Figure OwnYear(Figure main, Legend legend) => main.FiscalYear is not null || legend.IsPreviousYear ? main : main with
    {
        FiscalYear = legend.Years[0].Next.Year,
        Period = legend.Years[0].Next.Japanese,
        Measure = main.Measure != FigureMeasure.Other ? main.Measure
            : MeasureWords.IsBudget(legend.Measure) && (text.IsRequest || IsTitledRequest(main, legend.Years[0].Next.Year)) ? FigureMeasure.Request : legend.Measure,
        YearRule = $"注「{legend.Written}」から、括弧の前はその翌年度とみられます（推定）。",
    };

    // 令和11年度 概算要求の概要 over the amounts: what is in front of the brackets is asked for, whatever the brackets hold.
    bool IsTitledRequest(Figure main, int year) =>
        text.Blocks.Where(block => block.Text.Length <= LongestTitle && block.Block.Span.End <= main.Span.Start && text.PageOf(block.Block.Span.Start) == main.Page
                && !text.QuantitiesOf(block).Any() && text.DatesOf(block).Any(date => date.Year == year))
            .Select(block => MeasureWords.In(block.Text)).LastOrDefault(MeasureWords.IsBudget) == FigureMeasure.Request;

    static Figure OtherYear(Figure figure, Figure main, Legend? legend, int year, IReadOnlyList<Figure> inner) => figure with
    {
        Label = main.Label,
        Ministry = main.Ministry,
        FiscalYear = year,
        Period = new FiscalYear(year).Japanese,
        Measure = figure.Measure != FigureMeasure.Other ? figure.Measure
            : inner.Any(other => other.Measure == FigureMeasure.Supplementary) ? FigureMeasure.Initial
            : legend?.Measure ?? main.Measure,
        YearRule = $"注「{legend?.Written}」によります。",
        Attribution = main.Attribution == FigureAttribution.Unattributed ? FigureAttribution.Unattributed : FigureAttribution.Inferred,
        Rule = main.Attribution == FigureAttribution.Unattributed ? main.Rule : $"注「{legend?.Written}」によります。",
        Candidates = main.Candidates,
    };

    static Figure Part(Figure figure, Figure main) => Named(figure, "内訳", main) with
    {
        Rule = "括弧内の数を足すと括弧の前の数になります。",
        Attribution = main.Attribution == FigureAttribution.Unattributed ? FigureAttribution.Unattributed : FigureAttribution.Inferred,
    };

    static Figure Unknown(Figure figure, Figure main) => figure with
    {
        Attribution = FigureAttribution.Unattributed,
        Candidates = main.Label.Length > 0 ? [main.Label] : main.Candidates,
        Rule = "括弧内の数が何を表すか（前年度の額、内訳など）を示す注がありません。",
    };
}
