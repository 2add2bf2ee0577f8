using System.Globalization;
using System.Text;
using PolicyBot.Bot.Cards.Adaptive;

namespace PolicyBot.Bot.Cards;

/// <summary>Words in a card: letter for letter, without the characters that a screen would obey.</summary>
internal static class CardText
{
    public static AdaptiveTextRun Run(string text) => new() { Text = Shown(text) };

    public static AdaptiveTextRun Bold(string text) => Run(text) with { Weight = AdaptiveWeight.Bolder };

    public static AdaptiveTextRun Small(string text) => Run(text) with { Size = AdaptiveSize.Small, IsSubtle = true };

    public static AdaptiveRichTextBlock Line(params IReadOnlyList<AdaptiveTextRun> runs) => new() { Inlines = runs };

    /// <summary>A line end inside a run would be shown as a space.</summary>
    public static IEnumerable<AdaptiveRichTextBlock> Paragraphs(IEnumerable<AdaptiveTextRun> runs)
    {
        var line = new List<AdaptiveTextRun>();
        foreach (var run in runs)
        {
            var parts = run.Text.Split('\n');
            for (var at = 0; at < parts.Length; at++)
            {
                if (at > 0 && line.Count > 0)
                {
                    yield return Line([.. line]) with { Spacing = AdaptiveSpacing.None };
                    line.Clear();
                }

                if (parts[at].Length > 0)
                {
                    line.Add(run with { Text = parts[at] });
                }
            }
        }

        if (line.Count > 0)
        {
            yield return Line([.. line]) with { Spacing = AdaptiveSpacing.None };
        }
    }

    /// <summary>Without controls and marks that turn the direction of writing; half a surrogate pair becomes �.</summary>
    public static string Shown(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value == '\n' || !(Rune.IsControl(rune) || TurnsDirection(rune.Value))))
        {
            shown.Append(rune);
        }

        return shown.ToString();
    }

    /// <summary>Between text elements, so that no character is torn.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = StringInfo.ParseCombiningCharacters(text).Last(at => at <= longest - 1);
        return text[..end] + "…";
    }

    /// <summary>The other end of a text.</summary>
    public static string CutFront(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var start = StringInfo.ParseCombiningCharacters(text).First(at => at > text.Length - longest);
        return "…" + text[start..];
    }

    public static string OneLine(string text) => string.Concat(text.Where(c => c is not ('\n' or '\r')));

    static bool TurnsDirection(int rune) => rune is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
