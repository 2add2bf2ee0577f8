using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Pipeline;

namespace PolicyBot.Indexer.Commands;

/// <summary>figures FILE…: every number with what it counts, its year and how sure that is.</summary>
internal static class FiguresCommand
{
    static readonly JsonWriterOptions JsonLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(CommonOptions common, Output output)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files or folders; the folder of documents where none is named.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "One figure a line." };
        var csv = new Option<bool>("--csv") { Description = "A table with the source of each figure." };
        var xlsx = new Option<string?>("--xlsx") { Description = "Write a workbook to this file; numbers stay numbers." };
        var year = new Option<int?>("--year") { Description = "Only this fiscal year: 2023." };
        var ministry = new Option<string?>("--ministry") { Description = "Only this ministry's tag: 文." };
        var programme = new Option<string?>("--programme") { Description = "Only names that contain this." };
        var measure = new Option<FigureMeasure?>("--measure") { Description = "Only budget, initial, supplementary, target, actual, actualOfYear or other." };
        var command = new Command("figures", "List the figures of documents with year, unit, source and attribution.") { files, json, csv, xlsx, year, ministry, programme, measure };
        common.AddReadingTo(command);
        MistypedOption.Reject(files, command);
        command.SetAction(parsed =>
        {
            var filter = new LedgerFilter
            {
                Year = parsed.GetValue(year),
                Ministry = parsed.GetValue(ministry),
                Programme = parsed.GetValue(programme),
                Measure = parsed.GetValue(measure),
            };
            var named = parsed.GetValue(files) is { Length: > 0 } some ? some : [common.SeedsOf(parsed)];
            var (documents, refused) = Read(DocumentRun.For(common.SeedsOf(parsed), common.ReadOptionsOf(parsed)), named, output);
            var code = parsed.GetValue(xlsx) is { } file ? OutputFile.Write(file, stream => LedgerWorkbook.Write(stream, Rows(documents, filter)), output)
                : parsed.GetValue(json) ? WriteJson(documents, filter, output)
                : parsed.GetValue(csv) ? WriteCsv(documents, filter, output)
                : WriteText(documents, filter, output);
            return code == ExitCodes.Done && refused ? ExitCodes.InputRefused : code;
        });
        return command;
    }

    static (List<PolicyDocument> Documents, bool Refused) Read(DocumentRun run, IEnumerable<string> named, Output output)
    {
        var input = InputFiles.Expand(named, output);
        var results = input.Files.Select(file => run.Read(file.Path, file.Root)).ToList();
        foreach (var refused in results.Where(result => result.Refused is not null))
        {
            output.Remarks.WriteLine($"{refused.Refused?.Code} {refused.Refused?.Message}");
        }

        return ([.. results.Select(result => result.Document).OfType<PolicyDocument>()], input.SomeRefused || results.Exists(result => result.Document is null));
    }

    static IEnumerable<IReadOnlyList<LedgerCell>> Rows(IEnumerable<PolicyDocument> documents, LedgerFilter filter) =>
        documents.SelectMany(document => LedgerTable.Rows(document, document.Figures, filter));

    static int WriteCsv(List<PolicyDocument> documents, LedgerFilter filter, Output output)
    {
        output.Results.Write(LedgerCsv.Write(Rows(documents, filter)));
        return ExitCodes.Done;
    }

    static int WriteJson(List<PolicyDocument> documents, LedgerFilter filter, Output output)
    {
        foreach (var (document, figure) in documents.SelectMany(document => document.Figures.Where(filter.Shows), (document, figure) => (document, figure)))
        {
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, JsonLine))
            {
                json.WriteStartObject();
                json.WriteString("document", document.Info.Id);
                FigureJson.WriteFigure(json, figure);
                json.WriteString("quote", figure.Span.In(document.Text));
                json.WriteEndObject();
            }

            output.Results.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
        }

        return ExitCodes.Done;
    }

    static int WriteText(List<PolicyDocument> documents, LedgerFilter filter, Output output)
    {
        foreach (var document in documents)
        {
            output.Results.WriteLine($"■ {document.Info.Title}");
            foreach (var figure in document.Figures.Where(filter.Shows))
            {
                output.Results.WriteLine($"  {Line(document, figure)}");
            }
        }

        return ExitCodes.Done;
    }

    /// <summary>181億円　再生…プロジェクト　令和5年度　予算　［本文に明記］　第2章 (2)3.</summary>
    static string Line(PolicyDocument document, Figure figure)
    {
        var label = figure.Label.Length > 0 ? figure.Label : figure.Candidates.Count > 0 ? $"（どれか：{string.Join("／", figure.Candidates)}）" : "（不明）";
        var doubt = figure.Doubt is { } text ? $"　※{text}" : "";
        return string.Join('　', new[]
        {
            figure.Span.In(document.Text).ReplaceLineEndings(""), label, figure.Period, FigureWords.Of(figure.Measure), $"［{FigureWords.Of(figure.Attribution)}］", figure.Section,
        }.Where(part => !string.IsNullOrEmpty(part))) + doubt + string.Create(CultureInfo.InvariantCulture, $"（p.{figure.Page}）");
    }
}
