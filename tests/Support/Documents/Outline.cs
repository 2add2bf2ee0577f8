using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Support.Documents;

/// <summary>Outlines as people compare them: labels to the character, headings by what they say, not by width or wrapping.</summary>
internal static class Outline
{
    public static GeneratedSection Of(PolicyDocument document) => Of(document.Root);

    /// <summary>Null where both agree, else the first place where they do not.</summary>
    public static string? FirstDifference(GeneratedSection expected, GeneratedSection actual)
    {
        var wanted = Lines(expected).ToList();
        var found = Lines(actual).ToList();
        for (var i = 0; i < Math.Max(wanted.Count, found.Count); i++)
        {
            var want = i < wanted.Count ? wanted[i] : "(end)";
            var have = i < found.Count ? found[i] : "(end)";
            if (want != have)
                return $"after {(i == 0 ? "(start)" : wanted[i - 1].Trim())}: expected {want.Trim()}, found {have.Trim()}";
        }
        return null;
    }

    private static GeneratedSection Of(Section section) =>
        new(section.Label, section.Number, section.Ordinal, section.Heading, [.. section.Children.Select(Of)]);

    private static IEnumerable<string> Lines(GeneratedSection root) => root.Children.SelectMany(child => Lines(child, 0));

    private static IEnumerable<string> Lines(GeneratedSection section, int depth) =>
        section.Children.SelectMany(child => Lines(child, depth + 1)).Prepend(
            $"{new string(' ', depth)}[{depth} {section.Label} | {section.Number} | {section.Ordinal} | {Plain(section.Heading)}]");

    private static string Plain(string? heading) => heading is null
        ? "-"
        : string.Concat(heading.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
