using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Support.Documents;

/// <summary>Outlines as people compare them: labels to the character but for its width, headings by what they say, not by wrapping.</summary>
internal static class Outline
{
    public static GeneratedSection Of(PolicyDocument document) => Of(document.Root, Children);

    /// <summary>Without the titles that carry no number: a generated document prints only its own.</summary>
    public static GeneratedSection OfNumbered(PolicyDocument document) => Of(document.Root, NumberedChildren);

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

    private static GeneratedSection Of(Section section, Func<Section, IEnumerable<Section>> children) => new(
        section.Label, section.Number, section.Ordinal, section.Heading, [.. children(section).Select(child => Of(child, children))]);

    private static IEnumerable<Section> Children(Section section) => section.Children;

    private static IEnumerable<Section> NumberedChildren(Section section) =>
        section.Children.SelectMany(child => child.Kind == SectionKind.Titled ? NumberedChildren(child) : [child]);

    private static IEnumerable<string> Lines(GeneratedSection root) => root.Children.SelectMany(child => Lines(child, 0));

    private static IEnumerable<string> Lines(GeneratedSection section, int depth) =>
        section.Children.SelectMany(child => Lines(child, depth + 1)).Prepend(
            $"{new string(' ', depth)}[{depth} {Rewriting.InHalfWidth(section.Label)} | {Rewriting.InHalfWidth(section.Number)} | {section.Ordinal} | {Plain(section.Heading)}]");

    private static string Plain(string? heading) => heading is null
        ? "-"
        : string.Concat(heading.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));
}
