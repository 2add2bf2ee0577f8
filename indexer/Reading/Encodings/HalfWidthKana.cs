namespace PolicyBot.Indexer.Reading.Encodings;

/// <summary>Whether a half-width katakana may follow another: ﾃﾞｰﾀ is a word, ﾀｱﾞｯ is two kanji of another encoding.</summary>
internal static class HalfWidthKana
{
    private const string TakesVoice = "ｳｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎ";
    private const string TakesHalfVoice = "ﾊﾋﾌﾍﾎ";
    private const string TakesSmallY = "ｷｼﾁﾆﾋﾐﾘﾃﾌｳﾞﾟ";
    private const string TakesSmallVowel = "ｳﾌﾃﾄｼﾁｸｲﾂﾞ";

    public static bool Is(int codePoint) => codePoint is >= '｡' and <= 'ﾟ';

    /// <summary>previous is 0 at the start of a run.</summary>
    public static bool MayFollow(char previous, char next) => next switch
    {
        'ﾞ' => TakesVoice.Contains(previous, StringComparison.Ordinal),
        'ﾟ' => TakesHalfVoice.Contains(previous, StringComparison.Ordinal),
        'ｬ' or 'ｭ' or 'ｮ' => TakesSmallY.Contains(previous, StringComparison.Ordinal),
        >= 'ｧ' and <= 'ｫ' => TakesSmallVowel.Contains(previous, StringComparison.Ordinal),
        'ｰ' => IsLetter(previous) && previous is not 'ﾝ' and not 'ｯ',
        'ｯ' or 'ﾝ' => IsLetter(previous) && previous is not 'ｯ',
        '｡' or '､' => IsLetter(previous),
        _ => true,
    };

    private static bool IsLetter(char c) => c is >= 'ｦ' and <= 'ﾟ';
}
