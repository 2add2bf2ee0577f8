using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Issues;

/// <summary>対応案は？ 小論点は？ with nothing before it: a column of a table, of which row is asked back.</summary>
internal sealed partial class ColumnAlone(Archive archive)
{
    const int MostChoices = 3;

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (question.IsFollowUp || !question.Places.IsEmpty || Alone().Match(question.Text) is not { Success: true } alone)
        {
            return null;
        }

        var column = alone.Groups["column"].Value;
        foreach (var info in await archive.HavingAsync(PassageKind.Issue, cancellation))
        {
            if (await archive.DocumentAsync(info.Id, cancellation) is { Issues.Count: > 1 } document)
            {
                List<string> parts = [.. document.Root.SelfAndDescendants().Where(section => section.Children.Any(child => child.Kind == SectionKind.Issue)).Select(section => section.Label).Distinct()];
                return SmallTalk.Clarify(question, $"どの項目の{column}についてですか。", "Which item is meant?", [.. parts.Take(MostChoices).Select(part => $"{part}の{column}を要約してください。")]);
            }
        }

        return null;
    }

    [GeneratedRegex("^(?<column>小論点|対応案|対応方針|対応策)(?:は|って|とは)?(?:何|なん)?(?:です)?か?(?:を(?:教えて|見せて)(?:ください|下さい)?)?[?？。]*$", RegexOptions.None, 1000)]
    private static partial Regex Alone();
}
