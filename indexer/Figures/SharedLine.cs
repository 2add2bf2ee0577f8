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
        var money = mentions.Where(mention => mention.Figure.Kind == FigureKind.Money && mention.Figure.Label != MentionReader.TotalLabel
            && !(block.IsLead && mention.IsFirst)).ToList();
        if (money.Count == 0 || block.Text.EndsWith('。'))
            return mentions;
        var names = money.SelectMany(mention => Names(mention.Clause.Label)).ToList();
        var tail = Names(block.Text[Math.Min(block.Text.Length, block.IndexOf(money[^1].Figure.Span.End))..]).ToList();
        var startsWithAmount = !block.IsLead && block.Text[..block.IndexOf(money[0].Figure.Span.Start)].Trim().Length == 0;
        var shared = money.Exists(mention => Names(mention.Clause.Label).Count() > 1) || (startsWithAmount && names.Count + tail.Count > 0);
        return shared ? [.. mentions.Select(mention => money.Contains(mention) ? mention with { Rivals = [.. names, .. tail] } : mention)] : mentions;
    }

    public static IEnumerable<string> Names(string words) =>
        words.Split([' ', '　', '）', ')'], StringSplitOptions.RemoveEmptyEntries).Where(ProgrammeName.Is).Select(name => ProgrammeName.Split(name).Name);
}
