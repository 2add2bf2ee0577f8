using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>（令和4年度の数値は見つかりません） under an amount of 令和5年度: the years that were asked for, without those of the answer's figures.</summary>
internal static partial class MissingYears
{
    public static bool Are(Derived derived) => Remark().IsMatch(derived.Text);

    public static IEnumerable<string> Wrong(Case answer, Derived derived)
    {
        var told = answer.Answer.Figures.Select(figure => figure.Figure.FiscalYear).ToHashSet();
        var missing = derived.From.Where(year => !told.Contains((int)year)).ToHashSet();
        return told.Overlaps(derived.From.Select(year => (int?)year)) && missing.SetEquals(YearsIn(derived.Text)) ? [] : [derived.Text];
    }

    static IEnumerable<decimal> YearsIn(string remark) => Remark().Match(remark).Groups["years"].Value.Split(['・', ','])
        .Select(year => FiscalYear.TryRead(year.Trim(), 0, out var read, out var length) && length == year.Trim().Length ? read.Year : 0).Select(year => (decimal)year);

    [GeneratedRegex("^（(?<years>[^（）]{2,40})の数値は見つかりません）$|^\\(no figure found for (?<years>[^()]{2,40})\\)$", RegexOptions.None, 1000)]
    private static partial Regex Remark();
}
