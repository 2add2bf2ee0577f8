using PolicyBot.Bot.Answers.Figures;
using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Answers;

/// <summary>Questions that hold others: two in one, or one that asks whether an answer is so. Each is asked on its own.</summary>
internal sealed class InnerQuestions(Answerer answerer, FactAnswers facts)
{
    /// <summary>…は９億円ですか: what …はいくらですか is answered with, and whether that is it.</summary>
    public async Task<Answer?> ConfirmedAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        AskedAmount.Confirmed(question) is { } asserted ? Verdict.On(asserted, await answerer.AnswerAsync(asserted.Reworded(question.Language), turns, cancellation), question) : null;

    public async Task<Answer?> OfBothAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        TwoQuestions.OfEach(question) is var (one, other)
            ? TwoQuestions.Join(await answerer.AnswerAsync(one, turns, cancellation), await answerer.AnswerAsync(other, turns, cancellation)) : null;

    /// <summary>第２回の開催日と場所は？ Where no sentence says both, each is asked for.</summary>
    public async Task<Answer?> OfFieldsAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        TwoQuestions.OfFields(question.Text) is var (one, other)
            ? TwoQuestions.Join(await answerer.AnswerAsync(one, turns, cancellation), await answerer.AnswerAsync(other, turns, cancellation)) : null;

    /// <summary>The second leans on the first as the next turn of a conversation does.</summary>
    public async Task<Answer?> InTurnAsync(string text, IReadOnlyList<string> turns, CancellationToken cancellation)
    {
        if (TwoQuestions.InTurn(text) is not var (one, other, areClauses) || await answerer.AnswerAsync(one, turns, cancellation) is not { Kind: AnswerKind.Answer or AnswerKind.Figure } first)
        {
            return null;
        }

        if (areClauses && TwoQuestions.Answers(first, other))
        {
            return first;
        }

        var second = await answerer.AnswerAsync(other, [.. turns, one], cancellation);
        return !areClauses || TwoQuestions.AreNear(first, second) ? TwoQuestions.Join(first, second) : null;
    }

    /// <summary>灯台は何基ですか。管理者は誰ですか, of whom nothing is written: who asked for two things is told which of them is missing.</summary>
    public async Task<Answer?> FirstHalfAsync(string text, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        TwoQuestions.InTurn(text) is var (one, other, _) && await answerer.AnswerAsync(one, turns, cancellation) is { Kind: AnswerKind.Answer or AnswerKind.Figure } first
        && await answerer.AnswerAsync(other, [.. turns, one], cancellation) is { Kind: AnswerKind.NotFound } ? Partial.OfTwo(first) : null;

    /// <summary>…は令和3年に決定されたのですか: the sentence that says it, or the one that says when it was; of a document itself the latter.</summary>
    public async Task<Answer?> AssertedAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation)
    {
        if (Asserted.Of(question) is not { } asserted)
        {
            return null;
        }

        if (!Asserted.IsOfDocument(question) && await facts.AnswerAsync(question, [], cancellation) is { } said && said.Citations.Any(citation => asserted.IsSaidIn(citation.Quote)))
        {
            return said;
        }

        return await answerer.AnswerAsync(asserted.Reworded, turns, cancellation) is { Kind: AnswerKind.Answer } told && told.Citations.Any(citation => asserted.IsOfKind(citation.Quote)) ? told : null;
    }
}
