using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>はい、4億円です。 and いいえ、4億円ではありません。: the amount that was asked about, held against the figures that are told.</summary>
internal static partial class Verdicts
{
    public static bool Are(Derived derived) => derived.From.Count > 1 && Said().IsMatch(derived.Text);

    /// <summary>The first operand is the amount in the words, the others are values of typed figures; the words are right for them.</summary>
    public static IEnumerable<string> Wrong(Case answer, Derived derived)
    {
        var said = Said().Match(derived.Text);
        var told = answer.Answer.Figures.Select(cited => cited.Figure.Yen ?? cited.Figure.Value ?? 0).ToHashSet();
        if (Quantities.FindAll(said.Groups["amount"].Value) is not [var amount] || (amount.Yen ?? amount.Value) != derived.From[0] || !derived.From.Skip(1).All(told.Contains))
        {
            return [derived.Text];
        }

        var isRight = derived.From.Skip(1).Any(value => amount.Bound switch
        {
            Bound.AtLeast => value >= derived.From[0],
            Bound.AtMost => value <= derived.From[0],
            _ => value == derived.From[0],
        });
        return isRight == said.Groups["yes"].Success ? [] : [derived.Text];
    }

    [GeneratedRegex("^(?:(?<yes>はい、(?<amount>[^、。]{1,30})です。)|いいえ、(?<amount>[^、。]{1,30})ではありません。|(?<yes>Yes, (?<amount>.{1,30})\\.)|No, not (?<amount>.{1,30})\\.)$", RegexOptions.None, 1000)]
    private static partial Regex Said();
}
