using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>はい or いいえ before the figures that an asserted amount was compared with.</summary>
internal static class Verdict
{
    /// <summary>As it is where nothing comparable was told: then the answer itself says why.</summary>
    public static Answer On(AskedAmount asserted, Answer told, Question question)
    {
        var amount = asserted.Amount;
        var figures = OfMeasure(told.Figures.Select(cited => cited.Figure).Where(figure => figure.Attribution != FigureAttribution.Unattributed && IsComparable(figure, amount)).ToList(), question);
        if (told.Kind == AnswerKind.Figure && SumIn(told) is var (sum, isAbout) && FigureCues.AsksSum(question.Text))
        {
            return isAbout || amount.IsApproximate ? told : OnSum(asserted, sum, told, question);
        }

        if (told.Kind != AnswerKind.Figure || figures.Count == 0 || told.Derived.Any(derived => derived.From.Count > 1))
        {
            return told;
        }

        var values = figures.ConvertAll(figure => figure.Yen ?? figure.Value ?? 0);
        var isRight = values.Exists(value => Fits(value, amount));
        if (!isRight && amount.IsApproximate)
        {
            return told;
        }

        var verdict = (question.Language == Language.Japanese, isRight) switch
        {
            (true, true) => $"はい、{asserted.Written}です。",
            (true, false) => $"いいえ、{asserted.Written}ではありません。",
            (false, true) => $"Yes, {asserted.Written}.",
            (false, false) => $"No, not {asserted.Written}.",
        };
        var how = question.Language == Language.Japanese ? "お尋ねの数値との比較" : "compared with what was asked";
        return told.Below(new Derived(verdict, [amount.Yen ?? amount.Value ?? 0, .. values], how));
    }

    /// <summary>足すと９億円になりますか: はい or いいえ before the figures and their sum.</summary>
    static Answer OnSum(AskedAmount asserted, decimal sum, Answer told, Question question)
    {
        var isRight = Fits(sum, asserted.Amount);
        var verdict = (question.Language == Language.Japanese, isRight) switch
        {
            (true, true) => $"はい、{asserted.Written}になります。",
            (true, false) => $"いいえ、{asserted.Written}にはなりません。",
            (false, true) => $"Yes, the sum is {asserted.Written}.",
            (false, false) => $"No, the sum is not {asserted.Written}.",
        };
        var how = question.Language == Language.Japanese ? "お尋ねの数値と和の比較" : "the sum compared with what was asked";
        return told.Below(new Derived(verdict, [asserted.Amount.Yen ?? asserted.Amount.Value ?? 0, sum], how));
    }

    /// <summary>17億円 of 10 + 3 + 4, and whether a part of it is approximate.</summary>
    static (decimal Sum, bool IsAbout)? SumIn(Answer told) =>
        told.Derived.Where(derived => derived.How.Contains(" + ", StringComparison.Ordinal) && !derived.How.Contains('？', StringComparison.Ordinal))
            .Select(derived => Quantities.FindAll(derived.Text)).Where(read => read is [{ Value: not null }])
            .Select(read => ((decimal, bool)?)(read[0].Yen ?? read[0].Value ?? 0, read[0].IsApproximate)).FirstOrDefault();

    static bool Fits(decimal value, Quantity amount) => amount.Bound switch
    {
        Bound.AtLeast => value >= (amount.Yen ?? amount.Value),
        Bound.AtMost => value <= (amount.Yen ?? amount.Value),
        _ => value == (amount.Yen ?? amount.Value),
    };

    static bool IsComparable(Figure figure, Quantity amount) => amount.Yen is null ? figure.Unit == amount.Unit : figure.Yen is not null;

    /// <summary>A target is not confirmed by what was reached, nor the other way round.</summary>
    static List<Figure> OfMeasure(List<Figure> figures, Question question)
    {
        var isTarget = question.Text.Contains("目標", StringComparison.Ordinal) || question.Text.Contains("target", StringComparison.OrdinalIgnoreCase);
        return figures.FindAll(figure => figure.Measure == FigureMeasure.Target == isTarget) is { Count: > 0 } own ? own : isTarget ? [] : figures;
    }
}
