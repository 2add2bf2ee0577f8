using System.Buffers;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>A column of a table as its heading names it: 令和５年度, 目標（令和９年度）, 当初, 実績, 評価.</summary>
internal sealed partial record TableColumn(string Written)
{
    const int LongestHeading = 200;
    const int MostColumns = 8;
    const int LongestName = 16;

    static readonly SearchValues<char> NotInHeadings = SearchValues.Create("。、①②③■●◆★※・「」：");

    public int? Year { get; init; }

    public string? Period { get; init; }

    /// <summary>Null where the heading says nothing but a year.</summary>
    public FigureMeasure? Measure { get; init; }

    /// <summary>Not 評価, 備考 or 増減, which the other columns give.</summary>
    public bool IsFigure { get; init; } = true;

    public bool IsBudget => Measure is FigureMeasure.Budget or FigureMeasure.Initial or FigureMeasure.Supplementary;

    /// <summary>The columns behind the heading of the names, where a line holds nothing else; null where it is no such line.</summary>
    public static IReadOnlyList<TableColumn>? Heads(string line)
    {
        if (line.Length > LongestHeading || !Hint().IsMatch(line))
            return null;
        var words = TableRow.Words(line);
        var columns = words.SkipWhile(word => Read(word.Text) is null).Select(word => Read(word.Text)).ToList();
        return columns.Count < 2 || words.Count - columns.Count > 2 || columns.Contains(null) || !Tells(columns.OfType<TableColumn>()) ? null : [.. columns.OfType<TableColumn>()];
    }

    /// <summary>Two years, 当初 and 補正, 目標 and 実績: one word alone heads no table.</summary>
    static bool Tells(IEnumerable<TableColumn> columns) =>
        columns.Where(column => column.IsFigure).Select(column => (column.Year, column.Measure)).Distinct().Count() > 1;

    /// <summary>区域　出力（万ｋＷ）　基数: columns that are named by what they count; the rows below have to show that it is a table.</summary>
    public static IReadOnlyList<TableColumn>? Names(string line)
    {
        if (line.Length > LongestHeading || line.AsSpan().ContainsAny(NotInHeadings))
            return null;
        var words = TableRow.Words(line);
        return words.Count is < 3 or > MostColumns || words.Exists(word => word.Text.Length > LongestName || word.Text.Any(char.IsDigit)) ? null
            : [.. words.Skip(1).Select(word => new TableColumn(word.Text) { Measure = FigureMeasure.Other, IsNamed = true })];
    }

    /// <summary>出力 of 出力（万ｋＷ）.</summary>
    public string Name => TableRow.NameOf(Written);

    public string? Unit => TableRow.UnitOf(Written);

    public bool IsNamed { get; init; }

    static TableColumn? Read(string word)
    {
        var dates = DateReader.FindAll(word);
        if (dates is [{ Precision: DatePrecision.FiscalYear or DatePrecision.Year, Year: { } year } date])
        {
            var rest = word.Remove(date.Span.Start, date.Span.Length).Trim('（', '）', '(', ')', '末', ' ', '　', 'の');
            return rest.Length == 0 ? Dated(word, year, date, null) : MeasureOf(rest) is { } measure ? Dated(word, year, date, measure) : null;
        }

        return dates.Count > 0 ? null
            : MeasureOf(word) is { } own ? new TableColumn(word) { Measure = own }
            : Other().IsMatch(word) ? new TableColumn(word) { IsFigure = false } : null;
    }

    static TableColumn Dated(string word, int year, DateMention date, FigureMeasure? measure) => new(word)
    {
        Year = year,
        Period = date.Precision == DatePrecision.FiscalYear ? new FiscalYear(year).Japanese + (date.IsEnd ? "末" : "") : date.Written,
        Measure = measure,
    };

    static readonly string[] Before = ["基準", "現状", "初期", "策定"];

    static FigureMeasure? MeasureOf(string word) => MeasureForm().Match(word) switch
    {
        { Success: false } => null,
        { Value: var name } when name.StartsWith("当初", StringComparison.Ordinal) => FigureMeasure.Initial,
        { Value: var name } when name.Contains("補正", StringComparison.Ordinal) => FigureMeasure.Supplementary,
        { Value: var name } when name.StartsWith("目標", StringComparison.Ordinal) => FigureMeasure.Target,
        { Value: var name } when name.StartsWith("実績", StringComparison.Ordinal) => FigureMeasure.Actual,
        { Value: var name } when name.StartsWith("達成", StringComparison.Ordinal) => FigureMeasure.Actual,
        { Value: var name } when Before.Contains(name[..2], StringComparer.Ordinal) => FigureMeasure.Other,
        _ => FigureMeasure.Budget,
    };

    // Most lines have none of it.
    [GeneratedRegex("年|[RrＲｒHhＨｈ][0-9０-９]|当初|目標|実績|基準|現状", RegexOptions.NonBacktracking)]
    private static partial Regex Hint();

    [GeneratedRegex("^(?:(?:当初|第?[一二三0-9０-９]?次?補正)(?:予算)?額?(?:（?案）?)?|予算額?(?:（?案）?)?|概算要求額?|目標値?|実績値?|達成値?|基準値?|現状値?|現状|初期値|策定時)$", RegexOptions.NonBacktracking)]
    private static partial Regex MeasureForm();

    [GeneratedRegex("^(?:評価|判定|達成度|達成状況|進捗度?|進捗状況|状況|区分|担当|担当府?省庁?|備考|増減額?|増減率|差額?|対前年度?(?:増減額?|比)|前年度?比|達成率|伸び率|順位|計|合計)(?:（?[%％]）?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Other();
}
