using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>Where a figure's year comes from when it does not stand beside it: the rule it was read by, and the words that have the year.</summary>
internal static class YearSource
{
    const int LongestQuote = 60;
    const int LongestLine = 2000;

    public static string Of(PolicyDocument document, Figure figure, bool japanese)
    {
        if (figure.YearRule is { } rule && rule.Contains('「', StringComparison.Ordinal))
        {
            // （　）内は前年度: the year that it is the year before of stands elsewhere.
            return rule.Contains("前年", StringComparison.Ordinal) && DateReader.FindAll(rule).All(date => date.Year is null)
                && figure.FiscalYear is { } own && Before(document.Text, figure.Span.Start, own + 1) is { } next ? $"{rule.TrimEnd('。')}（「{next}」の前年度）" : rule;
        }

        var words = figure.FiscalYear is { } year ? Before(document.Text, figure.Span.Start, year) : null;
        return (japanese, words) switch
        {
            (true, null) => figure.YearRule ?? "資料の見出し・凡例による",
            (false, null) => figure.YearRule ?? "from the document's heading or legend",
            (true, _) => $"資料の「{words}」による",
            (false, _) => $"from 「{words}」 in the document",
        };
    }

    /// <summary>The words around the nearest mention of the year in front of the figure.</summary>
    static string? Before(string text, int position, int year)
    {
        for (var end = position; end > 0;)
        {
            var start = Math.Max(text.LastIndexOf('\n', end - 1) + 1, end - LongestLine);
            var line = text[start..end];
            if (DateReader.FindAll(line).LastOrDefault(date => date.Year == year) is { } mention)
            {
                return Around(line, mention.Span);
            }

            end = start - 1;
        }

        return null;
    }

    /// <summary>Without quotation marks, which would end the quotation.</summary>
    static string Around(string line, SourceSpan mention)
    {
        var from = Math.Max(line.AsSpan(0, mention.Start).LastIndexOfAny('「', '」') + 1, mention.Start - LongestQuote);
        var rest = line.AsSpan(mention.End).IndexOfAny('「', '」');
        var to = Math.Min(rest < 0 ? line.Length : mention.End + rest, mention.End + LongestQuote);
        return line[from..to].Trim();
    }
}
