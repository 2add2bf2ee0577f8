using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>はい、9億円になります。 and いいえ、9億円にはなりません。: the amount that was asked about, held against the sum that is told.</summary>
internal static partial class SumVerdicts
{
    public static bool Are(Derived derived) => derived.From.Count == 2 && Said().IsMatch(derived.Text);

    /// <summary>The first operand is the amount in the words, the second what other operands of the answer add up to; the words are right for them.</summary>
    public static IEnumerable<string> Wrong(Case answer, Derived derived)
    {
        var said = Said().Match(derived.Text);
        if (Quantities.FindAll(said.Groups["amount"].Value) is not [var amount] || (amount.Yen ?? amount.Value) != derived.From[0] || !answer.Answer.Derived.Any(other => IsSum(other, derived.From[1])))
        {
            return [derived.Text];
        }

        var isRight = amount.Bound switch
        {
            Bound.AtLeast => derived.From[1] >= derived.From[0],
            Bound.AtMost => derived.From[1] <= derived.From[0],
            _ => derived.From[1] == derived.From[0],
        };
        return isRight == said.Groups["yes"].Success ? [] : [derived.Text];
    }

    static bool IsSum(Derived derived, decimal sum) =>
        derived.From.Count > 1 && derived.How.Contains(" + ", StringComparison.Ordinal)
        && Quantities.FindAll(derived.Text) is [{ Value: { } value } read] && value == derived.From.Sum() && (read.Yen ?? value) == sum;

    [GeneratedRegex("^(?:(?<yes>はい、(?<amount>[^、。]{1,30})になります。)|いいえ、(?<amount>[^、。]{1,30})にはなりません。|(?<yes>Yes, the sum is (?<amount>.{1,30})\\.)|No, the sum is not (?<amount>.{1,30})\\.)$", RegexOptions.None, 1000)]
    private static partial Regex Said();
}
