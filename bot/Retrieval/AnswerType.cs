using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Retrieval;

/// <summary>
/// The kind of thing that a question asks for: a date for いつ, a number for 何件. What the question's words say of that is
/// read once; then hundreds of sentences are held against it.
/// </summary>
internal sealed partial class AnswerType(Question question)
{
    /// <summary>A sentence that has what is asked for.</summary>
    public const double Bonus = 0.2;

    /// <summary>One that lacks it.</summary>
    public const double Penalty = -0.35;

    readonly bool _why = question.Asks(Asked.Why);
    readonly bool _purpose = Purpose().IsMatch(question.Text);
    readonly bool _trouble = TroubleAsked().IsMatch(question.Text);
    readonly bool _definition = question.Asks(Asked.Definition);
    readonly bool _meaning = AsksMeaning(question.Text) && question.Subject.Count(word => !word.IsWeak) <= 1;
    readonly AskedTime _time = new(question);
    readonly AskedNumber _number = new(question);
    readonly AskedWho _who = new(question);
    readonly AskedMeeting _meeting = new(question);

    public AskedWhich Which { get; } = new(question);

    /// <summary>Added to what the sentence says of the subject.</summary>
    public double Agreement(Statement statement) =>
        _time.Agreement(statement) + _number.Agreement(statement) + _who.Agreement(statement) + Which.Agreement(statement)
        + (_why && Reason().IsMatch(statement.Text) ? Bonus : 0)
        + (_purpose && Aim().IsMatch(statement.Text) ? Bonus : 0)
        + (_trouble && Trouble().IsMatch(statement.Text) ? Bonus : 0)
        + (_definition ? Definitions.Strength(question, statement) * Bonus : 0)
        + (question.Ordinals.All(ordinal => Says(statement, ordinal)) ? 0 : 2 * Penalty)
        + OfYears(statement) + OfForm(statement);

    /// <summary>Whether it has what no answer can do without.</summary>
    public bool IsSaid(Statement statement) =>
        question.Ordinals.All(ordinal => Says(statement, ordinal))
        && (!_meaning || statement.IsHeading || Definitions.Tells(question, statement))
        && (!_why || Reason().IsMatch($"{statement.Folded} {statement.Near}"))
        && _time.IsSaid(statement) && _number.IsSaid(statement) && _who.IsSaid(statement) && Which.IsSaid(statement);

    /// <summary>Notes tell of sentences, and 「そのため…」 leans on the one before: they say less by themselves.</summary>
    double OfForm(Statement statement) =>
        (statement.Block.Kind == BlockKind.Note ? Penalty : statement.Block.Kind == BlockKind.Footnote && !_definition ? Penalty / 2 : 0)
        + (Connective().IsMatch(statement.Text) ? Penalty / 4 : 0);

    /// <summary>第6回: in the sentence, around it, or in the names of its document.</summary>
    bool Says(Statement statement, string ordinal) =>
        _meeting.Says(statement.Folded, ordinal) || _meeting.Says(statement.Near, ordinal) || _meeting.Says(statement.Heading, ordinal) || _meeting.Says(statement.Far, ordinal);

    /// <summary>A year in the question has to stand in the evidence, or be the year of its document or heading.</summary>
    double OfYears(Statement statement) =>
        question.Years.Count == 0 ? 0 : question.Years.All(year => statement.Years.Contains(year)) ? Bonus : Penalty;

    /// <summary>AISとは何ですか, AISとは何の略: what only uses the word does not answer.</summary>
    public static bool AsksMeaning(string question) => MeaningAsked().IsMatch(question);

    [GeneratedRegex("(?<!こ)とは(?:何(?:です|でしょ|か|の略|のこと|[?？。]|$)|なん|どういう|[?？。]|$)|(?<=[一-鿿ァ-ヺーa-zA-Z0-9])って(?:(?:何|なに|なん)(?:です|[?？。]|$)|どういう)|の(?:意味|定義)(?:は|を)|何の略", RegexOptions.None, 1000)]
    private static partial Regex MeaningAsked();

    [GeneratedRegex("ため|から、|ので|[多少高低]く、|により|理由|要因|原因|ことから|によって|必要", RegexOptions.None, 1000)]
    private static partial Regex Reason();

    /// <summary>何のための灯台か</summary>
    [GeneratedRegex("何のため|何を(?:目的|目指|狙)", RegexOptions.None, 1000)]
    private static partial Regex Purpose();

    [GeneratedRegex("[るすくつぐむうぶぬ]ため(?:に|、|の)|目的|目指|資する", RegexOptions.None, 1000)]
    private static partial Regex Aim();

    /// <summary>船を減らすとどんな支障が出る</summary>
    [GeneratedRegex("(?:どんな|どのような|どういう|どういった|何か|何の)[^、。]{0,6}(?:不都合|不具合|支障|問題|デメリット|弊害|欠点|弱点|短所|難点|困りごと|困ったこと)", RegexOptions.None, 1000)]
    private static partial Regex TroubleAsked();

    [GeneratedRegex("問題|支障|でき(?:な[いく]|ず)|困難|懸念|不足|おそれ|恐れ|難し|弊害|遅れ|高コスト|限定され|限られ|失われ|一方で、", RegexOptions.None, 1000)]
    private static partial Regex Trouble();

    [GeneratedRegex("^(?:そのため|このため|そこで|したがって|これにより|その際|なお、)", RegexOptions.None, 1000)]
    private static partial Regex Connective();
}
