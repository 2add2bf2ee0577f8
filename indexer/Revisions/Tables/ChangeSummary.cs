using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>What changes, in sentences: what is proposed, apart from it what is only an opinion, and what the text has already.</summary>
internal sealed record ChangeSummary
{
    public required string Title { get; init; }

    public required ChangeCounts Counts { get; init; }

    public BranchTaken? Branch { get; init; }

    public IReadOnlyList<NumberChange> Renumberings { get; init; } = [];

    public required IReadOnlyList<SectionSummary> Sections { get; init; }

    /// <summary>Parts without notes.</summary>
    public required IReadOnlyList<string> Untouched { get; init; }

    public required IReadOnlyList<Discrepancy> Discrepancies { get; init; }

    public IReadOnlyList<Observation> Observations { get; init; } = [];

    public IReadOnlyList<Finding> Readings { get; init; } = [];

    public static ChangeSummary Of(ChangeTable table) => new()
    {
        Title = table.Title,
        Branch = table.Branch,
        Readings = table.Readings,
        Renumberings = table.Renumberings,
        Counts = ChangeCounts.Of(table.Rows),
        Sections = [.. table.Sections.Select(SectionSummary.Of)],
        Untouched = table.Untouched,
        Discrepancies = table.Discrepancies,
        Observations = table.Observations,
    };

    /// <summary>Every change of a kind, and the statement that these are all: 削除は9件中9件.</summary>
    public CompleteList All(RowKind kind) => new(
        Changes.Where(change => change.Row.Kind == kind).ToList(),
        Counts.ByKind.Where(count => count.Kind == kind).Sum(count => count.Total),
        ChangeWords.Japanese(kind),
        ChangeWords.English(kind));

    IEnumerable<ChangeSentence> Changes => Sections.SelectMany(section => section.Changes);
}

/// <summary>The changes of one part of the text.</summary>
internal sealed record SectionSummary(string Label, string? Heading, ChangeCounts Counts, IReadOnlyList<ChangeSentence> Changes)
{
    public IEnumerable<ChangeSentence> Decided => Changes.Where(change => change.Row.IsDecided);

    public IEnumerable<ChangeSentence> Alternatives => Changes.Where(change => change.Row.Status == OperationStatus.Alternative);

    public IEnumerable<ChangeSentence> Opinions => Changes.Where(change => change.Row.Status == OperationStatus.Opinion);

    public IEnumerable<ChangeSentence> Applied => Changes.Where(change => change.Row.Status == OperationStatus.Applied);

    public static SectionSummary Of(ChangeSection section) =>
        new(section.Label, section.Heading, ChangeCounts.Of(section.Rows), [.. section.Rows.Where(row => !row.IsOrigin).Select(ChangeSentence.Of)]);
}

/// <summary>A list that says of how many it holds how many.</summary>
internal sealed record CompleteList(IReadOnlyList<ChangeSentence> Changes, int Total, string JapaneseName, string EnglishName)
{
    public string InJapanese => $"{JapaneseName}は{Total}件中{Changes.Count}件";

    public string InEnglish => $"{Changes.Count} of {Total} {EnglishName}{(Total == 1 ? "" : "s")}";
}
