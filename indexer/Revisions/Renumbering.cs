using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Revisions;

/// <summary>What new clauses do to the numbers of those behind them: §3 2.2) becomes §3 2.3).</summary>
internal sealed class Renumbering
{
    readonly Dictionary<string, Section> _sections;
    readonly Dictionary<string, Section> _parents = new(StringComparer.Ordinal);
    readonly string _text;

    public Renumbering(PolicyDocument document)
    {
        _text = document.Text;
        _sections = document.Root.SelfAndDescendants().ToDictionary(section => section.Label, StringComparer.Ordinal);
        foreach (var section in _sections.Values)
        {
            foreach (var child in section.Children)
            {
                _parents[child.Label] = section;
            }
        }
    }

    public static bool Shifts(RevisionOperation operation) =>
        operation is { Kind: OperationKind.Insert, Status: OperationStatus.Proposed, TargetSpan: not null };

    public static bool IsBefore(RevisionOperation insert, SourceSpan section) => insert.TargetSpan is { } point && point.Start <= section.Start;

    /// <summary>The new numbers as edits, the inserted clauses with their final numbers, and old label → new label.</summary>
    public Renumbered Of(IEnumerable<RevisionOperation> inserts)
    {
        var result = new Renumbered([], new(ReferenceEqualityComparer.Instance), new(StringComparer.Ordinal));
        foreach (var list in inserts.Select(Place).OfType<NewClause>().GroupBy(clause => (clause.Parent, clause.Form)))
        {
            var clauses = list.OrderBy(clause => clause.Behind).ThenBy(clause => clause.Operation.Span.Start).ToList();
            for (var i = 0; i < clauses.Count; i++)
            {
                result.Texts[clauses[i].Operation] = Numbered(clauses[i], clauses[i].Behind + i + 1);
            }

            foreach (var section in _sections[list.Key.Parent].Children.Where(child => child.Form == list.Key.Form))
            {
                Shift(section, clauses, result);
            }
        }

        return result;
    }

    /// <summary>Null where the new clause has no number of the series, or a branch number (第二条の二).</summary>
    NewClause? Place(RevisionOperation insert)
    {
        if (insert.Target is null || !_sections.TryGetValue(insert.Target, out var target) || !_parents.TryGetValue(target.Label, out var parent)
            || insert.NewText is not { Length: > 0 } text || !HeadingForms.TryRead(text, out var mark) || mark.Form.Name != target.Form || mark.Branch > 0)
        {
            return null;
        }

        return new NewClause(insert, parent.Label, target.Form, target.Ordinal - (IsBefore(insert, target.Span) ? 1 : 0), mark);
    }

    static string Numbered(NewClause clause, int ordinal)
    {
        var text = clause.Operation.NewText ?? "";
        var sign = text[..clause.Mark.Length];
        return (PrintedNumber.With(sign, clause.Mark.Ordinal, ordinal) ?? sign) + text[clause.Mark.Length..];
    }

    void Shift(Section section, List<NewClause> clauses, Renumbered result)
    {
        var before = clauses.FindAll(clause => clause.Behind < section.Ordinal);
        if (before.Count == 0 || section.Blocks.FirstOrDefault() is not { Kind: BlockKind.Lead } lead
            || !HeadingForms.TryRead(_text.AsSpan(lead.Lines[0].Start, lead.Lines[0].Length), out var mark))
        {
            return;
        }

        var span = new SourceSpan(lead.Lines[0].Start, lead.Lines[0].Start + mark.Length);
        var number = section.Ordinal + before.Count;
        if (PrintedNumber.With(span.In(_text), section.Ordinal, number) is { } sign)
        {
            result.Edits.Add(new Edit(span, sign, null, PieceCause.Renumbering) { Note = before[^1].Operation.Note });
            Rename(section, PrintedNumber.With(section.Number, section.Ordinal, number) ?? sign, result.Labels);
        }
    }

    static void Rename(Section section, string number, Dictionary<string, string> labels)
    {
        var kept = section.Label.LastIndexOf(section.Number, StringComparison.Ordinal);
        if (kept < 0)
        {
            return;
        }

        var renamed = section.Label[..kept] + number;
        foreach (var inside in section.SelfAndDescendants().Where(inside => inside.Label.StartsWith(section.Label, StringComparison.Ordinal)))
        {
            labels[inside.Label] = renamed + inside.Label[section.Label.Length..];
        }
    }

    sealed record NewClause(RevisionOperation Operation, string Parent, string Form, int Behind, HeadingMark Mark);
}

internal sealed record Renumbered(List<Edit> Edits, Dictionary<RevisionOperation, string> Texts, Dictionary<string, string> Labels);
