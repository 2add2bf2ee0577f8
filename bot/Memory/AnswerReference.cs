using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyBot.Bot.Answers;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Memory;

/// <summary>What feedback needs to know of an answer: where it came from, not what it said. The question only where a setting allows it.</summary>
internal sealed record AnswerReference(string Id, string Kind, IReadOnlyList<CitedPlace> Citations, string? Question)
{
    const int MostPlaces = 20;

    public static AnswerReference Of(string question, Answer answer, bool keepsQuestion) => new(
        IdOf(question, answer),
        ContractJson.Name(answer.Kind),
        [.. answer.Citations.Select(Place).Distinct().Take(MostPlaces)],
        keepsQuestion ? StorableText.Of(question) : null);

    static CitedPlace Place(Citation citation) =>
        new(StorableText.Of(citation.Document), StorableText.Of(string.Join(' ', new[] { citation.Section, citation.RevisionNote }.Where(part => !string.IsNullOrEmpty(part)))));

    /// <summary>The same question with the same answer has the same id, on whichever instance.</summary>
    static string IdOf(string question, Answer answer)
    {
        var spans = answer.Citations.Select(citation => string.Create(CultureInfo.InvariantCulture, $"{citation.Document} {citation.Span.Start} {citation.Span.End}"));
        return Digest(string.Join('\n', [question, answer.Text, .. spans]));
    }

    /// <summary>Sixteen digits that tell nothing of what they stand for.</summary>
    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}

internal sealed record CitedPlace(string Document, string Section);
