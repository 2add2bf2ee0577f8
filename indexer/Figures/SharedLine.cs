using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// A printed line that two columns share: "A事業 B事業 12億円 8億円", "12億円 A事業 8億円". Which amount goes with which
/// name is lost there.
/// </summary>
internal static class SharedLine
{
    public static IReadOnlyList<Mention> Doubt(LedgerBlock block, IReadOnlyList<Mention> mentions)
    {
        var money = mentions.Where(mention => mention.Figure.Kind == FigureKind.Money && mention.Change is null && mention.Figure.Label != MentionReader.TotalLabel
            && !(block.IsLead && mention.IsFirst)).ToList();
        if (money.Count == 0 || block.Text.EndsWith('。'))
            return mentions;
        var lines = block.Block.Lines.Select(line => block.Text[block.IndexOf(line.Start)..Math.Min(block.Text.Length, block.IndexOf(line.End))])
            .Where(line => line.AsSpan().IndexOfAny('円', '、') < 0).ToList();
        var names = money.SelectMany(mention => Names(mention.Clause.Label)).Concat(lines.SelectMany(Names)).Distinct(StringComparer.Ordinal).ToList();
        var tail = Names(block.Text[Math.Min(block.Text.Length, block.IndexOf(money[^1].Figure.Span.End))..]).ToList();
        var startsWithAmount = !block.IsLead && block.Text[..block.IndexOf(money[0].Figure.Span.Start)].Trim().Length == 0;
        var crowded = lines.Exists(line => Names(line).Count() > 1)
            || money.Where(mention => mention.IsBare && !mention.HasOwnYear).GroupBy(mention => block.LineStart(mention.Quantity.Span.Start)).Any(line => line.Count() > 1);
        var shared = crowded || money.Exists(mention => Names(mention.Clause.Label).Count() > 1) || (startsWithAmount && names.Count + tail.Count > 0);
        return shared ? [.. mentions.Select(mention => money.Contains(mention) ? mention with { Rivals = names.Count + tail.Count > 0 ? [.. names, .. tail] : [block.Section.Label] } : mention)] : mentions;
    }

    public static IEnumerable<string> Names(string words) =>
        words.Split([' ', '　', '）', ')'], StringSplitOptions.RemoveEmptyEntries).Where(ProgrammeName.Is).Select(name => ProgrammeName.Split(name).Name);
}
