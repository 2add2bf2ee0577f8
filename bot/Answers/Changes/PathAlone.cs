using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>１．はどう変わりますか: a place that does not say in which part it stands.</summary>
internal static partial class PathAlone
{
    const int MostChoices = 3;

    public static string? In(Question question) =>
        question is { IsFollowUp: false, Places: { Sections.Count: 0, Notes.Count: 0 } } && Leading().Match(AddressParser.Half(question.Text)) is { Success: true } match
            ? match.Groups["path"].Value : null;

    /// <summary>The parts where such a place changes; where none does, those that have one.</summary>
    public static List<string> Parts(Draft draft, string path)
    {
        var having = draft.Places.Where(part => part.SelfAndDescendants().Any(place => Lexicon.Key(place.Label) == Lexicon.Key($"{part.Label} {path}"))).Select(part => part.Label).ToList();
        var changing = having.FindAll(part => draft.Changes.Any(change => Lexicon.Key(change.Place).StartsWith(Lexicon.Key($"{part} {path}"), StringComparison.Ordinal)));
        return changing.Count > 0 ? changing : having;
    }

    public static Answer Which(Question question, string path, List<string> parts)
    {
        var rest = question.Text[path.Length..].TrimStart();
        return SmallTalk.Clarify(question, $"どの節の{path}についてですか（{string.Join('、', parts)}にあります）。", $"In which part is the {path} that you mean ({string.Join(", ", parts)})?",
            [.. parts.Take(MostChoices).Select(part => $"{part}の{path}{rest}")]);
    }

    /// <summary>§2の②, where three places of §2 have one.</summary>
    public static Answer WhichPlace(Question question, Draft draft, List<string> keys)
    {
        var labels = draft.Document.Root.SelfAndDescendants().Select(place => place.Label).Where(label => keys.Contains(Lexicon.Key(label))).Distinct(StringComparer.Ordinal).ToList();
        var part = question.Places.Sections[0];
        return SmallTalk.Clarify(question, $"{part}の{question.Places.Path}は複数あります（{string.Join('、', labels)}）。どれについてですか。", $"{part} has several {question.Places.Path} ({string.Join(", ", labels)}). Which one do you mean?",
            [.. labels.Take(MostChoices).Select(label => question.Language == Language.Japanese ? $"{label}はどう変わりますか" : $"How does {label} change?")]);
    }

    [GeneratedRegex(@"^(?<path>[0-9]{1,2}[.)](?:[0-9]{1,2}[.)])*[①-⑳]?) ?(?:は|の|を|が|って)", RegexOptions.None, 1000)]
    private static partial Regex Leading();
}
