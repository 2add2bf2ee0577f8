using PolicyBot.Bot.Answers.Figures;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Answers;

/// <summary>What leans on the turns before: they are answered again, and the question is asked of that.</summary>
internal sealed class TurnsBefore(Answerer answerer, Archive archive, EvidenceFinder finder)
{
    const int MostTurns = 4;

    readonly TurnSums _sums = new(archive);
    readonly BreakdownAnswers _breakdowns = new(archive);
    readonly PersonMeant _person = new(archive);
    readonly NearbyAnswers _nearby = new(finder);

    /// <summary>合計は？ 両方足すと９億円になりますか: of what the turns before told.</summary>
    public async Task<Answer?> SumAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation)
    {
        if (turns.Count == 0 || !TurnSums.AreAsked(question))
        {
            return null;
        }

        var told = new List<Answer>();
        for (var at = turns.Count - 1; at >= Math.Max(0, turns.Count - MostTurns); at--)
        {
            told.Add(await answerer.AnswerAsync(turns[at], [.. turns.Take(at)], cancellation));
        }

        return await _sums.AnswerAsync(question, told, cancellation) is not { } sum ? null
            : AskedAmount.Confirmed(question) is { } asserted ? Verdict.On(asserted, sum, question) : sum;
    }

    /// <summary>…の内訳は: of what …はいくらですか is answered with, or the turn before was.</summary>
    public async Task<Answer?> PartsAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        BreakdownAnswers.WholeOf(question) is not { } whole || (whole.Length == 0 && turns.Count == 0) ? null
        : await _breakdowns.AnswerAsync(question, whole.Length > 0 ? await answerer.AnswerAsync(whole, turns, cancellation) : await BeforeAsync(turns, cancellation), cancellation);

    public async Task<Answer?> PersonAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        turns.Count > 0 && PersonMeant.IsAsked(question) ? await _person.AnswerAsync(question, await BeforeAsync(turns, cancellation), cancellation) : null;

    /// <summary>…の浮標について教えて。灯台は？: the same is asked of another thing.</summary>
    public async Task<Answer?> OfOtherAsync(string text, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        turns.Count > 0 && FollowUp.OfOther(turns[^1], answerer.Read(text, [])) is { } whole && await answerer.AnswerAsync(whole, [.. turns.SkipLast(1)], cancellation) is { Kind: AnswerKind.Answer } answer ? answer : null;

    public async Task<Answer?> NearbyAsync(string text, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        turns.Count > 0 && answerer.Read(text, []) is var alone && OpenQuestion.Of(alone) is not null
            ? await _nearby.AnswerAsync(alone, await BeforeAsync(turns, cancellation), cancellation) : null;

    async Task<Answer> BeforeAsync(IReadOnlyList<string> turns, CancellationToken cancellation) =>
        await answerer.AnswerAsync(turns[^1], [.. turns.SkipLast(1)], cancellation);

    /// <summary>それに基づいて何をするのですか: more than the turn before was answered with. それはいつ？ may be in the same sentence.</summary>
    public async Task<IReadOnlyList<Citation>> ToldAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        question.IsFollowUp && FollowUp.GoesOn(question.Text) ? await ToldBeforeAsync(turns, cancellation) : [];

    public async Task<IReadOnlyList<Citation>> ToldBeforeAsync(IReadOnlyList<string> turns, CancellationToken cancellation) =>
        turns.Count > 0 ? (await BeforeAsync(turns, cancellation)).Citations : [];
}
