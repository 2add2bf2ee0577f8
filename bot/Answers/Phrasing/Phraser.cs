using Microsoft.Extensions.AI;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Search.Azure;

namespace PolicyBot.Bot.Answers.Phrasing;

/// <summary>An extractive answer → the same in a model's words, where every sentence stands the check; else as it was.</summary>
internal sealed class Phraser(IChatClient model, TimeProvider clock)
{
    public const int MostAtOnce = 32;
    const int LongestReply = 600;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public TimeSpan Within { get; init; } = Patience;

    readonly CircuitBreaker _breaker = new(clock);
    int _asking;

    public static Phraser? From(ModelOptions options, TimeProvider clock) =>
        options.IsSet ? new Phraser(ModelConnection.Open(options), clock) : null;

    public async Task<Answer> PhraseAsync(string question, Answer extractive, Func<Answer, bool> check, CancellationToken cancellation)
    {
        if (!IsForAModel(extractive))
        {
            return extractive;
        }

        try
        {
            if (Interlocked.Increment(ref _asking) > MostAtOnce)
            {
                return extractive;
            }

            var reply = await ReplyAsync(PhrasingPrompt.Write(question, extractive), cancellation);
            return Compose(extractive, reply, check) ?? extractive;
        }
        finally
        {
            Interlocked.Decrement(ref _asking);
        }
    }

    /// <summary>Figures, changes and refusals are worded from data; a foreign language cannot be held against the text.</summary>
    static bool IsForAModel(Answer answer) =>
        answer is { Kind: AnswerKind.Answer, Language: Language.Japanese, Citations.Count: > 0, Derived.Count: 0 };

    static Answer? Compose(Answer extractive, string reply, Func<Answer, bool> check)
    {
        var sentences = ModelReply.Read(reply, extractive.Citations);
        if (sentences.Count == 0 || !sentences.All(Support.Has))
        {
            Telemetry.Phrased(reply.Length == 0 ? "none" : "refused");
            return null;
        }

        var used = sentences.SelectMany(sentence => sentence.Cited).ToHashSet();
        var phrased = extractive with
        {
            Text = string.Join('\n', sentences.Select(sentence => $"{sentence.Text}{Citing.MarksOf(sentence.Cited.Select(citation => citation.Number))}")),
            Citations = [.. extractive.Citations.Where(used.Contains)],
            Engine = "llm",
        };
        var stands = check(phrased);
        Telemetry.Phrased(stands ? "used" : "refused");
        return stands ? phrased : null;
    }

    // The one place that catches whatever a model's library or server throws: the extractive answer is there already.
    async Task<string> ReplyAsync(List<ChatMessage> messages, CancellationToken cancellation)
    {
        if (!_breaker.TryEnter())
        {
            return "";
        }

        using var patience = new CancellationTokenSource(Within, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            var response = await model.GetResponseAsync(messages, new ChatOptions { Temperature = 0, MaxOutputTokens = LongestReply }, either.Token).WaitAsync(either.Token);
            _breaker.Record(false);
            return response.FinishReason == ChatFinishReason.Stop ? response.Text : "";
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            _breaker.Record(null);
            throw;
        }
        catch (Exception)
        {
            _breaker.Record(true);
            return "";
        }
    }
}
