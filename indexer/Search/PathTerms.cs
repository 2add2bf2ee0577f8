using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Search;

/// <summary>
/// Places as terms: §6 5. 3つ目の・ gives one for each place above it (@§6, @§6/5., …), one for itself alone, and one for
/// its end, since people leave the front away (小論点3, 2.1)②).
/// </summary>
internal static partial class PathTerms
{
    // A place that is named outright counts more than any words.
    const float Above = 4;
    const float Exactly = 5;
    const float NoteOfSection = 10;
    const int LongestJoint = 4;

    /// <summary>The terms of a passage's place.</summary>
    public static IEnumerable<string> Of(string label, string? note)
    {
        if (label.Length == 0 && note is null)
        {
            return [];
        }

        var path = Steps(HalfWidth(Titles().Replace(label, " "))).Select(step => step.Name).Where(step => !IsNote(step)).ToList();
        var terms = Prefixes(path).Concat(Ends(path));
        if (path.Count > 0)
        {
            terms = terms.Append(Whole(path));
        }

        if (note is not null)
        {
            var folded = NormalizedText.Fold(note);
            terms = terms.Append($"@{folded}").Concat(path.Take(1).Select(section => $"@{section}{folded}"));
        }

        return terms;
    }

    /// <summary>The places that a question names, and the question with line ends in their stead.</summary>
    public static IReadOnlyList<WeightedTerm> Read(string question, out string rest)
    {
        var text = Translated(HalfWidth(question));
        var steps = Steps(text);
        var terms = new Dictionary<string, float>(StringComparer.Ordinal);
        var blanked = text.ToCharArray();
        for (var first = 0; first < steps.Count;)
        {
            var next = EndOfPath(text, steps, first);
            var path = steps.GetRange(first, next - first).Select(step => step.Name).ToList();
            if (path.Count > 1 || NamesPlace(path[0]))
            {
                AddTerms(path, terms);
                Array.Fill(blanked, '\n', steps[first].Start, steps[next - 1].End - steps[first].Start);
            }

            first = next;
        }

        rest = new string(blanked);
        return [.. terms.Select(term => new WeightedTerm(term.Key, term.Value))];
    }

    static void AddTerms(List<string> named, Dictionary<string, float> terms)
    {
        var path = named.Where(step => !IsNote(step)).ToList();
        var notes = named.Where(IsNote).ToList();
        foreach (var note in notes)
        {
            terms[$"@{note}"] = Above;
            foreach (var section in path.Take(1))
            {
                terms[$"@{section}{note}"] = NoteOfSection;
            }
        }

        foreach (var prefix in Prefixes(path))
        {
            terms[prefix] = Above;
        }

        if (path.Count > 0 && notes.Count == 0)
        {
            terms[Whole(path)] = Exactly;
        }

        if (path.Count > 1 || (path.Count == 1 && IsNamed(path[0])))
        {
            terms[$"@~{string.Join('/', path)}"] = Exactly;
        }
    }

    static IEnumerable<string> Prefixes(List<string> path) =>
        path.Select((_, at) => $"@{string.Join('/', path.Take(at + 1))}");

    static IEnumerable<string> Ends(List<string> path) =>
        Enumerable.Range(1, Math.Max(0, path.Count - 1)).Where(at => path.Count - at > 1 || IsNamed(path[at])).Select(at => $"@~{string.Join('/', path.Skip(at))}");

    static string Whole(List<string> path) => $"@{string.Join('/', path)}$";

    static bool IsNote(string step) => step[0] == '※';

    static bool IsNamed(string step) => step[0] is '項' or '小' or '大';

    static bool NamesPlace(string step) => IsNamed(step) || step[0] is '§' or '第' or '※' or '・';

    static int EndOfPath(string text, List<PathStep> steps, int first)
    {
        var next = first + 1;
        while (next < steps.Count && IsJoint(text.AsSpan(steps[next - 1].End, steps[next].Start - steps[next - 1].End)))
        {
            next++;
        }

        return next;
    }

    /// <summary>§2の2.1)、②: what may stand between two steps of one place.</summary>
    static bool IsJoint(ReadOnlySpan<char> between)
    {
        foreach (var c in between)
        {
            if (!char.IsWhiteSpace(c) && c is not ('の' or ',' or '、' or 'は'))
            {
                return false;
            }
        }

        return between.Length <= LongestJoint;
    }

    /// <summary>section 4 → §4, paragraph 1 of section 5 → §5 1.</summary>
    static string Translated(string question)
    {
        if (!question.AsSpan().ContainsAnyInRange('A', 'z'))
        {
            return question;
        }

        var text = EnglishSection().Replace(question, "§$1 ");
        text = EnglishItem().Replace(text, "§$2 $1. ");
        return EnglishNote().Replace(text, "※$1");
    }

    /// <summary>Spaces stay: they part §2 from 2.1).</summary>
    static string HalfWidth(string text) => string.Create(text.Length, text, (half, source) =>
    {
        for (var at = 0; at < half.Length; at++)
        {
            half[at] = Characters.HalfWidth(source[at]);
        }
    });

    static List<PathStep> Steps(string text) =>
        [.. Step().Matches(text).Select(match => new PathStep(match.Index, match.Index + match.Length, NameOf(match)))];

    static string NameOf(Match match)
    {
        foreach (var (group, front, behind) in Forms)
        {
            if (match.Groups[group] is { Success: true, Value: var value })
            {
                return front + value + behind;
            }
        }

        return match.Value;
    }

    static readonly (string Group, string Front, string Behind)[] Forms =
        [("section", "§", ""), ("bullet", "・", ""), ("dot", "", "."), ("paren", "", ")"), ("note", "※", "")];

    readonly record struct PathStep(int Start, int End, string Name);

    [GeneratedRegex(@"§(?<section>\d{1,4})|(?:項目|小論点|大論点)\d{1,3}|第\d{1,4}[章条節款]|(?<bullet>\d{1,3})つ目の[・•■●◆★→]?|(?<dot>\d{1,3})\.(?!\d(?!\d?\)))|\(?(?<paren>\d{1,3})\)|[①-⑳]|※(?<note>\d{1,4})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();

    [GeneratedRegex(@"「[^「」]{0,200}」|＜[^＜＞]{0,200}＞", RegexOptions.None, 1000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"\bsections? (\d{1,4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishSection();

    [GeneratedRegex(@"\b(?:paragraph|item|point|clause) (\d{1,3}) of §(\d{1,4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishItem();

    [GeneratedRegex(@"\bnotes? (\d{1,4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishNote();
}
