using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// ○ 灯台の更新⏎　光源を替える。⏎　【３億円（２億円）】: where each item of a list has amounts of its own, one for a year, they are
/// the item's. One item with more or fewer, and the lines may have lost their order: then
/// none is attributed, unless it says that it is new.
/// </summary>
internal sealed partial class ItemAmounts
{
    const int FewestItems = 2;
    const int MostAmounts = 3;
    const int ShortestName = 3;
    const string Rule = "項目ごとに金額が一組ずつ書かれています（行の並びからの推定）。";

    static readonly char[] Brackets = ['【', '〔', '［', '['];

    readonly LedgerText _text;
    readonly Dictionary<Section, string> _names = new(ReferenceEqualityComparer.Instance);
    readonly ILookup<Section, Mention> _amounts;
    readonly Dictionary<SourceSpan, List<Section>> _ofNew = [];

    public ItemAmounts(LedgerText text, IEnumerable<Mention> mentions)
    {
        _text = text;
        foreach (var block in text.Blocks.Where(block => block.IsLead && block.Section.Kind is SectionKind.Numbered or SectionKind.Bullet))
            _names.TryAdd(block.Section, NameOf(text, block));
        _amounts = mentions.Where(mention => IsBare(mention, text)).SelectMany(mention => ItemsOf(mention).Select(item => (Item: item, Mention: mention)))
            .ToLookup<(Section Item, Mention Mention), Section, Mention>(found => found.Item, found => found.Mention, ReferenceEqualityComparer.Instance);
    }

    /// <summary>The figure under its item's name; null where the list is not so regular.</summary>
    public Figure? Attribute(Mention mention, Figure figure)
    {
        var list = ItemsOf(mention).Select(item => (Item: item, Beside: ItemsBeside(mention.Block.Path, item))).FirstOrDefault(list => list.Beside.Count >= FewestItems);
        if (list.Item is null || !_amounts[list.Item].Contains(mention) || !IsRegular(list.Beside))
            return null;
        if (IsNew().IsMatch(_names[list.Item]))
            _ofNew[figure.Span] = list.Beside;
        var (name, ministry) = ProgrammeName.Split(IsNew().Replace(_names[list.Item], "").TrimEnd());
        return figure with { Label = name, Ministry = ministry, Attribution = FigureAttribution.Inferred, Candidates = [], CandidateMinistries = [], Rule = Rule };
    }

    /// <summary>The only amount of a new item is of the year that the first amounts of the others are of.</summary>
    public List<Figure> DateNew(IReadOnlyList<Figure> figures)
    {
        var bySpan = figures.Where(figure => figure.Rule == Rule).ToDictionary(figure => figure.Span);
        return [.. figures.Select(figure => figure.Rule == Rule && figure.FiscalYear is null && _ofNew.TryGetValue(figure.Span, out var beside) && YearOf(beside, bySpan) is { } year
            ? figure with { FiscalYear = year.FiscalYear, Period = year.Period, Measure = year.Measure, YearRule = "新規の項目で、ほかの項目の初めの金額と同じ年度です。" } : figure)];
    }

    Figure? YearOf(List<Section> beside, Dictionary<SourceSpan, Figure> bySpan)
    {
        var firsts = beside.Select(one => _amounts[one].FirstOrDefault()).OfType<Mention>().Select(mention => bySpan.GetValueOrDefault(mention.Quantity.Span)).OfType<Figure>().Where(figure => figure.FiscalYear is not null).ToList();
        return firsts.Count > 0 && firsts.TrueForAll(figure => figure.FiscalYear == firsts[0].FiscalYear && figure.Measure == firsts[0].Measure) ? firsts[0] : null;
    }

    static bool IsBare(Mention mention, LedgerText text) =>
        mention is { Change: null, IsTotal: false, Figure: { Kind: FigureKind.Money, Label.Length: 0 } } && text.UnitOf(mention.Quantity.Span.Start) is null;

    bool EndsItsLine(Mention mention) =>
        mention.Rivals.Count == 0 && mention.Block.Block.Lines.FirstOrDefault(line => line.Start <= mention.Quantity.Span.Start && mention.Quantity.Span.Start < line.End) is { Length: > 0 } line
        && EndsLine().IsMatch(_text.Document.Text[Math.Min(mention.Quantity.Span.End, line.End)..line.End]);

    // 【７億円（６億円）】, 〔要求額７億円、当初６億円〕 at the end of its line, not ７億円であり、…
    [GeneratedRegex(@"^\s*(?:[）)】〕］\]]|[（(【〔［][^（()）【】〔〕]*[）)】〕］]|[、，][^。、，]{0,24}円|[ 　])*$", RegexOptions.NonBacktracking)]
    private static partial Regex EndsLine();

    // The places that say more than the amount, the innermost first.
    IEnumerable<Section> ItemsOf(Mention mention) =>
        mention.Block.Path.Reverse().Where(section => _names.TryGetValue(section, out var name) && name.Length >= ShortestName);

    static List<Section> ItemsBeside(IReadOnlyList<Section> path, Section item) =>
        [.. path.TakeWhile(section => !ReferenceEquals(section, item)).LastOrDefault()?.Children.Where(child => child.Kind == item.Kind && child.Form == item.Form) ?? []];

    bool IsRegular(List<Section> beside)
    {
        var each = beside.Max(one => _amounts[one].Count());
        return each <= MostAmounts && beside.TrueForAll(one => HasItsOwn(one, each));
    }

    // What is new has no amount of the year before; what is told in a sentence has none of its own.
    bool HasItsOwn(Section one, int each)
    {
        var own = _amounts[one].ToList();
        return (own.Count == each || (own.Count == each - 1 && own.Count > 0 && IsNew().IsMatch(_names[one])) || (own.Count == 0 && IsSentence(one))) && own.TrueForAll(mention => EndsItsLine(mention) && !IsBelowSubheading(one, mention))
            && own.Select(mention => (mention.Figure.FiscalYear, mention.Figure.Measure)).Distinct().Count() == own.Count;
    }

    // ・航路の維持⏎＜支援の仕組み＞⏎１１９億円: the amount may be of what the subheading heads.
    bool IsBelowSubheading(Section one, Mention mention)
    {
        for (var at = mention.Block.Index; at >= 0 && _text.Blocks[at].Path.Contains(one, ReferenceEqualityComparer.Instance); at--)
        {
            if (_text.Blocks[at].Block.Lines.Any(line => line.End <= mention.Quantity.Span.Start && Subheading.Is(line.In(_text.Document.Text))))
                return true;
        }

        return false;
    }

    static bool IsSentence(Section item) => item.Blocks.FirstOrDefault()?.Text.Contains('。', StringComparison.Ordinal) == true;

    [GeneratedRegex(@"[（(【〔［\[]新規[）)】〕］\]]", RegexOptions.NonBacktracking)]
    private static partial Regex IsNew();

    /// <summary>The heading, or the first words up to their full stop, bracket or amount.</summary>
    static string NameOf(LedgerText text, LedgerBlock block)
    {
        var first = text.QuantitiesOf(block).Where(quantity => quantity.Yen is not null).Select(quantity => block.IndexOf(quantity.Span.Start)).DefaultIfEmpty(block.Text.Length).First();
        var words = block.Section.Heading ?? block.Text[Math.Min(block.TextStart, first)..first];
        var end = words.IndexOf('。', StringComparison.Ordinal);
        return ClauseReader.Trim((end < 0 ? words : words[..end]).TrimEnd().TrimEnd(Brackets));
    }
}
