using PolicyBot.Bot.Answers.Changes;
using PolicyBot.Bot.Answers.Comparisons;
using PolicyBot.Bot.Answers.Figures;
using PolicyBot.Bot.Answers.Issues;
using PolicyBot.Bot.Answers.Overviews;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Answers;

/// <summary>A question in, an answer out. Each kind of answer is tried in the order of how sure it can be.</summary>
internal sealed class Answerer
{
    const int MostTurns = 4;

    readonly Archive _archive;
    readonly QuestionReader _reader;
    readonly EvidenceFinder _finder;
    readonly ChangeAnswers _changes;
    readonly InstructionAnswers _instructions;
    readonly RatingAnswers _ratings;
    readonly AmountAnswers _amounts;
    readonly TurnSums _sums;
    readonly BreakdownAnswers _breakdowns;
    readonly RankingAnswers _rankings;
    readonly FigureAnswers _figures;
    readonly PeopleAnswers _people;
    readonly DocumentAnswers _documents;
    readonly ComparedAnswers _compared;
    readonly OpinionAnswers _opinions;
    readonly OverviewAnswers _overviews;
    readonly IssueAnswers _issues;
    readonly SpeechAnswers _speeches;
    readonly PlaceAnswers _places;
    readonly NearbyAnswers _nearby;
    readonly PersonMeant _person;
    readonly FactAnswers _facts;
    readonly Refusals _refusals;

    public Answerer(Archive archive)
    {
        _archive = archive;
        var finder = new EvidenceFinder(archive);
        _finder = finder;
        _reader = new QuestionReader(archive.Lexicon, archive.Catalog);
        _changes = new ChangeAnswers(archive);
        _instructions = new InstructionAnswers(archive);
        _ratings = new RatingAnswers(archive);
        _amounts = new AmountAnswers(archive);
        _sums = new TurnSums(archive);
        _breakdowns = new BreakdownAnswers(archive);
        _rankings = new RankingAnswers(archive);
        _figures = new FigureAnswers(archive, finder);
        _people = new PeopleAnswers(archive);
        _documents = new DocumentAnswers(archive, finder);
        _compared = new ComparedAnswers(archive, _reader, _documents, finder);
        _opinions = new OpinionAnswers(archive, finder);
        _overviews = new OverviewAnswers(archive, finder);
        _issues = new IssueAnswers(archive);
        _speeches = new SpeechAnswers(archive);
        _places = new PlaceAnswers(archive, finder);
        _nearby = new NearbyAnswers(finder);
        _person = new PersonMeant(archive);
        _facts = new FactAnswers(finder);
        _refusals = new Refusals(archive, finder);
    }

    public async Task<(Question Question, IReadOnlyList<Evidence> Evidence)> ExplainAsync(string text, CancellationToken cancellation = default)
    {
        var question = _reader.Read(_archive.Correct(text), []);
        return (question, await _finder.FindAsync(question, cancellation));
    }

    public async Task<Answer> AnswerAsync(string text, IReadOnlyList<string> turns, CancellationToken cancellation = default)
    {
        var question = _reader.Read(_archive.Correct(text), turns);
        return SmallTalk.Answer(question, _archive)
            ?? Refusals.Invented(question)
            ?? await InTurnAsync(text, turns, cancellation)
            ?? await SumAsync(question, turns, cancellation)
            ?? await _changes.AnswerAsync(question, cancellation)
            ?? Refusals.Rest(question)
            ?? await PersonAsync(question, turns, cancellation)
            ?? await OfOtherAsync(text, turns, cancellation)
            ?? await _compared.AnswerAsync(question, cancellation)
            ?? await _opinions.AnswerAsync(question, cancellation)
            ?? await _overviews.AnswerAsync(question, () => ToldBeforeAsync(turns, cancellation), cancellation)
            ?? await _issues.AskBackAsync(question, cancellation)
            ?? SmallTalk.Vague(question)
            ?? await _issues.AnswerAsync(question, cancellation)
            ?? await _places.AnswerAsync(question, cancellation)
            ?? await NearbyAsync(text, turns, cancellation)
            ?? await _speeches.AnswerAsync(question, cancellation)
            ?? await _refusals.UnknownNameAsync(question, cancellation)
            ?? await _ratings.AnswerAsync(question, cancellation)
            ?? await _amounts.AnswerAsync(question, cancellation)
            ?? await ConfirmedAsync(question, turns, cancellation)
            ?? await PartsAsync(question, turns, cancellation)
            ?? await _people.CountAsync(question, cancellation)
            ?? await _rankings.AnswerAsync(question, cancellation)
            ?? await _figures.AnswerAsync(question, cancellation)
            ?? await OfBothAsync(question, turns, cancellation)
            ?? await _documents.AnswerAsync(question, cancellation)
            ?? await _people.AnswerAsync(question, asNamed: false, cancellation)
            ?? await AssertedAsync(question, turns, cancellation)
            ?? await _instructions.InsteadOfAsync(await _facts.AnswerAsync(question, await ToldAsync(question, turns, cancellation), cancellation), question, cancellation)
            ?? await _people.AnswerAsync(question, asNamed: true, cancellation)
            ?? (FollowUp.AsItStands(question) is { } own ? await _facts.AnswerAsync(own, [], cancellation) : null)
            ?? await FirstHalfAsync(text, turns, cancellation)
            ?? await _people.NotThereAsync(question, cancellation)
            ?? await _refusals.NotInDocumentsAsync(question, cancellation);
    }

    /// <summary>…は９億円ですか: what …はいくらですか is answered with, and whether that is it.</summary>
    async Task<Answer?> ConfirmedAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        AskedAmount.Confirmed(question) is { } asserted ? Verdict.On(asserted, await AnswerAsync(asserted.Reworded(question.Language), turns, cancellation), question) : null;

    /// <summary>合計は？ 両方足すと９億円になりますか: of what the turns before told.</summary>
    async Task<Answer?> SumAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation)
    {
        if (turns.Count == 0 || !TurnSums.AreAsked(question))
        {
            return null;
        }

        var told = new List<Answer>();
        for (var at = turns.Count - 1; at >= Math.Max(0, turns.Count - MostTurns); at--)
        {
            told.Add(await AnswerAsync(turns[at], [.. turns.Take(at)], cancellation));
        }

        return await _sums.AnswerAsync(question, told, cancellation) is not { } sum ? null
            : AskedAmount.Confirmed(question) is { } asserted ? Verdict.On(asserted, sum, question) : sum;
    }

    /// <summary>…の内訳は: of what …はいくらですか is answered with, or the turn before was.</summary>
    async Task<Answer?> PartsAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        BreakdownAnswers.WholeOf(question) is not { } whole || (whole.Length == 0 && turns.Count == 0) ? null
        : await _breakdowns.AnswerAsync(question, whole.Length > 0 ? await AnswerAsync(whole, turns, cancellation) : await BeforeAsync(turns, cancellation), cancellation);

    async Task<Answer?> OfBothAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        TwoQuestions.OfEach(question) is var (one, other)
            ? TwoQuestions.Join(await AnswerAsync(one, turns, cancellation), await AnswerAsync(other, turns, cancellation)) : null;

    /// <summary>The second leans on the first as the next turn of a conversation does.</summary>
    async Task<Answer?> InTurnAsync(string text, IReadOnlyList<string> turns, CancellationToken cancellation)
    {
        if (TwoQuestions.InTurn(text) is not var (one, other, areClauses) || await AnswerAsync(one, turns, cancellation) is not { Kind: AnswerKind.Answer or AnswerKind.Figure } first)
        {
            return null;
        }

        if (areClauses && TwoQuestions.Answers(first, other))
        {
            return first;
        }

        var second = await AnswerAsync(other, [.. turns, one], cancellation);
        return !areClauses || TwoQuestions.AreNear(first, second) ? TwoQuestions.Join(first, second) : null;
    }

    /// <summary>灯台は何基ですか。管理者は誰ですか, of whom nothing is written: who asked for two things is told which of them is missing.</summary>
    async Task<Answer?> FirstHalfAsync(string text, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        TwoQuestions.InTurn(text) is var (one, other, _) && await AnswerAsync(one, turns, cancellation) is { Kind: AnswerKind.Answer or AnswerKind.Figure } first
        && await AnswerAsync(other, [.. turns, one], cancellation) is { Kind: AnswerKind.NotFound } ? Partial.OfTwo(first) : null;

    /// <summary>…は令和3年に決定されたのですか: the sentence that says it, or the one that says when it was; of a document itself the latter.</summary>
    async Task<Answer?> AssertedAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation)
    {
        if (Asserted.Of(question) is not { } asserted)
        {
            return null;
        }

        if (!Asserted.IsOfDocument(question) && await _facts.AnswerAsync(question, [], cancellation) is { } said && said.Citations.Any(citation => asserted.IsSaidIn(citation.Quote)))
        {
            return said;
        }

        return await AnswerAsync(asserted.Reworded, turns, cancellation) is { Kind: AnswerKind.Answer } told && told.Citations.Any(citation => asserted.IsOfKind(citation.Quote)) ? told : null;
    }

    async Task<Answer?> PersonAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        turns.Count > 0 && PersonMeant.IsAsked(question) ? await _person.AnswerAsync(question, await BeforeAsync(turns, cancellation), cancellation) : null;

    /// <summary>…の浮標について教えて。灯台は？: the same is asked of another thing.</summary>
    async Task<Answer?> OfOtherAsync(string text, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        turns.Count > 0 && FollowUp.OfOther(turns[^1], _reader.Read(_archive.Correct(text), [])) is { } whole && await AnswerAsync(whole, [.. turns.SkipLast(1)], cancellation) is { Kind: AnswerKind.Answer } answer ? answer : null;

    async Task<Answer?> NearbyAsync(string text, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        turns.Count > 0 && _reader.Read(_archive.Correct(text), []) is var alone && OpenQuestion.Of(alone) is not null
            ? await _nearby.AnswerAsync(alone, await BeforeAsync(turns, cancellation), cancellation) : null;

    async Task<Answer> BeforeAsync(IReadOnlyList<string> turns, CancellationToken cancellation) =>
        await AnswerAsync(turns[^1], [.. turns.SkipLast(1)], cancellation);

    /// <summary>それに基づいて何をするのですか: more than the turn before was answered with. それはいつ？ may be in the same sentence.</summary>
    async Task<IReadOnlyList<Citation>> ToldAsync(Question question, IReadOnlyList<string> turns, CancellationToken cancellation) =>
        question.IsFollowUp && FollowUp.GoesOn(question.Text) ? await ToldBeforeAsync(turns, cancellation) : [];

    async Task<IReadOnlyList<Citation>> ToldBeforeAsync(IReadOnlyList<string> turns, CancellationToken cancellation) =>
        turns.Count > 0 ? (await BeforeAsync(turns, cancellation)).Citations : [];
}
