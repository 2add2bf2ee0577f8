using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>The characters to cite for a figure: from its label, where that stands near in front, to the end of its bracket.</summary>
internal static class FigureSpan
{
    const int NearLabel = 200;

    public static SourceSpan Of(PolicyDocument document, Figure figure)
    {
        var text = document.Text;
        var start = LineStart(text, figure.Span.Start);
        var label = LabelBefore(text, figure, figure.Label) ?? start;
        var row = LabelBefore(text, figure, figure.SubOf) ?? start;
        return new SourceSpan(Math.Min(start, Math.Min(label, row)), Math.Max(EndOfSeries(text, figure.Span.End), EndOfBracket(text, figure.Span.End)));
    }

    static int? LabelBefore(string text, Figure figure, string? label)
    {
        if (string.IsNullOrEmpty(label))
        {
            return null;
        }

        var from = Math.Max(0, figure.Span.Start - NearLabel);
        var found = NormalizedText.Of(text, new SourceSpan(from, figure.Span.Start)).FindAll(NormalizedText.Fold(label)).LastOrDefault();
        return found.Length > 0 ? found.Start : null;
    }

    static int LineStart(string text, int at)
    {
        var start = at > 0 ? text.LastIndexOf('\n', at - 1) + 1 : 0;
        while (start < at && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>1,210 of （1,210/1,780/2,250）: the unit stands in front of the whole row.</summary>
    static int EndOfSeries(string text, int end)
    {
        var at = end;
        while (at < text.Length && (char.IsDigit(text[at]) || text[at] is '/' or '／' or ',' or '，'))
        {
            at++;
        }

        return at < text.Length && text[at] is '）' or ')' && text.AsSpan(0, end).TrimEnd("0123456789０１２３４５６７８９,，") is [.., '/' or '／' or '（' or '('] ? at + 1 : end;
    }

    /// <summary>12件（4/4/4）, 4億円（3億円）: the bracket explains the figure.</summary>
    static int EndOfBracket(string text, int end)
    {
        var at = end;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '］' or ']'))
        {
            at++;
        }

        if (at >= text.Length || text[at] is not ('（' or '(') || at - end > 6)
        {
            return end;
        }

        // （独）... behind an empty line begins something else.
        if (text.AsSpan(end, at - end).Count('\n') > 1)
        {
            return end;
        }

        var close = text.AsSpan(at).IndexOfAny('）', ')');
        return close is > 0 and < 40 ? at + close + 1 : end;
    }
}
