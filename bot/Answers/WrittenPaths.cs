using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>Places as questions write them: several at once (5.①②③), or with a number in the middle left out (§2の⑤ where only 2.1) has one).</summary>
internal static partial class WrittenPaths
{
    /// <summary>5.①②③ → 5.①, 5.②, 5.③</summary>
    public static IReadOnlyList<string> Each(string path) =>
        Several().Match(path) is { Success: true } match ? [.. match.Groups["items"].Value.Select(item => $"{match.Groups["head"].Value}{item}")] : [path];

    /// <summary>The places below a part that end in these numbers, whatever other numbers stand between.</summary>
    public static IReadOnlyList<Section> Below(Section part, string path)
    {
        var asked = Steps(path);
        return asked.Count == 0 ? [] : [.. part.SelfAndDescendants().Where(place => place.Kind == SectionKind.Numbered && place != part && Ends(Steps(Under(part, place)), asked))];
    }

    /// <summary>What stands where a place is asked for that is not there: §5には1.から4.まで; null where nothing is numbered.</summary>
    public static string? Siblings(PolicyDocument document, string label)
    {
        for (var above = label; ;)
        {
            above = Last().Replace(above, "").TrimEnd();
            var place = document.Root.SelfAndDescendants().FirstOrDefault(section => Lexicon.Key(section.Label) == Lexicon.Key(above));
            if (place is not null || above.Length == 0)
            {
                return place is null ? null : Said(place);
            }

            if (!Last().IsMatch(above))
            {
                above = "";
            }
        }
    }

    static string? Said(Section place)
    {
        var numbers = place.Children.Where(child => child.Kind == SectionKind.Numbered && child.Label.StartsWith(place.Label, StringComparison.Ordinal)).GroupBy(child => child.Form).FirstOrDefault()?.ToList() ?? [];
        var within = place.Label.Length > 0 ? $"{place.Label}には" : "";
        return numbers switch
        {
            [] => null,
            [var only] => $"{within}{only.Number.Trim()}だけがあります",
            [var first, _, .., var last] when last.Ordinal - first.Ordinal == numbers.Count - 1 => $"{within}{first.Number.Trim()}から{last.Number.Trim()}まであります",
            [var first, var second] => $"{within}{first.Number.Trim()}と{second.Number.Trim()}があります",
            _ => $"{within}{string.Join('、', numbers.Select(one => one.Number.Trim()))}があります",
        };
    }

    static string Under(Section part, Section place) => place.Label.StartsWith(part.Label, StringComparison.Ordinal) ? place.Label[part.Label.Length..] : place.Label;

    /// <summary>The last number is the same, and the others follow each other in the same order.</summary>
    static bool Ends(List<string> own, List<string> asked)
    {
        var at = asked.Count - 1;
        for (var step = own.Count - 1; step >= 0 && at >= 0; step--)
        {
            at -= own[step] == asked[at] ? 1 : 0;
            if (at == asked.Count - 1)
            {
                return false;
            }
        }

        return at < 0;
    }

    static List<string> Steps(string path) => [.. Step().Matches(AddressParser.Half(path)).Select(step => step.Value)];

    const string One = @"§\d{1,2}|\([0-9ァ-ンa-z一二三四五六七八九十]{1,3}\)|\d{1,2}つ目の.|\d{1,2}[.)]?|[①-⑳]|[ァ-ン](?![ァ-ンー])[.)]?";

    [GeneratedRegex(One, RegexOptions.None, 1000)]
    private static partial Regex Step();

    [GeneratedRegex($"(?:{One})$", RegexOptions.None, 1000)]
    private static partial Regex Last();

    [GeneratedRegex("^(?<head>.*?)(?<items>[①-⑳]{2,})$", RegexOptions.None, 1000)]
    private static partial Regex Several();
}
