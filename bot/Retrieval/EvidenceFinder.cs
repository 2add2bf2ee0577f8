using System.Collections.Concurrent;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Bot.Retrieval;

/// <summary>A question → sentences that may answer it, best first.</summary>
internal sealed class EvidenceFinder(Archive archive)
{
    const int PassagesLookedAt = 60;
    const double FromNear = 0.8;
    const double FromFar = 0.55;

    static readonly PassageKind[] Kinds = [PassageKind.Body, PassageKind.Note, PassageKind.Issue];

    readonly ConcurrentDictionary<string, UnitReader> _units = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<Evidence>> FindAsync(Question question, CancellationToken cancellation = default)
    {
        var units = await CandidatesAsync(question, cancellation);
        return Weigh(question, units);
    }

    public async ValueTask<UnitReader?> UnitsOfAsync(string document, CancellationToken cancellation = default)
    {
        if (_units.TryGetValue(document, out var known))
        {
            return known;
        }

        return await archive.DocumentAsync(document, cancellation) is { } read ? _units.GetOrAdd(document, _ => UnitReader.Read(read)) : null;
    }

    async Task<List<Unit>> CandidatesAsync(Question question, CancellationToken cancellation)
    {
        var words = string.Join(' ', question.Subject.SelectMany(word => word.Others.Take(3).Prepend(word.Text)).Concat(question.Ordinals));
        var query = new PassageQuery($"{question.Text} {words}")
        {
            Top = PassagesLookedAt,
            Filter = new PassageFilter { Kinds = Kinds, Documents = question.Documents, Section = question.Places.Sections.Count == 1 ? question.Places.Sections[0] : null },
        };
        var hits = (await archive.Index.SearchAsync(query, cancellation)).Hits;
        var units = new List<Unit>();
        foreach (var (document, label) in hits.Select(hit => (hit.Passage.Document, hit.Passage.Label)).Distinct())
        {
            if (await UnitsOfAsync(document, cancellation) is { } reader)
            {
                units.AddRange(reader.Of(label));
            }
        }

        return units;
    }

    static List<Evidence> Weigh(Question question, List<Unit> units)
    {
        var subject = question.Subject;
        var own = units.Select(unit => subject.Select(word => SubjectMatch.Of(word, unit.Folded)).ToArray()).ToList();
        var weights = subject.Select((word, at) => Weight(word, own.Count(row => row[at] > 0.8), units.Count)).ToArray();
        var total = Math.Max(1e-9, weights.Sum());
        var evidence = new List<Evidence>(units.Count);
        for (var at = 0; at < units.Count; at++)
        {
            var unit = units[at];
            var covers = subject.Select((word, w) => Math.Max(own[at][w], Math.Max(FromNear * SubjectMatch.Of(word, unit.Near), FromFar * SubjectMatch.Of(word, unit.Far)))).ToArray();
            var coverage = covers.Select((cover, w) => cover * weights[w]).Sum() / total;
            var ownCoverage = own[at].Select((cover, w) => cover * weights[w]).Sum() / total;
            evidence.Add(new Evidence(unit, coverage, ownCoverage, coverage + (0.3 * ownCoverage) + AnswerType.Agreement(question, unit) - LengthPenalty(unit))
            {
                Missing = [.. subject.Where((_, w) => covers[w] < 0.3)],
            });
        }

        return [.. evidence.OrderByDescending(one => one.Score).ThenBy(one => one.Unit.Document.Info.Id, StringComparer.Ordinal).ThenBy(one => one.Unit.Span.Start)];
    }

    /// <summary>Rare among the candidates counts more; a single kanji (a verb's stem) counts little.</summary>
    static double Weight(SubjectWord word, int unitsWith, int units) =>
        Math.Log(1 + ((units + 1.0) / (unitsWith + 0.5))) * (word.Text.Length == 1 ? 0.3 : Math.Min(1.5, 0.7 + (0.1 * word.Text.Length)));

    static double LengthPenalty(Unit unit) => unit.Text.Length > 200 ? 0.0004 * (unit.Text.Length - 200) : 0;
}
