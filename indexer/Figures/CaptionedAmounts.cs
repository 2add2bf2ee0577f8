using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// （単位：千円。（　）内は前年度）⏎(1) 航路標識整備事業　　4,215,600　（3,980,000）: bare amounts behind the names of a section,
/// in the unit that stands at its head.
/// </summary>
internal sealed partial class CaptionedAmounts
{
    const int WideGap = 2;

    readonly Dictionary<int, (SourceSpan Unit, SourceSpan Line)> _captions = [];
    readonly List<Quantity> _quantities = [];

    public CaptionedAmounts(string text, IReadOnlyList<LedgerBlock> blocks)
    {
        (LedgerBlock Block, string Unit, SourceSpan Span, SourceSpan Line)? caption = null;
        foreach (var (block, line) in blocks.SelectMany(block => block.Block.Lines.Select(line => (block, line))))
        {
            var words = line.In(text);
            if (TableCaption.UnitIn(words) is { } found)
                caption = (block, found.Unit, new SourceSpan(line.Start + found.Start, line.Start + found.End), Whole(block, line));
            else if (caption is { } over && Holds(over.Block, block) && LineForm().Match(words) is { Success: true } match && Gap(match.Groups["gap"].Value) >= WideGap)
                Add(match, line, over.Unit, over.Span, over.Line);
        }
    }

    public IReadOnlyList<Quantity> Quantities => _quantities;

    /// <summary>Where the unit of a bare amount stands; null for a number with a unit of its own.</summary>
    public SourceSpan? UnitOf(int start) => _captions.TryGetValue(start, out var caption) ? caption.Unit : null;

    /// <summary>The lines that explain a bare amount.</summary>
    public SourceSpan? CaptionOf(int start) => _captions.TryGetValue(start, out var caption) ? caption.Line : null;

    static SourceSpan Whole(LedgerBlock block, SourceSpan line) => SourceSpan.Cover(line, block.Block.Lines[^1]);

    // To the end of the section that the caption stands in.
    static bool Holds(LedgerBlock caption, LedgerBlock block) => block.Path.Contains(caption.Section, ReferenceEqualityComparer.Instance);

    void Add(Match match, SourceSpan line, string unit, SourceSpan at, SourceSpan caption)
    {
        foreach (var group in ((string[])["main", "inner", "black"]).Select(name => match.Groups[name]).Where(group => group.Success))
        {
            if (TableRow.ValueOf(group.Value, unit) is not { } quantity || quantity.Kind != UnitKind.Money)
                continue;
            var span = new SourceSpan(line.Start + group.Index, line.Start + group.Index + group.Length);
            _quantities.Add(quantity with { Span = span });
            _captions[span.Start] = (at, caption);
        }
    }

    static int Gap(string gap) => gap.Sum(c => c == ' ' ? 1 : 2);

    const string Number = "[△▲]?[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:[.．][0-9０-９]+)?|[△▲]?[0-9０-９]+(?:[.．][0-9０-９]+)?";

    // 4,215,600　（3,980,000）, 312,400　（新規）, 1,200（1,000）【300】
    [GeneratedRegex($@"^.*[^0-9０-９,，.．\s△▲](?<gap>\s+)(?<main>{Number})\s*(?:[（(]\s*(?:(?<inner>{Number})|[^0-9０-９（）()]{{1,6}})\s*[）)])?\s*(?:【(?<black>{Number})】)?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex LineForm();
}
