using System.Text.RegularExpressions;

namespace PolicyBot.Indexer.Figures;

/// <summary>The letter behind an indicator's numbers: A, Ｂ.</summary>
internal static partial class IndicatorRating
{
    /// <summary>A rating at the head of what stands behind the last number of a row.</summary>
    public static string? At(ReadOnlySpan<char> text, out int length)
    {
        foreach (var match in Form().EnumerateMatches(text))
        {
            length = match.Length;
            return Fold(text[..length].Trim(" \t　）)］]＊*").ToString());
        }

        length = 0;
        return null;
    }

    public static string Fold(string letter) =>
        letter[0] >= 'Ａ' ? ((char)(letter[0] - 'Ａ' + 'A')).ToString() : letter;

    [GeneratedRegex(@"^[）)］\]＊*\s]*[A-ESＡ-ＥＳ](\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
