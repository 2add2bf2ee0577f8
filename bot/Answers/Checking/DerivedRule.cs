using System.Globalization;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>
/// What an answer calls computed is computed again: operands stand in the cited passages, counts are counted in the
/// answer and its sources, and a year that was read off a heading stands in the words that are given for it.
/// </summary>
internal sealed class DerivedRule : IRule
{
    public IEnumerable<Fault> Check(Case answer)
    {
        foreach (var derived in answer.Answer.Derived)
        {
            var wrong = derived.From.Count == 0 ? Unread(answer, derived)
                : Verdicts.Are(derived) ? Verdicts.Wrong(answer, derived)
                : SumVerdicts.Are(derived) ? SumVerdicts.Wrong(answer, derived)
                : Extremes.Are(derived) ? Extremes.Wrong(answer, derived)
                : PartSums.Are(derived) ? PartSums.Wrong(answer, derived)
                : MissingYears.Are(derived) ? MissingYears.Wrong(answer, derived)
                : Amounts.IsConversion(derived) ? Amounts.Misconverted(answer, derived)
                : Amounts.IsVerdict(derived) ? Amounts.Misjudged(answer, derived) : Miscounted(answer, derived);
            foreach (var words in wrong)
            {
                yield return new Fault("derived", derived.Text, words);
            }
        }
    }

    static IEnumerable<string> Miscounted(Case answer, Derived derived)
    {
        // §5 ※1, 2-1 ※3: the numbers of places are none that were counted.
        var places = answer.Sentences.Where(sentence => Case.Is(derived, sentence)).SelectMany(answer.LabelsOf)
            .Concat(Case.LabelsIn(derived.Text).Where(label => answer.Answer.Citations.Any(citation => answer.SourceOf(citation)?.Has(label) == true)));
        var titles = answer.Answer.Citations.Select(citation => citation.Title).Concat(places).Distinct().OrderByDescending(words => words.Length).Where(words => words.Length > 0);
        if (Computed.IsArithmetic(derived))
        {
            var given = new GivenNumbers(answer.Answer.Citations.Select(citation => citation.Quote));
            var unit = Amounts.UnitOf(derived);
            var missing = derived.From.Where(operand => !(unit is { } yen ? given.HasYen(operand * yen) : given.Has(operand))).Select(operand => $"{operand}").ToList();
            return missing.Concat(Computed.Wrong(derived, titles, (_, _) => false));
        }

        var counts = new Counts(answer, derived);
        return derived.From.Where(value => !counts.AreOperand(value)).Select(value => $"{value}").Concat(Computed.Wrong(derived, titles, counts.Are));
    }

    /// <summary>注「括弧内は平成20年度予算－」から…翌年度: the quoted words stand in a cited file and have the year.</summary>
    static IEnumerable<string> Unread(Case answer, Derived derived)
    {
        if (answer.Sentences.Any(sentence => sentence.Cited.Count > 0 && answer.IsDerived(sentence)))
        {
            // A finding about the draft itself: its places and quotations are checked with the sentence.
            yield break;
        }

        if (answer.Answer.Citations.Select(answer.SourceOf).OfType<Source>().Any(source => derived.Text == source.Info.Title || derived.Text == $"{source.Info.Title}（{source.Info.DateText}）"))
        {
            yield break;
        }

        var words = Quoted.In(derived.How).Where(said => StandsInCitedFile(answer, said)).ToList();
        var years = words.SelectMany(said => DateReader.FindAll(said)).Select(date => date.Year).OfType<int>().Concat(words.Select(BareYear).OfType<int>())
            .SelectMany(year => Neighbours(year, derived.How)).ToHashSet();
        var wanted = DateReader.FindAll(derived.Text).Select(date => date.Year).OfType<int>().ToList();
        var says = wanted.Count > 0 ? wanted.TrueForAll(years.Contains) : words.Exists(said => NormalizedText.Fold(said).Contains(NormalizedText.Fold(derived.Text), StringComparison.Ordinal));
        if (words.Count == 0 || !says)
        {
            yield return derived.How;
        }
    }

    /// <summary>2024 over a column of a table</summary>
    static int? BareYear(string words) =>
        NormalizedText.Fold(words) is { Length: 4 } folded && int.TryParse(folded, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2200 ? year : null;

    static bool StandsInCitedFile(Case answer, string words) =>
        answer.Answer.Citations.Select(answer.SourceOf).OfType<Source>().Distinct().Any(source => source.Says(words.TrimEnd('…')));

    static IEnumerable<int> Neighbours(int year, string how)
    {
        yield return year;
        if (how.Contains("翌年", StringComparison.Ordinal) || how.Contains("year after", StringComparison.Ordinal))
        {
            yield return year + 1;
        }

        if (how.Contains("前年", StringComparison.Ordinal) || how.Contains("year before", StringComparison.Ordinal))
        {
            yield return year - 1;
        }
    }
}
