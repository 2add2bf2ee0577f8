using System.Globalization;
using System.Text;
using System.Text.Json;
using PolicyBot.Bot.Channels.Web.Guards;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;

namespace PolicyBot.Bot.Channels.Web.Views;

/// <summary>/api/figures: the ledger of all documents under a filter; /api/figures/chart.svg: one of its pictures.</summary>
internal static class FiguresEndpoint
{
    const int MostRows = 500;

    const int MostCharts = 24;

    public static void MapFigures(this WebApplication app)
    {
        app.MapGet("/api/figures", ReadAsync);
        app.MapGet("/api/figures/chart.svg", DrawAsync);
    }

    static async Task<IResult> ReadAsync([AsParameters] FiguresAsked asked, HttpContext context, Archive archive, Ledgers ledgers, CancellationToken cancellation)
    {
        if (Refusal(asked, context, archive) is { } refusal)
        {
            return refusal;
        }

        var all = await Ledgers.DocumentsAsync(archive, null, cancellation);
        var documents = all.Where(document => string.IsNullOrEmpty(asked.Document) || document.Info.Id == asked.Document).ToList();
        var filter = asked.Filter(archive);
        var rows = documents.SelectMany(document => document.Figures.Where(figure => asked.Takes(figure) && filter.Shows(figure)).Select(figure => (document, figure))).ToList();
        var charts = Charts(documents, filter, ledgers);
        return JsonBody.Of(json =>
        {
            json.WriteNumber("total", rows.Count);
            json.WriteArray("figures", rows.Take(MostRows), WriteRow);
            json.WriteArray("charts", charts.Select((chart, i) => (chart, i)), (one, pair) => WriteChart(one, pair.chart, pair.i, asked));
            WriteChoices(json, all, archive);
        });
    }

    static async Task<IResult> DrawAsync([AsParameters] FiguresAsked asked, int number, HttpContext context, Archive archive, Ledgers ledgers, CancellationToken cancellation)
    {
        if (Refusal(asked, context, archive) is { } refusal)
        {
            return refusal;
        }

        var charts = Charts(await Ledgers.DocumentsAsync(archive, asked.Document, cancellation), asked.Filter(archive), ledgers);
        return number >= 0 && number < charts.Count
            ? Results.Content(charts[number].Svg(number), "image/svg+xml", Encoding.UTF8)
            : Results.NotFound();
    }

    static IResult? Refusal(FiguresAsked asked, HttpContext context, Archive archive) =>
        !asked.IsFit ? Refused.Because(context, StatusCodes.Status400BadRequest, "PB-HTTP-008", "年度（year）は西暦の数字、種別（measure）は budget などの名前で指定してください。")
        : !string.IsNullOrEmpty(asked.Document) && !archive.Catalog.Any(info => info.Id == asked.Document) ? Refused.Document(context)
        : null;

    static List<Chart> Charts(IReadOnlyList<PolicyDocument> documents, LedgerFilter filter, Ledgers ledgers)
    {
        var rows = documents.SelectMany(ledgers.RowsOf).Where(row => row.Figures().Any(filter.Shows)).SelectMany(TargetChart.Of);
        var series = documents.SelectMany(document => YearSeries.Find(document.Figures.Where(filter.Shows))).Select(YearChart.Of);
        return [.. rows.Concat(series).Take(MostCharts)];
    }

    static void WriteRow(Utf8JsonWriter json, (PolicyDocument Document, Figure Figure) row)
    {
        var (document, figure) = row;
        FigureJson.WriteFigure(json, figure);
        json.WriteString("amount", FigureWords.Amount(figure));
        json.WriteString("document", document.Info.Id);
        json.WriteString("title", document.Info.Title);
        json.WriteString("url", string.Create(CultureInfo.InvariantCulture, $"/source/{Uri.EscapeDataString(document.Info.Id)}?start={figure.Span.Start}&end={figure.Span.End}#passage"));
    }

    static void WriteChart(Utf8JsonWriter json, Chart chart, int number, FiguresAsked asked)
    {
        json.WriteString("title", chart.Title);
        json.WriteString("description", chart.Description);
        json.WriteNumber("width", Chart.Width);
        json.WriteNumber("height", chart.Height);
        json.WriteString("url", string.Create(CultureInfo.InvariantCulture, $"/api/figures/chart.svg?number={number}{asked.Query}"));
    }

    static void WriteChoices(Utf8JsonWriter json, IReadOnlyList<PolicyDocument> documents, Archive archive)
    {
        var figures = documents.SelectMany(document => document.Figures).Where(figure => figure.Kind is not (FigureKind.Date or FigureKind.Duration)).ToList();
        json.WriteStartObject("choices");
        json.WriteArray("documents", documents, (one, document) =>
        {
            one.WriteString("id", document.Info.Id);
            one.WriteString("title", document.Info.Title);
        });
        json.WriteStrings("years", figures.Select(figure => figure.FiscalYear).OfType<int>().Distinct().Order().Select(year => year.ToString(CultureInfo.InvariantCulture)));
        json.WriteStrings("measures", figures.Select(figure => figure.Measure).Distinct().Order().Select(measure => ContractJson.Name(measure)));
        json.WriteArray("ministries", Ministries(figures), (one, tag) =>
        {
            one.WriteString("tag", tag);
            one.WriteString("name", archive.Lexicon.MinistryTags.GetValueOrDefault(tag, tag));
        });
        json.WriteEndObject();
    }

    static IEnumerable<string> Ministries(IEnumerable<Figure> figures) =>
        figures.SelectMany(figure => figure.CandidateMinistries.Append(figure.Ministry ?? "")).SelectMany(tags => tags.Split('、'))
            .Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
