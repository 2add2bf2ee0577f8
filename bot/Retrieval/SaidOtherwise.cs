using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Retrieval;

/// <summary>国産比率を２０４０年までに６割とし: a target that is not called so; 重さは３トン以下とする: nor a ceiling; たき火によるもの is a cause; オンライン開催 says the 開催方法.</summary>
internal static partial class SaidOtherwise
{
    public static bool Is(SubjectWord word, Statement statement) => word.Text switch
    {
        "目標" or "目標値" => Aim().IsMatch(statement.Folded),
        "上限" or "限度" => Ceiling().IsMatch(statement.Folded),
        "原因" or "要因" => Cause().IsMatch(statement.Folded),
        "下限" => Floor().IsMatch(statement.Folded),
        "開催方法" or "開催形式" or "開催形態" or "開催方式" => Format().IsMatch(statement.Folded),
        _ => false,
    };

    // 誤報の大半は、たき火によるものであった
    [GeneratedRegex("による(?:もの|影響)|に起因|ことから|のため|したため|を背景", RegexOptions.None, 1000)]
    private static partial Regex Cause();

    [GeneratedRegex("年(?:度末?)?までに[^。]{0,60}[0-9]", RegexOptions.None, 1000)]
    private static partial Regex Aim();

    [GeneratedRegex("[0-9][^、。0-9]{0,8}(?:以下|以内|未満|までと|を(?:超|こ)えない)", RegexOptions.None, 1000)]
    private static partial Regex Ceiling();

    [GeneratedRegex("[0-9][^、。0-9]{0,8}(?:以上|を下回らない)", RegexOptions.None, 1000)]
    private static partial Regex Floor();

    [GeneratedRegex("オンライン|web|対面|書面|ハイブリッド|併用|持ち回り", RegexOptions.None, 1000)]
    private static partial Regex Format();
}
