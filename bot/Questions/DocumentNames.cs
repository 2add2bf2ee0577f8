using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Questions;

/// <summary>How a document is called: by the catalogue, and by parts of its title that name it and no other one.</summary>
internal sealed partial class DocumentNames
{
    const int ShortestPart = 5;

    /// <summary>Words for one kind of document; who says 議事録 means the 議事要旨 at hand.</summary>
    static readonly string[][] Kinds =
    [
        ["議事要旨", "議事概要", "議事録", "会議録", "minutes"],
        ["座長案", "座長提案", "座長試案", "chair's draft", "chair's proposal"],
    ];

    readonly List<(string Document, string Name)> _names;

    /// <summary>Names that several documents have: 座長案 in a folder with many.</summary>
    readonly List<IGrouping<string, (string Document, string Name)>> _shared;

    public DocumentNames(IReadOnlyList<DocumentInfo> documents)
    {
        var given = documents.SelectMany(info => info.Aliases.Append(info.Title).Append(info.Id).Append(info.File).Select(name => (Document: info.Id, Name: Lexicon.Key(name)))).Where(pair => pair.Name.Length > 1).Distinct().ToList();
        given = [.. given.Concat(Leading(documents)).Distinct()];
        var taken = given.Select(pair => pair.Name).ToHashSet(StringComparer.Ordinal);
        var derived = documents.SelectMany(info => Parts(info.Title).Select(name => (Document: info.Id, Name: Lexicon.Key(name)))).Distinct()
            .GroupBy(pair => pair.Name, StringComparer.Ordinal).Where(same => !taken.Contains(same.Key)).ToLookup(same => same.Count() == 1);
        _names = [.. given.Concat(derived[true].Select(same => same.First())).OrderByDescending(pair => pair.Name.Length)];
        _shared = [.. derived[false].OrderByDescending(same => same.Key.Length)];
    }

    /// <summary>The longest names first: 総合戦略 改訂版 before 総合戦略. A name inside a longer one does not count.</summary>
    public IReadOnlyList<(string Document, string Name)> In(string text)
    {
        var folded = Lexicon.Key(text);
        var found = new List<(string Document, string Name)>();
        foreach (var (document, name) in _names)
        {
            if (TakeFrom(ref folded, name))
            {
                found.Add((document, name));
            }
        }

        return found.Count == 0 ? found : [.. found, .. SharedIn(folded, [.. found.Select(one => one.Document)])];
    }

    /// <summary>資料012, and 012 alone: the number that a file's name begins with, where no other begins so. 100 alone may be anything's number.</summary>
    static IEnumerable<(string Document, string Name)> Leading(IReadOnlyList<DocumentInfo> documents) =>
        documents.GroupBy(info => LeadingNumber().Match(info.File).Value, StringComparer.Ordinal).Where(same => same.Key.Length > 1 && same.Count() == 1)
            .SelectMany(same => (same.Key[0] == '0' ? NumberSigns.Append("") : NumberSigns).Select(sign => (same.First().Id, Lexicon.Key($"{sign}{same.Key}"))));

    static readonly string[] NumberSigns = ["資料", "文書", "ファイル", "資料番号", "文書番号", "document ", "file ", "no.", "no. "];

    [GeneratedRegex("^[0-9]{2,6}(?![0-9])", RegexOptions.None, 1000)]
    private static partial Regex LeadingNumber();

    /// <summary>検討会の座長案: what the named document is, too, is no word of the subject.</summary>
    IEnumerable<(string Document, string Name)> SharedIn(string folded, HashSet<string> named)
    {
        foreach (var same in _shared)
        {
            if (folded.Contains(same.Key, StringComparison.Ordinal) && same.Where(one => named.Contains(one.Document)).Take(2).ToList() is [var only] && TakeFrom(ref folded, same.Key))
            {
                yield return only;
            }
        }
    }

    static bool TakeFrom(ref string folded, string name)
    {
        var at = folded.IndexOf(name, StringComparison.Ordinal);
        if (at < 0 || !StandsAlone(folded, at, name.Length))
        {
            return false;
        }

        folded = string.Concat(folded.AsSpan(0, at), new string(' ', name.Length), folded.AsSpan(at + name.Length));
        return true;
    }

    /// <summary>第５回学校デジタル化推進会議　議事要旨 → 学校デジタル化推進会議, 議事要旨 and other words for that.</summary>
    static IEnumerable<string> Parts(string title)
    {
        foreach (var part in title.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries).Select(part => Bracketed().Replace(part, "")))
        {
            var bare = Numbered().Replace(part, "");
            if (bare.Length >= ShortestPart && IsName().IsMatch(bare))
            {
                yield return bare;
                yield return part;
            }
        }

        foreach (var word in Kinds.Where(kind => kind.Any(word => title.Contains(word, StringComparison.Ordinal))).SelectMany(kind => kind))
        {
            yield return word;
        }
    }

    /// <summary>A Latin name is not part of another word; a Japanese one not of a longer compound (総合戦略本部).</summary>
    static bool StandsAlone(string text, int at, int length)
    {
        var end = at + length;
        return (at == 0 || !char.IsAsciiLetterOrDigit(text[at]) || !(char.IsAsciiLetterOrDigit(text[at - 1]) || (char.IsAsciiDigit(text[at]) && text[at - 1] is '.' or ',' or '-' or '※' or '§')))
            && (end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) && char.IsAsciiLetterOrDigit(text[end - 1])))
            && (end == text.Length || !Characters.IsKanji(text[end]) || text[end] is '内' or '中' or '上' or '案' or '誰' or '何');
    }

    [GeneratedRegex("[（(][^）)]{0,40}[）)]", RegexOptions.None, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex("^第[0-9０-９一二三四五六七八九十]{1,4}[回次期]", RegexOptions.None, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex($"(?:会議|{KindNouns.Bodies}|{KindNouns.Plans}|本部|分科会|ＷＧ|WG|白書|報告書?|とりまとめ|取りまとめ|提案|座長案|構想|プラン|ビジョン|ロードマップ|ガイドライン)$", RegexOptions.None, 1000)]
    private static partial Regex IsName();
}
