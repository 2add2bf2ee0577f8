using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>測量船の乗組員数は？ asks for the 乗組員数: what never speaks of that does not answer, however well it speaks of the rest.</summary>
internal static partial class HeadWord
{
    public static SubjectWord? Of(Question question)
    {
        var text = NormalizedText.Fold(question.Text);
        if (question.Language == Language.English && InEnglish().Match(text) is { Success: true } english)
        {
            return question.Subject.FirstOrDefault(word => (word.IsIdea || word.IsHint) && english.Groups[1].Value.EndsWith(word.Text, StringComparison.Ordinal));
        }

        var match = Asked().Match(text);
        return match.Success
            ? question.Subject.LastOrDefault(word => !word.IsWeak && match.Groups[1].Value.EndsWith(word.Text, StringComparison.Ordinal))
            : null;
    }

    /// <summary>霧笛について、協議会で出た問題点は: whatever else is said, it is said of 霧笛.</summary>
    public static SubjectWord? TopicOf(Question question)
    {
        var match = Topic().Match(NormalizedText.Fold(question.Text));
        return match.Success ? question.Subject.LastOrDefault(word => !word.IsWeak && match.Groups[1].Value.EndsWith(word.Text, StringComparison.Ordinal)) : null;
    }

    [GeneratedRegex("([一-鿿ァ-ヺーa-z0-9]{2,24})(?:について|に関して|に関する|をめぐ)", RegexOptions.None, 1000)]
    private static partial Regex Topic();

    // what is the wage of the harbour master
    [GeneratedRegex("^what (?:is|are|was|were) the ([a-z -]{3,40}?) of ", RegexOptions.None, 1000)]
    private static partial Regex InEnglish();

    /// <summary>AとBは？ asks for both, so for B. …は？ …は何ですか …を教えてください at the end; not どんな…は, which names only a kind.</summary>
    [GeneratedRegex("[のと]([一-鿿ァ-ヺーa-z0-9]{2,12})(?:の(?:お?名前|氏名|名称|番号|額))?(?:は|を(?:教え|ご教示|お示し|示し|知り))(?:何[一-鿿]?|なん|いくら|いくつ|どこ|どれ|誰|どなた|いつ)?[ぁ-ゖ]{0,8}(?:(?:務|担|就|選|決)[ぁ-ゖ]{1,8})?[?？。]?$", RegexOptions.None, 1000)]
    private static partial Regex Asked();
}
