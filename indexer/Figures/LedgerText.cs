using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>A document laid out for the ledger: blocks in reading order, with the numbers and dates in each.</summary>
internal sealed class LedgerText
{
    const int HeadLength = 400;

    readonly List<LedgerBlock> _blocks = [];
    readonly ILookup<LedgerBlock, Quantity> _quantities;
    readonly ILookup<LedgerBlock, DateMention> _dates;
    readonly ILookup<LedgerBlock, Series> _series;
    readonly List<int> _brackets;
    readonly CaptionedAmounts _captioned;

    public LedgerText(PolicyDocument document)
    {
        Document = document;
        Flatten(document.Root, []);
        var places = new BlockPlaces(_blocks);
        var dates = DateReader.FindAll(document.Text);
        _captioned = new CaptionedAmounts(document.Text, _blocks);
        var quantities = Together(Quantities.FindAll(document.Text, dates).Where(quantity => !QuantityIdioms.IsOne(document.Text, quantity)), [.. _captioned.Quantities, .. _blocks.SelectMany(CutNumbers.In)]);
        _quantities = places.Sort(quantities, quantity => quantity.Span);
        _dates = places.Sort(dates, date => date.Span);
        var series = SeriesReader.FindAll(document.Text).ToList();
        _series = places.Sort(series, row => row.Span);
        _brackets = [.. quantities.Select(quantity => quantity.Span.Start).Where(IsInBracket), .. series.Select(row => row.Span.Start)];
        _brackets.Sort();
    }

    public PolicyDocument Document { get; }

    public IReadOnlyList<LedgerBlock> Blocks => _blocks;

    public IEnumerable<Quantity> QuantitiesOf(LedgerBlock block) => _quantities[block].Where(quantity => !IsOfNumber(block, quantity));

    // ５－１ 港の係員が足りない。: the number of a place counts nothing.
    static bool IsOfNumber(LedgerBlock block, Quantity quantity) => block.IsLead && block.IndexOf(quantity.Span.Start) < block.TextStart;

    public IEnumerable<DateMention> DatesOf(LedgerBlock block) => _dates[block];

    public IEnumerable<Series> SeriesOf(LedgerBlock block) => _series[block];

    /// <summary>Whether what the document is about is asked for and not yet granted: its first lines say 概算要求.</summary>
    public bool IsRequest => Document.Text.AsSpan(0, Math.Min(Document.Text.Length, HeadLength)).Contains("概算要求", StringComparison.Ordinal);

    /// <summary>（単位：千円） for a bare amount that takes its unit from there.</summary>
    public SourceSpan? UnitOf(int start) => _captioned.UnitOf(start);

    /// <summary>The lines over a bare amount that explain it.</summary>
    public SourceSpan? CaptionOf(int start) => _captioned.CaptionOf(start);

    /// <summary>The title right over a block of the same section; null where something stands between.</summary>
    public LedgerBlock? LeadOver(LedgerBlock block) =>
        block.Index > 0 && _blocks[block.Index - 1] is { IsLead: true } title && ReferenceEquals(title.Section, block.Section) ? title : null;

    // What the lines alone seem to say gives way.
    static List<Quantity> Together(IEnumerable<Quantity> plain, List<Quantity> better)
    {
        better.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        int[] starts = [.. better.Select(quantity => quantity.Span.Start)];
        return [.. plain.Where(quantity => !Meets(quantity.Span)).Concat(better).OrderBy(quantity => quantity.Span.Start)];

        bool Meets(SourceSpan span)
        {
            var at = Array.BinarySearch(starts, span.End);
            var last = (at < 0 ? ~at : at) - 1;
            return last >= 0 && better[last].Span.End > span.Start;
        }
    }

    /// <summary>How long the longest printed line is on the page of a place.</summary>
    public int WidestLineOf(int place) => (_widest ??= _blocks.SelectMany(block => block.Block.Lines).GroupBy(line => PageOf(line.Start)).ToDictionary(page => page.Key, page => page.Max(line => line.Length))).GetValueOrDefault(PageOf(place));

    Dictionary<int, int>? _widest;

    /// <summary>The innermost numbered section that a place stands in.</summary>
    public Section? NumberedOver(int place) =>
        _blocks.LastOrDefault(block => block.Block.Span.Start <= place)?.Path.LastOrDefault(section => section.Kind == SectionKind.Numbered);

    public int PageOf(int place) => Document.PageAt(place);

    /// <summary>Whether an amount or a row of numbers stands in brackets between two places.</summary>
    public bool HasBracketBetween(int start, int end) => _brackets.BinarySearch(start) is var at
        && (at < 0 ? ~at : at) is var next && next < _brackets.Count && _brackets[next] < end;

    bool IsInBracket(int start) =>
        start > 1 && Document.Text[start - 1] is '（' or '(' && Document.Text.AsSpan(0, start - 1).TrimEnd() is [.., '円' or '件' or '人' or '名'];

    void Flatten(Section section, List<Section> above)
    {
        List<Section> path = [.. above, section];
        foreach (var node in section.Content)
        {
            if (node is Section child)
                Flatten(child, path);
            else if (node is Block { Lines.Count: > 0 } block)
                _blocks.Add(new LedgerBlock(block, path, Document.Text, _blocks.Count));
        }
    }
}
