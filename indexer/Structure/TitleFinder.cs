using System.Text.RegularExpressions;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>
/// Titles without a number: the first lines of a slide, and in a text without numbering the short line in front
/// of a list. A title is one or two short lines that are no sentence, behind something that has ended.
/// </summary>
internal static partial class TitleFinder
{
    const int MostLines = 2;
    const int MostColumns = 72;
    const int TitlePage = 12;

    /// <summary>How many lines from here are a title; 0 where this is text.</summary>
    public static int Lines(PageLayout layout, LineFlow flow, OutlineBuilder builder, int i)
    {
        if (!MayStand(layout, flow, builder, i))
        {
            return 0;
        }

        var count = 1;
        while (i + count < layout.Lines.Count && count <= MostLines && !Opens(layout, i + count) && flow.Continues(i + count))
        {
            count++;
        }

        return count <= MostLines && Enumerable.Range(i, count).All(j => IsTitleLike(layout, j)) && !GoesOnInNumber(layout, flow, i + count) ? count : 0;
    }

    /// <summary>実施主体は、次の⏎①基盤の構築、②人材の確保…: a sentence, not a title with an item below it.</summary>
    static bool GoesOnInNumber(PageLayout layout, LineFlow flow, int next)
    {
        if (next >= layout.Lines.Count || !Opens(layout, next, out var mark) || mark.Form.Rank != HeadingRank.Numbered)
        {
            return false;
        }

        var rest = layout.Line(next)[mark.Length..];
        return flow.IsMidSentence(next) || InlineReference.Follows(rest, flow.RunsOn(next));
    }

    static bool MayStand(PageLayout layout, LineFlow flow, OutlineBuilder builder, int i)
    {
        var lines = layout.Lines;
        var (first, dense) = (i == 0, layout.Spacing.Regular == 0);
        if (lines[i].AfterRunningHead || (first && !dense) || IsTitleOnly(builder))
        {
            return false;
        }

        if (first && HeadsWholeText(layout))
        {
            return false;
        }

        if (layout.StartsPage[i])
        {
            return first || !flow.RunsOn(i) || (dense && i + 1 < lines.Count && lines[i + 1].OneSpace);
        }

        if (dense && IsSlideTitle(layout, i))
        {
            return !flow.RunsOn(i);
        }

        var listFollows = i + 1 < lines.Count && Opens(layout, i + 1);
        return layout.HasWideGap(i) && listFollows && Unnumbered(builder) && !HasColumns(layout, i)
            && !(flow.RunsOn(i) && (!dense || flow.FillsPage(i - 1)));
    }

    /// <summary>The first lines of a text that is dated or numbered on its first page (or soon behind a title page) are its own title, not that of a slide.</summary>
    static bool HeadsWholeText(PageLayout layout)
    {
        var page = Math.Max(TitlePage, FirstPage(layout));
        for (var i = 1; i < page && i < layout.Lines.Count; i++)
        {
            var line = layout.Line(i);
            if (DateOnly().IsMatch(Characters.HalfWidth(line))
                || (HeadingForms.TryRead(line, out var mark) && mark.Form.Rank is HeadingRank.Part or HeadingRank.Numbered && mark.Ordinal == 1))
            {
                return true;
            }
        }

        return false;
    }

    static int FirstPage(PageLayout layout)
    {
        var lines = 1;
        while (lines < layout.Lines.Count && !layout.StartsPage[lines])
        {
            lines++;
        }

        return lines;
    }

    [GeneratedRegex("^(平成|令和|昭和)?[0-9元]+年([0-9]+月([0-9]+日)?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex DateOnly();

    /// <summary>Set off by a page break or by a big gap, and so the title of all that follows up to the next.</summary>
    public static bool IsSlideTitle(PageLayout layout, int i) =>
        layout.StartsPage[i] || layout.HasBigGap(i) || BigGapFollows(layout, i);

    /// <summary>計画 設計・測量 施工: the heads of columns, not of a text.</summary>
    static bool HasColumns(PageLayout layout, int i)
    {
        var line = layout.Line(i);
        return line.Count(' ') + line.Count('　') > 1;
    }

    /// <summary>One or two lines that stand alone in front of a big gap.</summary>
    static bool BigGapFollows(PageLayout layout, int i)
    {
        for (var next = i + 1; next <= i + MostLines && next < layout.Lines.Count; next++)
        {
            if (layout.HasWideGap(next))
            {
                return layout.HasWideGap(i) && layout.HasBigGap(next);
            }
        }

        return false;
    }

    /// <summary>A title was just opened and holds nothing yet: what follows is its text.</summary>
    static bool IsTitleOnly(OutlineBuilder builder) => builder.Top.Mark.Form == LayoutForm.Title && builder.Top.Content.Count == 1;

    static bool Unnumbered(OutlineBuilder builder) =>
        !builder.IsOpen(HeadingRank.Numbered) && builder.Top.Mark.Form is not SectionSignForm and not CountedForm and not NamedItemForm;

    static bool Opens(PageLayout layout, int i) => Opens(layout, i, out _);

    static bool Opens(PageLayout layout, int i, out HeadingMark mark) => HeadingForms.TryRead(layout.Line(i), out mark);

    static bool IsTitleLike(PageLayout layout, int i)
    {
        var line = layout.Line(i);
        return layout.Lines[i].Width <= MostColumns && !IsOfLetter(line) && !line.Contains('。') && !Characters.IsTerminal(line[^1]) && line[^1] is not ('、' or '，')
            && line[0] is not ('（' or '(' or '→' or '※' or '＊') && !line.StartsWith("出典", StringComparison.Ordinal) && !IsGarbled(line);
    }

    /// <summary>令 和 ７ 年 ４ 月 ３ 日 and 記: the date of a letter and the word above its items title nothing.</summary>
    static bool IsOfLetter(ReadOnlySpan<char> line)
    {
        var plain = string.Concat(Characters.HalfWidth(line).Where(c => !char.IsWhiteSpace(c)));
        return plain.Length == 1 || DateOnly().IsMatch(plain);
    }

    /// <summary>Brackets that do not pair and signs of logic: what OCR makes of a title it could not read.</summary>
    static bool IsGarbled(ReadOnlySpan<char> line)
    {
        var depth = 0;
        foreach (var c in line)
        {
            depth += Characters.IsOpening(c) ? 1 : Characters.IsClosing(c) ? -1 : 0;
            if (depth < 0 || c is >= '\u2200' and <= '\u22ff')
            {
                return true;
            }
        }

        return depth != 0;
    }
}
