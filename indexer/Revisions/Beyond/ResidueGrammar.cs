using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>What Japanese grammar does not allow in a row, whatever the words are about. Reads folded sentences.</summary>
internal static partial class ResidueGrammar
{
    /// <summary>Shorter repetitions are words: 一人一人, 個々別々.</summary>
    const int ShortestUnit = 4;
    const int LongestUnit = 40;

    static readonly string[] FunctionWords = ["について", "により", "による", "において", "における", "に対して", "に対する", "として", "のための", "こと", "べき", "する", "ため"];

    /// <summary>…べきではないかしてはどうか: behind an ending that closes the sentence no form of する can follow.</summary>
    public static IEnumerable<(TextRange First, TextRange Second)> RunTogether(string sentence) => Pairs(EndingBehindEnding(), sentence);

    /// <summary>取得する（のはどうか）。: the ending that was to replace the one in front of it.</summary>
    public static IEnumerable<(TextRange First, TextRange Second)> InBrackets(string sentence) => Pairs(BracketedEnding(), sentence);

    /// <summary>…をを, …光学的との併用: a particle on a particle, or behind a stem that needs な or に.</summary>
    public static IEnumerable<(TextRange First, TextRange Second)> Orphans(string sentence) =>
        Pairs(ParticleOnParticle(), sentence).Concat(Pairs(ParticleBehindStem(), sentence));

    /// <summary>必要がある必要がある, についてについて.</summary>
    public static IEnumerable<(TextRange First, TextRange Second)> Doubled(string sentence)
    {
        foreach (var word in FunctionWords)
        {
            for (var at = sentence.IndexOf(word + word, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(word + word, at + (2 * word.Length), StringComparison.Ordinal))
            {
                yield return (new TextRange(at, at + word.Length), new TextRange(at + word.Length, at + (2 * word.Length)));
            }
        }

        for (var length = ShortestUnit; length <= LongestUnit && 2 * length <= sentence.Length; length++)
        {
            if (Repeated(sentence, length) is { } at)
            {
                yield return (new TextRange(at, at + length), new TextRange(at + length, at + (2 * length)));
                yield break;
            }
        }
    }

    /// <summary>Where a unit of that length stands twice in a row; a unit without a kanji or katakana is a rule or a list of signs.</summary>
    static int? Repeated(string sentence, int length)
    {
        var same = 0;
        for (var at = 0; at + length < sentence.Length; at++)
        {
            same = sentence[at] == sentence[at + length] ? same + 1 : 0;
            if (same == length && sentence.AsSpan(at + 1 - length, length) is var unit && HasWord(unit) && unit.IndexOfAny('、', '。', '・') < 0)
            {
                return at + 1 - length;
            }
        }

        return null;
    }

    static bool HasWord(ReadOnlySpan<char> unit)
    {
        var kinds = 0;
        foreach (var c in unit)
        {
            kinds += Characters.IsKanji(c) || Characters.IsKatakana(c) && c != 'ー' ? 1 : 0;
        }

        return kinds > 1;
    }

    static IEnumerable<(TextRange First, TextRange Second)> Pairs(Regex form, string sentence) =>
        form.Matches(sentence).Select(match => (Range(match.Groups["first"]), Range(match.Groups["second"])));

    static TextRange Range(Group group) => new(group.Index, group.Index + group.Length);

    // 期待されるすべての is no form of する; どうかしている is an idiom.
    [GeneratedRegex(
        """
        (?<first>(?:の|べき)?ではないか|(?:の|て)はどうか|はいかがか|べきか|であろうか|だろうか|べきである|必要がある|必要である|重要である|望ましい|求められる|期待される|考えられる|(?:こと|もの)とする)
        (?<second>してはどうか|してはいかがか|す(?:る)?べきで(?:ある|はないか)|す(?:る)?べき。|する必要がある|することとする|することが|するものとする|する。|します。|しました。)
        """,
        RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex EndingBehindEnding();

    [GeneratedRegex(
        @"(?<first>[一-鿿ァ-ヶー]{1,8}(?:する|[ぁ-ん]?[るくすうつぶぐむ])|べき(?:である)?|必要がある)\((?<second>(?:の|して|しては|(?:する?)?べき)?(?:はどうか|ではないか|はいかがか|である|必要がある)|す(?:る)?べき)\)[。、]",
        RegexOptions.None, 1000)]
    private static partial Regex BracketedEnding();

    // 国はがん対策を, 研究をはじめ and 中でできる are words that begin like a particle; these pairs begin none.
    [GeneratedRegex("(?<first>を)(?<second>を|が(?:[一-鿿ァ-ヶ]))|(?<first>が|は)(?<second>を)", RegexOptions.None, 1000)]
    private static partial Regex ParticleOnParticle();

    // 目的, 標的 are nouns; 効果的との意見 quotes.
    [GeneratedRegex("(?<first>[一-鿿]{1,6}[一-鿿-[目標]]的)(?<second>との)(?:融合|連携|統合|協力|協調|整合|比較|調和|共同|交流|結合|両立)|(?<first>[一-鿿]{1,6}[一-鿿-[目標]]的)(?<second>を)", RegexOptions.None, 1000)]
    private static partial Regex ParticleBehindStem();
}
