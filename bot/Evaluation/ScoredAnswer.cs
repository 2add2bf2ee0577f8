using System.Text.Json;

namespace PolicyBot.Bot.Evaluation;

/// <summary>An answer line as a script would read it: only what is scored.</summary>
internal sealed record ScoredAnswer(string Kind, string Text, IReadOnlyList<ScoredCitation> Citations, string Derived, double? ElapsedMs)
{
    public bool IsRefusal => Kind == "notFound";

    public static (string Id, ScoredAnswer Answer) Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var citations = Items(root, "citations").Select(ScoredCitation.Read).ToList();
        double? elapsed = root.TryGetProperty("elapsedMs", out var took) && took.ValueKind == JsonValueKind.Number ? took.GetDouble() : null;
        return (String(root, "id"), new ScoredAnswer(String(root, "kind"), String(root, "text"), citations, Derivations(root), elapsed));
    }

    public static IReadOnlyDictionary<string, ScoredAnswer> Load(string path)
    {
        var answers = new Dictionary<string, ScoredAnswer>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var (id, answer) = Parse(line);
            answers[id] = answer;
        }

        return answers;
    }

    /// <summary>What is shown as computed, without escapes: the digits of \u6999 are no figure.</summary>
    static string Derivations(JsonElement root) =>
        string.Join(' ', Items(root, "derived").Select(derived => $"{String(derived, "text")} {Numbers(derived)} {String(derived, "how")}"));

    static string Numbers(JsonElement derived) => string.Join(' ', Items(derived, "from").Select(number => number.GetRawText()));

    internal static string String(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    static JsonElement[] Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];
}

internal sealed record ScoredCitation(string File, int Start, int End, string Quote, string Section, string RevisionNote)
{
    public static ScoredCitation Read(JsonElement citation) => new(
        ScoredAnswer.String(citation, "file"),
        citation.GetProperty("start").GetInt32(),
        citation.GetProperty("end").GetInt32(),
        ScoredAnswer.String(citation, "quote"),
        ScoredAnswer.String(citation, "section"),
        ScoredAnswer.String(citation, "revisionNote"));
}
