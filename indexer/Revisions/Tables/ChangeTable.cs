using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Indexer.Revisions.Tables;

/// <summary>新旧対照表: what changes, section by section, the new beside the old.</summary>
internal sealed record ChangeTable
{
    public required string Title { get; init; }

    /// <summary>改正後（案） for a draft's notes, the new text's name for a comparison.</summary>
    public string NewHeading { get; init; } = "改正後（案）";

    public string OldHeading { get; init; } = "現行";

    public required IReadOnlyList<ChangeSection> Sections { get; init; }

    public IReadOnlyList<Discrepancy> Discrepancies { get; init; } = [];

    /// <summary>What stands beyond the notes' own words.</summary>
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>Instructions that were not understood, or understood with a doubt.</summary>
    public IReadOnlyList<Finding> Readings { get; init; } = [];

    /// <summary>Labels of the parts that nothing is said about.</summary>
    public IReadOnlyList<string> Untouched { get; init; } = [];

    /// <summary>Clauses that bear another number afterwards, in reading order.</summary>
    public IReadOnlyList<NumberChange> Renumberings { get; init; } = [];

    /// <summary>Where opinions and wordings were chosen: what was taken and what was not. Null where nobody chose.</summary>
    public BranchTaken? Branch { get; init; }

    /// <summary>What the table leaves out, in sentences for people.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public IEnumerable<ChangeRow> Rows => Sections.SelectMany(section => section.Rows);

    /// <summary>The table of one part: §2. Empty where the text has no such part or nothing changes in it.</summary>
    public ChangeTable Of(string section) => this with
    {
        Sections = [.. Sections.Where(one => SamePlace(one.Label, section))],
        Untouched = [.. Untouched.Where(label => SamePlace(label, section))],
        Renumberings = [.. Renumberings.Where(one => SamePlace(one.Section, section))],
        Discrepancies = [.. Sections.Where(one => SamePlace(one.Label, section)).SelectMany(one => one.Discrepancies)],
        Observations = [.. Observations.Where(one => IsIn(one.First, section) || IsIn(one.Second, section))],
        Readings = [.. Sections.Where(one => SamePlace(one.Label, section)).SelectMany(one => one.Readings)],
        Branch = Branch?.Of(part => SamePlace(part, section)),
    };

    /// <summary>§2 2.1) and §2 ※3 are in §2.</summary>
    static bool IsIn(ObservedPlace place, string section) => SamePlace(place.Label.Split(' ')[0], section);

    static bool SamePlace(string label, string asked) =>
        Text.NormalizedText.Fold(label) == Text.NormalizedText.Fold(asked);
}

/// <summary>The rows of one part of the text. Discrepancies are those that concern its notes.</summary>
internal sealed record ChangeSection(string Label, string? Heading, IReadOnlyList<ChangeRow> Rows)
{
    public IReadOnlyList<Discrepancy> Discrepancies { get; init; } = [];

    public IReadOnlyList<Finding> Readings { get; init; } = [];

    /// <summary>Rows that show the same clause with the same changes stand together: one row of the printed table.</summary>
    public IEnumerable<IReadOnlyList<ChangeRow>> Clauses
    {
        get
        {
            var shown = new HashSet<IReadOnlyList<DiffRun>>(ReferenceEqualityComparer.Instance as IEqualityComparer<IReadOnlyList<DiffRun>>);
            var alike = Rows.ToLookup(row => row.Runs, ReferenceEqualityComparer.Instance as IEqualityComparer<IReadOnlyList<DiffRun>>);
            return Rows.Where(row => shown.Add(row.Runs)).Select(row => (IReadOnlyList<ChangeRow>)[.. alike[row.Runs]]);
        }
    }
}

/// <summary>The opinions and wordings that a table carries out, and those it leaves out: each with its name and sentence.</summary>
internal sealed record BranchTaken(IReadOnlyList<BranchLine> Taken, IReadOnlyList<BranchLine> Left)
{
    public BranchTaken Of(Func<string, bool> isPart) => new([.. Taken.Where(line => isPart(line.Section))], [.. Left.Where(line => isPart(line.Section))]);
}

/// <summary>§5 ※3b: what it would change, in one sentence.</summary>
internal sealed record BranchLine(string Section, string Name, string Japanese, string English);

/// <summary>3) becomes 4): the same clause under another number. Section is the part that holds it.</summary>
internal sealed record NumberChange(string Section, string Old, string New)
{
    /// <summary>Only its own number changed, not merely that of a clause around it.</summary>
    public bool IsOwn { get; init; } = true;
}
