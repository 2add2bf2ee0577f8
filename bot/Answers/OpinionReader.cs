using System.Text.RegularExpressions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>One item of what was said in a meeting, and the heading it stands under.</summary>
internal sealed record Opinion(Statement? Heading, IReadOnlyList<Statement> Statements);

/// <summary>Minutes → the items below 主な意見は以下のとおり or a heading 意見交換; nothing where minutes are word for word.</summary>
internal static partial class OpinionReader
{
    public static IReadOnlyList<Opinion> Read(PolicyDocument document, IReadOnlyList<Statement> statements)
    {
        var opinions = new List<Opinion>();
        foreach (var place in document.Root.SelfAndDescendants())
        {
            var begins = statements.FirstOrDefault(statement => ReferenceEquals(statement.Section, place) && Introduces().IsMatch(statement.Text));
            if (begins is not null && !opinions.Exists(opinion => place.Span.Contains(opinion.Statements[0].Span)))
            {
                opinions.AddRange(Items(Holder(document, place), begins, statements).Where(opinion => opinion.Statements[0].Section.Number != place.Number));
            }
        }

        return opinions;
    }

    /// <summary>■概要 as an item of a list holds only its own lines: what it leads to stands beside it.</summary>
    static Section Holder(PolicyDocument document, Section place) =>
        place.Kind == SectionKind.Bullet && !place.Children.Any() && document.Root.SelfAndDescendants().FirstOrDefault(above => above.Children.Contains(place)) is { } holder ? holder : place;

    static IEnumerable<Opinion> Items(Section place, Statement begins, IReadOnlyList<Statement> statements) =>
        from item in place.SelfAndDescendants()
        where item.Kind == SectionKind.Bullet && item.Span.Start > begins.Span.Start && !item.Children.Any(child => child.Kind == SectionKind.Bullet)
        let own = statements.Where(statement => item.Span.Contains(statement.Span)).ToList()
        where own.Count > 0
        select new Opinion(HeadingOf(place, item, statements), own);

    /// <summary>The heading between the place and the item: ＜灯台＞.</summary>
    static Statement? HeadingOf(Section place, Section item, IReadOnlyList<Statement> statements) =>
        place.SelfAndDescendants().LastOrDefault(section => section != place && section.Heading is not null && section.Kind != SectionKind.Bullet && section.Span.Contains(item.Span)) is { } above
            ? statements.FirstOrDefault(statement => ReferenceEquals(statement.Section, above) && statement.IsHeading) : null;

    // 主な意見は以下のとおり。 意見交換（概要）, 質疑応答
    [GeneratedRegex("^(?:[^。]{0,20})(?:意見|発言|指摘|議論|質疑)[^。]{0,16}(?:以下|次|下記)の(?:とおり|通り)|^(?:主な|出された|各委員(?:から)?の)?(?:ご?意見|発言|指摘|質疑(?:応答)?|意見交換)(?:の?(?:概要|要旨|内容))?(?:（[^）]{0,12}）)?[：:]?$", RegexOptions.None, 1000)]
    private static partial Regex Introduces();
}
