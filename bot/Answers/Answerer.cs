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
    readonly Archive _archive;
    readonly QuestionReader _reader;
    readonly EvidenceFinder _finder;
    readonly ChangeAnswers _changes;
    readonly InstructionAnswers _instructions;
    readonly RatingAnswers _ratings;
    readonly AmountAnswers _amounts;
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
    readonly FactAnswers _facts;
    readonly Refusals _refusals;
    readonly InnerQuestions _inner;
    readonly TurnsBefore _before;

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
        _facts = new FactAnswers(finder);
        _refusals = new Refusals(archive, finder);
        _inner = new InnerQuestions(this, _facts);
        _before = new TurnsBefore(this, archive, finder);
    }

    public Question Read(string text, IReadOnlyList<string> turns) => _reader.Read(_archive.Correct(text), turns);

    public async Task<(Question Question, IReadOnlyList<Evidence> Evidence)> ExplainAsync(string text, CancellationToken cancellation = default)
    {
        var question = Read(text, []);
        return (question, await _finder.FindAsync(question, cancellation));
    }

    public async Task<Answer> AnswerAsync(string text, IReadOnlyList<string> turns, CancellationToken cancellation = default)
    {
        var question = Read(text, turns);
        return SmallTalk.Answer(question, _archive)
            ?? Refusals.Invented(question)
            ?? await _inner.InTurnAsync(text, turns, cancellation)
            ?? await _before.SumAsync(question, turns, cancellation)
            ?? await _changes.AnswerAsync(question, cancellation)
            ?? Refusals.Rest(question)
            ?? await _before.PersonAsync(question, turns, cancellation)
            ?? await _before.OfOtherAsync(text, turns, cancellation)
            ?? await _compared.AnswerAsync(question, cancellation)
            ?? await _opinions.AnswerAsync(question, cancellation)
            ?? await _overviews.AnswerAsync(question, () => _before.ToldBeforeAsync(turns, cancellation), cancellation)
            ?? await _issues.AskBackAsync(question, cancellation)
            ?? SmallTalk.Vague(question)
            ?? await _issues.AnswerAsync(question, cancellation)
            ?? await _places.AnswerAsync(question, cancellation)
            ?? await _before.NearbyAsync(text, turns, cancellation)
            ?? await _speeches.AnswerAsync(question, cancellation)
            ?? await _refusals.UnknownNameAsync(question, cancellation)
            ?? await _ratings.AnswerAsync(question, cancellation)
            ?? await _amounts.AnswerAsync(question, cancellation)
            ?? await _inner.ConfirmedAsync(question, turns, cancellation)
            ?? await _before.PartsAsync(question, turns, cancellation)
            ?? await _people.CountAsync(question, cancellation)
            ?? await _rankings.AnswerAsync(question, cancellation)
            ?? await _figures.AnswerAsync(question, cancellation)
            ?? await _inner.OfBothAsync(question, turns, cancellation)
            ?? await _documents.AnswerAsync(question, cancellation)
            ?? await _people.AnswerAsync(question, asNamed: false, cancellation)
            ?? await _inner.AssertedAsync(question, turns, cancellation)
            ?? await _instructions.InsteadOfAsync(await _facts.AnswerAsync(question, await _before.ToldAsync(question, turns, cancellation), cancellation), question, cancellation)
            ?? await _people.AnswerAsync(question, asNamed: true, cancellation)
            ?? (FollowUp.AsItStands(question) is { } own ? await _facts.AnswerAsync(own, [], cancellation) : null)
            ?? await _inner.OfFieldsAsync(question, turns, cancellation)
            ?? await _inner.FirstHalfAsync(text, turns, cancellation)
            ?? await _people.NotThereAsync(question, cancellation)
            ?? await _refusals.NotInDocumentsAsync(question, cancellation);
    }
}
