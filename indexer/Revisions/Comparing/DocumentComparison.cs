using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Indexer.Revisions.Comparing;

/// <summary>Two versions of a text → their old/new table, for drafts that have no notes.</summary>
internal static class DocumentComparison
{
    public static ChangeTable Compare(PolicyDocument old, PolicyDocument @new)
    {
        var (oldTree, newTree) = (new ClauseTree(old), new ClauseTree(@new));
        new ClauseAlignment(oldTree, newTree).Align();
        MovedClauses.Mark(newTree);
        var changes = ClauseChanges.Of(oldTree, newTree);
        var marked = MovedText.Mark([.. changes.Select(change => change.Row.Runs)]);
        return new ChangeTable
        {
            Title = TitleOf(old, @new),
            NewHeading = "改正後",
            OldHeading = "改正前",
            Sections = [.. changes.Select((change, i) => (change.Part, Row: change.Row with { Runs = marked[i] }))
                .GroupBy(change => change.Part)
                .Select(part => new ChangeSection(part.Key.Label, part.Key.Heading, [.. part.Select(change => change.Row)]))],
            Renumberings = Renumberings(newTree),
            Remarks = oldTree.HasNotes || newTree.HasNotes ? ["修正注（※）とその本文中の印は比べていない。"] : [],
        };
    }

    static string TitleOf(PolicyDocument old, PolicyDocument @new) =>
        old.Info.Title == @new.Info.Title ? @new.Info.Title : $"{@new.Info.Title}（旧：{old.Info.Title}）";

    static List<NumberChange> Renumberings(ClauseTree @new) =>
        [.. @new.All.Where(clause => clause.Partner is { } partner && partner.Label != clause.Label)
            .Select(clause => new NumberChange(PartOf(clause).Label, clause.Partner?.Label ?? "", clause.Label)
            {
                IsOwn = !clause.IsMoved && clause.Partner?.Section.Number != clause.Section.Number,
            })];

    /// <summary>The outermost section around a clause: where people look for it.</summary>
    public static Section PartOf(Clause clause)
    {
        while (clause.Parent is { Parent: not null } parent)
        {
            clause = parent;
        }

        return clause.Section;
    }
}
