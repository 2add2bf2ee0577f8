using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Commands;

/// <summary>--year, --ministry, --programme, --measure in the words that staff use.</summary>
internal sealed class FigureFilters
{
    readonly Option<int?> _year = new("--year") { Description = "Only this fiscal year: 令和4年度, R4, FY2022 or 2022.", CustomParser = ParseYear };

    readonly Option<string?> _ministry = new("--ministry") { Description = "Only this ministry: 文, 文科省 or MEXT." };

    readonly Option<string?> _programme = new("--programme") { Description = "Only names that contain this, or a spelling that the lexicon knows." };

    readonly Option<IReadOnlyList<FigureMeasure>?> _measure = new("--measure") { Description = $"Only one measure: {MeasureNames.All}.", CustomParser = ParseMeasure };

    public void AddTo(Command command)
    {
        command.Options.Add(_year);
        command.Options.Add(_ministry);
        command.Options.Add(_programme);
        command.Options.Add(_measure);
    }

    public LedgerFilter Read(ParseResult parsed, Lexicon lexicon) => new()
    {
        Year = parsed.GetValue(_year),
        Ministries = parsed.GetValue(_ministry) is { } ministry ? Tags(ministry, lexicon) : null,
        Programme = parsed.GetValue(_programme) is { } programme ? new ProgrammeFilter(programme, lexicon) : null,
        Measures = parsed.GetValue(_measure),
    };

    static List<string> Tags(string ministry, Lexicon lexicon) =>
        [ministry, .. lexicon.Find(lexicon.MinistryTags.GetValueOrDefault(ministry, ministry)).SelectMany(entry => entry.Tags)];

    static int? ParseYear(ArgumentResult result)
    {
        var asked = result.Tokens[0].Value.Trim();
        if (DateReader.FindAll(asked) is [{ Year: { } year, Precision: DatePrecision.FiscalYear or DatePrecision.Year } date] && date.Span.Length == asked.Length)
            return year;
        if (asked.Length == 4 && Numerals.TryRead(asked, 0, out var plain, out var length) && length == asked.Length)
            return (int)plain;
        result.AddError($"--year {asked} is no year. Write it like 令和4年度, R4, FY2022 or 2022.");
        return null;
    }

    static IReadOnlyList<FigureMeasure>? ParseMeasure(ArgumentResult result)
    {
        if (MeasureNames.Find(result.Tokens[0].Value) is { Count: > 0 } measures)
            return measures;
        result.AddError($"--measure {result.Tokens[0].Value} is none of: {MeasureNames.All}.");
        return null;
    }
}
