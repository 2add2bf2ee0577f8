using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>Days and months of a document with what happened then: 令和４年６月７日閣議決定, …を構築した（平成20年4月）.</summary>
internal static partial class DateFigures
{
    const int LongestEvent = 60;

    public static IEnumerable<Figure> Read(LedgerText text) =>
        text.Blocks.SelectMany(block => text.DatesOf(block)
            .Where(date => date is { Precision: DatePrecision.Day or DatePrecision.Month, Year: not null })
            .Select(date => Read(text, block, date)));

    static Figure Read(LedgerText text, LedgerBlock block, DateMention date)
    {
        var label = Event(block, date);
        return new Figure
        {
            Label = label,
            Measure = FigureMeasure.Other,
            Kind = FigureKind.Date,
            Value = date.Year,
            Unit = "年",
            Date = Iso(date),
            FiscalYear = date.First is { } first ? FiscalYear.Of(first).Year : null,
            Period = date.First is { } day ? FiscalYear.Of(day).Japanese : null,
            Approximate = date.IsApproximate,
            Attribution = label.Length > 0 ? FigureAttribution.Stated : FigureAttribution.Unattributed,
            Rule = label.Length > 0 ? null : "何の日付かが日付のそばに書かれていません。",
            Doubt = date.Doubt,
            ProposedReading = DoubtfulReading.Of(date),
            Section = block.Section.Label,
            Page = text.PageOf(date.Span.Start),
            Span = date.Span,
        };
    }

    static string Iso(DateMention date) => date.Precision == DatePrecision.Day
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}-{date.Day:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.Month:00}");

    // What follows in the sentence or the bracket; a bare date in brackets dates the words in front of them.
    static string Event(LedgerBlock block, DateMention date)
    {
        var (start, end) = (block.IndexOf(date.Span.Start), Math.Min(block.Text.Length, block.IndexOf(date.Span.End)));
        var behind = BehindForm().Match(block.Text[end..]) is { Success: true } match ? match.Groups["event"].Value.Trim(Edges) : "";
        return behind.Length > 0 ? behind : Before(block.Text[..start]);
    }

    static string Before(string text)
    {
        var words = text.TrimEnd(' ', '　', '（', '(', '、', '：', ':');
        var start = words.LastIndexOfAny(['。', '○', '①', '②', '③', '④', '⑤', '・', '●', '■', '◆', '、']) + 1;
        var before = words[Math.Max(start, words.Length - LongestEvent)..].Trim(Edges);
        return before;
    }

    static readonly char[] Edges = [' ', '　', '、', '。', '，', '\t'];

    [GeneratedRegex(@"^(（[月火水木金土日・祝曜]+）)?[ 　]*[にのはから、]*(?<event>[^。、）\)]{2,60})", RegexOptions.NonBacktracking)]
    private static partial Regex BehindForm();
}
