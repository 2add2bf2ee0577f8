using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Retrieval;

/// <summary>座長は誰ですか: the post whose holder is asked for, and whether a sentence can say who it is.</summary>
/// <param name="Word">座長.</param>
/// <param name="Phrase">海岸検討会の座長, as it was typed.</param>
internal sealed partial record AskedRole(SubjectWord Word, string Phrase)
{
    const double Surely = 0.8;

    /// <summary>Null where no post is asked for.</summary>
    public static AskedRole? Of(Question question) =>
        question.Language == Language.Japanese && question.Asks(Asked.Who) && Role().Match(question.Text) is { Success: true } match
            && question.Subject.LastOrDefault(word => !word.IsWeak && match.Groups["role"].Value.EndsWith(word.Text, StringComparison.Ordinal)) is { } word ? new AskedRole(word, question.Text[..(match.Groups["role"].Index + match.Groups["role"].Length)]) : null;

    /// <summary>Not where only the name of its document has the post (座長提案), nor where it is a title alone.</summary>
    public bool MayBeNamed(Statement statement) => IsSaid(statement) && !IsPostAlone(statement);

    /// <summary>The sentence, what introduces it or its heading has the post; 副座長 itself, not the 副議長 of another body.</summary>
    public bool IsSaid(Statement statement)
    {
        var around = $"{statement.Folded} {statement.Near} {statement.Heading}";
        return IsOfDeputy ? around.Contains(Word.Text, StringComparison.Ordinal) : SubjectMatch.Of(Word.Text, around) >= Surely || SubjectMatch.Of(Word, statement.Folded) >= Surely;
    }

    bool IsOfDeputy => Word.Text[0] == '副' || Word.Text.EndsWith("代理", StringComparison.Ordinal);

    /// <summary>海岸検討会座長 below the date of a letter: whose post it is, and no name.</summary>
    bool IsPostAlone(Statement statement) =>
        !statement.IsHeading && statement.Folded.EndsWith(Word.Text, StringComparison.Ordinal) && Body().IsMatch(statement.Folded[..^Word.Text.Length].TrimEnd());

    // 担当者 of a programme may be said (担当する課); 発明者 is who did something, and no post.
    const string Post = "(?<role>[一-鿿ァ-ヺー]{1,10}(?:長|代理|代表|大臣|知事|総理|首相|理事|長官|責任者|担当者|代表者|管理者))";

    [GeneratedRegex($"(?:^|[のはで、]){Post}(?:(?:って|とは|は|が)?(?:一体)?(?:誰|だれ|どなた)|の(?:お?名前|氏名))", RegexOptions.None, 1000)]
    private static partial Regex Role();

    [GeneratedRegex("^$|(?:[a-z0-9]|会議|会|部|省|庁|局|課|室|大学|機構|センター|研究所|法人|社|組合|連盟|本部|チーム|グループ)$", RegexOptions.None, 1000)]
    private static partial Regex Body();
}
