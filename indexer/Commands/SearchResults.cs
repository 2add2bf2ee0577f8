using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Indexer.Commands;

/// <summary>Hits as text or as JSON lines.</summary>
internal static class SearchResults
{
    static readonly JsonWriterOptions JsonLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IReadOnlyList<PassageHit> hits, bool json, Output output)
    {
        for (var at = 0; at < hits.Count; at++)
        {
            output.Results.WriteLine(json ? Json(hits[at], at + 1) : Text(hits[at], at + 1));
        }

        if (hits.Count == 0)
        {
            output.Remarks.WriteLine("何も見つかりませんでした。");
        }
    }

    static string Text(PassageHit hit, int rank)
    {
        var passage = hit.Passage;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{rank,2}. {hit.Score:0.000}  {passage.Title} {passage.Label} {passage.Note} [{passage.Kind}] {passage.File}:{passage.Span.Start}-{passage.Span.End}\n");
        text.Append("    ").Append(Excerpt(passage.Text));
        if (hit.Terms.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    語 {hit.TermScore:0.000}、意味 {hit.VectorScore:0.000}：");
            text.AppendJoin(' ', hit.Terms.OrderByDescending(part => part.Score).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Term}={part.Score:0.00}")));
        }

        return text.ToString();
    }

    static string Excerpt(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 120 ? line : string.Concat(line.AsSpan(0, 120), "…");
    }

    static string Json(PassageHit hit, int rank)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonLine))
        {
            var passage = hit.Passage;
            json.WriteStartObject();
            json.WriteNumber("rank", rank);
            json.WriteNumber("score", Math.Round(hit.Score, 6));
            json.WriteString("document", passage.Document);
            json.WriteString("section", passage.Label);
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(passage.Kind.ToString()));
            json.WriteString("file", passage.File);
            json.WriteNumber("start", passage.Span.Start);
            json.WriteNumber("end", passage.Span.End);
            json.WriteString("text", passage.Text);
            WriteParts(json, hit);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    static void WriteParts(Utf8JsonWriter json, PassageHit hit)
    {
        if (hit.Terms.Count == 0)
        {
            return;
        }

        json.WriteNumber("termScore", Math.Round(hit.TermScore, 6));
        json.WriteNumber("vectorScore", Math.Round(hit.VectorScore, 6));
        json.WriteStartArray("terms");
        foreach (var part in hit.Terms)
        {
            json.WriteStartObject();
            json.WriteString("term", part.Term);
            json.WriteNumber("weight", Math.Round(part.Weight, 6));
            json.WriteNumber("score", Math.Round(part.Score, 6));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
