using System.Globalization;
using PolicyBot.Bot.Answers;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Tests.Support;

/// <summary>How a figure is named in a question, and whether an answer says it.</summary>
internal static class AskedFigure
{
    const int ShortestName = 3;
    const int LongestName = 40;

    public static bool HasName(Figure figure) =>
        figure is { Label.Length: >= ShortestName and <= LongestName, Attribution: not FigureAttribution.Unattributed };

    public static string NameOf(Figure figure) =>
        figure.SubOf is { Length: > 0 } whole && whole != figure.Label ? $"{whole}の{figure.Label}" : figure.Label;

    public static bool Says(Answer answer, Figure figure)
    {
        var number = figure.Fraction ?? (figure.Value ?? 0).ToString("0.####", CultureInfo.InvariantCulture);
        return NormalizedText.Fold(answer.Text).Contains(number, StringComparison.Ordinal)
            || Quantities.FindAll(answer.Text).Any(told => told.Value == figure.Value || (told.Yen is { } yen && yen == figure.Yen));
    }
}
