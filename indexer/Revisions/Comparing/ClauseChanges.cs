using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Indexer.Revisions.Comparing;

/// <summary>The rows of a comparison in the order of the new text, deleted clauses where they stood.</summary>
internal static class ClauseChanges
{
    public static IReadOnlyList<(Section Part, ChangeRow Row)> Of(ClauseTree old, ClauseTree @new)
    {
        List<(Section Part, ChangeRow Row)> changes = [];
        var gone = DeletedAt(old);
        foreach (var clause in @new.All)
        {
            if (RowOf(clause) is { } row)
            {
                changes.Add((DocumentComparison.PartOf(clause), row));
            }

            if (clause.Partner is { } partner && gone.TryGetValue(partner, out var deleted))
            {
                changes.AddRange(deleted.Select(one => (HomeOf(one), Whole(one, RowKind.Delete, RunKind.Deleted) with { OldSpan = one.Section.Span })));
            }
        }

        return changes;
    }

    /// <summary>Deleted clauses by the last clause before them that is still there.</summary>
    static Dictionary<Clause, List<Clause>> DeletedAt(ClauseTree old)
    {
        Dictionary<Clause, List<Clause>> gone = [];
        var last = old.Root;
        foreach (var clause in old.All)
        {
            if (clause.Partner is not null)
            {
                last = clause;
            }
            else if (clause.Parent?.Partner is not null)
            {
                if (!gone.TryGetValue(last, out var list))
                {
                    gone[last] = list = [];
                }

                list.Add(clause);
            }
        }

        return gone;
    }

    /// <summary>A deleted clause is shown in the part of the new text that its place is in now.</summary>
    static Section HomeOf(Clause deleted)
    {
        var above = deleted.Parent;
        while (above is { Partner: null })
        {
            above = above.Parent;
        }

        return DocumentComparison.PartOf(above?.Partner is { Parent: not null } home ? home : deleted);
    }

    static ChangeRow? RowOf(Clause clause) => clause.Partner switch
    {
        null when clause.Parent is { Partner: null } => null,
        null => Whole(clause, RowKind.Insert, RunKind.Inserted) with { NewSpan = clause.Section.Span },
        { } partner when clause.IsMoved => Moved(partner, clause),
        { } partner when Letters(partner.Body) == Letters(clause.Body) => null,
        { } partner => Changed(partner, clause, Letters(partner.Content) == Letters(clause.Content) ? RowKind.Notation : RowKind.Replace),
    };

    /// <summary>Where a line breaks, the text joined from it may or may not have a space.</summary>
    static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>A clause that only one text has, with all below it that only that text has.</summary>
    static ChangeRow Whole(Clause clause, RowKind kind, RunKind runs)
    {
        var text = string.Join('\n', AloneWith(clause).Select(one => one.Text).Where(one => one.Length > 0));
        return new ChangeRow { Kind = kind, Target = clause.Label, Runs = text.Length == 0 ? [] : [new DiffRun(runs, text)] };
    }

    static IEnumerable<Clause> AloneWith(Clause clause) =>
        clause.Children.Where(child => child.Partner is null).SelectMany(AloneWith).Prepend(clause);

    static ChangeRow Changed(Clause old, Clause @new, RowKind kind) => new()
    {
        Kind = kind,
        Target = @new.Label,
        From = old.Label,
        Runs = TextDiff.Of(old.Text, @new.Text),
        OldSpan = old.Span,
        NewSpan = @new.Span,
    };

    static ChangeRow Moved(Clause old, Clause @new)
    {
        var row = Changed(old, @new, RowKind.Move);
        var below = @new.SelfAndDescendants().Count() - 1;
        return row with
        {
            Runs = old.Content == @new.Content && @new.Text.Length > 0
                ? [new DiffRun(RunKind.MovedAway, old.Text, @new.Place + 1), new DiffRun(RunKind.MovedHere, @new.Text, @new.Place + 1)]
                : row.Runs,
            Remarks = [$"{old.Label}から移動", .. below > 0 ? [$"下の{below}項目とともに"] : Array.Empty<string>()],
        };
    }
}
