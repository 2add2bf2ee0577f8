using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>
/// A scanned document often repeats its headings on an overview page. Where one reading of a heading is damaged
/// and the other is clean, the clean one is shown and the section marked restored.
/// What is damaged is told by the document itself: it holds pairs of characters that stand nowhere else in it.
/// </summary>
internal sealed class HeadingRestoration
{
    const double SameHeading = 0.6;
    const int FewestShared = 4;

    /// <summary>Characters that a scan may have added.</summary>
    const int Leeway = 4;
    const int LongestHeading = 60;

    readonly string _text;
    readonly List<Finding> _findings;
    readonly Dictionary<(char, char), int> _pairs = [];

    HeadingRestoration(string text, List<Finding> findings)
    {
        _text = text;
        _findings = findings;
        var previous = '\0';
        foreach (var c in text.Where(c => !char.IsWhiteSpace(c)))
        {
            _pairs[(previous, c)] = _pairs.GetValueOrDefault((previous, c)) + 1;
            previous = c;
        }
    }

    /// <summary>A page that repeats at least two top headings word for word is an overview; without one nothing is touched.</summary>
    public static Section Restore(string text, Section root, PageLayout layout, List<Finding> findings)
    {
        var headings = root.Children.Where(IsMain).ToList();
        var overview = OverviewStart(headings, root);
        if (overview < 0)
        {
            return root;
        }

        var restoration = new HeadingRestoration(text, findings);
        var candidates = OverviewHeadings.In(text, layout, overview);
        return restoration.Restored(root, overview, restoration.Choose(root, overview, candidates));
    }

    static bool IsMain(Section section) => section is { Kind: SectionKind.Numbered, Heading: not null };

    static int OverviewStart(List<Section> headings, Section root)
    {
        var known = headings.Select(section => NormalizedText.Fold(section.Number + section.Heading)).ToHashSet(StringComparer.Ordinal);
        foreach (var part in root.Children.Where(child => child.Kind == SectionKind.Titled))
        {
            var again = part.Children.Count(child => IsMain(child) && known.Contains(NormalizedText.Fold(child.Number + child.Heading)));
            if (again >= 2)
            {
                return part.Span.Start;
            }
        }

        return -1;
    }

    Dictionary<int, OverviewHeading> Choose(Section root, int overview, List<OverviewHeading> candidates)
    {
        var sections = root.SelfAndDescendants()
            .Where(section => section.Span.Start < overview && section.Kind == SectionKind.Numbered)
            .ToList();
        var chosen = new Dictionary<int, OverviewHeading>();
        var free = new List<OverviewHeading>(candidates);
        foreach (var (section, candidate, _) in sections
            .SelectMany(section => candidates.Select(candidate => (section, candidate, score: Score(section, candidate))))
            .Where(pair => pair.score >= SameHeading)
            .OrderByDescending(pair => pair.score).ThenBy(pair => pair.section.Span.Start))
        {
            if (free.Contains(candidate) && chosen.TryAdd(section.Span.Start, candidate))
            {
                free.Remove(candidate);
            }
        }

        ChooseByElimination(sections, chosen, free);
        return chosen;
    }

    /// <summary>A heading of which nothing is left gets the one free candidate that bears its number and stands behind its brother's.</summary>
    void ChooseByElimination(List<Section> sections, Dictionary<int, OverviewHeading> chosen, List<OverviewHeading> free)
    {
        foreach (var lost in sections.Where(section => !chosen.ContainsKey(section.Span.Start) && LeadLine(section).Length <= 3))
        {
            var brother = sections.FindLast(section => section.Form == lost.Form && section.Ordinal == lost.Ordinal - 1 && section.Span.Start < lost.Span.Start);
            var after = brother is not null && chosen.TryGetValue(brother.Span.Start, out var of) ? of.Span.Start : int.MaxValue;
            var fitting = free.Where(candidate => candidate.Number == lost.Ordinal && candidate.Span.Start > after).ToList();
            if (fitting.Count == 1)
            {
                chosen[lost.Span.Start] = fitting[0];
                free.Remove(fitting[0]);
            }
        }
    }

    Section Restored(Section section, int overview, Dictionary<int, OverviewHeading> chosen)
    {
        var content = section.Content.Select(node => node is Section child ? Restored(child, overview, chosen) : node).ToArray();
        var result = section with { Content = content };
        if (section.Span.Start >= overview || section.Kind != SectionKind.Numbered || !chosen.TryGetValue(section.Span.Start, out var candidate))
        {
            return result;
        }

        var printed = LeadLine(section);
        var clean = Cleaned(candidate.Text);
        if (printed == clean || Strangeness(printed) <= Strangeness(clean))
        {
            return result;
        }

        var lead = section.Blocks.First().Lines[0];
        _findings.Add(new Finding("headingRestored", $"見出し「{printed}」は文字が壊れているため、概要ページの「{clean}」で補いました。", [lead, candidate.Span]));
        return result with { Heading = clean, RestoredFrom = candidate.Span };
    }

    /// <summary>The heading as printed; of a lead that ran into its paragraph the first line.</summary>
    string LeadLine(Section section)
    {
        var lead = section.Blocks.First();
        if (lead.Text.Length <= LongestHeading && section.Heading is not null)
        {
            return lead.Text;
        }

        var line = lead.Lines[0].In(_text);
        var number = Headings.HeadingForms.TryRead(line, out var mark) ? mark.Length : 0;
        return line[Math.Min(number, line.Length)..];
    }

    /// <summary>A letter that stands in front of this character nowhere else in the document is what became of a bracket: (3．Jiは.</summary>
    string Cleaned(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > FewestShared && Characters.IsLatinLetter(Characters.HalfWidth(trimmed[0])) && _pairs.GetValueOrDefault((trimmed[0], trimmed[1])) <= 1
            ? trimmed[1..]
            : trimmed;
    }

    /// <summary>The share of character pairs that stand only once in the whole document.</summary>
    double Strangeness(string text)
    {
        var (odd, all) = (0, 1);
        for (var i = 1; i < text.Length; i++)
        {
            odd += _pairs.GetValueOrDefault((text[i - 1], text[i])) <= 1 ? 1 : 0;
            all++;
        }

        return text.Length <= 3 ? 1 : (double)odd / all;
    }

    /// <summary>How much of the shorter reading stands in the longer one; a few shared characters prove nothing.</summary>
    double Score(Section section, OverviewHeading candidate)
    {
        if (candidate.Number != 0 && candidate.Number != section.Ordinal)
        {
            return 0;
        }

        // A heading stands at the start; an item that is running text repeats its words somewhere (①…は、…灯台を点検する。).
        var lead = LeadLine(section);
        var (left, right) = (Pairs(lead[..Math.Min(lead.Length, candidate.Text.Length + Leeway)]), Pairs(candidate.Text));
        var shared = left.Intersect(right).Count();
        return shared < FewestShared ? 0 : (double)shared / Math.Min(left.Count, right.Count);
    }

    static HashSet<(char, char)> Pairs(string text)
    {
        var folded = NormalizedText.Fold(text.Replace(" ", "", StringComparison.Ordinal));
        return [.. Enumerable.Range(1, Math.Max(0, folded.Length - 1)).Select(i => (folded[i - 1], folded[i]))];
    }
}
