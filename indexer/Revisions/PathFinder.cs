using System.Globalization;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Follows a written path through the sections. Titles without a number are looked through.</summary>
internal sealed class PathFinder
{
    readonly List<Section> _parts;

    public PathFinder(DraftBody body) =>
        _parts = body.Document.Root.SelfAndDescendants().Where(section => IsPart(section.Form)).ToList();

    /// <summary>All places that the path could mean, and how many of its steps exist.</summary>
    public (IReadOnlyList<Section> Places, int Steps) Find(Section scope, IReadOnlyList<AddressStep> steps)
    {
        IReadOnlyList<Section> places = [scope];
        for (var i = 0; i < steps.Count; i++)
        {
            var next = Follow(places, steps[i], i == 0);
            if (next.Count == 0)
            {
                return (places, i);
            }

            places = next;
        }

        return (places, steps.Count);
    }

    List<Section> Follow(IReadOnlyList<Section> places, AddressStep step, bool first)
    {
        // A bare ２ is the place in this part before it is another part.
        var inside = first && step.Form.Length == 0 ? Matching(places.SelectMany(Below), step) : [];
        if (inside.Count > 0)
        {
            return inside;
        }

        if (first && Matching(_parts, step) is { Count: > 0 } parts)
        {
            return parts;
        }

        if (step is { Form: AddressStep.Clause, Ordinal: 1 } && Matching(places.SelectMany(Below), step).Count == 0)
        {
            return [.. places];
        }

        var children = Matching(places.SelectMany(Below), step);
        return children.Count > 0 ? children : Deeper(places, step);
    }

    static bool IsPart(string form) => form is "section" or "roman" or "item" || form.StartsWith("第N", StringComparison.Ordinal);

    /// <summary>The nearest level at which exactly one place fits: ２．② where ② stands below ２．１）.</summary>
    static List<Section> Deeper(IReadOnlyList<Section> places, AddressStep step)
    {
        var level = places.SelectMany(Below).ToList();
        while (level.Count > 0)
        {
            level = level.SelectMany(Below).ToList();
            var found = Matching(level, step);
            if (found.Count > 0)
            {
                return found.Count == 1 || step.IsBullet ? found : [];
            }
        }

        return [];
    }

    static IEnumerable<Section> Below(Section section) =>
        section.Children.SelectMany(child => child.Kind == SectionKind.Titled ? Below(child).Prepend(child) : [child]);

    static List<Section> Matching(IEnumerable<Section> sections, AddressStep step)
    {
        var all = sections.ToList();
        if (step.IsBullet)
        {
            return all.Where(section => section.Kind == SectionKind.Bullet)
                .GroupBy(section => section.Label[..Math.Max(0, section.Label.LastIndexOf(' '))], StringComparer.Ordinal)
                .SelectMany(list => step.Ordinal < 0 ? list.TakeLast(1) : list.Where(section => section.Ordinal == step.Ordinal))
                .ToList();
        }

        var exact = all.Where(section => section.Form == step.Form && section.Ordinal == step.Ordinal && HasForm(section, step)).ToList();
        var strict = exact.Count > 0 ? exact : all.Where(section => section.Kind != SectionKind.Bullet && HasForm(section, step)).ToList();
        return strict.Count > 0 || step.Form.Length > 0
            ? strict
            : all.Where(section => section.Kind is SectionKind.Numbered or SectionKind.Issue && section.Ordinal == step.Ordinal && Branch(section.Number) == 0).ToList();
    }

    static bool HasForm(Section section, AddressStep step) => step.Form switch
    {
        "decimal" => section.Number.TrimEnd('.').Equals(step.Printed.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal),
        "dot" or "number" or AddressStep.Clause => section.Form is "dot" or "number" && section.Ordinal == step.Ordinal && Branch(section.Number) == Branch(step.Printed),
        "1)" or "(1)" => section.Form is "1)" or "(1)" && section.Ordinal == step.Ordinal,
        "ア." or "ア)" or "(ア)" => section.Form is "ア." or "ア)" or "(ア)" && section.Ordinal == step.Ordinal,
        "" => false,
        _ when section.Form == "item" => section.Number.Equals(step.Form + step.Ordinal.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        _ when step.Form.StartsWith("第N", StringComparison.Ordinal) => section.Form == step.Form && section.Ordinal == step.Ordinal && Branch(section.Number) == Branch(step.Printed),
        _ => section.Form == step.Form && section.Ordinal == step.Ordinal,
    };

    /// <summary>第十条の二 is not 第十条, nor ２の２． ２．</summary>
    static int Branch(string number)
    {
        Marks.ReadBranch(number, Math.Max(0, number.IndexOf('の', StringComparison.Ordinal)), out var branch);
        return branch;
    }
}
