namespace PolicyBot.Bot.Answers.Checking;

/// <summary>一番大きい数値：: the figure told first is the largest of those it was compared with, and these stand in its file.</summary>
internal static class Extremes
{
    static readonly string[] Largest = ["一番大きい数値：", "The largest:"];

    static readonly string[] Smallest = ["一番小さい数値：", "The smallest:"];

    public static bool AreTitled(string text) => Largest.Concat(Smallest).Contains(text, StringComparer.Ordinal);

    public static bool Are(Derived derived) => derived.From.Count > 1 && AreTitled(derived.Text);

    public static IEnumerable<string> Wrong(Case answer, Derived derived)
    {
        var extreme = Largest.Contains(derived.Text, StringComparer.Ordinal) ? derived.From.Max() : derived.From.Min();
        if (answer.Answer.Figures is not [var told, ..] || (told.Figure.Yen ?? told.Figure.Value) != extreme)
        {
            return [derived.Text];
        }

        var file = answer.Answer.Citations.Where(citation => citation.Number == told.Citation).Select(answer.SourceOf).OfType<Source>().FirstOrDefault();
        var given = new GivenNumbers(file is null ? [] : [file.Text]);
        return derived.From.Where(value => !(told.Figure.Yen is null ? given.Has(value) : given.HasYen(value))).Select(value => $"{value}");
    }
}
