using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>
/// どの航路を活用して？ 何を検討していますか。 誰が構築していますか。 今後は？: says what is done or which kind of thing is asked for, and leaves of what
/// to the turn before.
/// </summary>
/// <param name="Words">What an answer has to say: 検討, 構築.</param>
/// <param name="IsOutlook">今後は？: what comes next.</param>
/// <param name="PointsBack">それは誰を中心に: of the very thing that was told.</param>
/// <param name="IsFounding">何が作られた？: whatever word for making or setting up.</param>
internal sealed partial record OpenQuestion(IReadOnlyList<SubjectWord> Words, bool IsOutlook, bool IsFounding, bool PointsBack)
{
    const int Longest = 25;

    const Asked Otherwise = Asked.Change | Asked.Documents | Asked.Summary | Asked.List | Asked.Difference | Asked.HowMuch | Asked.HowMany | Asked.Discrepancies | Asked.Help | Asked.Greeting;

    /// <summary>Null for a question with a thing of its own, or one that is no sentence's to answer.</summary>
    public static OpenQuestion? Of(Question question)
    {
        if (question.Language != Language.Japanese || question.Text.Length > Longest || question.Asks(Otherwise) || question.Documents.Count + question.Years.Count + question.Ordinals.Count > 0
            || !question.Places.IsEmpty || question.YearShift != 0 || Further().IsMatch(question.Text))
        {
            return null;
        }

        var text = Pointing().Replace(NormalizedText.Fold(question.Text), "");
        var words = question.Subject.Where(word => text.Contains(word.Text, StringComparison.Ordinal) && !IsFrame(word, text)).ToList();
        return words.Exists(word => IsTopic(word, text)) ? null : new OpenQuestion(words, Outlook().IsMatch(text), Founding().IsMatch(text), text.Length < question.Text.Length && !FollowUp.GoesOn(question.Text));
    }

    /// <summary>A thing of the question's own. What is done (構築している) is none, nor is what is asked for (どんな支援) or a ministry that does it.</summary>
    static bool IsTopic(SubjectWord word, string text) =>
        !word.IsWeak && !Ministry().IsMatch(word.Text) && !Done().IsMatch(text[(text.IndexOf(word.Text, StringComparison.Ordinal) + word.Text.Length)..])
        && !AskedFor().IsMatch(text[..text.IndexOf(word.Text, StringComparison.Ordinal)]);

    /// <summary>航路 of どの航路, 成果 of どの航路の成果; 今後.</summary>
    static bool IsFrame(SubjectWord word, string text) =>
        Founding().IsMatch(word.Text) || word.Text is "今後" or "方針" or "予定" or "見通し" || WhichOne().Matches(text).Any(which => which.Value.Contains(word.Text, StringComparison.Ordinal));

    [GeneratedRegex("^(?:(?:そ|こ)の[一-鿿ァ-ヺー]*|それ|これ|そこ)(?:[でをがに]は?|は)?、?", RegexOptions.None, 1000)]
    private static partial Regex Pointing();

    // more of the same, or a part of it: asked of the answer itself; 何地区 asks for a number
    [GeneratedRegex("もう少し|もっと|詳しく|続き|うち|とは|何[一-鿿]|「", RegexOptions.None, 1000)]
    private static partial Regex Further();

    [GeneratedRegex("^を?(?:し|す|さ|せ|でき|行|受)", RegexOptions.None, 1000)]
    private static partial Regex Done();

    [GeneratedRegex("(?:どんな|どのような|どういう|どういった)[一-鿿ァ-ヺーa-z0-9]{0,6}$", RegexOptions.None, 1000)]
    private static partial Regex AskedFor();

    [GeneratedRegex("[省庁]$", RegexOptions.None, 1000)]
    private static partial Regex Ministry();

    [GeneratedRegex("(?:どの|どちらの|どこの|何の)[一-鿿ァ-ヺーa-z0-9]+(?:の[一-鿿ァ-ヺー]+)?", RegexOptions.None, 1000)]
    private static partial Regex WhichOne();

    [GeneratedRegex("^(?:では、?|じゃあ、?)?(?:今後|これから|この先)", RegexOptions.None, 1000)]
    private static partial Regex Outlook();

    [GeneratedRegex("^作$|作(?:ら|っ|り)|でき(?:た|まし)|設け(?:ら|た|まし)|生まれ|立ち上[がげ]", RegexOptions.None, 1000)]
    private static partial Regex Founding();
}
