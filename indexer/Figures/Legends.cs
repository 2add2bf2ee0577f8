using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// Which legend holds for a bracket. A note stands under what it explains or over it, on the same page; where pages
/// could only be guessed it may have slipped to the next one. Notes that contradict each other explain nothing. Where a page
/// has none, one at the head of the document holds.
/// </summary>
internal sealed class Legends
{
    // A page shorter than this is likely a piece of a slide whose columns were taken for pages.
    const int ShortPage = 800;

    readonly LedgerText _text;
    readonly ILookup<int, Legend> _byPage;
    readonly List<Legend> _ofAll;
    readonly int _firstAmount;

    public Legends(LedgerText text)
    {
        _text = text;
        All = LegendReader.FindAll(text);
        _byPage = All.ToLookup(legend => legend.Page);
        _firstAmount = text.Blocks.SelectMany(text.QuantitiesOf).Where(quantity => quantity.Yen is not null).Select(quantity => quantity.Span.Start).DefaultIfEmpty(0).Min();
        _ofAll = [.. All.Where(IsOfAll)];
    }

    public IReadOnlyList<Legend> All { get; }

    public Legend? ForSeries(SourceSpan series, int count) => For(series.Start, Fits(count)) ?? UnderTable(series.Start, Fits(count));

    static Func<Legend, bool> Fits(int count) => legend => legend.IsSeries && legend.Years.Count == count;

    // A table that goes on over the page has its note under its end: rows of years stand in front of it there, in the same section.
    Legend? UnderTable(int place, Func<Legend, bool> fits)
    {
        var page = _text.PageOf(place);
        return _byPage[page].Any(legend => legend.IsSeries) || _text.NumberedOver(place) is not { } section ? null
            : _byPage[page + 1].Where(legend => fits(legend) && _text.NumberedOver(legend.Span.Start) == section && _text.HasBracketBetween(_text.Document.PageStarts[page], legend.Span.Start)).ToList() is [var only] ? only : null;
    }

    public Legend? ForAmount(SourceSpan bracket) => For(bracket.Start, legend => legend is { IsSeries: false, Behind: null });

    /// <summary>１３２．５億円（１１８億円）【４０億円】: the legend of the brackets behind the round ones.</summary>
    public Legend? ForBehind(SourceSpan bracket, char open) => For(bracket.Start, legend => !legend.IsSeries && legend.Behind == open);

    /// <summary>A legend further on that nothing but short pages parts from the bracket: only with other evidence for its year.</summary>
    public Legend? Distant(SourceSpan bracket, int year)
    {
        var page = _text.PageOf(bracket.Start);
        for (var next = page + 1; next <= page + 3 && PageLength(next - 1) < ShortPage; next++)
        {
            if (_byPage[next].FirstOrDefault(legend => legend is { IsSeries: false, Behind: null }) is { } legend)
                return legend.Years.Count == 1 && legend.Years[0].Year == year ? legend : null;
        }

        return null;
    }

    Legend? For(int place, Func<Legend, bool> fits)
    {
        var page = _text.PageOf(place);
        var near = _byPage[page].Concat(_byPage[page + 1].Where(legend => HasSlipped(legend, page))).Where(fits).ToList();
        return near.Count == 0 ? Caption(place, fits) ?? OfAll(fits) : near.All(near[0].Says) ? near[0] : null;
    }

    Legend? OfAll(Func<Legend, bool> fits) => _ofAll.Where(fits).ToList() is [var only] ? only : null;

    // （注）（　）内は令和７年度当初予算額 in front of all amounts, on a page without brackets: it is said of the whole document.
    bool IsOfAll(Legend legend) =>
        !legend.IsSeries && legend.Span.Start < _firstAmount && !_text.HasBracketBetween(_text.Document.PageStarts[legend.Page - 1], EndOf(legend.Page));

    // （単位：千円。（　）内は前年度） at the head of a section, however long that is.
    Legend? Caption(int place, Func<Legend, bool> fits) =>
        _text.CaptionOf(place) is { } caption ? All.FirstOrDefault(legend => caption.Contains(legend.Span) && fits(legend)) : null;

    // On the next page, in front of anything it could explain there.
    bool HasSlipped(Legend legend, int page)
    {
        var start = _text.Document.PageStarts[page];
        return legend.Span.Start - start < ShortPage && !_text.HasBracketBetween(start, legend.Span.Start);
    }

    int PageLength(int page) => page - 1 < _text.Document.PageStarts.Count ? EndOf(page) - _text.Document.PageStarts[page - 1] : int.MaxValue;

    int EndOf(int page) => page < _text.Document.PageStarts.Count ? _text.Document.PageStarts[page] : _text.Document.Text.Length;
}
