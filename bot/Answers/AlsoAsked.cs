using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>What is asked for beside the main thing, and stands in another statement close by: a name, a place, the other of two.</summary>
internal static partial class AlsoAsked
{
    const double Near = 0.4;
    const int Close = 3;

    /// <summary>どの事業, どちらの大学: where the sentence itself names none, the one of its item that does, from there upwards.</summary>
    public static Statement? Name(AskedWhich asked, Statement best, IReadOnlyList<Statement> chosen) =>
        asked.HasKind && !chosen.Any(asked.Names)
            ? best.Others.All.TakeWhile(other => other != best).LastOrDefault(other => ReferenceEquals(other.Section, best.Section) && asked.Names(other)) : null;

    public static Statement? Second(Question question, Evidence best, IReadOnlyList<Evidence> evidence) =>
        OfTime(question, best.Statement) ?? OfPair(question, best, evidence);

    /// <summary>いつ、どこで: the second thing asked for often stands in a line close by (日時, 場所).</summary>
    static Statement? OfTime(Question question, Statement best)
    {
        if (!question.Asks(Asked.When) || !question.Asks(Asked.Where))
        {
            return null;
        }

        var at = best.Others.All.ToList().IndexOf(best);
        var close = best.Others.All.Skip(Math.Max(0, at - Close)).Take((2 * Close) + 1).Where(other => other != best);
        return best.HasDate
            ? AskedWho.IsPlace(best) ? null : close.FirstOrDefault(AskedWho.IsPlace)
            : close.FirstOrDefault(other => other.HasDate);
    }

    /// <summary>短期的な対策と長期的な対策は: what the sentence says of one of the two, another close by says of the other.</summary>
    static Statement? OfPair(Question question, Evidence best, IReadOnlyList<Evidence> evidence)
    {
        if (Pair().Match(NormalizedText.Fold(question.Text)) is not { Success: true } pair)
        {
            return null;
        }

        var (one, other) = (pair.Groups["one"].Value, pair.Groups["other"].Value);
        var said = best.Statement.Folded.Contains(one, StringComparison.Ordinal) ? other : one;
        var missing = said == other ? one : other;
        return best.Statement.Folded.Contains(missing, StringComparison.Ordinal) && !best.Statement.Folded.Contains(said, StringComparison.Ordinal)
            ? evidence.Where(next => next.Score >= best.Score - Near && ReferenceEquals(next.Statement.Document, best.Statement.Document)).Select(next => next.Statement)
                .FirstOrDefault(next => next.Folded.Contains(said, StringComparison.Ordinal) && !next.IsHeading && next.Heading == best.Statement.Heading) : null;
    }

    [GeneratedRegex("(?<one>[一-鿿ァ-ヺー]{2,8})[なの](?<what>[一-鿿ァ-ヺー]{1,8})と(?<other>[一-鿿ァ-ヺー]{2,8})[なの]\\k<what>", RegexOptions.None, 1000)]
    private static partial Regex Pair();
}
