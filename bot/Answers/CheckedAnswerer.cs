using System.Collections.Concurrent;
using PolicyBot.Bot.Answers.Checking;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Answers;

/// <summary>
/// Answers, and lets nothing out that the source texts do not support: what fails is answered by the cited passages
/// alone, and where even they fail, by nothing.
/// </summary>
internal sealed class CheckedAnswerer(Archive archive, Action<IReadOnlyList<Fault>>? blocked = null)
{
    readonly Answerer _answerer = new(archive);
    readonly ConcurrentDictionary<string, Source> _sources = new(StringComparer.Ordinal);

    public async Task<Answer> AnswerAsync(string text, IReadOnlyList<string> turns, CancellationToken cancellation = default) =>
        await PassAsync(await _answerer.AnswerAsync(text, turns, cancellation), cancellation);

    public Task<(Question Question, IReadOnlyList<Evidence> Evidence)> ExplainAsync(string text, CancellationToken cancellation = default) =>
        _answerer.ExplainAsync(text, cancellation);

    public async Task<Answer> PassAsync(Answer answer, CancellationToken cancellation)
    {
        var sources = await SourcesAsync(answer, cancellation);
        var faults = Checker.Check(answer, sources);
        if (faults.Count == 0)
        {
            return answer;
        }

        blocked?.Invoke(faults);
        var safe = SafeForm.Of(answer, sources);
        return Checker.Check(safe, sources).Count == 0 ? safe : SafeForm.Nothing(answer.Language);
    }

    async Task<IReadOnlyDictionary<string, Source>> SourcesAsync(Answer answer, CancellationToken cancellation)
    {
        foreach (var citation in answer.Citations.Concat(answer.Nearest).Where(citation => !_sources.ContainsKey(citation.File)))
        {
            if (await archive.DocumentAsync(citation.Document, cancellation) is { } document)
            {
                _sources.TryAdd(document.Info.File, Source.Of(document));
            }
        }

        return _sources;
    }
}
