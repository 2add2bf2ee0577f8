using System.Runtime.CompilerServices;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Bot.Retrieval;

/// <summary>A question → sentences that may answer it, best first.</summary>
internal sealed class EvidenceFinder(Archive archive)
{
    const int PassagesLookedAt = 150;

    /// <summary>Passages of further documents come behind those of so many others.</summary>
    const int DocumentsLookedAt = 40;

    /// <summary>What sentences are read from.</summary>
    public static readonly PassageKind[] Kinds = [PassageKind.Body, PassageKind.Note, PassageKind.Issue];

    readonly PerDocument<StatementReader> _statements = new(document => StatementReader.Read(document, archive.Lexicon.MinistryTags));

    /// <summary>Several kinds of answers are tried for one question, which is weighed once.</summary>
    readonly ConditionalWeakTable<Question, IReadOnlyList<Evidence>> _found = [];

    public async Task<IReadOnlyList<Evidence>> FindAsync(Question question, CancellationToken cancellation = default)
    {
        if (!_found.TryGetValue(question, out var evidence))
        {
            _found.AddOrUpdate(question, evidence = EvidenceWeigher.Weigh(question, await CandidatesAsync(question, cancellation)));
        }

        return evidence;
    }

    public async ValueTask<StatementReader?> StatementsOfAsync(string document, CancellationToken cancellation = default) =>
        await archive.DocumentAsync(document, cancellation) is { } read ? _statements.Of(read) : null;

    async Task<List<Statement>> CandidatesAsync(Question question, CancellationToken cancellation)
    {
        var encoded = await archive.QueryAsync(question.IsFollowUp ? question.Full : question.Text, cancellation);
        var query = encoded with
        {
            Top = PassagesLookedAt,
            Filter = new PassageFilter { Kinds = Kinds, Documents = question.Documents, Section = question.Places.Sections.Count == 1 ? question.Places.Sections[0] : null },
        };
        var statements = new List<Statement>();
        var readers = new Dictionary<string, StatementReader?>(StringComparer.Ordinal);
        foreach (var (document, label) in (await archive.Index.SearchPlacesAsync(query, cancellation)).Distinct())
        {
            if (!readers.TryGetValue(document, out var reader) && readers.Count < DocumentsLookedAt)
            {
                readers[document] = reader = await StatementsOfAsync(document, cancellation);
            }

            statements.AddRange(reader?.Of(label) ?? []);
        }

        return statements;
    }
}
