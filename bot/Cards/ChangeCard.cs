using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Cards.Adaptive;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Bot.Cards;

/// <summary>新旧対照表 of the changes in an answer: the new beside the old, what is only an opinion in boxes of their own.</summary>
internal sealed class ChangeCard(Answer answer, ChangeTable table, CardLinks links)
{
    bool Japanese => answer.Language == Language.Japanese;

    public CardDraft? Draft()
    {
        var asked = answer.Changes.Select(change => change.Operation.Span).ToHashSet();
        var clauses = table.Sections.SelectMany(section => section.Clauses)
            .Where(rows => rows.Any(row => IsAsked(row, asked)))
            .OrderBy(rows => Order(rows[0].Status))
            .ToList();
        return clauses.Count == 0 ? null : new CardDraft
        {
            Language = answer.Language,
            FallbackText = answer.Text,
            Head = shown => Head(Count(clauses.Take(shown), asked), asked.Count),
            Rows = [.. clauses.Select(Row)],
            Left = shown => Left(asked.Count - Count(clauses.Take(shown), asked)),
            IsWide = true,
            Actions = links.Changes(answer.Citations[0].Document) is { } open ? [open] : [],
        };
    }

    static bool IsAsked(ChangeRow row, HashSet<SourceSpan> asked) => row.Operation is { } operation && asked.Contains(operation.Span);

    static int Count(IEnumerable<IReadOnlyList<ChangeRow>> clauses, HashSet<SourceSpan> asked) =>
        clauses.SelectMany(rows => rows).Where(row => IsAsked(row, asked)).Select(row => row.Operation?.Span).Distinct().Count();

    static int Order(OperationStatus? status) => status switch
    {
        OperationStatus.Applied => 1,
        OperationStatus.Alternative => 2,
        OperationStatus.Opinion => 3,
        _ => 0,
    };

    List<AdaptiveElement> Head(int shown, int total) =>
    [
        CardText.Line(
            CardText.Bold(Japanese ? "新旧対照表" : "Old/new table") with { Size = AdaptiveSize.Medium },
            CardText.Run(Japanese ? $"　{total}件中{shown}件" : $"  {shown} of {total}")),
        CardText.Line(CardText.Small(table.Title)) with { Spacing = AdaptiveSpacing.None },
        CardText.Line(
            CardText.Small(Japanese ? "凡例：" : "Legend: "),
            Example(RunKind.Inserted, Japanese ? "追加" : "added"), CardText.Small("　"),
            Example(RunKind.Deleted, Japanese ? "削除" : "deleted"), CardText.Small("　"),
            Example(RunKind.MovedHere, Japanese ? "移動先" : "moved here"), CardText.Small("　"),
            Example(RunKind.MovedAway, Japanese ? "移動元" : "moved away")) with { Spacing = AdaptiveSpacing.Small },
    ];

    static AdaptiveTextRun Example(RunKind kind, string word) => ChangeCells.Marked(new DiffRun(kind, word), word) with { Size = AdaptiveSize.Small };

    string? Left(int left) => left <= 0 ? null
        : Japanese ? $"ほかに{left}件あります。{(links.PublicAddress is null ? "節ごとに尋ねると示せます。" : "全体はページの新旧対照表にあります。")}"
        : $"{left} more. {(links.PublicAddress is null ? "Ask about one section to see them." : "The page has all of them.")}";

    AdaptiveContainer Row(IReadOnlyList<ChangeRow> rows) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Medium,
        Style = IsOpen(rows[0].Status) ? AdaptiveStyle.Emphasis : AdaptiveStyle.Default,
        Items = [Place(rows), .. Undecided(rows[0].Status), Sides(rows), .. Remarks(rows)],
    };

    static bool IsOpen(OperationStatus? status) => status is OperationStatus.Opinion or OperationStatus.Alternative;

    /// <summary>§2 2.1)②　§2 ※2　追加　提案, and the way to the note.</summary>
    AdaptiveColumnSet Place(IReadOnlyList<ChangeRow> rows)
    {
        var words = CardText.Line(
        [
            CardText.Bold(rows[0].Target),
            CardText.Small($"　{string.Join('　', rows.Select(row => $"{row.Branch?.Name ?? row.Note} {Kind(row.Kind)}").Distinct())}　"),
            .. IsOpen(rows[0].Status) ? Array.Empty<AdaptiveTextRun>() : [State(rows[0].Status)],
        ]);
        return RowParts.WithLink(words, Cited(rows) is { } citation ? links.Passage(citation) : null);
    }

    /// <summary>On a line of its own, so that nobody takes it for a proposal.</summary>
    IEnumerable<AdaptiveElement> Undecided(OperationStatus? status) =>
        IsOpen(status) ? [CardText.Line(State(status)) with { Spacing = AdaptiveSpacing.None }] : [];

    Citation? Cited(IReadOnlyList<ChangeRow> rows) =>
        answer.Changes.FirstOrDefault(change => rows.Any(row => row.Operation?.Span == change.Operation.Span)) is { } change
            ? answer.Citations.FirstOrDefault(citation => citation.Number == change.Citation)
            : null;

    string Kind(RowKind kind) => Japanese ? ChangeWords.Japanese(kind) : ChangeWords.English(kind);

    AdaptiveTextRun State(OperationStatus? status) => status switch
    {
        OperationStatus.Opinion => CardText.Bold(Japanese ? "意見（決定ではありません）" : "opinion, not decided") with { Color = AdaptiveColor.Attention },
        OperationStatus.Alternative => CardText.Bold(Japanese ? "別案（決定ではありません）" : "alternative, not decided") with { Color = AdaptiveColor.Attention },
        OperationStatus.Applied => CardText.Bold(Japanese ? "反映済み" : "already in the text"),
        _ => CardText.Bold(Japanese ? "提案" : "proposed") with { Color = AdaptiveColor.Accent },
    };

    /// <summary>A side without text says why in a narrow column.</summary>
    AdaptiveColumnSet Sides(IReadOnlyList<ChangeRow> rows)
    {
        var runs = rows[0].Runs;
        var (hasNew, hasOld) = (runs.Any(run => run.InNew), runs.Any(run => run.InOld));
        var gone = rows.Any(row => row.Kind == RowKind.Move) ? Japanese ? "（移動）" : "(moved)" : Japanese ? "（削除）" : "(deleted)";
        return new AdaptiveColumnSet
        {
            Spacing = AdaptiveSpacing.Small,
            Columns =
            [
                Side(Japanese ? table.NewHeading : "New (draft)", ChangeCells.Of(runs, run => run.InNew, gone), Weight(hasNew, hasOld)),
                Side(Japanese ? table.OldHeading : "As it stands", ChangeCells.Of(runs, run => run.InOld, Japanese ? "（新設）" : "(new)"), Weight(hasOld, hasNew)),
            ],
        };
    }

    static int Weight(bool hasText, bool otherHasText) => !hasText ? 1 : otherHasText ? 2 : 3;

    static AdaptiveColumn Side(string heading, IReadOnlyList<AdaptiveElement> cell, int weight) =>
        new() { Width = new AdaptiveWidth(weight), Items = [CardText.Line(CardText.Small(heading)), .. cell] };

    /// <summary>What the state says already is not said again.</summary>
    static IEnumerable<AdaptiveElement> Remarks(IReadOnlyList<ChangeRow> rows) =>
        rows.SelectMany(row => row.Remarks).Distinct(StringComparer.Ordinal)
            .Where(remark => !remark.StartsWith("意見：", StringComparison.Ordinal) && remark != "別案")
            .Select(remark => CardText.Line(remark.StartsWith("要確認", StringComparison.Ordinal)
                ? CardText.Small(CardText.Cut(remark, 200)) with { IsSubtle = false, Color = AdaptiveColor.Attention }
                : CardText.Small(CardText.Cut(remark, 200))) with
            { Spacing = AdaptiveSpacing.None });
}
