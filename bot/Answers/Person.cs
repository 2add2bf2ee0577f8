using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers;

/// <summary>Hits: words of the question that the entry itself says; Missing: words that neither it nor its document's names do.</summary>
internal sealed partial record Person(string Document, string Section, Attendee Attendee, int Hits, int Missing, bool IsNamed)
{
    const int LongEnough = 3;

    public static Person? Of(DocumentInfo info, Passage passage, Attendee attendee, Question question)
    {
        var own = Own(attendee);
        // 欠席した委員: who stands under 欠席 is a member all the same.
        var around = NormalizedText.Fold($"{info.Title} {string.Join(' ', info.Aliases)} {string.Join(' ', passage.HeadingPath)} 出席者 {(attendee.IsAbsent ? "委員" : "")}");
        if (question.Ordinals.Any(ordinal => !around.Contains(ordinal, StringComparison.Ordinal)))
        {
            return null;
        }

        // 灯台の会議の出席者は: everybody, not only who is of the 灯台協会.
        var names = NormalizedText.Fold($"{info.Title} {string.Join(' ', info.Aliases)}");
        var hits = question.Subject.Count(word => Says(word, attendee, own) && (Names.Are(word) || !names.Contains(word.Text, StringComparison.Ordinal)));
        var missing = question.Subject.Count(word => !word.IsWeak && !Frame().IsMatch(word.Text) && !Says(word, attendee, own) && SubjectMatch.Of(word, around) < 0.5);
        var folded = NormalizedText.Fold(question.Full);
        var named = (attendee.Name.Length > 1 && folded.Contains(NormalizedText.Fold(attendee.Name), StringComparison.Ordinal))
            || ((PeopleCues.Post().IsMatch(question.Text) || PeopleCues.Deputies().IsMatch(question.Text)) && PersonNames.FamiliesOf(attendee.Name).Any(family => PersonNames.Calls(folded, family)));
        return new Person(info.Id, passage.Label, attendee, hits, missing, named);
    }

    public bool Says(SubjectWord word) => Says(word, Attendee, Own(Attendee));

    static string Own(Attendee attendee) => NormalizedText.Fold($"{attendee.Role} {attendee.Name} {attendee.Title}");

    /// <summary>理事長 is not said by 副理事長. Another word for it, if short, is only said as the role itself: 大臣 is not said by 大臣官房審議官.</summary>
    static bool Says(SubjectWord word, Attendee attendee, string own) =>
        (SubjectMatch.Of(word.Text, Kinds().Replace(own, "")) >= 1 && SubjectMatch.SaysRole(word.Text, own))
        || word.Others.Any(one => NormalizedText.Fold(attendee.Role) == one || (one.Length >= LongEnough && SubjectMatch.Of(one, own) >= 1));

    // 研究開発法人 says what kind of body it is, not that somebody developed something.
    [GeneratedRegex("(?:国立)?研究開発法人|独立行政法人|(?:公益|一般)(?:社団|財団)法人|国立大学法人", RegexOptions.None, 1000)]
    private static partial Regex Kinds();

    // Words of the question that no entry has to say.
    [GeneratedRegex("^(?:役職|肩書き?|所属|職名|名簿|全員|一覧|氏名|名前|欠席者?|欠席し?|出席者?|参加者?|代理|代理出席|代理人|代理者|立場|有識者(?:メンバー|構成員|委員)?)$", RegexOptions.None, 1000)]
    private static partial Regex Frame();
}
