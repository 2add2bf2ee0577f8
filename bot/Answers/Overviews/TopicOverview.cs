using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Answers.Overviews;

/// <summary>浮標の更新の概要は, where no heading is called so: the sentences that speak of it, whole ones first.</summary>
internal static class TopicOverview
{
    const int MostLines = 4;

    public static Answer? Of(Question question, string topic, int? lines, IReadOnlyList<Evidence> found)
    {
        var about = found.Select(one => one.Statement).Where(statement => Speaks(statement, topic)).DistinctBy(statement => statement.Folded).ToList();
        var told = about.OrderByDescending(IsWhole).Take(lines ?? MostLines)
            .OrderBy(statement => statement.Document.Info.Id, StringComparer.Ordinal).ThenBy(statement => statement.Span.Start).ToList();
        if (told.Count == 0)
        {
            return null;
        }

        var quoted = new QuotedLines(question);
        var answer = quoted.Answer(told.Select(statement => quoted.Of(statement, "・")));
        return told.Count < about.Count ? Partial.OfTopic(answer) : answer;
    }

    static bool Speaks(Statement statement, string topic) =>
        !statement.IsHeading && !statement.IsColumnName && !Damage.Shows(statement.Text)
        && statement.Folded.Contains(topic, StringComparison.Ordinal) && statement.Folded.Length > topic.Length;

    static bool IsWhole(Statement statement) => statement.Text.EndsWith('。');
}
