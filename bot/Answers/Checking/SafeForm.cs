using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>What is sent instead of an answer that fails: its passages, word for word, and nothing said about them.</summary>
internal static class SafeForm
{
    const int MostShown = 5;
    const int LongestShown = 300;

    public static Answer Of(Answer answer, IReadOnlyDictionary<string, Source> sources)
    {
        var sound = answer.Citations.Where(citation => IsSound(answer, citation, sources)).Take(MostShown).Select((citation, at) => citation with { Number = at + 1 }).ToList();
        return sound.Count == 0 ? Nothing(answer.Language) : new Answer
        {
            Kind = AnswerKind.Answer,
            Language = answer.Language,
            Text = string.Join('\n', sound.Select(citation => $"{Shown(citation.Quote)}[{citation.Number}]")),
            Citations = sound,
        };
    }

    public static Answer Nothing(Language language) => new()
    {
        Kind = AnswerKind.NotFound,
        Language = language,
        Text = language == Language.Japanese ? "お尋ねの内容は、登録されている資料から確かな形ではお答えできません。" : "The documents do not support a sure answer to this.",
    };

    static bool IsSound(Answer answer, Citation citation, IReadOnlyDictionary<string, Source> sources) =>
        Checker.Check(new Answer { Kind = AnswerKind.NotFound, Language = answer.Language, Text = "", Nearest = [citation] }, sources).Count == 0;

    static string Shown(string quote)
    {
        var line = string.Concat(quote.Where(c => c is not ('\n' or '\r'))).Trim();
        return line.Length <= LongestShown ? line : line[..LongestShown] + "…";
    }
}
