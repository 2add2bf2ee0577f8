using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Indexer.Commands;

/// <summary>Figures and comparisons for scripts: one JSON object a line.</summary>
internal static class FigureLines
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(FigureSource source, LedgerFilter filter, TextWriter writer)
    {
        foreach (var (_, document, _) in source.Documents)
        {
            foreach (var figure in document.Figures.Where(filter.Shows))
            {
                WriteLine(writer, json => WritePlace(json, document, figure));
            }
        }
    }

    public static void WriteComparison(FigureSource source, FigureComparisons compared, TextWriter writer)
    {
        foreach (var result in compared.Results)
        {
            WriteLine(writer, json =>
            {
                json.WriteString("outcome", ContractJson.Name(result.Outcome));
                json.WriteString("message", result.Message);
                WritePlaces(json, source, [result.First, result.Second]);
                WriteRenaming(json, result.Renaming);
            });
        }

        foreach (var renamed in compared.Renamed)
        {
            WriteLine(writer, json =>
            {
                json.WriteString("outcome", "renamed");
                json.WriteString("message", renamed.Message);
                WritePlaces(json, source, [.. renamed.Former, .. renamed.Current]);
                WriteRenaming(json, renamed.Renaming);
            });
        }
    }

    static void WritePlaces(Utf8JsonWriter json, FigureSource source, IReadOnlyList<FigurePlace> places) =>
        json.WriteArray("places", places, (part, place) => WritePlace(part, source.DocumentOf(place), place.Figure));

    static void WritePlace(Utf8JsonWriter json, PolicyDocument document, Figure figure)
    {
        json.WriteString("document", document.Info.Id);
        FigureJson.WriteFigure(json, figure);
        json.WriteString("quote", figure.Span.In(document.Text));
    }

    static void WriteRenaming(Utf8JsonWriter json, Renaming? renaming)
    {
        json.WriteString("formerName", renaming?.Former);
        json.WriteString("currentName", renaming?.Current);
    }

    static void WriteLine(TextWriter writer, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        writer.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
