namespace PolicyBot.Bot.Memory;

/// <summary>The memory of this process alone. Bounded, and forgotten after a while.</summary>
internal sealed class ConversationMemory(TimeProvider time) : IConversationMemory
{
    readonly ForgettingMap<IReadOnlyList<string>> _turns = new(time, Retention.Turns, Retention.MostConversations);
    readonly ForgettingMap<AnswerReference> _answers = new(time, Retention.Answers, Retention.MostAnswers);

    public Task<IReadOnlyList<string>> TurnsOfAsync(string person, CancellationToken cancellation = default) =>
        Task.FromResult(_turns.Find(person) ?? []);

    public Task AddAsync(string person, string question, CancellationToken cancellation = default)
    {
        _turns.Change(person, known => [.. (known ?? []).TakeLast(Retention.MostTurns - 1), question]);
        return Task.CompletedTask;
    }

    public Task<AnswerReference?> FindAnswerAsync(string key, CancellationToken cancellation = default) =>
        Task.FromResult(_answers.Find(key));

    public Task KeepAnswerAsync(AnswerReference answer, IReadOnlyList<string> keys, CancellationToken cancellation = default)
    {
        foreach (var key in keys)
        {
            _answers.Change(key, _ => answer);
        }

        return Task.CompletedTask;
    }
}
