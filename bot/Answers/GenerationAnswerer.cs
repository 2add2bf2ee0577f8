using System.Diagnostics;
using PolicyBot.Bot.Answers.Changes;
using PolicyBot.Bot.Answers.Checking;
using PolicyBot.Bot.Answers.Next;
using PolicyBot.Bot.Answers.Phrasing;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>
/// Answers, and lets nothing out that the source texts do not support: what fails is answered by the cited passages
/// alone, and where even they fail, by nothing. The texts that were read stay with the one archive they were read from.
/// </summary>
internal sealed class GenerationAnswerer
{
    readonly Archive _archive;
    readonly Action<IReadOnlyList<Fault>>? _blocked;
    readonly Phraser? _phraser;
    readonly Answerer _answerer;
    readonly RevisionRemarks _remarks;
    readonly NextQuestions _next;
    readonly PerDocument<Source> _sources = new(Source.Of);

    public GenerationAnswerer(Archive archive, Action<IReadOnlyList<Fault>>? blocked, Phraser? phraser)
    {
        (_archive, _blocked, _phraser) = (archive, blocked, phraser);
        _answerer = new Answerer(archive);
        _remarks = new RevisionRemarks(archive);
        _next = new NextQuestions(archive, async (question, turns, cancellation) => await SoundAsync(await _answerer.AnswerAsync(question, turns, cancellation), cancellation));
    }

    public Archive Archive => _archive;

    public async Task<Answer> AnswerAsync(string text, IReadOnlyList<string> turns, CancellationToken cancellation)
    {
        using var span = Telemetry.Source.StartActivity("answer");
        var started = Stopwatch.GetTimestamp();
        var answer = await PassAsync(await _answerer.AnswerAsync(text, turns, cancellation), cancellation);
        if (_phraser is not null)
        {
            var sources = await SourcesAsync(answer, cancellation);
            answer = await _phraser.PhraseAsync(text, answer, phrased => Checker.Check(phrased, sources).Count == 0, cancellation);
        }

        answer = await _next.AddAsync(text, await RemarkAsync(answer, cancellation), cancellation);
        Telemetry.Answered(ContractJson.Name(answer.Kind), answer.Engine, Stopwatch.GetElapsedTime(started));
        return answer;
    }

    public Task<(Question Question, IReadOnlyList<Evidence> Evidence)> ExplainAsync(string text, CancellationToken cancellation) =>
        _answerer.ExplainAsync(text, cancellation);

    public async Task<Answer> PassAsync(Answer answer, CancellationToken cancellation)
    {
        var sources = await SourcesAsync(answer, cancellation);
        var faults = Checker.Check(answer, sources);
        if (faults.Count == 0)
        {
            return answer;
        }

        _blocked?.Invoke(faults);
        var safe = SafeForm.Of(answer, sources);
        return Checker.Check(safe, sources).Count == 0 ? safe : SafeForm.Nothing(answer.Language);
    }

    /// <summary>An answer that was only tried: what would be blocked counts as none.</summary>
    async Task<Answer> SoundAsync(Answer answer, CancellationToken cancellation) =>
        Checker.Check(answer, await SourcesAsync(answer, cancellation)).Count == 0 ? answer : SafeForm.Nothing(answer.Language);

    /// <summary>A remark that does not pass is left out; the answer it would stand beside has passed already.</summary>
    async Task<Answer> RemarkAsync(Answer answer, CancellationToken cancellation)
    {
        var remarked = await _remarks.AddAsync(answer, cancellation);
        if (ReferenceEquals(remarked, answer))
        {
            return answer;
        }

        var faults = Checker.Check(remarked, await SourcesAsync(remarked, cancellation));
        if (faults.Count > 0)
        {
            _blocked?.Invoke(faults);
        }

        return faults.Count == 0 ? remarked : answer;
    }

    async Task<IReadOnlyDictionary<string, Source>> SourcesAsync(Answer answer, CancellationToken cancellation)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var id in answer.Citations.Concat(answer.Nearest).Select(citation => citation.Document).Distinct(StringComparer.Ordinal))
        {
            if (await _archive.DocumentAsync(id, cancellation) is { } document)
            {
                sources[document.Info.File] = _sources.Of(document);
            }
        }

        return sources;
    }
}
