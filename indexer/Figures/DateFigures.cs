using System.Buffers;
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
        var below = label.Length == 0 && block.Index + 1 < text.Blocks.Count ? text.Blocks[block.Index + 1].Text.Trim() : "";
        var inferred = DecisionForm().IsMatch(below);
        label = inferred ? below : label;
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
            Attribution = inferred ? FigureAttribution.Inferred : label.Length > 0 ? FigureAttribution.Stated : FigureAttribution.Unattributed,
            Rule = inferred ? "日付だけの行のすぐ下にあります（行の並びからの推定）。" : label.Length > 0 ? null : "何の日付かが日付のそばに書かれていません。",
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
        var form = BracketReader.OpenBracket(block.Text, start) >= 0 ? BracketForm() : SentenceForm();
        var behind = form.Match(block.Text[end..]) is { Success: true } match ? match.Groups["event"].Value.Trim(Edges) : "";
        return behind.Length > 0 ? behind : Before(block.Text, start);
    }

    static string Before(string text, int end)
    {
        var last = text.AsSpan(0, end).TrimEnd(" 　（(、：:。").Length;
        var start = last;
        while (start > 0 && !Heads.Contains(text[start - 1]))
            start = text[start - 1] is '）' or ')' ? Math.Max(0, BracketReader.OpenBracket(text, start - 1)) : start - 1;
        var words = text[start..last].Trim(Edges);
        var cut = words.Length > LongestEvent ? words.IndexOf('、', words.Length - LongestEvent) : -1;
        return (cut >= 0 ? words[(cut + 1)..] : words.Length > LongestEvent ? words[^LongestEvent..] : words).Trim(Edges);
    }

    static readonly SearchValues<char> Heads = SearchValues.Create("。○①②③④⑤⑥⑦⑧⑨⑩●■◆（(");

    static readonly char[] Edges = [' ', '　', '、', '。', '，', '\t'];

    // 平成21年1月20日 alone on its line, 文部科学大臣決定 on the next
    [GeneratedRegex(@"^.{0,28}(決定|策定|改定|改訂|公表|施行|閣議了解|申合せ|取りまとめ)$", RegexOptions.NonBacktracking)]
    private static partial Regex DecisionForm();

    [GeneratedRegex(@"^(（[月火水木金土日・祝曜]+）)?[ 　]*[にのはから、]*(?<event>[^。、（）()0-9０-９][^。、）)]{1,60})", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceForm();

    // （平成20年8月29日政府・与党会議、…会議決定）
    [GeneratedRegex(@"^[ 　]*[にのはから、]*(?<event>[^。、（）()0-9０-９][^。）)]{1,60})", RegexOptions.NonBacktracking)]
    private static partial Regex BracketForm();
}
