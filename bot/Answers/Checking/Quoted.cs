using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Answers.Checking;

/// <summary>Words in quotation marks: 「…」 and “…”, the outermost of nested ones.</summary>
internal static partial class Quoted
{
    public static IEnumerable<string> In(string text) => Marks().Matches(text).Select(match => match.Value[1..^1]);

    public static string Without(string text) => Marks().Replace(text, "「」");

    [GeneratedRegex("「(?:[^「」]|「(?:[^「」]|「[^「」]*」)*」)*」|“[^“”]*”", RegexOptions.None, 1000)]
    private static partial Regex Marks();
}
