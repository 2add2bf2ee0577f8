using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Support.Documents;

/// <summary>The same document in other layouts: only white space and character widths change, so its outline must not.</summary>
internal static class Rewriting
{
    public static string WithCrlf(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

    public static string WithDoubledBlankLines(string text) =>
        string.Join('\n', text.Split('\n').SelectMany(line => string.IsNullOrWhiteSpace(line) ? [line, line] : new[] { line }));

    /// <summary>１）and 1) change places, and so do all digits, brackets and dots; the lines stay as they are.</summary>
    public static string WithSwappedSigns(string text) =>
        string.Concat(text.Select(c => char.IsAsciiLetter(CharacterWidth.ToHalf(c)) ? c : CharacterWidth.Swap(c)));

    /// <summary>All letters too. That makes lines ragged that had filled their column, so paragraphs are wrapped anew.</summary>
    public static string WithSwappedWidths(PolicyDocument document) =>
        Rewrapped(document with { Text = string.Concat(document.Text.Select(CharacterWidth.Swap)) }, 1);

    public static string InFullWidth(PolicyDocument document) => Rewrapped(document with { Text = InFullWidth(document.Text) }, 1);

    public static string InHalfWidth(PolicyDocument document) => Rewrapped(document with { Text = InHalfWidth(document.Text) }, 1);

    public static string InFullWidth(string text) => string.Concat(text.Select(CharacterWidth.ToFull));

    public static string InHalfWidth(string text) => string.Concat(text.Select(CharacterWidth.ToHalf));

    /// <summary>Page breaks in mid-paragraph are closed.</summary>
    public static string WithoutPageBreaks(PolicyDocument document)
    {
        var layout = new Layout(document);
        return Edited(document.Text, layout.Gaps.Where(layout.IsPageBreak).Select(gap => new Edit(gap, layout.OrdinaryGap)));
    }

    /// <summary>Page breaks in mid-paragraph are closed, and others opened between lines that have none.</summary>
    public static string WithMovedPageBreaks(PolicyDocument document, int seed)
    {
        var random = new Random(seed);
        var layout = new Layout(document);
        var edits = layout.Gaps.Select(gap => layout.IsPageBreak(gap)
            ? new Edit(gap, layout.OrdinaryGap)
            : random.Next(20) == 0 && layout.MayBreakPage(gap) ? new Edit(gap, "\n ") : null);
        return Edited(document.Text, edits.OfType<Edit>());
    }

    /// <summary>Paragraphs wrapped anew, every column wider or narrower by the factor; the first line keeps its indentation.</summary>
    public static string Rewrapped(PolicyDocument document, double factor) =>
        Edited(document.Text, new Layout(document).Runs.Select(run => run.Wrapped(document.Text, factor)));

    private static string Edited(string text, IEnumerable<Edit> edits)
    {
        var at = 0;
        var parts = new List<string>();
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start))
        {
            parts.Add(text[at..edit.Span.Start]);
            parts.Add(edit.Text);
            at = edit.Span.End;
        }
        return string.Concat(parts.Append(text[at..]));
    }
}

internal sealed record Edit(SourceSpan Span, string Text);
