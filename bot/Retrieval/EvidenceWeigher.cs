using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>Holds sentences against a question: how much of its subject each says, and whether it has what is asked for.</summary>
internal sealed class EvidenceWeigher
{
    const double FromNear = 0.8;

    /// <summary>本契約に基づく…: what stood before is meant.</summary>
    const double FromPointedAt = 0.92;
    const double FromFar = 0.55;

    /// <summary>Of a document that the question names, its title is said with every sentence.</summary>
    const double FromNamed = 0.9;
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

    readonly IReadOnlyList<SubjectWord> _subject;
    readonly AnswerType _type;
    readonly SubjectWord? _head;
    readonly double[] _weights;
    readonly double _total;

    /// <summary>いつ、どこで of a document that is named: nothing else is left to speak of.</summary>
    readonly bool _isOfDocument;

    readonly double _fromFar;
    readonly InRow _headings;
    readonly InRow _far;

    EvidenceWeigher(Question question, IReadOnlyList<double[]> own)
    {
        (_subject, _type, _head) = (question.Subject, new AnswerType(question), HeadWord.Of(question));
        (_headings, _far) = (new InRow(_subject), new InRow(_subject));
        _fromFar = question.Documents.Count > 0 ? FromNamed : FromFar;
        _isOfDocument = question.Documents.Count > 0 && question.Asks(Asked.When | Asked.Where) && _subject.All(word => word.IsWeak && !word.IsHint);
        var topic = HeadWord.TopicOf(question);
        _weights = [.. _subject.Select((word, at) => (word == topic || word.IsNew ? OfTopic : 1) * Weight(word, own.Count(row => row[at] > 0.8), own.Count))];
        _total = Math.Max(1e-9, _weights.Sum());
    }

    /// <summary>Best first.</summary>
    public static IReadOnlyList<Evidence> Weigh(Question question, IReadOnlyList<Statement> statements)
    {
        var own = statements.Select(statement => question.Subject.Select(word => Own(word, statement)).ToArray()).ToList();
        var weigher = new EvidenceWeigher(question, own);
        return [.. statements.Select((statement, at) => weigher.Weigh(statement, own[at]))
            .OrderByDescending(one => one.Score).ThenBy(one => one.Statement.Document.Info.Id, StringComparer.Ordinal).ThenBy(one => one.Statement.Span.Start)];
    }

    Evidence Weigh(Statement statement, double[] own)
    {
        var heading = _headings.Said(statement.Heading);
        var covers = Covers(statement, own, heading);
        var coverage = _isOfDocument ? 1 : Share(covers);
        // Of its own a sentence says still less by its heading.
        var ownCoverage = _isOfDocument ? 0 : Share([.. own.Select((cover, at) => Math.Max(cover, FromHeading * FromHeading * heading[at]))]);
        return new Evidence(statement, coverage, ownCoverage, coverage + (0.3 * ownCoverage) + OfSentence(statement, own) - (MissingWord * _subject.Where((word, at) => !word.IsWeak && covers[at] < Absent).Count()))
        {
            Missing = [.. _subject.Where((word, at) => (word == _head || (!word.IsWeak && !word.IsIdea)) && covers[at] < Enough(word, statement))],
            Unmet = _subject.Where((word, at) => word.IsIdea && covers[at] < Absent && !Characters.IsHiragana(word.Text[^1]) && !char.IsAscii(word.Text[0])).Count(),
        };
    }

    /// <summary>Of each word, how far the sentence says it or what stands around it.</summary>
    double[] Covers(Statement statement, double[] own, double[] heading)
    {
        var (near, far) = (statement.PointsBack ? FromPointedAt : FromNear, _far.Said(statement.Far));
        return [.. _subject.Select((word, at) => Math.Max(Math.Max(own[at], FromHeading * heading[at]), Math.Max(near * SubjectMatch.Of(word, statement.Near), _fromFar * far[at])))];
    }

    double Share(double[] covers) => covers.Select((cover, at) => cover * _weights[at]).Sum() / _total;

    /// <summary>What the sentence is, whatever it says of the subject.</summary>
    double OfSentence(Statement statement, double[] own) =>
        _type.Agreement(statement) + (_head is not null && SubjectMatch.SaysRole(_head.Text, statement.Folded) ? SaysHead : 0) + (Terse * Density(_subject, own, statement))
        - LengthPenalty(statement) - (SaysNothingElse(_subject, statement) ? Bare : 0);

    /// <summary>With less than this a word is missing.</summary>
    static double Enough(SubjectWord word, Statement statement) =>
        Names.Are(word) && SubjectMatch.Of(word, statement.Near) < 1 ? WholeName : word.IsNew ? MostlySaid : Absent;

    static double Own(SubjectWord word, Statement statement)
    {
        var said = SubjectMatch.Of(word, statement.Folded);
        return statement.Ministries.Length > 0 && Names.Are(word) ? Math.Max(said, SubjectMatch.Of(word, statement.Ministries))
            : SaidOtherwise.Is(word, statement) ? Math.Max(said, Aimed) : said;
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

    /// <summary>One heading stands over many sentences in a row: it is matched once.</summary>
    sealed class InRow(IReadOnlyList<SubjectWord> subject)
    {
        string? _text;
        double[] _said = [];

        public double[] Said(string text)
        {
            if (!ReferenceEquals(text, _text))
            {
                (_text, _said) = (text, [.. subject.Select(word => SubjectMatch.Of(word, text))]);
            }

            return _said;
        }
    }
}
