using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Commands;

/// <summary>Where the first hit on the evidence stood; 0 where none did.</summary>
internal sealed record RetrievalRow(RetrievalQuestion Question, int Rank, IReadOnlyList<PassageHit> Hits);

/// <summary>How well an index finds what answers a question: a hit counts when its span overlaps a gold snippet.</summary>
internal sealed record RetrievalReport(IReadOnlyList<RetrievalRow> Rows)
{
    const int Depth = 50;

    public static async Task<RetrievalReport> MeasureAsync(
        IReadOnlyList<RetrievalQuestion> questions, IReadOnlyList<PolicyDocument> documents, Func<string, ValueTask<PassageQuery>> encode, IPassageIndex index)
    {
        var texts = documents.ToDictionary(document => document, document => NormalizedText.Of(document.Text));
        var rows = new List<RetrievalRow>();
        foreach (var question in questions)
        {
            var gold = question.Ev.SelectMany(snippet => texts.Where(text => text.Key.Info.File.StartsWith(snippet.Doc, StringComparison.Ordinal))
                .SelectMany(text => text.Value.FindAll(NormalizedText.Fold(snippet.Snip)).Select(span => (text.Key.Info.Id, Span: span)))).ToList();
            var hits = (await index.SearchAsync(await encode(question.Q) with { Top = Depth })).Hits;
            var rank = hits.ToList().FindIndex(hit => gold.Any(place => place.Id == hit.Passage.Document && place.Span.Start < hit.Passage.Span.End && hit.Passage.Span.Start < place.Span.End)) + 1;
            rows.Add(new RetrievalRow(question, rank, hits));
        }

        return new RetrievalReport(rows);
    }

    public double RecallAt(int depth, string? type = null) => Share(row => row.Rank > 0 && row.Rank <= depth, type);

    public double MeanReciprocalRank => Rows.Count == 0 ? 0 : Rows.Average(row => row.Rank == 0 ? 0 : 1.0 / row.Rank);

    public void Write(TextWriter writer, bool listMisses)
    {
        foreach (var type in Rows.Select(row => row.Question.Type).Distinct().Order(StringComparer.Ordinal))
        {
            writer.WriteLine(Line(type, type));
        }

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Line("all", null)}  MRR {MeanReciprocalRank:0.000}"));
        foreach (var row in Rows.Where(row => listMisses && row.Rank is 0 or > 1))
        {
            writer.WriteLine($"  {row.Question.Id} [{row.Rank}] {row.Question.Q}");
            foreach (var hit in row.Hits.Take(3))
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"      {hit.Score:0.000} ({hit.TermScore:0.0}, {hit.VectorScore:0.00}) {hit.Passage.Kind} {hit.Passage.Label} | {Start(hit.Passage.Text)}"));
            }
        }
    }

    string Line(string name, string? type) => string.Create(CultureInfo.InvariantCulture,
        $"{name,-10} {Rows.Count(row => type is null || row.Question.Type == type),4} questions  first hit {RecallAt(1, type):0.000}  first five {RecallAt(5, type):0.000}");

    double Share(Func<RetrievalRow, bool> counts, string? type)
    {
        var rows = Rows.Where(row => type is null || row.Question.Type == type).ToList();
        return rows.Count == 0 ? 0 : (double)rows.Count(counts) / rows.Count;
    }

    static string Start(string text) => text.Replace('\n', '/')[..Math.Min(50, text.Length)];
}
