using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>A sentence alone rarely is the answer when it is a heading or leads on to a list: then what it leads to is.</summary>
internal static class Passages
{
    public static IReadOnlyList<Unit> Around(Unit unit, Question question, UnitReader? units, int longest)
    {
        if (units is null)
        {
            return [unit];
        }

        if (unit.IsHeading || unit.Section.Kind == SectionKind.Issue && unit.Block.Kind == BlockKind.Lead)
        {
            var content = Fitting(Below(unit, units), longest);
            return content.Count > 0 ? content : [unit];
        }

        if (LeadsOn(unit.Text))
        {
            var items = Fitting(Below(unit, units), longest);
            return items.Count == 0 ? [unit] : question.Asks(Asked.List | Asked.Where | Asked.Who) ? items : [unit, .. items];
        }

        return [unit];
    }

    /// <summary>What stands under the unit's place: the rest of its section, items included.</summary>
    static IEnumerable<Unit> Below(Unit unit, UnitReader units) =>
        units.All.SkipWhile(other => !ReferenceEquals(other, unit)).Skip(1)
            .TakeWhile(other => unit.Section.Span.Contains(other.Span))
            .Where(other => other.Block.Kind is not (BlockKind.Note or BlockKind.Marker));

    static List<Unit> Fitting(IEnumerable<Unit> units, int longest)
    {
        var fitting = new List<Unit>();
        var length = 0;
        foreach (var unit in units)
        {
            length += unit.Text.Length;
            if (length > longest && fitting.Count > 0)
            {
                break;
            }

            fitting.Add(unit);
        }

        return fitting;
    }

    /// <summary>…以下のような候補が考えられる。 …次のとおり： 例えば、</summary>
    static bool LeadsOn(string text) =>
        text.Contains("以下", StringComparison.Ordinal) || text.Contains("次の", StringComparison.Ordinal) || text.Contains("下記", StringComparison.Ordinal)
        || text.TrimEnd().EndsWith('：') || text.TrimEnd().EndsWith(':');
}
