using PolicyBot.Bot.Answers.Checking;
using PolicyBot.Bot.Answers.Phrasing;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Answers;

/// <summary>Answers that have been checked, from the newest generation; a question ends on the generation it began with.</summary>
internal sealed class CheckedAnswerer(Func<Archive> current, Action<IReadOnlyList<Fault>>? blocked = null, Phraser? phraser = null)
{
    volatile GenerationAnswerer? _held;

    public CheckedAnswerer(Archive archive, Action<IReadOnlyList<Fault>>? blocked = null, Phraser? phraser = null)
        : this(() => archive, blocked, phraser)
    {
    }

    public Task<Answer> AnswerAsync(string text, IReadOnlyList<string> turns, CancellationToken cancellation = default) =>
        Current().AnswerAsync(text, turns, cancellation);

    public Task<(Question Question, IReadOnlyList<Evidence> Evidence)> ExplainAsync(string text, CancellationToken cancellation = default) =>
        Current().ExplainAsync(text, cancellation);

    public Task<Answer> PassAsync(Answer answer, CancellationToken cancellation) => Current().PassAsync(answer, cancellation);

    GenerationAnswerer Current()
    {
        var archive = current();
        return _held is { } held && held.Archive == archive ? held : _held = new GenerationAnswerer(archive, blocked, phraser);
    }
}
