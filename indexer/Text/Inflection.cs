namespace PolicyBot.Indexer.Text;

/// <summary>A verb or adjective as a dictionary gives it → the beginnings of its forms: 移す → 移さ, 移し, 移す …; 始める → 始め.</summary>
internal static class Inflection
{
    const string BeforeIchidan = "いきしちにひみりぎじびけえせてねへめれげぜべ";

    /// <summary>Kanji and る alone do not tell 見た from 減った.</summary>
    const string Ichidan = "見着似煮得経寝出診";

    const string NegativeAndPast = "たてなまよず";

    static readonly Dictionary<char, string> Godan = new()
    {
        ['う'] = "わいうえおっ",
        ['く'] = "かきくけこいっ",
        ['ぐ'] = "がぎぐげごい",
        ['す'] = "さしすせそ",
        ['つ'] = "たちつてとっ",
        ['ぶ'] = "ばびぶべぼん",
        ['む'] = "まみむめもん",
        ['る'] = "らりるれろっ",
    };

    public static IEnumerable<string> Of(string word) =>
        word.Length < 2 || !Characters.IsHiragana(word[^1]) ? [word]
        : word.EndsWith("する", StringComparison.Ordinal) ? [word, word[..^2] + "し"]
        : word[^1] == 'る' && BeforeIchidan.Contains(word[^2], StringComparison.Ordinal) && word.Length > 2 ? [word[..^1]]
        : word[^1] == 'る' && Ichidan.Contains(word[^2], StringComparison.Ordinal) ? Endings(word, "る" + NegativeAndPast)
        : word[^1] == 'い' && (word.Length > 2 || Characters.IsKanji(word[0])) ? [word, word[..^1] + "く", word[..^1] + "かっ"]
        : Godan.TryGetValue(word[^1], out var endings) ? Endings(word, endings)
        : [word];

    static IEnumerable<string> Endings(string word, string endings) => endings.Select(ending => word[..^1] + ending);
}
