using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// Which legend holds for a bracket. A note stands under what it explains or over it, on the same page; where pages
/// could only be guessed it may have slipped to the next one. Notes that contradict each other explain nothing.
/// </summary>
internal sealed class Legends
{
    // A page shorter than this is likely a piece of a slide whose columns were taken for pages.
    const int ShortPage = 800;

    readonly LedgerText _text;
    readonly ILookup<int, Legend> _byPage;

    public Legends(LedgerText text)
    {
        _text = text;
        All = LegendReader.FindAll(text);
        _byPage = All.ToLookup(legend => legend.Page);
    }

    public IReadOnlyList<Legend> All { get; }

    public Legend? ForSeries(SourceSpan series, int count) =>
        For(series.Start, legend => legend.IsSeries && legend.Years.Count == count);

    public Legend? ForAmount(SourceSpan bracket) => For(bracket.Start, legend => !legend.IsSeries && !legend.IsBlack);

    /// <summary>１３２．５億円（１１８億円）【４０億円】: the legend of the black brackets.</summary>
    public Legend? ForBlack(SourceSpan bracket) => For(bracket.Start, legend => !legend.IsSeries && legend.IsBlack);

    /// <summary>A legend further on that nothing but short pages parts from the bracket: only with other evidence for its year.</summary>
    public Legend? Distant(SourceSpan bracket, int year)
    {
        var page = _text.PageOf(bracket.Start);
        for (var next = page + 1; next <= page + 3 && PageLength(next - 1) < ShortPage; next++)
        {
            if (_byPage[next].FirstOrDefault(legend => !legend.IsSeries && !legend.IsBlack) is { } legend)
                return legend.Years.Count == 1 && legend.Years[0].Year == year ? legend : null;
        }

        return null;
    }

    Legend? For(int place, Func<Legend, bool> fits)
    {
        var page = _text.PageOf(place);
        var near = _byPage[page].Concat(_byPage[page + 1].Where(legend => HasSlipped(legend, page))).Where(fits).ToList();
        return near.Count == 0 ? Caption(place, fits) : near.All(near[0].Says) ? near[0] : null;
    }

    // （単位：千円。（　）内は前年度） at the head of a section, however long that is.
    Legend? Caption(int place, Func<Legend, bool> fits) =>
        _text.CaptionOf(place) is { } caption ? All.FirstOrDefault(legend => caption.Contains(legend.Span) && fits(legend)) : null;

    // On the next page, in front of anything it could explain there.
    bool HasSlipped(Legend legend, int page)
    {
        var start = _text.Document.PageStarts[page];
        return legend.Span.Start - start < ShortPage && !_text.HasBracketBetween(start, legend.Span.Start);
    }

    int PageLength(int page)
    {
        var starts = _text.Document.PageStarts;
        var end = page < starts.Count ? starts[page] : _text.Document.Text.Length;
        return page - 1 < starts.Count ? end - starts[page - 1] : int.MaxValue;
    }
}
