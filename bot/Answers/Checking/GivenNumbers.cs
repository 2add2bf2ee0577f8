using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>The amounts, dates and bare digits of some passages, to hold a sentence against.</summary>
internal sealed partial class GivenNumbers
{
    readonly HashSet<(decimal?, string, Bound, bool)> _quantities = [];
    readonly HashSet<(decimal Value, decimal Yen)> _yen = [];
    readonly HashSet<(int?, int?, int?)> _dates = [];
    readonly HashSet<string> _digits = new(StringComparer.Ordinal);
    readonly HashSet<decimal> _values = [];
    readonly HashSet<string> _cells = new(StringComparer.Ordinal);

    public GivenNumbers(IEnumerable<string> passages)
    {
        List<string> all = [.. passages];
        var units = all.SelectMany(passage => Caption().Matches(Plain(passage)).Concat(HeadUnit().Matches(Plain(passage)))).Select(match => match.Groups[1].Value).ToList();
        foreach (var passage in all)
        {
            var dates = DateReader.FindAll(passage);
            _dates.UnionWith(dates.Select(Key));
            List<Quantity> read = [.. InUnits(Plain(passage), units), .. Quantities.FindAll(passage, dates), .. Joined(passage)];
            _quantities.UnionWith(read.Select(Key));
            _yen.UnionWith(read.Where(quantity => quantity is { Value: not null, Yen: not null }).Select(quantity => (quantity.Value ?? 0, quantity.Yen ?? 0)));
            _quantities.UnionWith(YearRow().Matches(NormalizedText.Fold(passage)).SelectMany(PerYear));
            var digits = Digits().Matches(NormalizedText.Fold(passage)).Select(match => match.Value).ToList();
            // Without their gaps the cells of a row are one long number.
            digits.AddRange(Cell().Matches(Plain(passage)).Select(cell => cell.Value));
            digits.AddRange(Fraction().Matches(Plain(passage)).SelectMany(match => match.Value.Split('/')));
            _digits.UnionWith(digits);
            _values.UnionWith(digits.Select(number => decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : 0));
            _cells.UnionWith(Written(Plain(passage), units).SelectMany(cell => new[] { cell, cell.Replace(",", "", StringComparison.Ordinal) }).Select(NormalizedText.Fold));
            _digits.UnionWith(digits.Where(number => Grouped().IsMatch(number)).Select(number => number.Replace(",", "", StringComparison.Ordinal)));
        }
    }

    /// <summary>床上浸水（戸）　９，８１０　３，４４０: the unit behind the name of a row is that of its cells; （単位：百万円） that of all cells.</summary>
    static IEnumerable<Quantity> InUnits(string passage, List<string> captions) => Written(passage, captions).SelectMany(written => Quantities.FindAll(written));

    static IEnumerable<string> Written(string passage, List<string> captions) =>
        TableRow().Matches(passage).SelectMany(row => Cell().Matches(row.Groups[2].Value).Select(cell => cell.Value + row.Groups[1].Value))
            .Concat(OfParts(passage))
            .Concat(captions.SelectMany(unit => Cell().Matches(passage).Select(cell => cell.Value).Concat(Signed(passage)).Select(cell => cell + unit)));

    /// <summary>寄港数（回）　120　140⏎　うち夜間　12　15: a part counts in the unit of the row above it.</summary>
    static IEnumerable<string> OfParts(string passage)
    {
        var unit = "";
        foreach (var line in passage.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            if (!line.TrimStart().StartsWith("うち", StringComparison.Ordinal))
            {
                unit = TableRow().Match(line).Groups[1].Value;
                continue;
            }

            foreach (var cell in Cell().Matches(line).Where(_ => unit.Length > 0))
            {
                yield return cell.Value + unit;
            }
        }
    }

    /// <summary>▲　１２０ stands apart from its sign in a column.</summary>
    static IEnumerable<string> Signed(string passage) => Less().Matches(passage).Select(cell => $"▲{cell.Groups[1].Value}");

    /// <summary>１万⏎７，３００人, ２，８００万⏎円, ２０か⏎所: a number that goes on behind the end of a line.</summary>
    static IEnumerable<Quantity> Joined(string passage) =>
        Cut().IsMatch(passage) ? Quantities.FindAll(Cut().Replace(passage, "")) : [];

    /// <summary>What the amounts of this value, in whatever unit, come to in yen.</summary>
    public IEnumerable<decimal> YenOf(decimal value) => _yen.Where(amount => amount.Value == value).Select(amount => amount.Yen);

    public bool HasYen(decimal yen) => _yen.Any(amount => amount.Yen == yen);

    static string Plain(string passage) => string.Concat(passage.Select(c => c == '．' ? '.' : Characters.HalfWidth(c)));

    public bool Has(decimal value) =>
        _quantities.Any(quantity => quantity.Item1 == value) || _values.Contains(value) || _digits.Contains(value.ToString("0.####", CultureInfo.InvariantCulture));

    /// <summary>12隻 of 稼働船数（隻）　5　9　12: cells with the unit of their row, column or table.</summary>
    public IReadOnlyCollection<string> Cells => _cells;

    public IEnumerable<string> Missing(string sentence)
    {
        var dates = DateReader.FindAll(sentence);
        foreach (var date in dates.Where(date => !_dates.Contains(Key(date))))
        {
            yield return date.Written;
        }

        var amounts = Quantities.FindAll(sentence, dates);
        foreach (var amount in amounts.Where(amount => !_quantities.Contains(Key(amount)) && !_digits.Contains(NormalizedText.Fold(amount.Span.In(sentence)))))
        {
            yield return amount.Span.In(sentence);
        }

        var rest = amounts.Select(amount => amount.Span).Concat(dates.Select(date => date.Span)).OrderByDescending(span => span.Start)
            .Aggregate(sentence, (text, span) => $"{text[..span.Start]} {text[span.End..]}");
        foreach (Match number in Digits().Matches(NormalizedText.Fold(rest)))
        {
            if (!_digits.Contains(number.Value))
            {
                yield return number.Value;
            }
        }
    }

    // 32件(9/8/15): 件 in each of the years too; 32件＊（9/8/15) with a footnote at it
    static IEnumerable<(decimal?, string, Bound, bool)> PerYear(Match row) =>
        row.Groups[2].Value.Split('/').Where(number => char.IsAsciiDigit(number[0])).Select(number => ((decimal?)decimal.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture), row.Groups[1].Value, Bound.None, false));

    // 平成20年 and 2008年 are the same; 2008年度 is not 2008年4月.
    static (int?, int?, int?) Key(DateMention date) => (date.Year, date.Month, date.Day);

    static (decimal?, string, Bound, bool) Key(Quantity quantity) => (quantity.Value, quantity.Unit, quantity.Bound, quantity.IsApproximate);

    [GeneratedRegex(@"[0-9]([^0-9()/,.、。\s*※]{1,6})[*※]?\s*\(((?:[0-9][0-9,]{0,8}|[-―—–])(?:/(?:[0-9][0-9,]{0,8}|[-―—–]))+)", RegexOptions.None, 1000)]
    private static partial Regex YearRow();

    [GeneratedRegex(@"\(([^()0-9]{1,8})\)((?:\s+(?:[▲△+-]?[0-9][0-9,]*(?:\.[0-9]+)?%?|[-－―—–])(?![^\s]))+)", RegexOptions.None, 1000)]
    private static partial Regex TableRow();

    // 国　３／４　市町村　１／４
    [GeneratedRegex(@"(?<![0-9/])[0-9]{1,3}\s?/\s?[0-9]{1,3}(?![0-9/])", RegexOptions.None, 1000)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"[ 　]*\r?\n\s*", RegexOptions.None, 1000)]
    private static partial Regex Cut();

    // （1,020,000） too: the amount of another year
    [GeneratedRegex(@"(?<=[\s(＋+▲△])[0-9][0-9,]*(?:\.[0-9]+)?(?=[\s)]|$)", RegexOptions.None, 1000)]
    private static partial Regex Cell();

    [GeneratedRegex(@"[▲△]\s{0,4}([0-9][0-9,]*(?:\.[0-9]+)?)(?=[\s)%]|$)", RegexOptions.None, 1000)]
    private static partial Regex Less();

    [GeneratedRegex(@"単位\s*:\s*([^)。、,\s]{1,8})", RegexOptions.None, 1000)]
    private static partial Regex Caption();

    // 区域 出力(万kW) 基数: a unit in the heading of a column, on a line of names only
    [GeneratedRegex(@"(?<=^[^\d\n。、]{1,80})\(([^()\d\s]{1,8})\)(?=[^\d\n。、]{0,80}$)", RegexOptions.Multiline, 1000)]
    private static partial Regex HeadUnit();

    [GeneratedRegex(@"^[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$", RegexOptions.None, 1000)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[0-9]+(?:[.,][0-9]+)*", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
