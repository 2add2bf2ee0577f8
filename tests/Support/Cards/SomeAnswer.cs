using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables;
using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Tests.Support.Cards;

/// <summary>Answers made by hand, for what is shown of them.</summary>
internal static class SomeAnswer
{
    public static readonly Uri Page = new("https://policy.example/");

    public static Answer Of(string text, int citations = 0, string quote = "原文") => new()
    {
        Kind = AnswerKind.Answer,
        Language = Language.Japanese,
        Text = text,
        Citations = [.. Enumerable.Range(1, citations).Select(number => Citation(number, quote))],
    };

    public static Citation Citation(int number, string quote = "原文", int start = 10) => new()
    {
        Number = number,
        Document = "doc",
        Title = new string('題', 100),
        Section = "§2 2.1)②",
        RevisionNote = "※2",
        Page = 3,
        File = "doc.txt",
        Span = new SourceSpan(start, start + 10),
        Quote = quote,
    };

    public static ChangeRow Row(int number, OperationStatus status, params IReadOnlyList<DiffRun> runs) => new()
    {
        Kind = RowKind.Replace,
        Status = status,
        Note = $"§1 ※{number}",
        Target = $"§1 {number}.",
        Runs = runs,
        Operation = new RevisionOperation
        {
            Kind = OperationKind.Replace,
            Status = status,
            Note = $"§1 ※{number}",
            Span = new SourceSpan(number * 100, (number * 100) + 10),
            TargetAsWritten = $"{number}．",
            TargetExists = true,
        },
    };

    public static ChangeTable Table(params IReadOnlyList<ChangeRow> rows) => new() { Title = "方針（案）", Sections = [new ChangeSection("§1", "見出し", rows)] };

    /// <summary>Every change of a table, each with a citation of its own.</summary>
    public static Answer Changes(ChangeTable table) => Of("修正があります。") with
    {
        Kind = AnswerKind.Changes,
        Citations = [.. table.Rows.Select((row, at) => Citation(at + 1, start: row.Operation!.Span.Start))],
        Changes = [.. table.Rows.Select((row, at) => new CitedChange(row.Operation!, at + 1))],
    };

    public static Figure Figure(string label, decimal value, FigureAttribution attribution = FigureAttribution.Stated) => new()
    {
        Label = label,
        Measure = FigureMeasure.Initial,
        Kind = FigureKind.Money,
        Value = value,
        Unit = "億円",
        FiscalYear = 2022,
        Period = "令和4年度",
        Attribution = attribution,
        Section = "§1",
        Page = 1,
        Span = new SourceSpan(10, 20),
    };

    public static Answer Figures(params IReadOnlyList<Figure> figures) => Of("9億円です[1]。", 1) with
    {
        Kind = AnswerKind.Figure,
        Figures = [.. figures.Select(figure => new CitedFigure(figure, 1))],
    };
}
