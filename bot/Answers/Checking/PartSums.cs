namespace PolicyBot.Bot.Answers.Checking;

/// <summary>内訳の和は書かれている数値と一致します。: the last operand is the printed whole, the others are its parts.</summary>
internal static class PartSums
{
    static readonly string[] Agree = ["内訳の和は書かれている数値と一致します。", "The parts add up to the printed figure."];

    static readonly string[] Differ = ["内訳の和は書かれている数値と一致しません。", "The parts do not add up to the printed figure."];

    public static bool Are(Derived derived) => derived.From.Count > 2 && Agree.Concat(Differ).Contains(derived.Text, StringComparer.Ordinal);

    public static IEnumerable<string> Wrong(Case answer, Derived derived)
    {
        var given = new GivenNumbers(answer.Answer.Citations.Select(citation => citation.Quote));
        var unit = Amounts.UnitOf(derived);
        var missing = derived.From.Where(operand => !(unit is { } yen ? given.HasYen(operand * yen) : given.Has(operand))).Select(operand => $"{operand}");
        var same = derived.From.SkipLast(1).Sum() == derived.From[^1];
        return same == Agree.Contains(derived.Text, StringComparer.Ordinal) ? missing : missing.Append(derived.Text);
    }
}
