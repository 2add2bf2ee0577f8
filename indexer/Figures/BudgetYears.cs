using System.Buffers;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>The fiscal year of an amount that has none on its line: that of a budget heading over it.</summary>
internal sealed partial class BudgetYears
{
    // What stands further behind is text that was joined to the heading, notes on brackets among it.
    const int LongestHeading = 100;

    // 予算額46億円, 持続可能な物流の推進 概算要求の概要 behind the year
    const int BudgetBehind = 30;

    const int LongestUnderTitle = 30;

    readonly LedgerText _text;
    readonly Dictionary<Section, (DateMention Date, string Written)> _headings = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<int, (int Start, DateMention Date, string Written)?> _pages = [];

    public BudgetYears(LedgerText text)
    {
        _text = text;
        foreach (var block in text.Blocks.Where(block => block.IsLead || IsUnderTitle(block)))
        {
            if (text.DatesOf(block).FirstOrDefault(date => IsBudgetYear(block, date)) is not { } date)
                continue;
            var written = Heading(block, date);
            _headings.TryAdd(block.Section, (date, written));
            if (!block.IsLead)
                continue;
            var page = text.PageOf(block.Block.Span.Start);
            _pages[page] = _pages.ContainsKey(page) ? null : (block.Block.Span.Start, date, written);
        }
    }

    // ２．霧信号整備プロジェクト⏎令和10年度予算額38億円⏎● 鐘の更新 予算額8億円: the line under the title gives the year of all below.
    bool IsUnderTitle(LedgerBlock block) =>
        _text.LeadOver(block) is not null && block.Text.Length <= LongestUnderTitle && AmountOfYear().IsMatch(block.Text);

    [GeneratedRegex("^[^。、（(]{0,8}年度(?:当初)?(?:予算|概算要求|要求)(?:案|（案）)?額?[ 　]*約?[0-9０-９,，.．]+[ 　]*(?:兆|億|百万|万|千)?円$", RegexOptions.NonBacktracking)]
    private static partial Regex AmountOfYear();

    static bool IsBudgetYear(LedgerBlock block, DateMention date) =>
        date is { Precision: DatePrecision.FiscalYear, Year: not null } && block.IndexOf(date.Span.End) <= LongestHeading
        && MeasureWords.IsBudget(MeasureWords.In(Heading(block, date))) && !Heading(block, date).Contains("括弧", StringComparison.Ordinal);

    static string Heading(LedgerBlock block, DateMention date)
    {
        var behind = block.Text[Math.Min(block.Text.Length, block.IndexOf(date.Span.End))..];
        var end = behind.AsSpan().IndexOfAny(Ends);
        return block.Text[..block.IndexOf(date.Span.End)] + behind[..Math.Min(end < 0 ? behind.Length : end, BudgetBehind)];
    }

    static readonly SearchValues<char> Ends = SearchValues.Create("。、（(※【［[");

    public Figure Of(LedgerBlock block, Figure figure)
    {
        if (OfCaption(figure) is { } captioned)
            return captioned;
        foreach (var section in block.Path.Reverse())
        {
            if (_headings.TryGetValue(section, out var heading) && heading.Date.Span.Start < figure.Span.Start)
                return With(figure, heading.Date, heading.Written);
        }

        // The only budget heading of the page, in front of the amount; another numbered section is another subject.
        return _pages.GetValueOrDefault(_text.PageOf(figure.Span.Start)) is { } only && only.Start < figure.Span.Start
            && !block.Path.Any(section => section.Kind == SectionKind.Numbered && section.Span.Start > only.Start)
            ? With(figure, only.Date, only.Written) : OfTitle(figure);
    }

    // ＜令和６年度補正予算の内訳＞（単位：百万円）: the line that gives the unit gives the year too.
    Figure? OfCaption(Figure figure) =>
        _text.CaptionOf(figure.Span.Start) is { } caption && caption.In(_text.Document.Text) is var words && MeasureWords.IsBudget(MeasureWords.In(words))
        && DateReader.FindAll(words) is [{ Precision: DatePrecision.FiscalYear, Year: not null } date] && !words.Contains("内は", StringComparison.Ordinal) ? With(figure, date, words.Trim()) : null;

    // 令和７年度　港湾関係当初予算（案）の概要 over a document that names no other year's budget in its headings
    Figure OfTitle(Figure figure) =>
        (_headings.Count == 0 || (figure.UnitSpan is not null && _headings.Values.All(heading => heading.Date.Year == TitleYear))) && MeasureWords.IsBudget(MeasureWords.In(_text.Document.Info.Title))
        && DateReader.FindAll(_text.Document.Info.Title) is [{ Precision: DatePrecision.FiscalYear, Year: not null } date]
            ? With(figure, date, _text.Document.Info.Title) is var dated && figure.Measure == FigureMeasure.Other && _text.IsRequest ? dated with { Measure = FigureMeasure.Request } : dated : figure;

    int? TitleYear => DateReader.FindAll(_text.Document.Info.Title) is [{ Year: { } year }] ? year : null;

    static Figure With(Figure figure, DateMention date, string heading) => figure with
    {
        FiscalYear = date.Year,
        Period = date.FiscalYear?.Japanese,
        Measure = figure.Measure == FigureMeasure.Other ? MeasureWords.In(heading) : figure.Measure,
        YearRule = $"見出し「{heading}」の年度です。",
    };
}
