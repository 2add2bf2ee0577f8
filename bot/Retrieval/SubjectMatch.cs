using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Retrieval;

/// <summary>How far a text speaks of a subject: its words whole or in part, its own words before those of the lexicon.</summary>
internal static class SubjectMatch
{
    const double PartOfWord = 0.85;
    const double OtherWord = 0.87;
    const double RelatedWord = 0.65;
    const int ShortestLetters = 3;
    const int LengthOfKind = 2;

    /// <summary>0 to 1.</summary>
    public static double Of(SubjectWord word, string folded)
    {
        var own = Of(word.Text, folded);
        return own < OtherWord && word.Others.Any(other => Contains(folded, other)) ? OtherWord
            : own < RelatedWord && word.Related.Any(other => Contains(folded, other)) ? RelatedWord
            : own;
    }

    public static double Of(string word, string folded)
    {
        if (Contains(folded, word))
        {
            return 1;
        }

        if (word.Length < 3 || word.All(char.IsAscii) || IsOfOtherLetters(word, folded))
        {
            return 0;
        }

        var part = BehindLetters(word) is { Length: > 1 } rest && Contains(folded, rest) ? 1 : CoveredPart(word, folded);
        return part > 0 && !SaysOpposite(word, folded) ? PartOfWord * part : 0;
    }

    /// <summary>短期的 has most of the letters of 長期的, and says the opposite.</summary>
    static bool SaysOpposite(string word, string folded) =>
        Array.Exists(Opposites, pair => IsSaidFor(word, pair.One, pair.Other, folded) || IsSaidFor(word, pair.Other, pair.One, folded));

    static bool IsSaidFor(string word, string own, string opposite, string folded) =>
        word.Contains(own, StringComparison.Ordinal) && folded.Contains(opposite, StringComparison.Ordinal) && !folded.Contains(own, StringComparison.Ordinal);

    static readonly (string One, string Other)[] Opposites =
    [
        ("長期", "短期"), ("上限", "下限"), ("前期", "後期"), ("直接", "間接"), ("国内", "国外"), ("有料", "無料"), ("上流", "下流"), ("増額", "減額"),
        ("出席", "欠席"), ("官営", "民営"), ("公立", "私立"), ("定性", "定量"), ("賛成", "反対"), ("入院", "退院"), ("輸入", "輸出"),
    ];

    /// <summary>装置 of ais装置, whose letters stand in the text.</summary>
    static string BehindLetters(string word) => char.IsAsciiLetter(word[0]) ? word.TrimStart(Letters) : "";

    static readonly char[] Letters = [.. Enumerable.Range('a', 26).Select(letter => (char)letter)];

    /// <summary>es細胞 is no part of a text on ips細胞; if5以上 may be of one that writes its name in full.</summary>
    static bool IsOfOtherLetters(string word, string folded)
    {
        for (var start = 0; start < word.Length; start++)
        {
            var end = start;
            while (end < word.Length && char.IsAsciiLetter(word[end]))
            {
                end++;
            }

            var hasNumber = end < word.Length && char.IsAsciiDigit(word[end]);
            if (end > start && !hasNumber && !Contains(folded, word[start..end]))
            {
                return true;
            }

            start = end;
        }

        return false;
    }

    /// <summary>進捗評価 in a text that says 進捗: two of four characters.</summary>
    static double CoveredPart(string word, string folded)
    {
        var covered = SaidLetters(word, folded);
        var upTo = covered;
        for (var at = covered; at + 1 < word.Length; at++)
        {
            if (!(char.IsAscii(word[at]) && char.IsAscii(word[at + 1])) && folded.Contains(word.AsSpan(at, 2), StringComparison.Ordinal))
            {
                covered += at + 2 - Math.Max(at, upTo);
                upTo = at + 2;
            }
        }

        return (double)covered / word.Length;
    }

    /// <summary>radar of radar調査, where the text says radar of something else.</summary>
    static int SaidLetters(string word, string folded)
    {
        var letters = word.Length - BehindLetters(word).Length;
        return letters >= ShortestLetters && word.Length - letters == LengthOfKind && Contains(folded, word[..letters]) ? letters : 0;
    }

    /// <summary>議長 itself, not in 副議長.</summary>
    public static bool SaysRole(string word, string folded)
    {
        var at = folded.IndexOf(word, StringComparison.Ordinal);
        while (at > 0 && folded[at - 1] == '副')
        {
            at = folded.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return at >= 0;
    }

    /// <summary>A Latin word or a number only as a whole: 5 is not in 15.</summary>
    static bool Contains(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !Joins(text[at - 1], word[0])) && (end == text.Length || !Joins(word[^1], text[end])))
            {
                return true;
            }
        }

        return false;
    }

    static bool Joins(char left, char right) =>
        char.IsAsciiLetter(left) && char.IsAsciiLetter(right) || char.IsAsciiDigit(left) && char.IsAsciiDigit(right);
}
