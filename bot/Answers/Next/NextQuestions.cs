using System.Collections.Concurrent;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Next;

/// <summary>What could be asked next: built from what the answer cites, asked of the index first, and offered only where the very place answered.</summary>
internal sealed class NextQuestions(Archive archive, Func<string, IReadOnlyList<string>, CancellationToken, Task<Answer>> ask)
{
    const int Most = 3;
    const int MostTried = 6;

    readonly ConcurrentDictionary<(string Text, string Before, string Document, int Place), bool> _answered = new();
    readonly QuestionReader _reader = new(archive.Lexicon, archive.Catalog);

    public async Task<Answer> AddAsync(string asked, Answer answer, CancellationToken cancellation)
    {
        if (answer.Suggestions.Count > 0 || answer.Kind == AnswerKind.Clarify)
        {
            return answer;
        }

        var offered = new List<string>();
        foreach (var next in (await CandidatesAsync(asked, answer, cancellation)).Where(next => next.Text != asked).DistinctBy(next => next.Text).Take(MostTried))
        {
            if (offered.Count < Most && await IsAnsweredAsync(next, asked, cancellation))
            {
                offered.Add(next.Text);
            }
        }

        return answer with { Suggestions = offered };
    }

    /// <summary>Alone, and where it leans on what was asked before, behind that, too.</summary>
    async Task<bool> IsAnsweredAsync(NextQuestion next, string asked, CancellationToken cancellation) =>
        await IsAnsweredAsync(next, [], cancellation) && (!FollowUp.Refers(_reader.Read(next.Text, [])) || await IsAnsweredAsync(next, [asked], cancellation));

    async Task<bool> IsAnsweredAsync(NextQuestion next, IReadOnlyList<string> turns, CancellationToken cancellation)
    {
        var key = (next.Text, turns.Count == 0 ? "" : turns[0], next.Document.Info.Id, next.Place.Start);
        if (!_answered.TryGetValue(key, out var answered))
        {
            answered = next.IsAnsweredBy(await ask(next.Text, turns, cancellation));
            _answered.TryAdd(key, answered);
        }

        return answered;
    }

    async Task<IReadOnlyList<NextQuestion>> CandidatesAsync(string asked, Answer answer, CancellationToken cancellation)
    {
        var cited = answer.Citations.FirstOrDefault(citation => citation.RevisionNote is null) ?? answer.Citations.Concat(answer.Nearest).FirstOrDefault();
        if (cited is null || await archive.DocumentAsync(cited.Document, cancellation) is not { } document)
        {
            return [];
        }

        var words = new NextWords(answer.Language == Language.Japanese);
        var places = new NextPlaces(asked, answer, document, words);
        var (rest, around) = (places.Rest().ToList(), places.Around(cited).ToList());
        return
        [
            .. NextChanges.Of(answer, document, words),
            .. NextFigures.Of(asked, answer, document, words),
            .. rest,
            .. around,
            .. rest.Count + around.Count == 0 ? OfDocument(answer, document, words) : [],
            .. OfOthers(asked, answer, cited, document, words),
        ];
    }

    /// <summary>Who was there, where no heading stands above what was told: what the document is about.</summary>
    static IEnumerable<NextQuestion> OfDocument(Answer answer, PolicyDocument document, NextWords words) =>
        answer.Kind == AnswerKind.Answer ? [new NextQuestion(words.Overview(document.Info.Title), document, document.Root.Span)] : [];

    /// <summary>What other documents say of the thing that was asked about.</summary>
    IEnumerable<NextQuestion> OfOthers(string asked, Answer answer, Citation cited, PolicyDocument document, NextWords words)
    {
        var question = _reader.Read(asked, []);
        return answer.Kind is AnswerKind.Answer or AnswerKind.Figure && archive.Catalog.Count > 1 && NextWords.TopicOf(question, cited) is { } topic
            ? [new NextQuestion(words.Documents(topic), document, cited.Span) { IsOfSeveral = true }] : [];
    }
}
