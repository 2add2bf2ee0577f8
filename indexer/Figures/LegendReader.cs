using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>Finds notes on brackets: 括弧内は平成20年度予算, （ ）は各年度（R2/R3/R4）の単年実績, カッコ書きは前年度予算額.</summary>
internal static partial class LegendReader
{
    public static IReadOnlyList<Legend> FindAll(LedgerText text) => [.. text.Blocks.SelectMany(block => Read(text, block))];

    static IEnumerable<Legend> Read(LedgerText text, LedgerBlock block)
    {
        for (var match = Form().Match(block.Text); match.Success; match = match.NextMatch())
        {
            var span = block.SpanOf(match.Index, match.Index + match.Length);
            var legend = new Legend(span, match.Value.Trim(), text.PageOf(span.Start)) { Measure = MeasureWords.In(match.Value), Behind = match.Value[0] is '【' or '〔' ? match.Value[0] : null };
            var years = YearsIn(text, block, match);
            if (years.Count > 0)
                yield return legend with { Years = years };
            else if (Previous().IsMatch(match.Value))
                yield return legend with { IsPreviousYear = true };
        }
    }

    static List<FiscalYear> YearsIn(LedgerText text, LedgerBlock block, Match match)
    {
        var dates = text.DatesOf(block)
            .Where(date => date.Year is not null && block.IndexOf(date.Span.Start) is var at && at >= match.Index && at < match.Index + match.Length)
            .ToList();
        var years = dates.Select(date => new FiscalYear(date.Year ?? 0)).ToList();
        return years.Count == 2 && IsRange(block.Text, block.IndexOf(dates[0].Span.End), block.IndexOf(dates[1].Span.Start))
            ? [.. Enumerable.Range(years[0].Year, Math.Clamp(years[1].Year - years[0].Year + 1, 1, 20)).Select(year => new FiscalYear(year))]
            : years;
    }

    static bool IsRange(string text, int from, int to) =>
        from < to && to <= text.Length && text.AsSpan(from, to - from).Trim() is "～" or "〜" or "~" or "－" or "-" or "から";

    // （ ）は…, （　）内は…, 【　】内は…, 〔 〕内は…, 括弧内は…, カッコ書きは…, [ ]は…: up to the end of the sentence.
    [GeneratedRegex(@"(([（(]\s*[）)]|[［\[]\s*[］\]]|【\s*】|〔\s*〕|括弧|カッコ|かっこ)\s*(内|書き|書)?\s*の?(数字|数値|金額|件数|額)?\s*(は|：|:|＝|=)|(括弧|カッコ)内[、，\s])[^。．※【〔［\[]{0,40}", RegexOptions.NonBacktracking)]
    private static partial Regex Form();

    [GeneratedRegex(@"(前|昨)年度", RegexOptions.NonBacktracking)]
    private static partial Regex Previous();
}
