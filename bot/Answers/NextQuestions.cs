using System.Collections.Concurrent;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers;

/// <summary>What could be asked next: built from what the answer cites, asked of the index first, and offered only where it was answered.</summary>
internal sealed class NextQuestions(Archive archive, Func<string, CancellationToken, Task<Answer>> ask)
{
    const int Most = 3;
    const int MostTried = 6;
    const int LongestName = 30;

    readonly ConcurrentDictionary<string, bool> _answered = new(StringComparer.Ordinal);

    public async Task<Answer> AddAsync(string asked, Answer answer, CancellationToken cancellation)
    {
        if (answer.Suggestions.Count > 0 || answer.Kind == AnswerKind.Clarify)
        {
            return answer;
        }

        var offered = new List<string>();
        foreach (var question in (await CandidatesAsync(answer, cancellation)).Where(question => question != asked).Distinct().Take(MostTried))
        {
            if (offered.Count < Most && await IsAnsweredAsync(question, cancellation))
            {
                offered.Add(question);
            }
        }

        return answer with { Suggestions = offered };
    }

    async Task<bool> IsAnsweredAsync(string question, CancellationToken cancellation)
    {
        if (!_answered.TryGetValue(question, out var answered))
        {
            answered = (await ask(question, cancellation)).Kind is not (AnswerKind.NotFound or AnswerKind.Clarify);
            _answered.TryAdd(question, answered);
        }

        return answered;
    }

    async Task<IReadOnlyList<string>> CandidatesAsync(Answer answer, CancellationToken cancellation)
    {
        var cited = answer.Citations.Concat(answer.Nearest).FirstOrDefault();
        if (cited is null || await archive.DocumentAsync(cited.Document, cancellation) is not { } document)
        {
            return [];
        }

        var words = new NextWords(answer.Language == Language.Japanese);
        return [.. OfChanges(answer, document, words), .. OfFigures(answer, words), .. OfPlaces(cited, document, words), .. OfDraft(answer, document, words)];
    }

    /// <summary>The note itself, word for word; an answer from several documents may tell of the notes of another one.</summary>
    static IEnumerable<string> OfChanges(Answer answer, PolicyDocument document, NextWords words) =>
        answer.Changes.Where(change => change.Operation.OldText is not null).Take(answer.Kind == AnswerKind.Changes ? 1 : 2)
            .SelectMany(change => document.RevisionNotes.Where(note => note.Span.Contains(change.Operation.Span) && note.Label == change.Operation.Note).Take(1)).Select(words.OldAndNew);

    static IEnumerable<string> OfFigures(Answer answer, NextWords words) =>
        answer.Figures.Select(one => one.Figure).Where(figure => figure is { FiscalYear: not null, Yen: not null, Label.Length: > 0 and <= LongestName })
            .Take(2).SelectMany(figure => new[] { figure.FiscalYear - 1, figure.FiscalYear + 1 }.OfType<int>().Select(year => words.Budget(figure.Label, year)));

    /// <summary>The headings behind the one that was cited, under the same roof.</summary>
    static IEnumerable<string> OfPlaces(Citation cited, PolicyDocument document, NextWords words)
    {
        var headed = document.Root.SelfAndDescendants().Where(section => section.Heading is { Length: > 3 and <= LongestName } && section.Kind != SectionKind.Bullet).ToList();
        var at = headed.FindLastIndex(section => section.Span.Start <= cited.Span.Start);
        return headed.Skip(at + 1).Concat(headed.Take(Math.Max(0, at))).Take(2).Select(section => words.Place(section));
    }

    static IEnumerable<string> OfDraft(Answer answer, PolicyDocument document, NextWords words)
    {
        if (document.RevisionNotes.Count == 0)
        {
            yield break;
        }

        yield return words.Opinions(document.Info.Title);
        if (answer.Kind == AnswerKind.Changes && document.Discrepancies.Count > 0)
        {
            yield return words.Discrepancies(document.Info.Title);
        }
    }
}
