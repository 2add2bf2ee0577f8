using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>決定とは書かれていません（意見の段階です）, 両立しません: what is said of changes together agrees with the lines that tell them.</summary>
internal sealed partial class StatusRule : IRule
{
    static readonly (string State, string[] InLead)[] States =
    [
        ("proposed", ["提案", "proposed"]), ("opinion", ["意見", "opinion"]), ("alternative", ["別案", "alternative"]), ("applied", ["反映済み", "already in the text"]),
    ];

    public IEnumerable<Fault> Check(Case answer) =>
        answer.Sentences.Where(sentence => sentence.Cited.Count > 0 && answer.IsDerived(sentence))
            .Where(sentence => (NoneDecided().IsMatch(sentence.Text) && answer.Answer.Citations.Any(citation => citation.RevisionNote is not null && StateRule.IsDecided(Orders.In(citation.Quote)))) || (NotDecided().IsMatch(sentence.Text) && !AreStates(answer, sentence)) || (Exclusive().IsMatch(sentence.Text) && !Meet(sentence, together: true)) || (Compatible().IsMatch(sentence.Text) && !Meet(sentence, together: false)))
            .Select(sentence => new Fault("status", sentence.Text, ""));

    /// <summary>No note that is told speaks of a decision, and the states are those of the lines.</summary>
    static bool AreStates(Case answer, Sentence lead)
    {
        var lines = answer.Sentences.Where(sentence => sentence != lead && sentence.Cited.Any(citation => citation.RevisionNote is not null) && !answer.IsDerived(sentence)).ToList();
        var said = States.Where(state => state.InLead.Any(word => lead.Text.Contains(word, StringComparison.Ordinal))).Select(state => state.State);
        var told = lines.SelectMany(line => StateRule.Said(Quoted.Without(line.Text))).ToHashSet(StringComparer.Ordinal);
        return told.SetEquals(said) && !lines.SelectMany(line => line.Cited).Any(citation => StateRule.IsDecided(Orders.In(citation.Quote)));
    }

    /// <summary>Whether the places of the cited changes lie in each other.</summary>
    static bool Meet(Sentence sentence, bool together)
    {
        var places = sentence.Cited.Select(citation => citation.Section).ToList();
        var meeting = places.SelectMany((one, at) => places.Skip(at + 1).Select(other => one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal))).ToList();
        return meeting.Count > 0 && (together ? meeting.TrueForAll(meets => meets) : !meeting.Contains(true));
    }

    [GeneratedRegex("決定とは書かれていません|do not call it decided", RegexOptions.None, 1000)]
    private static partial Regex NotDecided();

    [GeneratedRegex("決定済みと書かれた修正の注記はありません", RegexOptions.None, 1000)]
    private static partial Regex NoneDecided();

    [GeneratedRegex("両立しません|exclude each other", RegexOptions.None, 1000)]
    private static partial Regex Exclusive();

    [GeneratedRegex("^別の箇所（|concern different places", RegexOptions.None, 1000)]
    private static partial Regex Compatible();
}
