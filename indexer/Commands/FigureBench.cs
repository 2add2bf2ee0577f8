using System.Diagnostics;
using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure;

namespace PolicyBot.Indexer.Commands;

/// <summary>bench figures: how long the ledger of many pages takes, in one document and in many.</summary>
internal static class FigureBench
{
    public static void Run(IReadOnlyList<string> texts, int pages, Output output)
    {
        var documents = texts.Select(Parse).ToList();
        var eachTime = documents.Sum(document => document.PageStarts.Count);
        var times = Math.Max(1, (pages + eachTime - 1) / eachTime);
        // A page of its own for each text, so that the last line of one does not go on in the next.
        var whole = string.Concat(Enumerable.Repeat(string.Join("\n\n ", texts) + "\n\n ", times));
        var clock = Stopwatch.StartNew();
        var large = Parse(whole);
        Report("one document", large.PageStarts.Count, whole.Length, clock.Elapsed, () => FigureLedger.Read(large).Figures.Count, output);
        Report($"{times * documents.Count} documents", eachTime * times, texts.Sum(text => text.Length) * times, TimeSpan.Zero, () => Enumerable.Range(0, times).Sum(_ => documents.Sum(document => FigureLedger.Read(document).Figures.Count)), output);
    }

    static PolicyDocument Parse(string text) =>
        DocumentParser.Parse(new SourceText { File = "bench", Text = text, Encoding = "utf-8" }, new DocumentInfo { Id = "bench", File = "bench", Title = "bench" });

    static void Report(string name, int pages, int letters, TimeSpan parsing, Func<int> read, Output output)
    {
        var clock = Stopwatch.StartNew();
        var figures = read();
        output.Results.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name} of {pages:N0} pages, {letters / 1e6:0.0} million characters: ledger {clock.Elapsed.TotalSeconds:0.0} s, {figures:N0} figures{(parsing > TimeSpan.Zero ? $"; reading and structure {parsing.TotalSeconds:0.0} s" : "")}; peak working set {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB"));
    }
}
