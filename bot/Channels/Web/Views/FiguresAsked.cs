using System.Globalization;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Bot.Channels.Web.Views;

/// <summary>?document=&amp;year=2022&amp;ministry=文&amp;programme=&amp;measure=budget&amp;kinds=all</summary>
internal sealed record FiguresAsked(string? Document, string? Year, string? Ministry, string? Programme, string? Measure, string? Kinds)
{
    public LedgerFilter Filter(Archive archive) => new()
    {
        Year = int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        Ministries = string.IsNullOrEmpty(Ministry) ? null : [Ministry],
        Programme = string.IsNullOrWhiteSpace(Programme) ? null : new ProgrammeFilter(Programme, archive.Lexicon),
        Measures = Enum.TryParse<FigureMeasure>(Measure, ignoreCase: true, out var measure) ? [measure] : null,
    };

    /// <summary>A year or measure that is none would silently show everything.</summary>
    public bool IsFit =>
        (string.IsNullOrEmpty(Year) || int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        && (string.IsNullOrEmpty(Measure) || (Enum.TryParse<FigureMeasure>(Measure, ignoreCase: true, out var measure) && Enum.IsDefined(measure) && !char.IsAsciiDigit(Measure[0])));

    /// <summary>Days and lengths of time are figures of the ledger too; who looks for amounts does not want them.</summary>
    public bool Takes(Figure figure) => Kinds == "all" || figure.Kind is not (FigureKind.Date or FigureKind.Duration);

    public string Query => string.Concat(
        Part("document", Document), Part("year", Year), Part("ministry", Ministry), Part("programme", Programme), Part("measure", Measure), Part("kinds", Kinds));

    static string Part(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
