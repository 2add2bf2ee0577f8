using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>床上浸水（戸）　９，８１０　３，４４０: a name, perhaps with its unit, and the cells behind it.</summary>
internal sealed partial record TableRow(string Label, IReadOnlyList<(string Text, int Start)> Cells)
{
    /// <summary>戸 of 床上浸水（戸）.</summary>
    public string? Unit => UnitOf(Label);

    public string Name => NameOf(Label);

    public static string? UnitOf(string label) => UnitIn().Match(label) is { Success: true } match && IsUnit(match.Groups["unit"].Value) ? match.Groups["unit"].Value : null;

    public static string NameOf(string label) => (UnitOf(label) is null ? label : label[..UnitIn().Match(label).Index]).Trim();

    public static TableRow? Read(string line, int columns)
    {
        var words = Words(line);
        if (words.Count < columns || !words.Skip(words.Count - columns).All(word => Cell().IsMatch(word.Text)) || !words.Skip(words.Count - columns).Any(word => char.IsDigit(word.Text.LastOrDefault(char.IsDigit))))
            return null;
        return words.Count > columns && Cell().IsMatch(words[^(columns + 1)].Text) ? null
            : new TableRow(string.Concat(words.Take(words.Count - columns).Select(word => word.Text)), [.. words.Skip(words.Count - columns)]);
    }

    public static List<(string Text, int Start)> Words(string line)
    {
        List<(string, int)> words = [];
        for (var at = 0; at < line.Length;)
        {
            var end = at;
            while (end < line.Length && !char.IsWhiteSpace(line[end]))
                end++;
            if (end > at)
                words.Add((line[at..end], at));
            at = end + 1;
        }

        return words;
    }

    /// <summary>What a cell says, in its own unit or that of its row or table; null for －.</summary>
    public static Quantity? ValueOf(string cell, string? unit)
    {
        if (Quantities.FindAll(cell) is [var own] && own.Span.Length >= cell.Length - 1)
            return own;
        var match = Bare().Match(cell);
        if (!match.Success)
            return null;
        var number = string.Concat(match.Value.Select(c => c == '．' ? '.' : Characters.HalfWidth(c)));
        if (unit is not null && Scales.Contains(unit[0], StringComparison.Ordinal) && Quantities.FindAll("1" + unit) is [{ Kind: not UnitKind.Money } scaled] && decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var count))
            return scaled with { Value = count, Unit = NormalizedUnit(unit) };
        if (unit is not null && Quantities.FindAll(number.TrimStart('△', '▲', '-', '−') + unit) is [var read])
            return number[0] is '△' or '▲' or '-' or '−' ? read with { Value = -read.Value, Yen = -read.Yen } : read;
        return unit is null && decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? new Quantity { Span = default, Value = value, Unit = "", Kind = UnitKind.Count } : null;
    }

    // 万ｋＷ over a column: the cells stay as they are printed.
    const string Scales = "百千万億兆";

    static string NormalizedUnit(string unit) => string.Concat(unit.Select(Characters.HalfWidth));

    public static bool IsUnit(string word) => Quantities.FindAll($"10{word}") is [var read] && read.Span.Length == 2 + word.Length;

    [GeneratedRegex(@"[（(](?:単位[：:])?(?<unit>[^（）()0-9０-９]{1,8})[）)]$", RegexOptions.NonBacktracking)]
    private static partial Regex UnitIn();

    [GeneratedRegex(@"^[△▲\-−]?[0-9０-９]{1,3}(?:[,，]?[0-9０-９]{3})*(?:[.．][0-9０-９]+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    // １１，２６０, ４１．５％, 約８０％以上, －, Ａ
    [GeneratedRegex(@"^(?:約?[△▲\-−]?[0-9０-９][0-9０-９,，.．]*[^0-9０-９、。，（）\s]{0,6}|[0-9０-９]{1,3}(?:時間|分|日|年|か月)[0-9０-９]{1,3}(?:分|秒|か月|日)|(?:令和|平成|Ｒ|R)[0-9０-９元]{1,2}年?度?(?:[0-9０-９]{1,2}月)?|[－―‐\-–—…＊*]|[A-EＡ-Ｅ○◎〇△▲×●])$", RegexOptions.NonBacktracking)]
    private static partial Regex Cell();
}
