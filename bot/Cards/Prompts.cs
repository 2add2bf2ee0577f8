using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Answers.Next;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Bot.Cards;

/// <summary>Questions to begin with, made from what the index holds; only those that the bot does answer.</summary>
internal sealed class Prompts(CheckedAnswerer answerer, ArchiveHost archives)
{
    const int Most = 3;
    const int TriedOfAKind = 4;
    const int LookedAt = 2_000;
    const int LongestName = 24;

    /// <summary>By archive: a newer one may hold other documents.</summary>
    readonly ConditionalWeakTable<Archive, ConcurrentDictionary<Language, IReadOnlyList<string>>> _known = [];

    public async Task<IReadOnlyList<string>> OfAsync(Language language, CancellationToken cancellation)
    {
        var archive = archives.Current;
        var known = _known.GetOrCreateValue(archive);
        return known.TryGetValue(language, out var prompts) ? prompts : known[language] = await FindAsync(archive, language, cancellation);
    }

    async Task<IReadOnlyList<string>> FindAsync(Archive archive, Language language, CancellationToken cancellation)
    {
        var found = new List<string>();
        foreach (var kind in new[] { PassageKind.Operation, PassageKind.Figure, PassageKind.Attendee, PassageKind.Body }.TakeWhile(_ => found.Count < Most))
        {
            var passages = await SomeAsync(archive, kind, cancellation);
            var questions = Questions(kind, passages, language == Language.Japanese).Distinct(StringComparer.Ordinal).Take(TriedOfAKind);
            if (await FirstAnsweredAsync(questions, cancellation) is { } question)
            {
                found.Add(question);
            }
        }

        return found;
    }

    static async Task<IReadOnlyList<Passage>> SomeAsync(Archive archive, PassageKind kind, CancellationToken cancellation)
    {
        var passages = new List<Passage>();
        await foreach (var passage in archive.Index.ListAsync(new PassageFilter { Kinds = [kind] }, cancellation))
        {
            passages.Add(passage);
            if (passages.Count == LookedAt)
            {
                break;
            }
        }

        return passages;
    }

    async Task<string?> FirstAnsweredAsync(IEnumerable<string> questions, CancellationToken cancellation)
    {
        foreach (var question in questions)
        {
            var answer = await answerer.AnswerAsync(question, [], cancellation);
            if (answer.Kind is not (AnswerKind.NotFound or AnswerKind.Clarify) && answer.Citations.Count > 0)
            {
                return question;
            }
        }

        return null;
    }

    static IEnumerable<string> Questions(PassageKind kind, IReadOnlyList<Passage> passages, bool japanese) => kind switch
    {
        PassageKind.Operation => Drafts([.. passages.Select(passage => passage.Title).Distinct(StringComparer.Ordinal)], japanese),
        PassageKind.Figure => passages.Select(passage => passage.Figure).OfType<Figure>().Where(IsPlain).OrderByDescending(figure => figure.FiscalYear).ThenByDescending(figure => figure.Yen)
            .Select(figure => new NextWords(japanese).Budget(figure.Label, figure.FiscalYear ?? 0)),
        PassageKind.Attendee when !japanese => [],
        PassageKind.Attendee => passages.Select(passage => passage.Attendee).OfType<Attendee>().Where(person => person.Role.Length is > 1 and <= LongestName)
            .Select(person => $"{person.Role}は誰ですか？"),
        _ when japanese => passages.Where(passage => passage.HeadingPath is [.., { Length: > 3 and <= LongestName }]).Select(passage => $"「{passage.HeadingPath[^1]}」には何が書かれていますか？"),
        _ => passages.Where(passage => passage.Label.Length > 0).Select(passage => $"What does {passage.Label} say?"),
    };

    /// <summary>Where there are several, one is named.</summary>
    static IEnumerable<string> Drafts(List<string> titles, bool japanese) => titles switch
    {
        [] => [],
        [_] => [japanese ? "修正案を要約して" : "Summarize the proposed changes"],
        _ => titles.Select(title => japanese ? $"「{title}」の修正案を要約して" : $"Summarize the proposed changes in “{title}”"),
    };

    static bool IsPlain(Figure figure) => figure is
    {
        Kind: FigureKind.Money, Measure: FigureMeasure.Budget or FigureMeasure.Initial, Attribution: FigureAttribution.Stated,
        FiscalYear: not null, Period: not null, YearRule: null, SubOf: null, Doubt: null, Label.Length: > 1 and <= LongestName
    };
}
