using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>What an answer computed, computed again.</summary>
internal static partial class Computed
{
    /// <summary>A sentence of nothing but a computed statement's numbers, with the words that are right for them: 差は2億円の減です（46−48）。</summary>
    public static bool Explains(Case answer, Sentence sentence) =>
        answer.Answer.Derived.Any(derived => derived.From.Count > 0 && IsAbout(derived, sentence) && InOrder(derived, sentence) && Direction(derived, sentence.Text)
            && Wording.Uncovered(sentence, FrameWords.Of(answer.Answer.Kind), Amounts(derived, answer)) is null);

    /// <summary>Every number of a computed statement is an operand or follows from the operands.</summary>
    public static IEnumerable<string> Wrong(Derived derived, IEnumerable<string> titles, Func<string, decimal, bool> isCounted)
    {
        var right = IsArithmetic(derived) ? derived.From.Concat(Results(derived)).ToHashSet() : [];
        var text = Ungrouped(Unlabelled(titles.Aggregate(derived.Text, (rest, title) => rest.Replace(title, " ", StringComparison.Ordinal))));
        foreach (Match number in Number().Matches(text))
        {
            var value = decimal.Parse(number.Value, CultureInfo.InvariantCulture);
            if (!right.Contains(value) && !isCounted(text[..number.Index], value) && !right.Any(result => Math.Round(result, 1) == value))
            {
                yield return number.Value;
            }
        }
    }

    public static bool IsArithmetic(Derived derived) => derived.From.Count > 1 && Sign().IsMatch(derived.How);

    static IEnumerable<decimal> Results(Derived derived)
    {
        if (derived.From is not [var first, var second, ..])
        {
            yield break;
        }

        // (48 − 46) ÷ 46: the change as a share of what it was
        if (Minus().IsMatch(derived.How) && Over().IsMatch(derived.How))
        {
            yield return second == 0 ? 0 : Math.Round(100 * Math.Abs(first - second) / second, 1);
            yield break;
        }

        if (Plus().IsMatch(derived.How))
        {
            yield return derived.From.Sum();
        }

        if (Minus().IsMatch(derived.How))
        {
            yield return Math.Abs(first - second);
        }

        if (Over().IsMatch(derived.How) && second != 0)
        {
            yield return Math.Round(first / second, 2);
            yield return Math.Round(100 * first / second, 1);
        }
    }

    static bool IsAbout(Derived derived, Sentence sentence) =>
        Number().Matches(Ungrouped(sentence.Text)).Select(match => match.Value).ToList() is { Count: > 0 } numbers
        && numbers.TrueForAll(number => derived.From.Concat(Results(derived)).Any(value => Written(value) == number));

    /// <summary>46 − 48 as it was computed, not the other way round.</summary>
    static bool InOrder(Derived derived, Sentence sentence) =>
        Difference().Matches(Ungrouped(sentence.Text)).Concat(Quotient().Matches(Ungrouped(sentence.Text))).All(shown => derived.From is [var now, var old, ..] && shown.Groups[1].Value == Written(now) && shown.Groups[2].Value == Written(old));

    /// <summary>増 where it grew, 減 where it shrank.</summary>
    static bool Direction(Derived derived, string text)
    {
        var grew = derived.From is [var now, var old, ..] ? now.CompareTo(old) : 0;
        return (!Up().IsMatch(text) || grew > 0) && (!Down().IsMatch(text) || grew < 0) && (!Same().IsMatch(text) || grew == 0);
    }

    /// <summary>48 and 46 bare, as operands; 2億円 or 6機 in the unit of the statement or of the figures it is of, which only the result may bear.</summary>
    static List<string> Amounts(Derived derived, Case answer)
    {
        var units = Quantities.FindAll(derived.Text).Select(quantity => quantity.Unit).Concat(answer.Answer.Figures.Select(figure => figure.Figure.Unit)).Select(NormalizedText.Fold).Append("").Distinct(StringComparer.Ordinal).ToList();
        return [.. derived.From.SelectMany(Ways), .. Results(derived).SelectMany(Ways).SelectMany(number => units.Select(unit => number + unit))];
    }

    static IEnumerable<string> Ways(decimal value) => [Written(value), value.ToString("#,##0.####", CultureInfo.InvariantCulture)];

    /// <summary>12640000 of 12,640,000</summary>
    static string Ungrouped(string text) => Group().Replace(NormalizedText.Fold(text), "");

    [GeneratedRegex("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", RegexOptions.None, 1000)]
    private static partial Regex Group();

    static string Written(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>§5 4件: the number of a place is none that was counted.</summary>
    static string Unlabelled(string text) => Place().Replace(Quoted.Without(text), " ");

    [GeneratedRegex(@"[0-9]+(?:\.[0-9]+)?", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?:§|※|項目|小論点|第)\s?[0-9０-９]+(?:条の\s?[0-9０-９]+)?", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"[−+＋÷=＝/／%]| - ", RegexOptions.None, 1000)]
    private static partial Regex Sign();

    [GeneratedRegex(@"([0-9.]+) ?[-−] ?([0-9.]+)", RegexOptions.None, 1000)]
    private static partial Regex Difference();

    [GeneratedRegex(@"([0-9.]+) ?÷ ?([0-9.]+)", RegexOptions.None, 1000)]
    private static partial Regex Quotient();

    [GeneratedRegex(@"[+＋]", RegexOptions.None, 1000)]
    private static partial Regex Plus();

    [GeneratedRegex(@"−| - ", RegexOptions.None, 1000)]
    private static partial Regex Minus();

    [GeneratedRegex(@"[÷/／]", RegexOptions.None, 1000)]
    private static partial Regex Over();

    [GeneratedRegex("の増|増え|増加|多い|increase|more than", RegexOptions.None, 1000)]
    private static partial Regex Up();

    [GeneratedRegex("の減|減り|減少|decrease", RegexOptions.None, 1000)]
    private static partial Regex Down();

    [GeneratedRegex("増減はありません|no change", RegexOptions.None, 1000)]
    private static partial Regex Same();
}
