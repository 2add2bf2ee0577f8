using System.Text.RegularExpressions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Overviews;

/// <summary>What stands under one heading of a place, or in front of its first one.</summary>
internal sealed partial record Part(Section Section, IReadOnlyList<Statement> Statements)
{
    const int ShortestSentence = 10;

    public int Length => Statements.Sum(statement => statement.Text.Length);

    /// <summary>The words of the heading where they are whole, and where they stand.</summary>
    public Statement? Heading => Statements is [{ IsHeading: true } first, ..] && ReferenceEquals(first.Block, Section.Blocks.FirstOrDefault()) && !Damage.Shows(first.Text) ? first : null;

    /// <summary>What it begins with; a sentence before a line without an end, one of its own before 次のとおり.</summary>
    public Statement? Leading
    {
        get
        {
            var content = Statements.Where(IsContent).ToList();
            return content.Find(statement => IsWhole(statement) && !LeadsOn().IsMatch(statement.Text)) ?? content.Find(IsWhole) ?? content.FirstOrDefault();
        }
    }

    /// <summary>Of date, place and people nobody asks in a summary of what was said.</summary>
    public bool HasSentences => Statements.Any(statement => IsContent(statement) && statement.Text.Contains('。', StringComparison.Ordinal) && !LeadsOn().IsMatch(statement.Text));

    /// <summary>The parts of a place; its own first words, with the items among them, before its headings.</summary>
    public static List<Part> Of(Section place, IReadOnlyList<Statement> within)
    {
        var parts = new List<Part>();
        var behind = place.Children.Any(child => child.Kind != SectionKind.Bullet) ? [.. place.Children.SkipWhile(child => child.Kind == SectionKind.Bullet)] : place.Children.ToList();
        var own = within.Where(statement => !behind.Exists(child => child.Span.Contains(statement.Span)) && !(statement.IsHeading && ReferenceEquals(statement.Block, place.Blocks.FirstOrDefault()))).ToList();
        if (own.Count > 0)
        {
            parts.Add(new Part(place, own));
        }

        parts.AddRange(behind.Select(child => new Part(child, [.. within.Where(statement => child.Span.Contains(statement.Span))])).Where(part => part.Statements.Count > 0));
        return parts;
    }

    /// <summary>Itself as the parts below it, where it has several.</summary>
    public List<Part> Open() => Of(Section, Statements) is { Count: > 1 } below && !below.Exists(part => part.Section == Section && part.Statements.Count == Statements.Count) ? below : [this];

    public static bool IsContent(Statement statement) =>
        !statement.IsHeading && statement.Block.Kind is not (BlockKind.Note or BlockKind.Attendee) && !Damage.Shows(statement.Text);

    static bool IsWhole(Statement statement) => statement.Text.Length >= ShortestSentence && statement.Text[^1] is '。' or '）';

    // 主な意見は以下のとおり。
    [GeneratedRegex("(?:以下|次|下記)の(?:とおり|通り)[^。]{0,12}。?$|[：:]$", RegexOptions.None, 1000)]
    private static partial Regex LeadsOn();
}
