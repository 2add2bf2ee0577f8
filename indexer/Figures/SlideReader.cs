using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>Reads the pages of a document into names and bare amounts in the order they arrived.</summary>
internal sealed class SlideReader(LedgerText text, ILookup<LedgerBlock, Mention> mentions)
{
    public IEnumerable<IReadOnlyList<SlideToken>> Read() =>
        text.Blocks.GroupBy(block => text.PageOf(block.Block.Lines[0].Start)).Select(page => ReadPage([.. page])).Where(HasAmount);

    static bool HasAmount(IReadOnlyList<SlideToken> tokens) => tokens.Any(token => token.Kind == SlideTokenKind.Amount);

    List<SlideToken> ReadPage(List<LedgerBlock> blocks)
    {
        var forms = blocks.Where(block => IsNameLead(block) && block.Section.Kind == SectionKind.Bullet)
            .Select(block => block.Section.Form).ToHashSet(StringComparer.Ordinal);
        if (forms.Count == 0 && !blocks.Exists(block => ProgrammeName.Is(block.Text)))
            forms = blocks.Where(block => block.IsLead && block.Section.Kind == SectionKind.Bullet).Select(block => block.Section.Form).ToHashSet(StringComparer.Ordinal);
        return [.. blocks.SelectMany(block => Tokens(block, forms))];
    }

    bool IsNameLead(LedgerBlock block) => block.IsLead && !HasMoney(block) && ProgrammeName.Is(block.Text);

    bool HasMoney(LedgerBlock block) => mentions[block].Any(mention => mention.Figure.Kind == FigureKind.Money);

    IEnumerable<SlideToken> Tokens(LedgerBlock block, HashSet<string> forms)
    {
        if (block.IsLead)
        {
            var isName = IsNameLead(block) || (!HasMoney(block) && block.Section.Kind == SectionKind.Bullet && forms.Contains(block.Section.Form));
            yield return new SlideToken(isName ? SlideTokenKind.Name : SlideTokenKind.Break, block) { Name = isName ? block.Text : "" };
        }
        else if (!HasMoney(block))
        {
            if (ProgrammeName.Is(block.Text) || ProgrammeName.Is(block.Block.Lines[0].In(text.Document.Text)))
                yield return new SlideToken(SlideTokenKind.Name, block) { Name = block.Block.Lines[0].In(text.Document.Text) };
        }

        foreach (var mention in mentions[block].Where(IsLoose))
            yield return new SlideToken(SlideTokenKind.Amount, block) { Amount = mention, IsOnLineOfName = !mention.IsBare };
    }

    // An amount at the end of words that are neither a name nor a sentence says nothing of its own.
    bool IsLoose(Mention mention) =>
        mention.Figure.Kind == FigureKind.Money && !mention.Block.IsLead && !mention.HasOwnYear && !mention.IsTotal
        && (mention.IsBare || IsTailOfDescription(mention));

    static bool IsTailOfDescription(Mention mention)
    {
        var tail = mention.Block.Text.AsSpan(Math.Min(mention.Block.Text.Length, mention.Block.IndexOf(mention.Quantity.Span.End)));
        return tail.Trim().Length <= 8 && mention.Clause.Written.AsSpan().TrimEnd() is [.., '額' or '算'] or [.., '億' or '計']
            && !ProgrammeName.Is(mention.Clause.Label);
    }
}
