using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>The amounts, dates and bare digits of some passages, to hold a sentence against.</summary>
internal sealed partial class GivenNumbers
{
    readonly HashSet<(decimal?, string, Bound, bool)> _quantities = [];
    readonly HashSet<(int?, int?, int?)> _dates = [];
    readonly HashSet<string> _digits = new(StringComparer.Ordinal);

    public GivenNumbers(IEnumerable<string> passages)
    {
        List<string> all = [.. passages];
        var units = all.SelectMany(passage => Caption().Matches(Plain(passage)).Concat(HeadUnit().Matches(Plain(passage)))).Select(match => match.Groups[1].Value).ToList();
        foreach (var passage in all)
        {
            _quantities.UnionWith(InUnits(Plain(passage), units).Select(Key));
            var dates = DateReader.FindAll(passage);
            _dates.UnionWith(dates.Select(Key));
            _quantities.UnionWith(Quantities.FindAll(passage, dates).Select(Key));
            _quantities.UnionWith(YearRow().Matches(NormalizedText.Fold(passage)).SelectMany(PerYear));
            var digits = Digits().Matches(NormalizedText.Fold(passage)).Select(match => match.Value).ToList();
            _digits.UnionWith(digits);
            _digits.UnionWith(digits.Where(number => Grouped().IsMatch(number)).Select(number => number.Replace(",", "", StringComparison.Ordinal)));
        }
    }

    /// <summary>床上浸水（戸）　９，８１０　３，４４０: the unit behind the name of a row is that of its cells; （単位：百万円） that of all cells.</summary>
    static IEnumerable<Quantity> InUnits(string passage, List<string> captions) =>
        TableRow().Matches(passage).SelectMany(row => Cell().Matches(row.Groups[2].Value).Select(cell => cell.Value + row.Groups[1].Value))
            .Concat(captions.SelectMany(unit => Cell().Matches(passage).Select(cell => cell.Value + unit)))
            .SelectMany(written => Quantities.FindAll(written));

    static string Plain(string passage) => string.Concat(passage.Select(c => c == '．' ? '.' : Characters.HalfWidth(c)));

    public bool Has(decimal value) =>
        _quantities.Any(quantity => quantity.Item1 == value) || _digits.Contains(value.ToString("0.####", CultureInfo.InvariantCulture));

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

    // 79件(14/11/54): 件 in each of the years too
    static IEnumerable<(decimal?, string, Bound, bool)> PerYear(Match row) =>
        row.Groups[2].Value.Split('/').Select(number => ((decimal?)decimal.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture), row.Groups[1].Value, Bound.None, false));

    // 平成20年 and 2008年 are the same; 2008年度 is not 2008年4月.
    static (int?, int?, int?) Key(DateMention date) => (date.Year, date.Month, date.Day);

    static (decimal?, string, Bound, bool) Key(Quantity quantity) => (quantity.Value, quantity.Unit, quantity.Bound, quantity.IsApproximate);

    [GeneratedRegex(@"[0-9]([^0-9()/,.、。\s]{1,6})\(([0-9][0-9,]{0,8}(?:/[0-9][0-9,]{0,8})+)", RegexOptions.None, 1000)]
    private static partial Regex YearRow();

    [GeneratedRegex(@"\(([^()0-9]{1,8})\)((?:\s+(?:[0-9][0-9,]*(?:\.[0-9]+)?|[-－―—–])(?![^\s]))+)", RegexOptions.None, 1000)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"(?<=\s)[0-9][0-9,]*(?:\.[0-9]+)?(?!\S)", RegexOptions.None, 1000)]
    private static partial Regex Cell();

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
