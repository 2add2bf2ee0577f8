using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Structure;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>床上浸水（戸）　９，８１０　３，４４０: a name, perhaps with its unit, and the cells behind it.</summary>
internal sealed partial record TableRow(string Label, IReadOnlyList<TableWord> Cells)
{
    static readonly string[] Totals = ["小計", "計", "合計", "総計", "総額", "合計額"];

    /// <summary>Ａ of Ａ　航路標識の更新, by which a note under the table names the row.</summary>
    public string? Letter { get; init; }

    public static TableWord Empty { get; } = new("", 0, 0, 0, 0);

    /// <summary>Its cells are fewer than the columns; their places tell which they are.</summary>
    public bool IsPlaced { get; init; }

    /// <summary>How far the name is indented.</summary>
    public int Indent { get; init; }

    /// <summary>国 of 灯台の更新　国　120: the last word of the name where it has several.</summary>
    public string? LastWord { get; init; }

    /// <summary>Whether a heading has 所管 in front of its columns: the last word of each name is a ministry.</summary>
    public static bool NamesMinistry(string heading) => TableWord.Of(heading).Exists(word => Ministries.Contains(word.Text, StringComparer.Ordinal));

    static readonly string[] Ministries = ["所管", "所管省庁", "所管府省", "所管府省庁", "担当", "担当省庁", "担当府省", "担当府省庁", "府省", "府省庁", "省庁", "府省名", "省庁名"];

    /// <summary>灯台の更新（国） for 灯台の更新　国, where a column of ministries stands behind the names.</summary>
    public TableRow WithMinistry() => LastWord is { } word && MinistryTag.Ends($"（{word}）", out _) ? this with { Label = $"{Label[..^word.Length]}（{word}）" } : this;

    /// <summary>戸 of 床上浸水（戸）.</summary>
    public string? Unit => UnitOf(Label);

    public string Name => NameOf(Label);

    /// <summary>うち女性: of the row above.</summary>
    public bool IsPart => Label.StartsWith("うち", StringComparison.Ordinal) || Label.StartsWith("（うち", StringComparison.Ordinal);

    public bool IsTotal => Totals.Contains(Name, StringComparer.Ordinal) || IsSubtotal;

    /// <summary>小計, 一般会計計</summary>
    public bool IsSubtotal => Name.EndsWith("小計", StringComparison.Ordinal) || Name.EndsWith("会計計", StringComparison.Ordinal) || Name.EndsWith("勘定計", StringComparison.Ordinal);

    public static string? UnitOf(string label) => UnitIn().Match(label) is { Success: true } match && IsUnit(match.Groups["unit"].Value) ? match.Groups["unit"].Value : null;

    public static string NameOf(string label) => (UnitOf(label) is null ? label : label[..UnitIn().Match(label).Index]).Trim();

    /// <summary>A cell for each column, or no row.</summary>
    public static TableRow? Read(string line, int columns)
    {
        var words = TableWord.Of(line);
        return words.Count < columns || !words.Skip(words.Count - columns).All(IsCell) || !words.Skip(words.Count - columns).Any(HasDigit)
            || (words.Count > columns && IsCell(words[^(columns + 1)])) ? null : Of(words, columns);
    }

    /// <summary>A name and fewer cells than there are columns: which ones, only their places can tell.</summary>
    public static TableRow? ReadSome(string line, int columns)
    {
        var words = TableWord.Of(line);
        var cells = words.AsEnumerable().Reverse().TakeWhile(IsCell).Count();
        return cells == 0 || cells >= columns || cells == words.Count || !words.Skip(words.Count - cells).Any(HasDigit) || line.AsSpan().ContainsAny(NotInRows)
            || words[^cells].Left - words[^(cells + 1)].Right < NarrowestGap ? null : Of(words, cells);
    }

    const int NarrowestGap = 3;

    // A sentence or a note that ends in a number, or in front of the number of the page.
    static readonly SearchValues<char> NotInRows = SearchValues.Create("。、※注＊");

    static TableRow Of(List<TableWord> words, int cells)
    {
        var names = words.Take(words.Count - cells).ToList();
        var lettered = names.Count > 1 && Letters().IsMatch(names[0].Text);
        return new TableRow(string.Concat(names.Skip(lettered ? 1 : 0).Select(word => word.Text)), [.. words.Skip(words.Count - cells)])
        {
            Letter = lettered ? names[0].Text : null,
            Indent = names.Count == 0 ? 0 : names[0].Left,
            LastWord = names.Count > (lettered ? 2 : 1) ? names[^1].Text : null,
        };
    }

    public static bool IsCell(TableWord word) => Cell().IsMatch(word.Text);

    static bool HasDigit(TableWord word) => word.Text.Any(char.IsDigit);

    /// <summary>How many signs stand in front of the number of 〔120〕.</summary>
    public static int Bracket(string cell) => cell.Length > 2 && cell[0] is '〔' or '［' or '[' or '（' or '(' && cell[^1] is '〕' or '］' or ']' or '）' or ')' ? 1 : 0;

    /// <summary>What a cell says, in its own unit or that of its row or table; null for －.</summary>
    public static Quantity? ValueOf(string cell, string? unit)
    {
        if (Bracket(cell) > 0)
            return ValueOf(cell[1..^1], unit);
        if (cell[0] is '＋' or '+' or '▲' && cell.Length > 1)
            return ValueOf(cell[1..], unit) is { } sized ? cell[0] == '▲' ? sized with { Value = -sized.Value, Yen = -sized.Yen } : sized : null;
        if (Quantities.FindAll(cell) is [var own] && own.Span.Length >= cell.Length - 1)
            return own;
        if (Fraction().Match(cell) is { Success: true } fraction)
            return FractionOf(fraction);
        var match = Bare().Match(cell);
        if (!match.Success)
            return null;
        var number = string.Concat(match.Value.Select(c => c == '．' ? '.' : Characters.HalfWidth(c)));
        if (unit is not null && Scales.Contains(unit[0], StringComparison.Ordinal) && Quantities.FindAll("1" + unit) is [{ Kind: not UnitKind.Money } scaled] && decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var count))
            return scaled with { Value = count, Unit = NormalizedUnit(unit) };
        if (unit is not null && Array.IndexOf(OfHeadings, unit) >= 0)
            return InHeading(number, unit);
        if (unit is not null && Quantities.FindAll(number.TrimStart('△', '-', '−') + unit) is [var read])
            return number[0] is '△' or '-' or '−' ? read with { Value = -read.Value, Yen = -read.Yen } : read;
        return unit is null && decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? new Quantity { Span = default, Value = value, Unit = "", Kind = UnitKind.Count } : null;
    }

    static Quantity? FractionOf(Match fraction) =>
        decimal.TryParse(Half(fraction.Groups["of"].Value), NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
        && decimal.TryParse(Half(fraction.Groups["in"].Value), NumberStyles.None, CultureInfo.InvariantCulture, out var denominator) && numerator < denominator
            ? new Quantity { Span = default, Value = numerator / denominator, Unit = "", Kind = UnitKind.Share, Ratio = (numerator, denominator) } : null;

    // 万ｋＷ over a column: the cells stay as they are printed.
    const string Scales = "百千万億兆";

    static string Half(string text) => string.Concat(text.Select(Characters.HalfWidth));

    static string NormalizedUnit(string unit) => Half(unit);

    public static bool IsUnit(string word) => Array.IndexOf(OfHeadings, word) >= 0 || (Quantities.FindAll($"10{word}") is [var read] && read.Span.Length == 2 + word.Length);

    // Units in the name of a row or column that are none behind a number in a sentence.
    static readonly string[] OfHeadings = ["数", "分", "秒", "機", "本", "点", "年", "月", "日", "字", "泊", "人泊", "歳", "話", "曲", "艘", "両", "羽", "匹", "玉", "袋", "箱", "点数"];

    static Quantity? InHeading(string number, string unit) =>
        decimal.TryParse(number.TrimStart('△', '▲'), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? new Quantity { Span = default, Value = number[0] is '△' or '▲' ? -value : value, Unit = unit == "数" ? "" : unit, Kind = unit is "分" or "秒" or "年" or "月" or "日" ? UnitKind.Duration : UnitKind.Count } : null;

    [GeneratedRegex(@"[（(](?:単位[：:])?(?<unit>[^（）()0-9０-９]{1,8})[）)]$", RegexOptions.NonBacktracking)]
    private static partial Regex UnitIn();

    [GeneratedRegex(@"^[△▲\-−]?(?:[0-9０-９]{1,3}(?:[,，]?[0-9０-９]{3})*|[0-9０-９]+)(?:[.．][0-9０-９]+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?<of>[0-9０-９]{1,3})[／/](?<in>[0-9０-９]{1,4})$", RegexOptions.NonBacktracking)]
    private static partial Regex Fraction();

    // Ａ, ①, (1), ア, ・ in front of a name
    [GeneratedRegex(@"^(?:[A-ZＡ-Ｚ]|[①-⑳]|[（(]?[0-9０-９]{1,2}[)）.．]|[ア-ン]|[・○●■◇◆□※])$", RegexOptions.NonBacktracking)]
    private static partial Regex Letters();

    // １１，２６０, ４１．５％, 約８０％以上, ＋12.5, ±0, 〔120〕, ３／４, －, Ａ, 新規
    [GeneratedRegex(@"^(?:[〔［\[（(][△▲\-−]?[0-9０-９][0-9０-９,，.．]*[兆億百万千円％%]{0,4}[）)〕］\]]|約?[△▲＋+±\-−]?[0-9０-９][0-9０-９,，.．]*[^0-9０-９、。，（）\s]{0,6}|[0-9０-９]{1,3}[／/][0-9０-９]{1,4}|[0-9０-９]{1,3}(?:時間|分|日|年|か月)[0-9０-９]{1,3}(?:分|秒|か月|日)|(?:令和|平成|Ｒ|R)[0-9０-９元]{1,2}年?度?(?:[0-9０-９]{1,2}月)?|[－―‐\-–—…＊*]|[A-EＡ-Ｅ○◎〇△▲×●]|新規|新設|皆増|皆減|廃止|終了|未定|事項要求|同左|なし)$", RegexOptions.NonBacktracking)]
    private static partial Regex Cell();
}
