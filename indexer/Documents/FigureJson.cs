using System.Text.Json;

namespace PolicyBot.Indexer.Documents;

/// <summary>Figures in the shape that scripts rely on.</summary>
internal static class FigureJson
{
    public static void Write(Utf8JsonWriter json, PolicyDocument document) =>
        json.WriteArray("figures", document.Figures, WriteFigure);

    public static void WriteFigure(Utf8JsonWriter json, Figure figure)
    {
        json.WriteString("label", figure.Label);
        json.WriteString("measure", ContractJson.Name(figure.Measure));
        json.WriteString("kind", ContractJson.Name(figure.Kind));
        WriteNumber(json, "value", figure.Value);
        json.WriteString("unit", figure.Unit);
        WriteNumber(json, "yen", figure.Yen);
        WriteNumber(json, "fiscalYear", figure.FiscalYear);
        json.WriteString("period", figure.Period);
        json.WriteBoolean("approximate", figure.Approximate);
        json.WriteString("bound", figure.Bound == FigureBound.None ? null : ContractJson.Name(figure.Bound));
        json.WriteBoolean("within", figure.Within);
        json.WriteString("ministry", figure.Ministry);
        json.WriteString("subOf", figure.SubOf);
        json.WriteString("attribution", ContractJson.Name(figure.Attribution));
        json.WriteString("rule", figure.Rule);
        json.WriteString("fraction", figure.Fraction);
        json.WriteString("date", figure.Date);
        json.WriteString("doubt", figure.Doubt);
        json.WriteString("proposedReading", figure.ProposedReading);
        json.WriteString("indicator", figure.Indicator);
        json.WriteString("yearRule", figure.YearRule);
        json.WriteStrings("candidates", figure.Candidates);
        json.WriteString("section", figure.Section);
        json.WriteNumber("page", figure.Page);
        json.WriteSpan(figure.Span);
    }

    static void WriteNumber(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
