using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>
/// 灯台の点検は年に２回行う。結果は県に報告する。 Where the sentence right before or behind says nearly as much of what is
/// asked, nothing tells which of the two is meant: both are told, as they stand.
/// </summary>
internal static class SentenceBeside
{
    const double NearlyAsMuch = 0.12;

    /// <summary>The two together are still read at a glance.</summary>
    const int LongestPair = 300;

    public static IReadOnlyList<Statement> With(Evidence best, IReadOnlyList<Evidence> evidence)
    {
        var others = best.Statement.Others.All;
        var at = others.ToList().IndexOf(best.Statement);
        var beside = evidence.Where(one => one.Score >= best.Score - NearlyAsMuch && one.Missing.Count <= best.Missing.Count && ReferenceEquals(one.Statement.Section, best.Statement.Section))
            .Select(one => one.Statement)
            .FirstOrDefault(one => (at > 0 && ReferenceEquals(others[at - 1], one)) || (at + 1 < others.Count && ReferenceEquals(others[at + 1], one)));
        return beside is null || !IsSentence(beside) || !IsSentence(best.Statement) || beside.Text.Length + best.Statement.Text.Length > LongestPair ? [best.Statement]
            : beside.Span.Start < best.Statement.Span.Start ? [beside, best.Statement] : [best.Statement, beside];
    }

    static bool IsSentence(Statement statement) =>
        statement.Block.Kind is BlockKind.Lead or BlockKind.Paragraph && !statement.IsHeading && statement.Text.Contains('。', StringComparison.Ordinal);
}
