using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>Reads the pages of a document into names and bare amounts in the order they arrived.</summary>
internal sealed class SlideReader(LedgerText text, ILookup<LedgerBlock, Mention> mentions)
{
    const int LongestTitle = 40;

    public IEnumerable<IReadOnlyList<SlideToken>> Read() =>
        text.Blocks.GroupBy(block => text.PageOf(block.Block.Lines[0].Start)).Select(page => ReadPage([.. page])).Where(HasAmount);

    static bool HasAmount(IReadOnlyList<SlideToken> tokens) => tokens.Any(token => token.Kind == SlideTokenKind.Amount);

    List<SlideToken> ReadPage(List<LedgerBlock> blocks)
    {
        var bullets = blocks.Where(block => block.IsLead && block.Section.Kind == SectionKind.Bullet).ToList();
        var named = blocks.Exists(block => NamesOf(block).Count > 0);
        var forms = bullets.GroupBy(block => block.Section.Form)
            .Where(form => named ? form.Count(IsNameLead) * 2 > form.Count() : form.All(IsShort))
            .Select(form => form.Key).ToHashSet(StringComparer.Ordinal);
        // Columns that share a line somewhere make the order of the other lines doubtful too.
        var shared = blocks.Exists(block => mentions[block].Any(mention => mention.Rivals.Count > 0));
        List<SlideToken> tokens = [.. blocks.SelectMany(block => Tokens(block, forms))];
        return shared ? [.. tokens, new SlideToken(SlideTokenKind.Disorder, blocks[^1])] : tokens;
    }

    static bool IsShort(LedgerBlock block) => block.Text.Length <= LongestTitle && block.Text.AsSpan().IndexOfAny('。', '、') < 0;

    bool IsNameLead(LedgerBlock block) => block.IsLead && !HasMoney(block) && NamesOf(block).Count > 0;

    List<string> NamesOf(LedgerBlock block) => NamesIn(block, block.TextStart, block.Block.Lines);

    /// <summary>Printed lines that make a name; other lines that were joined to them tell what the programme does.</summary>
    List<string> NamesIn(LedgerBlock block, int skip, IEnumerable<SourceSpan> lines)
    {
        List<string> names = [];
        var name = "";
        foreach (var line in lines)
        {
            var written = line.In(text.Document.Text);
            name += written[(line == block.Block.Lines[0] ? Math.Min(skip, written.Length) : 0)..];
            if (!ProgrammeName.Is(name))
                continue;
            names.Add(name);
            name = "";
        }

        return names;
    }

    // A name that was joined to the heading with the total over it.
    List<string> NamesBelow(LedgerBlock block)
    {
        var last = mentions[block].LastOrDefault(mention => mention.Figure.Kind == FigureKind.Money)?.Quantity.Span.End;
        return NamesIn(block, block.TextStart, block.Block.Lines.Where(line => line.Start >= last));
    }

    // Two columns on a line give two names.
    static IEnumerable<string> Columns(string name) => SharedLine.Names(name).Count() > 1 ? SharedLine.Names(name) : [name];

    bool HasMoney(LedgerBlock block) => mentions[block].Any(mention => mention.Figure.Kind == FigureKind.Money);

    IEnumerable<SlideToken> Tokens(LedgerBlock block, HashSet<string> forms)
    {
        List<string> names = HasMoney(block) ? [] : NamesOf(block);
        if (names.Count == 0 && !HasMoney(block) && block.IsLead && block.Section.Kind == SectionKind.Bullet && forms.Contains(block.Section.Form))
            names = [block.Text[block.TextStart..]];
        foreach (var token in names.SelectMany(Columns))
            yield return new SlideToken(SlideTokenKind.Name, block) { Name = token };
        if ((names.Count == 0 && block.IsLead) || block.Block.Lines.Any(line => Subheading.Is(line.In(text.Document.Text))))
            yield return new SlideToken(SlideTokenKind.Break, block);

        foreach (var mention in mentions[block].Where(IsLoose))
        {
            if (LineAbove(mention) is { } above && ProgrammeName.Is(above))
            {
                foreach (var name in Columns(above))
                    yield return new SlideToken(SlideTokenKind.Name, block) { Name = name };
            }

            yield return new SlideToken(SlideTokenKind.Amount, block) { Amount = mention, IsOnLineOfName = !mention.IsBare, Above = LineAbove(mention) ?? BlockAbove(block) };
        }

        foreach (var token in NamesBelow(block).SelectMany(Columns))
            yield return new SlideToken(SlideTokenKind.Name, block) { Name = token };
    }

    /// <summary>The printed line over the amount's line in the same block.</summary>
    string? LineAbove(Mention mention)
    {
        var lines = mention.Block.Block.Lines;
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Start <= mention.Quantity.Span.Start && mention.Quantity.Span.Start < lines[i].End)
                return lines[i - 1].In(text.Document.Text);
        }

        return null;
    }

    string BlockAbove(LedgerBlock block) =>
        block.Index > 0 && text.Blocks[block.Index - 1].Text is { Length: <= LongestTitle } above && !above.EndsWith('。') ? above.Trim() : "";

    // An amount at the end of words that are neither a name nor a sentence says nothing of its own.
    bool IsLoose(Mention mention) =>
        mention is { Figure: { Kind: FigureKind.Money, SubOf: null }, Change: null } && !(mention.Block.IsLead && mention.IsFirst) && !mention.HasOwnYear && !mention.IsTotal && mention.Rivals.Count == 0
        && (mention.IsBare || IsTailOfDescription(mention));

    static bool IsTailOfDescription(Mention mention)
    {
        var tail = mention.Block.Text.AsSpan(Math.Min(mention.Block.Text.Length, mention.Block.IndexOf(mention.Quantity.Span.End)));
        return tail.Trim().Length <= 8 && mention.Clause.Written.AsSpan().TrimEnd() is [.., '額' or '算'] or [.., '億' or '計']
            && !ProgrammeName.Is(mention.Clause.Label);
    }
}
