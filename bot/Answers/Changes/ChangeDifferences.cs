using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions.Tables.Differences;

namespace PolicyBot.Bot.Answers.Changes;

/// <summary>実質的に変わるのはどこか: of a place that is written anew, the words that differ, old → new.</summary>
internal static partial class ChangeDifferences
{
    const int MostPairs = 8;

    /// <summary>So much has to stay that pairs of words say what changes.</summary>
    const double LeastKept = 0.3;

    /// <summary>Null where the question does not ask for it, or hardly anything stays.</summary>
    public static string? Of(Question question, RevisionOperation operation)
    {
        if (!(Asked().IsMatch(question.Text) || (!operation.IsTold && OfWord().IsMatch(question.Text))) || operation is not { Kind: OperationKind.Replace, OldText: { Length: > 0 } old, NewText: { Length: > 0 } added })
        {
            return null;
        }

        var runs = TextDiff.Of(Line(old), Line(added));
        var kept = runs.Where(run => run.Kind == RunKind.Equal).Sum(run => run.Text.Length);
        var pairs = Pairs(runs).ToList();
        return kept < LeastKept * Math.Max(old.Length, added.Length) || pairs.Count is 0 or > MostPairs ? null
            : string.Join('、', pairs.Select(pair => pair.Old.Length == 0 ? $"「{pair.New}」が加わる" : pair.New.Length == 0 ? $"「{pair.Old}」がなくなる" : $"「{pair.Old}」→「{pair.New}」"));
    }

    static IEnumerable<(string Old, string New)> Pairs(IEnumerable<DiffRun> runs)
    {
        var (old, added) = ("", "");
        foreach (var run in runs.Append(new DiffRun(RunKind.Equal, "")))
        {
            if (run.Kind == RunKind.Equal)
            {
                if (old.Any(char.IsLetterOrDigit) || added.Any(char.IsLetterOrDigit))
                {
                    yield return (old.Trim(), added.Trim());
                }

                (old, added) = ("", "");
            }

            old += run.Kind is RunKind.Deleted or RunKind.MovedAway ? run.Text : "";
            added += run.Kind is RunKind.Inserted or RunKind.MovedHere ? run.Text : "";
        }
    }

    static string Line(string words) => words.Replace("\n", "", StringComparison.Ordinal).Trim();

    /// <summary>落ちた文言は, 抜けるのは, …という言葉はどうなった; the two columns of a table are read side by side.</summary>
    [GeneratedRegex("(?:落ち|消え|抜け|なくな)る(?:の|ところ|部分|箇所)(?:は|って)|(?:落ち|消え|抜け|なくな)(?:た|る|った)[^。、]{0,6}(?:文言|言葉|語|表現|記述)|(?:文言|言葉|語句?|表現|記述)」?(?:が|は|で)[^。]{0,8}(?:落ち|消え|抜け|なくな|どうな|どう変)", RegexOptions.None, 1000)]
    private static partial Regex OfWord();

    [GeneratedRegex(@"実質|差分|相違|(?:どこ|何|なに|どの(?:語|言葉|文言|部分|箇所))(?:が|を|は)?(?:、|どう|実際に|具体的に)?(?:違|異な|変わ|変え|直)|変わる(?:の|ところ|点|箇所|部分|語)|違い|新旧を?(?:比べ|比較)|\bdiffer|\bwhat (?:actually )?changes\b|\bwhich words\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Asked();
}
