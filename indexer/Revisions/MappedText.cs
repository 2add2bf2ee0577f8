using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>Printed lines put together to one string, with the way back to every character's place in the source.</summary>
internal sealed class MappedText
{
    readonly int[] _places;

    MappedText(string value, int[] places) => (Value, _places) = (value, places);

    public string Value { get; }

    /// <summary>The source from the first to the last character; for an empty stretch the place in front of what follows.</summary>
    public SourceSpan ToSource(int start, int end) => (start, end) switch
    {
        _ when _places.Length == 0 => default,
        _ when start < end => new SourceSpan(_places[start], _places[end - 1] + 1),
        _ when start > 0 => new SourceSpan(_places[start - 1] + 1, _places[start - 1] + 1),
        _ => new SourceSpan(_places[0], _places[0]),
    };

    /// <summary>One span a printed line.</summary>
    public IReadOnlyList<SourceSpan> Lines(int start, int end)
    {
        var lines = new List<SourceSpan>();
        for (var at = start; at < end; at++)
        {
            var joins = lines.Count > 0 && lines[^1].End == _places[at];
            if (joins && Value[at] != '\n')
            {
                lines[^1] = lines[^1] with { End = _places[at] + 1 };
            }
            else if (!char.IsWhiteSpace(Value[at]))
            {
                lines.Add(new SourceSpan(_places[at], _places[at] + 1));
            }
        }

        return lines;
    }

    /// <summary>The first character at or behind a place of the source.</summary>
    public int FromSource(int place)
    {
        var found = Array.BinarySearch(_places, place);
        return found >= 0 ? found : ~found;
    }

    /// <summary>Grows line by line; places only ever rise.</summary>
    public sealed class Builder(string source)
    {
        readonly System.Text.StringBuilder _value = new();
        readonly List<int> _places = [];

        public int Length => _value.Length;

        public char Last => _value.Length == 0 ? '\n' : _value[^1];

        public void Append(SourceSpan span)
        {
            _value.Append(source, span.Start, span.Length);
            for (var place = span.Start; place < span.End; place++)
            {
                _places.Add(place);
            }
        }

        /// <summary>A character that is not printed: the break between paragraphs, the space between two Latin words.</summary>
        public void Separate(char separator)
        {
            if (_value.Length > 0)
            {
                _value.Append(separator);
                _places.Add(_places[^1] + 1);
            }
        }

        /// <summary>International⏎Stem Cell needs its space back, 細胞⏎研究 does not.</summary>
        public void AppendJoined(SourceSpan line)
        {
            if (line.Length > 0 && IsLatin(Last) && IsLatin(source[line.Start]))
            {
                Separate(' ');
            }

            Append(line);
        }

        static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c);

        public MappedText Finish() => new(_value.ToString(), [.. _places]);
    }
}
