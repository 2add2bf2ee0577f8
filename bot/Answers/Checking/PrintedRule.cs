using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>
/// （書かれている金額：１２億円、５億円） of a refusal, whose page has lost which is whose: the list is in the refusal as it is here,
/// and each of its numbers in the file of a nearest passage.
/// </summary>
internal sealed partial class PrintedRule : IRule
{
    public IEnumerable<Fault> Check(Case answer)
    {
        var sources = answer.Answer.Nearest.Select(answer.SourceOf).OfType<Source>().Distinct().ToList();
        foreach (var derived in answer.Answer.Derived)
        {
            if (!answer.Answer.Text.Contains(derived.Text, StringComparison.Ordinal))
            {
                yield return new Fault("derived", derived.Text, "");
            }

            foreach (var number in Number().Matches(derived.Text).Select(match => match.Value).Where(number => !sources.Exists(source => Says(source, number))))
            {
                yield return new Fault("derived", derived.Text, number);
            }
        }
    }

    static bool Says(Source source, string number) => source.Says(number) || source.Says(number.Replace(",", "", StringComparison.Ordinal));

    [GeneratedRegex("[0-9０-９][0-9０-９,，.．]*", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
