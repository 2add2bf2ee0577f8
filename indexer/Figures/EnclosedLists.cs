using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>
/// Finds lists of named amounts that fill one bracket and follow an amount: 18億円 …（A 10億円（5億円）、B 4億円（3億円））.
/// A list that says 等 or うち is not complete.
/// </summary>
internal static class EnclosedLists
{
    static readonly string[] Incomplete = ["等", "など", "うち", "ほか", "例"];

    public static IEnumerable<EnclosedList> Find(IReadOnlyList<Mention> mentions)
    {
        var money = mentions.Where(mention => mention.Figure.Kind == FigureKind.Money && mention.Change is null && mention.Quantity.Value is not null).ToList();
        for (var i = 1; i < money.Count; i++)
        {
            var open = Open(money[i]);
            var list = open < 0 ? [] : money.Skip(i).TakeWhile(mention => mention.Block == money[i].Block && Open(mention) == open).ToList();
            if (list.Count < 2 || !IsComplete(list, open) || money[i - 1].Figure.Page != list[0].Figure.Page)
                continue;
            yield return new EnclosedList(money[i - 1].Quantity.Span, [.. list.Select(mention => mention.Quantity.Span)]);
            if (list.Prepend(money[i - 1]).All(mention => mention.Number.Inner.Count == 1))
                yield return new EnclosedList(money[i - 1].Number.Inner[0].Span, [.. list.Select(mention => mention.Number.Inner[0].Span)]);
            i += list.Count - 1;
        }
    }

    static int Open(Mention mention) => BracketReader.OpenBracket(mention.Block.Text, mention.Block.IndexOf(mention.Quantity.Span.Start));

    static bool IsComplete(List<Mention> list, int open)
    {
        var text = list[0].Block.Text;
        var end = text.AsSpan(list[0].Block.IndexOf(list[^1].Quantity.Span.End)).IndexOfAny('。', '、');
        var words = end < 0 ? text[open..] : text[open..(list[0].Block.IndexOf(list[^1].Quantity.Span.End) + end)];
        return list.TrueForAll(mention => !mention.IsBare) && !Array.Exists(Incomplete, word => words.Contains(word, StringComparison.Ordinal));
    }
}
