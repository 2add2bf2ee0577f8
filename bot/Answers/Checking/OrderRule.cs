namespace PolicyBot.Bot.Answers.Checking;

/// <summary>Behind 大きい順： the figures fall, behind 小さい順： they rise, and all count the same.</summary>
internal sealed class OrderRule : IRule
{
    static readonly string[] Falling = ["大きい順：", "Largest first:"];

    static readonly string[] Rising = ["小さい順：", "Smallest first:"];

    public IEnumerable<Fault> Check(Case answer)
    {
        foreach (var title in answer.Sentences.Select(sentence => sentence.Text).Where(text => Extremes.AreTitled(text) && !answer.Answer.Derived.Any(derived => derived.Text == text && Extremes.Are(derived))))
        {
            yield return new Fault("order", title, "");
        }

        var figures = answer.Answer.Figures.Select(cited => cited.Figure).ToList();
        var values = figures.ConvertAll(figure => figure.Yen ?? figure.Value ?? 0);
        foreach (var title in answer.Sentences.Select(sentence => sentence.Text).Where(text => Falling.Concat(Rising).Contains(text, StringComparer.Ordinal)))
        {
            var ordered = Falling.Contains(title, StringComparer.Ordinal) ? values.OrderDescending() : values.Order();
            if (!values.SequenceEqual(ordered) || figures.Select(figure => figure.Yen is null ? figure.Unit : "円").Distinct().Count() != 1)
            {
                yield return new Fault("order", title, string.Join(", ", values));
            }
        }
    }
}
