using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Retrieval;

/// <summary>何倍 is answered by ３倍, not by １例.</summary>
internal static partial class AskedUnit
{
    /// <summary>Units of one kind: who asks for one is answered with another.</summary>
    static readonly string[][] Kinds =
    [
        ["倍", "倍増", "半減"],
        ["割", "%", "パーセント", "ポイント", "分の", "半数", "半分"],
        ["回", "度"],
        ["社"],
        ["番", "号"],
        ["位"],
        ["歳", "才"],
        ["mg", "ミリグラム"],
        ["日間", "日", "週間", "か月", "ヶ月", "カ月", "月間", "年間", "年", "時間"],
    ];

    static readonly string[] OfPeople = ["人", "名", "例"];

    /// <summary>Null where no unit is asked for, or one of no kind above.</summary>
    public static string[]? In(string question) =>
        Persons().IsMatch(question) ? OfPeople
        : Unit().Match(question) is { Success: true } match ? Array.Find(Kinds, units => units.Contains(match.Groups[1].Value.Replace('％', '%'))) : null;

    public static bool IsCounted(string folded, string unit)
    {
        for (var at = folded.IndexOf(unit, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(unit, at + 1, StringComparison.Ordinal))
        {
            if (unit[0] == '半' || unit == "倍増" || (at > 0 && (char.IsAsciiDigit(folded[at - 1]) || Numerals.Contains(folded[at - 1], StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }

    const string Numerals = "一二三四五六七八九十百千万数";

    [GeneratedRegex("何[人名]|\\bhow many (?:\\w+ )?(?:people|persons|patients|staff|members|students|employees|researchers|experts)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Persons();

    [GeneratedRegex("何(倍|割|[%％]|パーセント|ポイント|回|社|番|位|歳|mg|ミリグラム|日間|週間|か月|ヶ月|カ月|年間|時間)", RegexOptions.None, 1000)]
    private static partial Regex Unit();
}
