namespace PolicyBot.Indexer.Reading;

/// <summary>Finds a line that no reader would call one: every later step works line by line.</summary>
internal static class LineLength
{
    public static (int Number, int Length)? FindTooLong(string text, int limit)
    {
        var number = 1;
        for (var start = 0; start < text.Length; number++)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r', '\f');
            if (length < 0)
                length = text.Length - start;
            if (length > limit)
                return (number, length);
            start += length;
            start += text.AsSpan(start).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : 1;
        }

        return null;
    }
}
