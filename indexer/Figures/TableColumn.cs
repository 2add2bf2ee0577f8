using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>A column of a table as its heading names it: 令和５年度, Ｒ６補正, 目標（令和９年度）, 当初, 実績, 増▲減, 評価.</summary>
internal sealed partial record TableColumn(string Written)
{
    const int LongestHeading = 200;
    const int MostColumns = 8;
    const int LongestName = 16;
    const int WideIndent = 10;

    static readonly SearchValues<char> NotInHeadings = SearchValues.Create("。、①②③■●◆★※・「」：");

    public int? Year { get; init; }

    public string? Period { get; init; }

    /// <summary>前年度, 本年度: counted from the other columns or from what stands over the table.</summary>
    public int? YearsFromNow { get; init; }

    /// <summary>Null where the heading says nothing but a year.</summary>
    public FigureMeasure? Measure { get; init; }

    /// <summary>Not 評価 or 備考.</summary>
    public bool IsFigure { get; init; } = true;

    /// <summary>増▲減, 伸率, 対前年度比: what the columns in front of it give.</summary>
    public bool IsChange { get; init; }

    /// <summary>目標年度: the year of what stands in the column of targets.</summary>
    public bool IsYearOfTarget { get; init; }

    public bool IsBudget => Measure is { } measure && MeasureWords.IsBudget(measure);

    /// <summary>The columns behind the heading of the names, where a line holds nothing else; null where it is no such line.</summary>
    public static IReadOnlyList<TableColumn>? Heads(string line)
    {
        if (line.Length > LongestHeading || !Hint().IsMatch(line))
            return null;
        var words = TableWord.Of(line);
        var columns = words.Select(word => Of(word.Text)).SkipWhile(column => column is null or { IsFigure: false }).ToList();
        return columns.Count < 2 || words.Count - columns.Count > 2 || columns.Contains(null) || !Tells(columns.OfType<TableColumn>()) ? null : Settled([.. columns.OfType<TableColumn>()]);
    }

    /// <summary>Two years, 当初 and 補正, 目標 and 実績: one word alone heads no table.</summary>
    static bool Tells(IEnumerable<TableColumn> columns) =>
        columns.Where(column => column is { IsFigure: true, IsChange: false }).Select(column => (column.Year, column.YearsFromNow, column.Measure)).Distinct().Count() > 1;

    // 前年度 beside 令和７年度
    static List<TableColumn> Settled(List<TableColumn> columns)
    {
        var latest = columns.Max(column => column.Year);
        return latest is null ? columns : columns.ConvertAll(column => column.YearsFromNow is { } shift ? column.InYear(latest.Value + shift) : column);
    }

    public TableColumn InYear(int year) => this with { Year = year, Period = new FiscalYear(year).Japanese, YearsFromNow = null };

    /// <summary>令和６年度 over 当初: a heading on two lines.</summary>
    public TableColumn Under(TableColumn above) => this with
    {
        Year = Year ?? above.Year,
        Period = Period ?? above.Period,
        YearsFromNow = YearsFromNow ?? above.YearsFromNow,
        Measure = Measure ?? above.Measure,
        Called = Called ?? above.Called,
        IsNamed = IsNamed || above.IsNamed,
        IsFigure = IsFigure && above.IsFigure,
        IsChange = IsChange || above.IsChange,
        Written = Year is null && above.Year is not null ? above.Written : Written,
    };

    /// <summary>区域　出力（万ｋＷ）　基数: columns that are named by what they count; the rows below have to show that it is a table.</summary>
    public static IEnumerable<IReadOnlyList<TableColumn>> Names(string line)
    {
        if (line.Length > LongestHeading || line.AsSpan().ContainsAny(NotInHeadings))
            yield break;
        var words = TableWord.Of(line);
        if (words.Count is < 3 or > MostColumns || words.Exists(word => word.Text.Length > LongestName) || words.Count(word => word.Text.Any(char.IsDigit)) > words.Count / 2 || words[0].Text.Any(char.IsDigit))
            yield break;
        var columns = words.ConvertAll(Named);
        yield return columns[1..];
        // 　　　日本　Ｘ国　Ｙ国: nothing stands over the names of the rows.
        if (words[0].Left >= WideIndent)
            yield return columns;
    }

    /// <summary>　　　　国　都道府県　市町村: below the rows of a table another begins.</summary>
    public static bool AreNamesAlone(string line) =>
        line.Length <= LongestHeading && !line.Any(char.IsDigit) && TableWord.Of(line) is { Count: > 1 } words && words[0].Left >= WideIndent;

    static TableColumn Named(TableWord word) => new(word.Text) { Measure = FigureMeasure.Other, IsNamed = true };

    /// <summary>出力 of 出力（万ｋＷ）.</summary>
    public string Name => Called ?? TableRow.NameOf(Written);

    /// <summary>見込み of 令和６年度（見込み）: what its numbers are, beside the year.</summary>
    public string? Called { get; init; }

    public string? Unit => TableRow.UnitOf(Written);

    public bool IsNamed { get; init; }

    /// <summary>伸率, 割合: not in the unit of the table unless that is a share too. So is 事業所数 in a table of shares.</summary>
    public bool TakesUnit(string unit) => unit is "％" or "%" ? !Number().IsMatch(Name) : !Rate().IsMatch(Name);

    /// <summary>The column that one title names; null where it names none that is known.</summary>
    public static TableColumn? Of(string title) => Read(Letter().Replace(title, ""));

    /// <summary>Titles that were put together from their lines: if one has a year, so has each that is no change of others.</summary>
    public static IReadOnlyList<TableColumn>? Together(List<TableColumn> columns)
    {
        var figures = columns.FindAll(column => column is { IsFigure: true, IsChange: false });
        return Tells(columns) && (figures.TrueForAll(column => column.Year is not null || column.YearsFromNow is not null) || figures.TrueForAll(column => column.Year is null && column.YearsFromNow is null))
            ? Settled(columns) : null;
    }

    static TableColumn? Read(string word)
    {
        if (IsOfChange(word))
            return new TableColumn(word) { IsChange = true, Measure = FigureMeasure.Other };
        if (AimYear().IsMatch(word))
            return new TableColumn(word) { IsFigure = false, IsYearOfTarget = true };
        if (BareYear().IsMatch(word))
            return new TableColumn(word) { Year = int.Parse(Characters.HalfWidth(word), CultureInfo.InvariantCulture), Period = $"{Characters.HalfWidth(word)}年" };
        var dates = DateReader.FindAll(word);
        if (dates is [{ Precision: DatePrecision.FiscalYear or DatePrecision.Year } date] && (date.Year is not null || date.Relative is not null))
        {
            var rest = Unlabelled(TableRow.NameOf(word.Remove(date.Span.Start, date.Span.Length)));
            return rest.Length == 0 ? Dated(word, date, null)
                : MeasureOf(rest) is { } measure ? Dated(word, date, measure)
                : Kind().IsMatch(rest) && Dated(word, date, FigureMeasure.Other) is { } called ? called with { IsNamed = true, Called = rest } : null;
        }

        return dates.Count > 0 ? null
            : MeasureOf(TableRow.NameOf(word)) is { } own ? new TableColumn(word) { Measure = own }
            : Other().IsMatch(word) ? new TableColumn(word) { IsFigure = false } : null;
    }

    static readonly string[] OfChange = ["増", "差", "伸", "比", "対前年"];

    static bool IsOfChange(string word) => Array.Exists(OfChange, sign => word.Contains(sign, StringComparison.Ordinal)) && ChangeForm().IsMatch(word);

    static string Unlabelled(string word) => word.Replace("参考", "", StringComparison.Ordinal).Trim('（', '）', '(', ')', '末', ' ', '　', 'の', '【', '】', '〔', '〕', '［', '］');

    static TableColumn? Dated(string word, DateMention date, FigureMeasure? measure) => date.Year is { } year ? new(word)
    {
        Year = year,
        Period = date.Precision == DatePrecision.FiscalYear ? new FiscalYear(year).Japanese + (date.IsEnd ? "末" : "") : date.Written,
        Measure = measure,
    }
    : date.Relative switch
    {
        RelativeYear.This => new(word) { YearsFromNow = 0, Measure = measure },
        RelativeYear.Previous => new(word) { YearsFromNow = -1, Measure = measure },
        _ => null,
    };

    static readonly string[] Before = ["基準", "現状", "初期", "策定"];

    static readonly string[] Asked = ["要求", "概算", "要望"];

    static FigureMeasure? MeasureOf(string word) => MeasureForm().Match(word) switch
    {
        { Success: false } => null,
        { Value: var name } when name.StartsWith("当初", StringComparison.Ordinal) || name is "政府案" or "政府原案" => FigureMeasure.Initial,
        { Value: var name } when name.Contains("補正", StringComparison.Ordinal) => FigureMeasure.Supplementary,
        { Value: var name } when name.StartsWith("目標", StringComparison.Ordinal) => FigureMeasure.Target,
        { Value: var name } when name.StartsWith("実績", StringComparison.Ordinal) => FigureMeasure.Actual,
        { Value: var name } when name.StartsWith("達成", StringComparison.Ordinal) => FigureMeasure.Actual,
        { Value: var name } when Before.Contains(name[..2], StringComparer.Ordinal) => FigureMeasure.Other,
        // 概算決定額 is no request.
        { Value: var name } when name.Contains('決', StringComparison.Ordinal) => FigureMeasure.Budget,
        { Value: var name } when Asked.Contains(name[..2], StringComparer.Ordinal) => FigureMeasure.Request,
        _ => FigureMeasure.Budget,
    };

    // Most lines have none of it.
    [GeneratedRegex("年|[RrＲｒHhＨｈ][0-9０-９]|[12１２][09０９][0-9０-９]{2}|当初|補正|要求|目標|実績|基準|現状", RegexOptions.NonBacktracking)]
    private static partial Regex Hint();

    [GeneratedRegex("^(?:19|20|１９|２０)[0-9０-９]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex BareYear();

    [GeneratedRegex("^目標年度?$|^達成年度?$", RegexOptions.NonBacktracking)]
    private static partial Regex AimYear();

    // Ｒ６当初予算額（Ａ）, 増減（Ｂ－Ａ）
    [GeneratedRegex("[（(][A-ZＡ-Ｚ](?:[-－−/／÷][A-ZＡ-Ｚ])?[）)]$", RegexOptions.NonBacktracking)]
    private static partial Regex Letter();

    [GeneratedRegex("^(?:(?:当初|第?[一二三0-9０-９]?次?補正)(?:予算)?額?(?:（?案）?)?|(?:政府)?予算額?(?:（?案）?)?|政府原?案|(?:概算)?決定額?|(?:概算)?要求額?|概算要望額?|要望額?|目標値?|実績値?|達成値?|基準値?|現状値?|現状|初期値|策定時)$", RegexOptions.NonBacktracking)]
    private static partial Regex MeasureForm();

    [GeneratedRegex("^(?:差引(?:き)?)?(?:対?前年度?(?:当初)?(?:予算額?)?(?:比|との?差)?)?(?:増[▲△・－-]?減?(?:額|率)?|比較(?:増[▲△]?減)?額?|差額?|伸び?率|比)?(?:（?[%％]）?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex ChangeForm();

    [GeneratedRegex("^(?:見込み?[額値]?|予定額?|計画[額値]?|速報値?|暫定値?|決算見?込?額?|執行額|支出額|交付額|件数|人数|推計値?|調査)$", RegexOptions.NonBacktracking)]
    private static partial Regex Kind();

    [GeneratedRegex("率|比|割合|シェア", RegexOptions.NonBacktracking)]
    private static partial Regex Rate();

    [GeneratedRegex("数$|人員$|件$|計$", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex("^(?:評価|判定|達成度|達成状況|進捗度?|進捗状況|状況|区分|担当|担当府?省庁?|備考|達成率|順位|計|合計)(?:（?[%％]）?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Other();
}
