using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>The fiscal year of an amount that has none on its line: that of a budget heading over it.</summary>
internal sealed class BudgetYears
{
    readonly LedgerText _text;
    readonly Dictionary<Section, (DateMention Date, string Written)> _headings = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<int, (int Start, DateMention Date, string Written)?> _pages = [];

    public BudgetYears(LedgerText text)
    {
        _text = text;
        foreach (var block in text.Blocks.Where(block => block.IsLead && MeasureWords.IsBudget(MeasureWords.In(block.Text))))
        {
            if (text.DatesOf(block).FirstOrDefault(date => date is { Precision: DatePrecision.FiscalYear, Year: not null }) is not { } date)
                continue;
            _headings.TryAdd(block.Section, (date, block.Text));
            var page = text.PageOf(block.Block.Span.Start);
            _pages[page] = _pages.ContainsKey(page) ? null : (block.Block.Span.Start, date, block.Text);
        }
    }

    public Figure Of(LedgerBlock block, Figure figure)
    {
        foreach (var section in block.Path.Reverse())
        {
            if (_headings.TryGetValue(section, out var heading))
                return With(figure, heading.Date, heading.Written);
        }

        // The only budget heading of the page, in front of the amount.
        return _pages.GetValueOrDefault(_text.PageOf(figure.Span.Start)) is { } only && only.Start < figure.Span.Start
            ? With(figure, only.Date, only.Written) : figure;
    }

    static Figure With(Figure figure, DateMention date, string heading) => figure with
    {
        FiscalYear = date.Year,
        Period = date.FiscalYear?.Japanese,
        Measure = figure.Measure == FigureMeasure.Other ? MeasureWords.In(heading) : figure.Measure,
        YearRule = $"見出し「{heading}」の年度です。",
    };
}
