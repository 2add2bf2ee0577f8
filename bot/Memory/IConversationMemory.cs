namespace PolicyBot.Bot.Memory;

/// <summary>
/// What was said a while ago: the last questions of each person in each conversation, so that その前年度は？ can be
/// understood, and the answers that can be rated. Losing it costs a follow-up; no answer waits for it or fails with it.
/// </summary>
internal interface IConversationMemory
{
    Task<IReadOnlyList<string>> TurnsOfAsync(string person, CancellationToken cancellation = default);

    Task AddAsync(string person, string question, CancellationToken cancellation = default);

    Task<AnswerReference?> FindAnswerAsync(string key, CancellationToken cancellation = default);

    /// <summary>One answer may be asked for by several keys: the message it came in, the person it went to.</summary>
    Task KeepAnswerAsync(AnswerReference answer, IReadOnlyList<string> keys, CancellationToken cancellation = default);
}
