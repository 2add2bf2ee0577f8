using System.Runtime.CompilerServices;
using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Text;

/// <summary>
/// A text as matching sees it: one width, one case, no layout spaces, with a map back to every original character.
/// For finding only: it is never shown, and no figure is read from it.
/// </summary>
internal sealed class NormalizedText
{
    readonly int[] _starts;
    readonly int[] _ends;

    NormalizedText(string value, int[] starts, int[] ends) => (Value, _starts, _ends) = (value, starts, ends);

    public string Value { get; }

    public static NormalizedText Of(string text) => Of(text, new SourceSpan(0, text.Length));

    public static NormalizedText Of(string text, SourceSpan range)
    {
        var folder = new Folder(new char[range.Length + 1], mapped: true);
        folder.TakeAll(text, range);
        return folder.Finish();
    }

    /// <summary>Only the folded characters, for keys and questions.</summary>
    public static string Fold(string text)
    {
        var folder = new Folder(new char[text.Length + 1], mapped: false);
        folder.TakeAll(text, new SourceSpan(0, text.Length));
        return folder.Text.ToString();
    }

    /// <summary>The same into a buffer, which is exchanged for a larger one where it is too small.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, ref char[] buffer)
    {
        var folder = new Folder(buffer.Length > text.Length ? buffer : new char[2 * (text.Length + 1)], mapped: false);
        folder.TakeAll(text, new SourceSpan(0, text.Length));
        buffer = folder.Buffer;
        return folder.Text;
    }

    /// <summary>The original characters behind a stretch of Value.</summary>
    public SourceSpan ToSource(int start, int end) =>
        start == end ? new SourceSpan(_starts[start], _starts[start]) : new SourceSpan(_starts[start], _ends[end - 1]);

    /// <summary>Every place of an already folded text, as original positions.</summary>
    public IEnumerable<SourceSpan> FindAll(string folded)
    {
        for (var at = folded.Length == 0 ? -1 : Value.IndexOf(folded, StringComparison.Ordinal); at >= 0;
             at = Value.IndexOf(folded, at + 1, StringComparison.Ordinal))
        {
            yield return ToSource(at, at + folded.Length);
        }
    }

    struct Folder(char[] buffer, bool mapped)
    {
        char[] _value = buffer;
        int[] _starts = mapped ? new int[buffer.Length] : [];
        int[] _ends = mapped ? new int[buffer.Length] : [];
        int _length;
        int _spaceAt = -1;

        /// <summary>The space holds the end of a line, and the letter in front of it is one of a full-width word.</summary>
        bool _endsLine;
        bool _isWide;

        public readonly char[] Buffer => _value;

        public readonly ReadOnlySpan<char> Text => _value.AsSpan(0, _length);

        public void TakeAll(ReadOnlySpan<char> text, SourceSpan range)
        {
            for (var at = range.Start; at < range.End;)
            {
                var plain = EndOfPlain(text, at, range.End);
                if (plain > at)
                {
                    AppendPlain(text, at, plain);
                    at = plain;
                }
                else
                {
                    at = Take(text, at, range.End);
                }
            }
        }

        /// <summary>Most of a Japanese text stays as it is, taken by the stretch.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        static int EndOfPlain(ReadOnlySpan<char> text, int at, int end)
        {
            var next = at;
            while (next < end && text[next] is (>= '一' and <= '鿿') or (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ヺ') or '、' or '。' or '「' or '」' or '・')
            {
                next++;
            }

            return next > at && next < end && Combines(text[next]) ? next - 1 : next;
        }

        void AppendPlain(ReadOnlySpan<char> text, int start, int end)
        {
            while (_length + end - start > _value.Length)
            {
                Grow();
            }

            (_spaceAt, _isWide) = (-1, false);
            text[start..end].CopyTo(_value.AsSpan(_length));
            for (var at = start; mapped && at < end; at++)
            {
                _starts[_length + at - start] = at;
                _ends[_length + at - start] = at + 1;
            }

            _length += end - start;
        }

        /// <summary>Folds the character at a position, with the marks that combine with it; returns the position behind it.</summary>
        int Take(ReadOnlySpan<char> text, int at, int end)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                _endsLine = c == '\n' || (_endsLine && _spaceAt >= 0);
                _spaceAt = _spaceAt < 0 ? at : _spaceAt;
                return at + 1;
            }

            var next = ClusterEnd(text, at, end);
            if (Characters.IsInvisible(c))
            {
                return next;
            }

            if (next == at + 1 && FoldOne(c) is { } folded)
            {
                Emit(folded, at, next, c is >= '！' and <= '～');
                return next;
            }

            foreach (var unit in FoldCluster(text[at..next].ToString()))
            {
                Emit(unit, at, next, isWide: false);
            }

            return next;
        }

        public readonly NormalizedText Finish() => new(Text.ToString(), _starts[.._length], _ends[.._length]);

        /// <summary>A space counts only between two Latin words or numbers; between Japanese characters it is layout (平 成 ２ ０ 年), and so is the end of a line in a full-width word (ｍ⏎ＲＮＡ).</summary>
        void Emit(char folded, int start, int end, bool isWide)
        {
            if (_spaceAt >= 0)
            {
                if (_length > 0 && !(_endsLine && _isWide && isWide) && IsWordCharacter(_value[_length - 1]) && IsWordCharacter(folded) && (char.IsAsciiLetter(_value[_length - 1]) || char.IsAsciiLetter(folded)))
                {
                    Append(' ', _spaceAt, start);
                }

                _spaceAt = -1;
            }

            Append(Harmonized(folded), start, end);
            _isWide = isWide;
        }

        void Append(char c, int start, int end)
        {
            if (_length == _value.Length)
            {
                Grow();
            }

            _value[_length] = c;
            if (mapped)
            {
                _starts[_length] = start;
                _ends[_length] = end;
            }

            _length++;
        }

        /// <summary>A ligature becomes several characters (㍻ → 平成).</summary>
        void Grow()
        {
            Array.Resize(ref _value, 2 * _value.Length);
            if (mapped)
            {
                Array.Resize(ref _starts, _value.Length);
                Array.Resize(ref _ends, _value.Length);
            }
        }

        /// <summary>A dash behind kana is the long vowel (データ－ベース); any other dash is a hyphen.</summary>
        readonly char Harmonized(char c) => c switch
        {
            'ー' or '-' when _length > 0 && (Characters.IsKatakana(_value[_length - 1]) || Characters.IsHiragana(_value[_length - 1])) => 'ー',
            'ー' => '-',
            _ => c,
        };

        static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c);

        /// <summary>The common characters without a detour over string.Normalize; null where that is needed.</summary>
        static char? FoldOne(char c) => c switch
        {
            >= 'A' and <= 'Z' => (char)(c | 0x20),
            < '\u0080' => c,
            (>= 'ぁ' and <= 'ゖ') or (>= 'ァ' and <= 'ヺ') or (>= '一' and <= '鿿') => c,
            '－' or '−' or '‐' or '‑' or '–' or '—' or '―' or '─' or '━' => '-',
            'ー' => 'ー',
            '〜' or '～' or '∼' => '~',
            '、' or '。' or '「' or '」' or '・' => c,
            >= 'Ａ' and <= 'Ｚ' => (char)(c - 'Ａ' + 'a'),
            >= '！' and <= '～' => (char)(c - 0xfee0),
            '“' or '”' => '"',
            '‘' or '’' => '\'',
            _ => null,
        };

        /// <summary>
        /// NFKC, except where it would make a figure: ①, ² and ½ stay themselves, so 100① never reads 1001.
        /// </summary>
        static string FoldCluster(string cluster)
        {
            if (MakesDigits(cluster))
            {
                return cluster;
            }

            try
            {
                return cluster.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
            }
            catch (ArgumentException)
            {
                // Half a surrogate pair with a mark on it: nothing that could be folded.
                return cluster;
            }
        }

        static bool MakesDigits(string cluster) =>
            !Characters.IsDigit(cluster[0]) && char.GetUnicodeCategory(cluster, 0) is System.Globalization.UnicodeCategory.OtherNumber;

        static int ClusterEnd(ReadOnlySpan<char> text, int at, int end)
        {
            var next = at + (char.IsHighSurrogate(text[at]) && at + 1 < end && char.IsLowSurrogate(text[at + 1]) ? 2 : 1);
            while (next < end && Combines(text[next]))
            {
                next++;
            }

            return next;
        }

        static bool Combines(char c) =>
            c is '\u3099' or '\u309a' or 'ﾞ' or 'ﾟ' or (>= '\u0300' and <= '\u036f') or (>= '\ufe00' and <= '\ufe0f');
    }
}
