using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Text;

/// <summary>Joined lines with the place of every character in the text as received. Only white space differs between the two.</summary>
internal sealed class JoinedText
{
    readonly int[] _places;

    JoinedText(string value, int[] places) => (Value, _places) = (value, places);

    public string Value { get; }

    public static JoinedText Of(string joined, IReadOnlyList<SourceSpan> lines, string source)
    {
        var places = new int[joined.Length];
        var (line, at) = (0, lines.Count > 0 ? lines[0].Start : 0);
        for (var i = 0; i < joined.Length; i++)
        {
            if (!char.IsWhiteSpace(joined[i]))
            {
                (line, at) = Next(lines, source, line, at);
            }

            places[i] = at;
            at += char.IsWhiteSpace(joined[i]) ? 0 : 1;
        }

        return new JoinedText(joined, places);
    }

    /// <summary>The characters of the source behind a stretch of Value, without the white space around it.</summary>
    public SourceSpan ToSource(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Value[start]))
        {
            start++;
        }

        while (start < end && char.IsWhiteSpace(Value[end - 1]))
        {
            end--;
        }

        return start == end ? new SourceSpan(_places[start], _places[start]) : new SourceSpan(_places[start], _places[end - 1] + 1);
    }

    static (int Line, int At) Next(IReadOnlyList<SourceSpan> lines, string source, int line, int at)
    {
        while (true)
        {
            while (at < lines[line].End && char.IsWhiteSpace(source[at]))
            {
                at++;
            }

            if (at < lines[line].End || line == lines.Count - 1)
            {
                return (line, at);
            }

            at = lines[++line].Start;
        }
    }
}
