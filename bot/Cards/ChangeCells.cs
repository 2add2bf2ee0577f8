using PolicyBot.Bot.Cards.Adaptive;
using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Bot.Cards;

/// <summary>One side of a row of the old/new table: what changed is marked, what did not is shortened to its ends.</summary>
internal static class ChangeCells
{
    /// <summary>Characters of unchanged text that are kept beside a change.</summary>
    const int Context = 30;

    const int LongestRun = 400;
    const int LongestCell = 900;
    const string LeftOut = "…";

    /// <summary>Both sides are shortened at the same characters, so that they can be compared.</summary>
    public static IReadOnlyList<AdaptiveElement> Of(IReadOnlyList<DiffRun> runs, Func<DiffRun, bool> isOnThisSide, string whenEmpty)
    {
        var shown = new List<AdaptiveTextRun>();
        var length = 0;
        for (var at = 0; at < runs.Count; at++)
        {
            if (!isOnThisSide(runs[at]))
            {
                continue;
            }

            var run = Marked(runs[at], Shortened(runs[at], at == 0, at == runs.Count - 1));
            length += run.Text.Length;
            if (length > LongestCell && shown.Count > 0)
            {
                shown.Add(CardText.Run(LeftOut) with { IsSubtle = true });
                break;
            }

            shown.Add(run);
        }

        return shown.Count > 0 ? [.. CardText.Paragraphs(shown)] : [CardText.Line(CardText.Run(whenEmpty) with { IsSubtle = true })];
    }

    /// <summary>Underlined and bold, or struck out, so that it is seen without colours; what only moves is marked more lightly.</summary>
    public static AdaptiveTextRun Marked(DiffRun run, string text) => run.Kind switch
    {
        RunKind.Inserted => CardText.Bold(text) with { Underline = true, Color = AdaptiveColor.Accent },
        RunKind.MovedHere => CardText.Run(text) with { Underline = true, Color = AdaptiveColor.Accent },
        RunKind.Deleted => CardText.Run(text) with { Strikethrough = true, Color = AdaptiveColor.Attention },
        RunKind.MovedAway => CardText.Run(text) with { Strikethrough = true, IsSubtle = true },
        _ => CardText.Run(text),
    };

    static string Shortened(DiffRun run, bool isFirst, bool isLast) => (run.Kind, isFirst, isLast) switch
    {
        (RunKind.Equal, true, true) => CardText.Cut(run.Text, LongestRun),
        (RunKind.Equal, true, false) => CardText.CutFront(run.Text, Context),
        (RunKind.Equal, false, true) => CardText.Cut(run.Text, Context),
        (RunKind.Equal, _, _) when run.Text.Length > 2 * Context => $"{CardText.Cut(run.Text, Context)}{CardText.CutFront(run.Text, Context)}",
        (RunKind.Equal, _, _) => run.Text,
        _ => CardText.Cut(run.Text, LongestRun),
    };
}
