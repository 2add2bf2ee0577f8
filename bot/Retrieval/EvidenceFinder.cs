using System.Runtime.CompilerServices;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Search;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>A question → sentences that may answer it, best first.</summary>
internal sealed class EvidenceFinder(Archive archive)
{
    const int PassagesLookedAt = 150;

    /// <summary>Passages of further documents come behind those of so many others.</summary>
    const int DocumentsLookedAt = 40;
    const double FromNear = 0.8;

    /// <summary>本契約に基づく…: what stood before is meant.</summary>
    const double FromPointedAt = 0.92;
    const double FromFar = 0.55;
    const double FromHeading = 0.95;
    const double MissingWord = 0.15;
    const double Terse = 0.15;
    const double Absent = 0.4;
    const double Bare = 0.6;
    const double Aimed = 0.8;

    /// <summary>副会頭は誰: the sentence that says 副会頭 itself comes before those that stand near it.</summary>
    const double SaysHead = 0.1;

    /// <summary>Its characters in pieces do not make a name: 文部科学大臣 is not said by 文部科学省大臣官房.</summary>
    const double WholeName = 0.86;

    /// <summary>では長期的には？: 短期的 is most of its characters, and another thing.</summary>
    const double MostlySaid = 0.6;

    /// <summary>An everyday word that may stand for more words than this (作る) says little.</summary>
    const double Meanings = 8;

    /// <summary>Xについて: more than what is asked of it.</summary>
    const double OfTopic = 1.5;

    const double OfIdea = 0.7;
    const double OfUnknownIdea = 0.3;

    /// <summary>What sentences are read from.</summary>
    public static readonly PassageKind[] Kinds = [PassageKind.Body, PassageKind.Note, PassageKind.Issue];

    readonly PerDocument<StatementReader> _statements = new(document => StatementReader.Read(document, archive.Lexicon.MinistryTags));

    /// <summary>Several kinds of answers are tried for one question, which is weighed once.</summary>
    readonly ConditionalWeakTable<Question, IReadOnlyList<Evidence>> _found = [];

    public async Task<IReadOnlyList<Evidence>> FindAsync(Question question, CancellationToken cancellation = default)
    {
        if (!_found.TryGetValue(question, out var evidence))
        {
            _found.AddOrUpdate(question, evidence = Weigh(question, await CandidatesAsync(question, cancellation)));
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

    public static IReadOnlyList<Evidence> Weigh(Question question, IReadOnlyList<Statement> statements)
    {
        var subject = question.Subject;
        var own = statements.Select(statement => subject.Select(word => Own(word, statement)).ToArray()).ToList();
        var topic = HeadWord.TopicOf(question);
        var weights = subject.Select((word, at) => (word == topic || word.IsNew ? OfTopic : 1) * Weight(word, own.Count(row => row[at] > 0.8), statements.Count)).ToArray();
        var total = Math.Max(1e-9, weights.Sum());
        // いつ、どこで of a document that is named: nothing else is left to speak of.
        var unsaid = question.Documents.Count > 0 && subject.All(word => word.IsWeak && !word.IsHint);
        var head = HeadWord.Of(question);
        var evidence = new List<Evidence>(statements.Count);
        for (var at = 0; at < statements.Count; at++)
        {
            var statement = statements[at];
            var near = AnswerType.PointsBack(statement) ? FromPointedAt : FromNear;
            var heading = subject.Select(word => FromHeading * SubjectMatch.Of(word, statement.Heading)).ToArray();
            var covers = subject.Select((word, w) => Math.Max(Math.Max(own[at][w], heading[w]), Math.Max(near * SubjectMatch.Of(word, statement.Near), FromFar * SubjectMatch.Of(word, statement.Far)))).ToArray();
            var coverage = unsaid ? 1 : covers.Select((cover, w) => cover * weights[w]).Sum() / total;
            var ownCoverage = unsaid ? 0 : own[at].Select((cover, w) => Math.Max(cover, FromHeading * heading[w]) * weights[w]).Sum() / total;
            evidence.Add(new Evidence(statement, coverage, ownCoverage, coverage + (0.3 * ownCoverage) + AnswerType.Agreement(question, statement) + (head is not null && SubjectMatch.Names(head.Text, statement.Folded) ? SaysHead : 0) + (Terse * Density(subject, own[at], statement)) - LengthPenalty(statement) - (SaysNothingElse(subject, statement) ? Bare : 0) - (MissingWord * subject.Where((word, w) => !word.IsWeak && covers[w] < Absent).Count()))
            {
                Missing = [.. subject.Where((word, w) => covers[w] < (Names.Are(word) && SubjectMatch.Of(word, statement.Near) < 1 ? WholeName : word.IsNew ? MostlySaid : Absent) && !word.IsWeak && (!word.IsIdea || word == head))],
                Unmet = subject.Where((word, w) => word.IsIdea && covers[w] < Absent && !Characters.IsHiragana(word.Text[^1]) && !char.IsAscii(word.Text[0])).Count(),
            });
        }

        return [.. evidence.OrderByDescending(one => one.Score).ThenBy(one => one.Statement.Document.Info.Id, StringComparer.Ordinal).ThenBy(one => one.Statement.Span.Start)];
    }

    static double Own(SubjectWord word, Statement statement)
    {
        var said = SubjectMatch.Of(word, statement.Folded);
        return statement.Ministries.Length > 0 && Names.Are(word) ? Math.Max(said, SubjectMatch.Of(word, statement.Ministries))
            : AnswerType.IsSaidOtherwise(word, statement) ? Math.Max(said, Aimed) : said;
    }

    /// <summary>Rare among the candidates counts more; a verb's stem or a word of the frame counts little, and nothing where no candidate has it.</summary>
    static double Weight(SubjectWord word, int statementsWith, int statements) =>
        word.IsWeak && statementsWith == 0 ? 0
        : (word.IsIdea ? WeightOfIdea(word) : 1) * Math.Log(1 + ((statements + 1.0) / (statementsWith + 0.5))) * (word.IsWeak && !word.IsHint ? word.Text.Length == 1 ? 0.1 : 0.2 : Math.Min(1.5, 0.7 + (0.1 * word.Text.Length)));

    static double WeightOfIdea(SubjectWord word) =>
        word.Related.Count == 0 ? OfUnknownIdea : OfIdea * Math.Min(1, Meanings / word.Related.Count);

    /// <summary>How much of the sentence is what was asked for: 文部科学大臣決定 says little else than who decided.</summary>
    static double Density(IReadOnlyList<SubjectWord> subject, double[] own, Statement statement) =>
        Math.Min(1, subject.Select((word, at) => own[at] * word.Text.Length).Sum() / statement.Folded.Length);

    /// <summary>A line that only names what was asked about answers nothing; a heading leads to what does.</summary>
    static bool SaysNothingElse(IReadOnlyList<SubjectWord> subject, Statement statement) =>
        !statement.IsHeading && subject.Any(word => word.Text.Length >= statement.Folded.Length - 2 && statement.Folded.Contains(word.Text, StringComparison.Ordinal));

    static double LengthPenalty(Statement statement) => statement.Text.Length > 200 ? 0.0004 * (statement.Text.Length - 200) : 0;
}
