using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>
/// Titles without a number: the first lines of a slide, and in a text without numbering the short line in front
/// of a list. A title is one or two short lines that are no sentence, behind something that has ended.
/// </summary>
internal static class TitleFinder
{
    const int MostLines = 2;
    const int MostColumns = 72;

    /// <summary>How many lines from here are a title; 0 where this is text.</summary>
    public static int Lines(PageLayout layout, LineJoiner joiner, OutlineBuilder builder, int i)
    {
        if (!MayStand(layout, joiner, builder, i))
        {
            return 0;
        }

        var count = 1;
        while (i + count < layout.Lines.Count && count <= MostLines && !Opens(layout, i + count) && joiner.Continues(i + count))
        {
            count++;
        }

        return count <= MostLines && Enumerable.Range(i, count).All(j => IsTitleLike(layout, j)) ? count : 0;
    }

    static bool MayStand(PageLayout layout, LineJoiner joiner, OutlineBuilder builder, int i)
    {
        var slide = layout.StartsPage[i] || (layout.Spacing.Regular == 0 && layout.Spacing.IsBig(layout.Lines[i].Gap));
        if (slide)
        {
            return i > 0 ? !joiner.RunsOn(i) : layout.Spacing.Regular == 0;
        }

        return layout.Spacing.IsWide(layout.Lines[i].Gap) && Unnumbered(builder) && i + 1 < layout.Lines.Count && Opens(layout, i + 1) && !joiner.RunsOn(i);
    }

    static bool Unnumbered(OutlineBuilder builder) =>
        !builder.IsOpen(HeadingRank.Numbered) && builder.Top.Mark.Form is not SectionSignForm and not CountedForm and not NamedItemForm;

    static bool Opens(PageLayout layout, int i) =>
        HeadingForms.TryRead(layout.Text.AsSpan(layout.Lines[i].Start, layout.Lines[i].End - layout.Lines[i].Start), out _);

    static bool IsTitleLike(PageLayout layout, int i)
    {
        var line = layout.Text.AsSpan(layout.Lines[i].Start, layout.Lines[i].End - layout.Lines[i].Start);
        return layout.Lines[i].Width <= MostColumns && !line.Contains('。') && !Characters.IsTerminal(line[^1]) && line[^1] is not ('、' or '，')
            && line[0] is not ('（' or '(' or '→' or '※' or '＊' or '出') && !line.StartsWith("・", StringComparison.Ordinal);
    }
}
