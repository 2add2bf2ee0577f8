using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Figures;

/// <summary>The figures outside the cells of tables: amounts of slides, numbers in sentences, what stands in their brackets.</summary>
internal sealed class MentionLedger
{
    readonly LedgerText _text;
    readonly BracketedFigures _brackets;
    readonly Dictionary<LedgerBlock, (string Name, int From)> _indicators = [];
    readonly BudgetYears _years;

    public MentionLedger(LedgerText text, Legends legends, IEnumerable<(IndicatorLines Lines, IndicatorRow Row)> rows)
    {
        _text = text;
        _years = new BudgetYears(text);
        _brackets = new BracketedFigures(text, legends);
        foreach (var (lines, row) in rows)
        {
            foreach (var block in lines.Cells.Concat(lines.Words))
                _indicators[block] = (row.Indicator, row.ExplanationStart);
        }
    }

    public MentionResult Read(HashSet<int> taken)
    {
        var reader = new MentionReader(_text);
        var mentions = _text.Blocks
            .SelectMany(block => reader.Read(block, [.. _text.QuantitiesOf(block).Where(quantity => !taken.Contains(quantity.Span.Start))], StartOf(block)))
            .ToList();
        var attributed = new SlideReader(_text, mentions.ToLookup(mention => mention.Block)).Read()
            .SelectMany(Adjacency.Attribute).ToDictionary(pair => pair.Mention.Quantity.Span.Start, pair => pair.Figure);
        var items = new ItemAmounts(_text, mentions);
        var mains = mentions.Select(mention => (mention, Dated(mention, OfItem(items, mention, attributed.GetValueOrDefault(mention.Quantity.Span.Start) ?? Own(mention))))).ToList();
        mains = RaisedAmounts.Attribute(SameBudget.Attribute(ChangeFigures.Attribute(mains)));
        var (figures, compositions) = _brackets.Read(mains);
        return new MentionResult(items.DateNew(figures), compositions)
        {
            Changes = [.. ChangeFigures.Find(mains), .. _brackets.Changes],
            Brackets = _brackets.OtherYears,
            Totals = [.. mentions.Where(IsTotal).Select(mention => mention.Quantity.Span)],
            Lists = [.. EnclosedLists.Find(mentions)],
        };
    }

    // Behind the rating where the words of a row go on in its last cell.
    int StartOf(LedgerBlock block) =>
        _indicators.TryGetValue(block, out var row) && block.Block.Span.Contains(new SourceSpan(row.From, row.From)) ? block.IndexOf(row.From) : block.TextStart;

    bool IsTotal(Mention mention) =>
        mention.IsTotal || (IsOfHeading(mention) && mention.Figure.FiscalYear is not null && !mention.Block.Text.Contains('。', StringComparison.Ordinal) && _text.UnitOf(mention.Quantity.Span.Start) is null);

    // The first amount of a heading; lines that were joined to it speak for themselves.
    static bool IsOfHeading(Mention mention) =>
        mention.Block.IsLead && mention.Change is null && mention.Figure.Kind == FigureKind.Money && mention.IsFirst
        && (mention.HasOwnYear || mention.Block.Text.Length == mention.Block.IndexOf(mention.Quantity.Span.End));

    static Figure OfItem(ItemAmounts items, Mention mention, Figure figure) =>
        figure.Attribution == FigureAttribution.Unattributed && items.Attribute(mention, figure) is { } attributed ? attributed : figure;

    Figure Dated(Mention mention, Figure figure) =>
        figure is { Kind: FigureKind.Money, FiscalYear: null } && mention.Change is null ? _years.Of(mention.Block, figure) : figure;

    Figure Own(Mention mention)
    {
        var row = _indicators.GetValueOrDefault(mention.Block);
        var figure = mention.Figure with { Indicator = mention.Quantity.Span.Start >= row.From ? row.Name : null };
        if (mention.Rivals.Count > 0)
            return figure with { Label = "", Candidates = mention.Rivals, Rule = "一行に事業名や金額が重なっており、どの事業の金額かは本文から読み取れません。" };
        if (IsOfHeading(mention) && HeadingLabel(mention) is { Length: > 0 } heading)
            return figure with { Label = heading, Attribution = FigureAttribution.Stated };
        if (figure.Indicator is { } indicator && (figure.Label.Length == 0 || mention.Clause.IsBeforeDate || mention.Clause.IsBehind))
            return OfIndicator(figure, indicator);
        if (IsUnderTitle(mention))
            return figure with { Label = HeadingName(mention) ?? "", Attribution = FigureAttribution.Inferred, Rule = "見出しのすぐ下に一つだけある、年度の付いた金額です（行の並びからの推定）。" };
        var (name, ministry) = ProgrammeName.Split(figure.Label);
        return name.Length > 0
            ? figure with { Label = name, Ministry = ministry, Attribution = FigureAttribution.Stated }
            : Unlabelled(mention, figure);
    }

    // 水災害予測高度化プログラム⏎令和６年度予算額５２億円: all of the programme that the page is headed by.
    bool IsUnderTitle(Mention mention) =>
        mention is { IsBare: true, HasOwnYear: true, IsFirst: true, Change: null, Block.IsLead: false, Figure.Kind: FigureKind.Money }
        && _text.LeadOver(mention.Block) is { Section.Kind: SectionKind.Titled or SectionKind.Numbered } title && !title.Text.EndsWith('。') && HeadingName(mention) is not null
        && mention.Block.Text.Length == mention.Block.IndexOf(mention.Quantity.Span.End);

    // 水災害予測高度化プロジェクト 河川機構対象経費: the programme, not who spends it.
    static string? HeadingName(Mention mention) =>
        mention.Block.Section.Heading is { } heading ? Array.Find([.. heading.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries), heading], ProgrammeName.Is) : null;

    // R4年度は28件と… in the words of a row: a number of the row's own indicator.
    static Figure OfIndicator(Figure figure, string indicator) => figure with
    {
        Label = indicator,
        Measure = figure.FiscalYear is not null && figure.Measure == FigureMeasure.Other ? FigureMeasure.ActualOfYear : figure.Measure,
        Attribution = FigureAttribution.Inferred,
        Rule = $"表の行「{indicator}」の説明にあり、ほかに数える対象が書かれていません。",
    };

    // ３．…プロジェクト 海上交通機構対象経費 令和5年度予算額46億円
    static string HeadingLabel(Mention mention)
    {
        var written = mention.Block.Text[mention.Block.TextStart..mention.Block.IndexOf(mention.Quantity.Span.Start)];
        var parts = written.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries);
        var name = Array.Find(parts, ProgrammeName.Is);
        return name is not null ? ProgrammeName.Clean(name) : ProgrammeName.Is(mention.Clause.Label) || !mention.IsBare ? mention.Clause.Label : "";
    }

    Figure Unlabelled(Mention mention, Figure figure)
    {
        var lead = mention.Block.Path.Reverse().Select(section => section.Heading ?? "").FirstOrDefault(heading => heading.Length > 0) ?? "";
        var only = figure.Kind == FigureKind.Count && mention.Block.Block.Kind == BlockKind.Cell && lead.Length > 0 && IsOnlyCell(mention.Block);
        return only
            ? figure with { Label = lead, Attribution = FigureAttribution.Inferred, Rule = "見出しの下にある唯一の数です（行の並びからの推定）。" }
            : figure with
            {
                Attribution = FigureAttribution.Unattributed,
                Candidates = lead.Length > 0 ? [lead] : [],
                Rule = "何の数かが数のそばに書かれていません。",
            };
    }

    bool IsOnlyCell(LedgerBlock cell) =>
        _text.Blocks.Where(block => ReferenceEquals(block.Section, cell.Section)).SelectMany(_text.QuantitiesOf).Take(2).Count() == 1;
}
