using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>The words a question is about. Without a dictionary: what the lexicon knows, and runs of kanji, katakana and Latin between the hiragana.</summary>
internal sealed partial class SubjectReader(Lexicon lexicon)
{
    const int LongestWord = 24;

    readonly Dictionary<string, IReadOnlyList<string>> _known = lexicon.Entries
        .SelectMany(entry => entry.Words.Where(word => !IsOneOfMany(entry, word)))
        .Select(word => (Key: Lexicon.Key(word), Word: word))
        .Where(pair => pair.Key.Length >= 2)
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. lexicon.Expand(pair.Word).Select(Lexicon.Key).Where(other => other != pair.Key && IsTelling(other)).Distinct(StringComparer.Ordinal)], StringComparer.Ordinal);

    readonly EnglishPhrases _phrases = new(lexicon);

    readonly IdeaReader _ideas = new(lexicon);

    /// <summary>ない for 不足 stands in every second sentence.</summary>
    static bool IsTelling(string word) => word.Length >= 2 && word is not ("ない" or "ある" or "いる" or "する" or "なる" or "こと" or "もの" or "よい" or "いい");

    /// <summary>農林水産大臣 in the row of 大臣: who asks for one is not answered with another.</summary>
    static bool IsOneOfMany(LexiconEntry entry, string word) =>
        entry.Kind == LexiconKind.Role && word.Length > entry.Term.Length && word.EndsWith(entry.Term, StringComparison.Ordinal);

    public IReadOnlyList<SubjectWord> Read(string text)
    {
        var words = new List<SubjectWord>();
        var folded = _phrases.TakeFrom(Lexicon.Key(text), words);
        for (var at = 0; at < folded.Length;)
        {
            var length = KnownAt(folded, at);
            var end = RunEnd(folded, at);
            if (length > 0 && at + length >= end)
            {
                Add(words, folded.Substring(at, length), _known[folded.Substring(at, length)]);
                at += length;
            }
            else if (end > at)
            {
                AddRun(words, folded[at..end]);
                at = end;
            }
            else
            {
                at++;
            }
        }

        return words;
    }

    /// <summary>A compound counts whole; what the lexicon knows inside it lends its other words.</summary>
    void AddRun(List<SubjectWord> words, string run)
    {
        if (run.Length == 1 && !Characters.IsKanji(run[0]) && !char.IsAsciiLetterOrDigit(run[0]))
        {
            return;
        }

        run = WithoutTail(run);

        // レジストリー and レジストリ are one word.
        var known = _known.ContainsKey(run) ? run : run.TrimEnd('ー');
        Add(words, run, _known.TryGetValue(known, out var others) ? [known, .. others] : [.. Swapped(run)]);
    }

    /// <summary>山田太郎氏, 航路標識関連, 有識者メンバー: what is added says nothing of its own; 閣議決定日, 開催時間 only when is asked.</summary>
    static string WithoutTail(string run)
    {
        run = OfTime().Replace(run, "");
        return Array.Find(Tails, tail => run.Length >= tail.Length + 2 && run.EndsWith(tail, StringComparison.Ordinal)) is { } tail ? run[..^tail.Length] : run;
    }

    [GeneratedRegex("(?<=開催|開始|終了|実施)時[間刻]$|(?<=決定|設置|策定|制定|公表|公布|施行|改正|改訂|成立|承認|採択|提出|開始|終了|開設|設立|発足|発効|選定)日$", RegexOptions.None, 1000)]
    private static partial Regex OfTime();

    static readonly string[] Tails = ["氏", "関連", "メンバー"];

    IEnumerable<string> Swapped(string run)
    {
        for (var at = 0; at < run.Length; at++)
        {
            if (KnownAt(run, at) is var length and > 1 && at + length <= run.Length)
            {
                foreach (var other in _known[run.Substring(at, length)].Take(6))
                {
                    yield return string.Concat(run.AsSpan(0, at), other, run.AsSpan(at + length));
                }

                at += length - 1;
            }
        }
    }

    int KnownAt(string text, int at)
    {
        if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]))
        {
            return 0;
        }

        for (var length = Math.Min(LongestWord, text.Length - at); length > 1; length--)
        {
            var endsInWord = at + length < text.Length && char.IsAsciiLetterOrDigit(text[at + length]) && char.IsAsciiLetterOrDigit(text[at + length - 1]);
            if (!endsInWord && _known.ContainsKey(text.Substring(at, length)))
            {
                return length;
            }
        }

        return 0;
    }

    static int RunEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && IsContent(text, end))
        {
            end++;
        }

        return end;
    }

    static bool IsContent(string text, int at)
    {
        var c = text[at];
        return Characters.IsKanji(c) || Characters.IsKatakana(c) || char.IsAsciiLetterOrDigit(c)
            || (c is '-' or '.' or '/' && at > 0 && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at + 1]));
    }

    /// <summary>A word for changing texts (moved, 変更): weak, since other subjects move and change too.</summary>
    bool IsDrafting(string word) => lexicon.Find(word) is { Count: > 0 } found && found.All(entry => entry.Kind == LexiconKind.Change);

    /// <summary>ゴミ is ごみ as well.</summary>
    static string? InHiragana(string word) =>
        word.All(c => Characters.IsKatakana(c) && c != 'ー') ? string.Concat(word.Select(c => c is >= 'ァ' and <= 'ヶ' ? (char)(c - 'ァ' + 'ぁ') : c)) : null;

    void Add(List<SubjectWord> words, string word, IReadOnlyList<string> others)
    {
        if (words.All(one => one.Text != word))
        {
            others = others.Count == 0 && InHiragana(word) is { } hiragana ? [hiragana] : others;
            words.Add(new SubjectWord(word, others) { IsWeak = WeakWords.Are(word) || IsDrafting(word), Related = others.Count == 0 || InHiragana(word) is not null ? _ideas.Related(word) : [] });
        }
    }
}
