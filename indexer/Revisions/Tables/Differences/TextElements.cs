using System.Globalization;
using System.Runtime.InteropServices;

namespace PolicyBot.Indexer.Revisions.Tables.Differences;

/// <summary>A text as its readers count characters: a kanji with its variation selector, か with ゛, a surrogate pair are one each.</summary>
internal sealed class TextElements
{
    // One char is its own code; longer elements get codes behind these.
    const int FirstLongCode = 0x10000;

    readonly string _text;
    readonly int[] _starts;

    TextElements(string text, int[] starts, int[] codes) => (_text, _starts, Codes) = (text, starts, codes);

    /// <summary>One code an element; elements of the same reading have the same code.</summary>
    public int[] Codes { get; }

    public int Count => Codes.Length;

    public string Slice(int start, int end) => _text[_starts[start].._starts[end]];

    /// <summary>The first character of an element, which tells its class.</summary>
    public char this[int element] => _text[_starts[element]];

    /// <summary>Reads several texts with codes that can be compared among them.</summary>
    public static TextElements[] Of(params ReadOnlySpan<string> texts)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var read = new TextElements[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            read[i] = Read(texts[i], codes.GetAlternateLookup<ReadOnlySpan<char>>());
        }

        return read;
    }

    static TextElements Read(string text, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        var starts = new List<int>(text.Length + 1);
        var codes = new List<int>(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = ElementLength(text, at);
            starts.Add(at);
            codes.Add(length == 1 ? text[at] : LongCode(text.AsSpan(at, length), known));
            at += length;
        }

        starts.Add(text.Length);
        return new TextElements(text, [.. starts], [.. codes]);
    }

    static int LongCode(ReadOnlySpan<char> element, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(known, element, out var exists);
        if (!exists)
        {
            code = FirstLongCode + known.Dictionary.Count;
        }

        return code;
    }

    /// <summary>Between two plain Japanese characters nothing combines: no need to ask the tables.</summary>
    static int ElementLength(string text, int at) =>
        IsPlain(text[at]) && (at + 1 == text.Length || IsPlain(text[at + 1]))
            ? 1
            : StringInfo.GetNextTextElementLength(text.AsSpan(at));

    static bool IsPlain(char c) => c is (>= ' ' and <= '~') or (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ヺ') or (>= '一' and <= '鿿') or '、' or '。' or 'ー';
}
