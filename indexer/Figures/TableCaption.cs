using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>What the lines over a table say of all of it: （単位：百万円）, 令和７年度予算（案）の概要.</summary>
internal sealed partial record TableCaption
{
    const int LinesAbove = 5;

    public string? Unit { get; init; }

    public SourceSpan? UnitSpan { get; init; }

    public int? Year { get; init; }

    public string YearWords { get; init; } = "";

    public FigureMeasure Measure { get; init; } = FigureMeasure.Other;

    public static TableCaption Over(LedgerText text, IReadOnlyList<SourceSpan> lines, int head)
    {
        var caption = new TableCaption();
        var page = text.PageOf(lines[head].Start);
        for (var i = head; i >= Math.Max(0, head - LinesAbove) && text.PageOf(lines[i].Start) == page; i--)
        {
            var line = lines[i].In(text.Document.Text);
            if (caption.Unit is null && UnitForm().Match(line) is { Success: true } match && TableRow.IsUnit(match.Groups["unit"].Value))
                caption = caption with { Unit = match.Groups["unit"].Value, UnitSpan = new SourceSpan(lines[i].Start + match.Index, lines[i].Start + match.Index + match.Length) };
            if (i < head && caption.Measure == FigureMeasure.Other && MeasureWords.IsBudget(MeasureWords.In(line)))
                caption = caption with { Measure = MeasureWords.In(line) };
            if (i < head && caption.Year is null && DateReader.FindAll(line) is [{ Precision: DatePrecision.FiscalYear, Year: { } year }])
                caption = caption with { Year = year, YearWords = line.Trim() };
        }

        return caption;
    }

    [GeneratedRegex(@"単位\s*[：:]\s*(?<unit>[^）)。、，\s]{1,8})", RegexOptions.NonBacktracking)]
    private static partial Regex UnitForm();
}
