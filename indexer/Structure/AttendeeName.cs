using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>A name and a post on one line of a list of people, in the orders that lists have.</summary>
internal static partial class AttendeeName
{
    const int LongestName = 12;
    const int LongestFamily = 4;

    /// <summary>山田 太郎　東都大学教授; 山田太郎（東都大学教授）; 東都大学教授　山田 太郎; 山田委員.</summary>
    public static (string Name, string Title)? Read(string text, SourceSpan line)
    {
        var words = Words(text, line);
        if (words.Count == 0)
        {
            return null;
        }

        return InBrackets(text, line) ?? First(text, words, line) ?? Last(text, words) ?? Alone(text, words);
    }

    /// <summary>山田太郎（東都大学教授）, 山田 太郎 委員（東都大学）: nothing behind the bracket.</summary>
    static (string, string)? InBrackets(string text, SourceSpan line)
    {
        var written = line.In(text).Trim();
        var open = written.IndexOfAny(['（', '(']);
        if (open < 2 || written[^1] is not ('）' or ')') || Deputy().IsMatch(written))
        {
            return null;
        }

        var name = Honorific().Replace(written[..open].Trim(), "");
        return IsFullName(name) ? (name, written[(open + 1)..^1].Trim()) : null;
    }

    static (string, string)? First(string text, List<SourceSpan> words, SourceSpan line)
    {
        if (words.Count < 2 || !IsName(words[0].In(text)) || IsPost(words[0].In(text)))
        {
            return null;
        }

        // 翁 百合 …: family and given name apart, when both are short and a post still follows.
        var split = words.Count > 2 && words[0].Length <= LongestFamily && words[1].Length <= LongestFamily && IsName(words[1].In(text)) && !IsPost(words[1].In(text));
        if (!split && words.Count == 2 && IsGiven(text, words))
        {
            return null;
        }

        var name = split ? $"{words[0].In(text)} {words[1].In(text)}" : words[0].In(text);
        return (Honorific().Replace(name, ""), new SourceSpan(words[split ? 2 : 1].Start, line.End).In(text));
    }

    /// <summary>山田 太郎 alone: two short words, the second no post.</summary>
    static bool IsGiven(string text, List<SourceSpan> words) =>
        words[0].Length <= 3 && words[1].Length <= 3 && words.TrueForAll(word => IsName(word.In(text)) && !IsPost(word.In(text)));

    /// <summary>東都大学教授　山田 太郎: the post first, where it says that it is one.</summary>
    static (string, string)? Last(string text, List<SourceSpan> words)
    {
        if (words.Count < 2 || !IsPost(words[0].In(text)))
        {
            return null;
        }

        var from = words.Count > 2 && words[^1].Length <= LongestFamily && words[^2].Length <= LongestFamily && !IsPost(words[^2].In(text)) ? words.Count - 2 : words.Count - 1;
        var name = string.Join(' ', words.Skip(from).Select(word => word.In(text)));
        return IsFullName(name) && !IsPost(name) ? (name, new SourceSpan(words[0].Start, words[from - 1].End).In(text)) : null;
    }

    /// <summary>山田 太郎, 山田委員: nothing but the name.</summary>
    static (string, string)? Alone(string text, List<SourceSpan> words)
    {
        var written = string.Join(' ', words.Select(word => word.In(text)));
        var name = Honorific().Replace(written, "");
        return words.Count == 2 && IsGiven(text, words) ? (name, "")
            : words.Count == 1 && name.Length < written.Length && name.Length >= 1 && IsName(name) ? (name, written[name.Length..].Trim()) : null;
    }

    static bool IsFullName(string name)
    {
        var words = name.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 1 or 2 && words.All(IsName) && words.Sum(word => word.Length) is >= 2 and <= LongestName && !IsPost(name);
    }

    static bool IsName(string word) =>
        word.Length is >= 1 and <= LongestName
        && (word.Length <= 8 || word.Any(c => c is '・' or '．' or '.'))
        && word.All(c => Characters.IsKanji(c) || Characters.IsHiragana(c) || Characters.IsKatakana(c) || c is '・' or '　' or '．' or '.' || char.IsAsciiLetter(Characters.HalfWidth(c)));

    static bool IsPost(string word) => Post().IsMatch(word);

    static List<SourceSpan> Words(string text, SourceSpan line)
    {
        var words = new List<SourceSpan>();
        for (var at = line.Start; at < line.End;)
        {
            var end = at;
            while (end < line.End && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                words.Add(new SourceSpan(at, end));
            }

            at = end + 1;
        }

        return words;
    }

    /// <summary>（代理出席：久我 玲 同部課長）, ［代理 久我 玲］: who came instead.</summary>
    public static Match DeputyIn(string title) => Deputy().Match(title);

    [GeneratedRegex(@"[（(［\[]\s*代理(?:出席者?|者)?\s*(?:[：:、]|\s|として)\s*(?<who>[^）)］\]]{1,40})[）)］\]]", RegexOptions.NonBacktracking)]
    private static partial Regex Deputy();

    [GeneratedRegex(@"[ 　]*(?:委員|氏|様|さん|先生|構成員|座長|議長)$", RegexOptions.NonBacktracking)]
    private static partial Regex Honorific();

    // What names of bodies and posts end in, or hold: not 戸部 and 渡部, which are families.
    [GeneratedRegex(@"(?:大学|研究所|研究科|センター|機構|会社|協会|学会|連合会|連盟|組合|財団|法人|委員会|病院|本部|事務所|学校|銀行|新聞|.{2,}[省庁府局課室監付]$|.{3,}部$|課長|室長|局長|部長|所長|会長|社長|学長|校長|市長|町長|村長|区長|知事|理事|教授|講師|助教|参事官|審議官|政策官|専門官|専門員|係長|主任|次長|補佐$|担当$|研究員|代表|取締役|監事|大臣|長官|顧問|主査$|主幹$)", RegexOptions.NonBacktracking)]
    private static partial Regex Post();
}
