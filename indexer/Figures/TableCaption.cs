using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>What the lines over a table say of all of it: （単位：百万円）, 令和７年度予算（案）の概要, 利用状況の抜粋　　　（％）.</summary>
internal sealed partial record TableCaption
{
    const int LinesAbove = 5;
    const int LinesAboveAlone = 2;

    public string? Unit { get; init; }

    public SourceSpan? UnitSpan { get; init; }

    public int? Year { get; init; }

    public string YearWords { get; init; } = "";

    public FigureMeasure Measure { get; init; } = FigureMeasure.Other;

    public static TableCaption Over(LedgerText text, IReadOnlyList<SourceSpan> lines, int head)
    {
        var caption = new TableCaption();
        var page = text.PageOf(lines[head].End - 1);
        var several = false;
        for (var i = head; i >= Math.Max(0, head - LinesAbove) && text.PageOf(lines[i].End - 1) == page; i--)
        {
            var line = lines[i].In(text.Document.Text);
            if (caption.Unit is null && UnitIn(line) is { } unit)
                caption = caption with { Unit = unit.Unit, UnitSpan = new SourceSpan(lines[i].Start + unit.Start, lines[i].Start + unit.End) };
            else if (caption.Unit is null && i < head && i >= head - LinesAboveAlone && AloneForm().Match(line) is { Success: true } alone && TableRow.IsUnit(alone.Groups["unit"].Value))
                caption = caption with { Unit = alone.Groups["unit"].Value, UnitSpan = lines[i] };
            if (i < head && caption.Measure == FigureMeasure.Other && MeasureWords.IsBudget(MeasureWords.In(line)))
                caption = caption with { Measure = MeasureWords.In(line) };
            if (i == head || caption.Year is not null || several)
                continue;
            // Two years over the columns: whose is whose cannot be told.
            List<DateMention> dates = [.. DateReader.FindAll(line).Where(date => date.Precision == DatePrecision.FiscalYear && date.Year is not null)];
            several = dates.Select(date => date.Year).Distinct().Count() > 1;
            if (dates is [{ Year: { } year }])
                caption = caption with { Year = year, YearWords = line.Trim() };
        }

        return caption;
    }

    /// <summary>百万円 of （単位：百万円、％）, and where it stands.</summary>
    public static (string Unit, int Start, int End)? UnitIn(string line) =>
        UnitForm().Match(line) is { Success: true } match && TableRow.IsUnit(match.Groups["unit"].Value) ? (match.Groups["unit"].Value, match.Index, match.Index + match.Length) : null;

    [GeneratedRegex(@"単位\s*[：:]\s*(?<unit>[^）)。、，\s]{1,8})", RegexOptions.NonBacktracking)]
    private static partial Regex UnitForm();

    // Behind the title of the table, at the right.
    [GeneratedRegex(@"^[^0-9０-９。、]+[ 　]{2,}[（(](?<unit>[^（）()0-9０-９]{1,8})[）)]$", RegexOptions.NonBacktracking)]
    private static partial Regex AloneForm();
}
