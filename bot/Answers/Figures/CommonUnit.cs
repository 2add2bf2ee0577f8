using System.Globalization;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>Amounts in one unit, as sums and differences need them: as they are, or 4,215,600千円 and 28億円 in 億円.</summary>
internal sealed record CommonUnit(string Unit, IReadOnlyList<decimal> Values, bool Converted)
{
    static readonly (decimal Size, string Unit)[] Steps = [(1_0000_0000m, "億円"), (1_0000m, "万円"), (1m, "円")];

    /// <summary>42.1562億円 says ten thousand yen exactly.</summary>
    const decimal Finest = 10_000;

    /// <summary>Null where they count different things.</summary>
    public static CommonUnit? Of(IReadOnlyList<Figure> figures)
    {
        if (figures.All(figure => figure.Unit == figures[0].Unit))
        {
            return new CommonUnit(figures[0].Unit, [.. figures.Select(figure => figure.Value ?? 0)], Converted: false);
        }

        var yen = figures.Select(figure => figure.Yen).OfType<decimal>().ToList();
        if (yen.Count < figures.Count)
        {
            return null;
        }

        var (size, unit) = Steps.First(step => step.Size == 1 || yen.TrueForAll(amount => Math.Abs(amount) >= step.Size && amount % (step.Size / Finest) == 0));
        return new CommonUnit(unit, yen.ConvertAll(amount => amount / size), Converted: true);
    }

    /// <summary>12,640,000 in the units of tables, 42.156 in 億円.</summary>
    public string Written(decimal value) => value.ToString(Converted || Unit is not ("千円" or "百万円") ? "0.####" : "#,##0.####", CultureInfo.InvariantCulture);
}
