using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>The numbers of an address, whatever stands between and around them: 第２の１（２）ア is the path of 第2 1(2)ア.</summary>
internal static partial class Paths
{
    /// <summary>Whether words hold the whole path, alone or behind the number of the place it lies in; 1(2) does not stand in 1(2)ア.</summary>
    public static bool Says(string words, string scope, string path)
    {
        var wanted = Steps(path);
        var whole = Steps(scope).Concat(wanted).ToList();
        return wanted.Count > 0 && Run().Matches(NormalizedText.Fold(words)).Select(run => Steps(run.Value)).Any(said => said.SequenceEqual(wanted) || said.SequenceEqual(whole));
    }

    /// <summary>The blank of 第4 2. stays: folded it would be 第42.</summary>
    static List<string> Steps(string path) => [.. Step().Matches(NormalizedText.Fold(path.Replace(' ', 'の'))).Select(match => match.Groups[1].Value)];

    const string One = @"(?:[§第]?\s?([0-9]+|[〇一二三四五六七八九十]+(?=[編部章節款条の])|[①-⑳]|(?<![ア-ンー])[ア-ン](?![ア-ンー])|(?<![a-z])(?:[ivx]{1,4}|[a-z])(?![a-z]))[編部章節款条]?)";

    [GeneratedRegex(One, RegexOptions.None, 1000)]
    private static partial Regex Step();

    // the 3 of （※３） and （注３） is a note's number, the 4 of ４月 no place, the 2 of ２）として挿入 what the new item is called
    [GeneratedRegex($@"(?<![0-9]|(?:[※＊*注修記]|修正|意見|正案)\s?)(?>\(?{One}[).-]?\s?の?\s?){{1,8}}(?![0-9]|と(?:して|する)|か所|[年月日件人回名億万円%])", RegexOptions.None, 1000)]
    private static partial Regex Run();
}
