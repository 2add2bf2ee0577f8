using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Retrieval;

/// <summary>Who or where is asked for: a name, a body, a ministry, a successor, a place; and whether a sentence says it.</summary>
internal sealed partial class AskedWho(Question question)
{
    readonly bool _body = question.Asks(Asked.Where | Asked.Who);
    readonly bool _venue = VenueAsked().IsMatch(question.Text);
    readonly bool _venueOnly = VenueAsked().IsMatch(question.Text) && !question.Asks(Asked.When);
    readonly bool _ministry = MinistryAsked().IsMatch(question.Text);
    readonly bool _successor = IsSuccessor(question.Text);
    readonly IReadOnlyList<string> _named = NameAsked().IsMatch(question.Text) ? [.. question.Subject.Select(word => word.Text).Where(word => Role().IsMatch(word))] : [];

    public double Agreement(Statement statement) =>
        (_body && (MayBe(statement) || IsPlace(statement)) ? AnswerType.Bonus / 2 : 0)
        + (_venue && IsPlace(statement) ? 2 * AnswerType.Bonus : 0)
        + (_successor && Successor().IsMatch(statement.Folded) ? 2 * AnswerType.Bonus : 0)
        + (_ministry && statement.Ministries.Length > 0 ? 2 * AnswerType.Bonus : 0);

    /// <summary>市長の名前は: where the mayor only does something (市長が), no name stands. 担当省庁は: …検討する。（国、財）, or a sentence that has a body in it.</summary>
    public bool IsSaid(Statement statement) =>
        !_named.Any(role => ActsOnly(role, statement.Folded)) && (!_venueOnly || Venue().IsMatch($"{statement.Heading} {statement.Folded}"))
        && (!_ministry || statement.Ministries.Length > 0 || MayBe(statement));

    /// <summary>Some body or office stands in it.</summary>
    public static bool MayBe(Statement statement) => Organisation().IsMatch(statement.Text);

    public static bool IsPlace(Statement statement) => Place().IsMatch($"{statement.Heading} {statement.Folded}");

    /// <summary>森さんの後任は</summary>
    public static bool IsSuccessor(string question) => SuccessorAsked().IsMatch(question);

    static bool ActsOnly(string role, string folded)
    {
        var times = 0;
        for (var at = folded.IndexOf(role, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(role, at + 1, StringComparison.Ordinal))
        {
            var isNamed = (at > 0 && Characters.IsKanji(folded[at - 1])) || at + role.Length == folded.Length || !"がからもへと".Contains(folded[at + role.Length], StringComparison.Ordinal);
            if (isNamed)
            {
                return false;
            }

            times++;
        }

        return times > 0;
    }

    [GeneratedRegex("どこで(?:開|行わ|催)|(?:会場|開催地|開催場所)は", RegexOptions.None, 1000)]
    private static partial Regex VenueAsked();

    [GeneratedRegex("場\\s?所|会\\s?場|開催地", RegexOptions.None, 1000)]
    private static partial Regex Place();

    // 会場：西浜会館大ホール, 西浜市で開催する, web会議
    [GeneratedRegex("場\\s?所|会\\s?場|開催地|会議室|会館|講堂|ホール|庁舎|ビル|[都道府県市区町村大学]|センター|オンライン|ウェブ|web", RegexOptions.None, 1000)]
    private static partial Regex Venue();

    [GeneratedRegex("(?:担当|所管|主管)(?:は|する|の)?(?:どこ|どの|省|府省|官庁|省庁|部局)|\\bwhich ministr|\\bministr(?:y|ies) (?:is|are) (?:in charge|responsible)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MinistryAsked();

    [GeneratedRegex("大学|研究所|センター|機構|省|庁|社|会社|協会|学会|会議|委員会|部会|教授|大臣|首相|総理|長|氏", RegexOptions.None, 1000)]
    private static partial Regex Organisation();

    [GeneratedRegex("に代わ|後任|後を継|の(?:後|あと)[には][^、。]{0,30}(?:なった|就いた|加わった|なり|就き|加わり)|\\breplaced?\\b|\\bsucce(?:eded|ssor)\\b|\\btook over\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SuccessorAsked();

    [GeneratedRegex("に代わ|にかわり|後任|後を継", RegexOptions.None, 1000)]
    private static partial Regex Successor();

    [GeneratedRegex("名前|氏名|\\bname\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex NameAsked();

    [GeneratedRegex("(?:長|知事|大臣|総理|首相|代表|議員)(?:さん)?$", RegexOptions.None, 1000)]
    private static partial Regex Role();
}
