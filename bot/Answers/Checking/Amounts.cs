using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>Amounts in another unit, and whether amounts in different units are the same, read off the cited passages again.</summary>
internal static class Amounts
{
    static readonly string[] Agree = ["値は一致します。", "The figures agree."];

    static readonly string[] Differ = ["値は一致しません。", "The figures differ."];

    public static bool IsConversion(Derived derived) =>
        derived.From.Count == 1 && (derived.How.EndsWith("を換算", StringComparison.Ordinal) || derived.How.EndsWith(" converted", StringComparison.Ordinal));

    /// <summary>37億3,510万円 is what 3,735,100 in the unit of a cited passage comes to.</summary>
    public static IEnumerable<string> Misconverted(Case answer, Derived derived)
    {
        var yen = Quantities.FindAll(derived.Text) is [{ Yen: { } read }] ? (decimal?)read : null;
        if (yen is null || !Given(answer).YenOf(derived.From[0]).Contains(yen.Value))
        {
            yield return derived.How;
        }
    }

    /// <summary>The yen in one of the unit that all operands were brought to: 42.156 + 28 = 70.156（億円に換算）.</summary>
    public static decimal? UnitOf(Derived derived) =>
        !derived.How.EndsWith("に換算）", StringComparison.Ordinal) ? null
        : Quantities.FindAll($"1{derived.How[(derived.How.LastIndexOf('（') + 1)..^4]}") is [{ Yen: { } yen }] ? yen : 0;

    public static bool IsVerdict(Derived derived) =>
        derived.From.Count > 1 && (Agree.Contains(derived.Text, StringComparer.Ordinal) || Differ.Contains(derived.Text, StringComparer.Ordinal));

    /// <summary>As many amounts as are typed; all the same, or not.</summary>
    public static IEnumerable<string> Misjudged(Case answer, Derived derived)
    {
        var given = Given(answer);
        List<List<decimal>> readings = [.. derived.From.Select(value => given.YenOf(value).ToList() is { Count: > 0 } yen ? yen : given.Has(value) ? [value] : [])];
        var same = readings.TrueForAll(reading => reading.Intersect(readings[0]).Any());
        if (readings.Exists(reading => reading.Count == 0) || same != Agree.Contains(derived.Text, StringComparer.Ordinal) || !answer.Answer.Figures.Select(figure => figure.Figure.Value).OfType<decimal>().SequenceEqual(derived.From))
        {
            yield return derived.Text;
        }
    }

    static GivenNumbers Given(Case answer) => new(answer.Answer.Citations.Select(citation => citation.Quote));
}
