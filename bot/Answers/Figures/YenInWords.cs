using System.Globalization;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>12,640,000千円 as people say it: 126億4,000万円.</summary>
internal static class YenInWords
{
    static readonly (decimal Size, string Name)[] Steps = [(1_0000_0000_0000m, "兆"), (1_0000_0000m, "億"), (1_0000m, "万"), (1m, "")];

    /// <summary>Units that tables print amounts in and nobody speaks in.</summary>
    public static bool IsOfTables(Figure figure) => figure is { Kind: FigureKind.Money, Unit: "千円" or "百万円", From: null, Yen: not null };

    public static string? Of(Figure figure)
    {
        if (!IsOfTables(figure) || figure.Yen is not { } yen || Math.Abs(yen) < Steps[^2].Size || decimal.Truncate(yen) != yen)
        {
            return null;
        }

        var (rest, words) = (Math.Abs(yen), yen < 0 ? "▲" : "");
        foreach (var (size, name) in Steps)
        {
            var count = decimal.Truncate(rest / size);
            words += count > 0 ? count.ToString("#,##0", CultureInfo.InvariantCulture) + name : "";
            rest -= count * size;
        }

        return words + "円";
    }

    /// <summary>Between shares lie points.</summary>
    public static string OfDifference(string unit) => unit is "%" or "％" ? "ポイント" : unit;
}
