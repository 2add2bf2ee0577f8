using System.Buffers;
using System.Net;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>The attributes of one tag, read when somebody asks.</summary>
internal static class HtmlAttributes
{
    private static readonly SearchValues<char> TagNameEnd = SearchValues.Create(" \t\r\n\f/>");
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>=");
    private static readonly SearchValues<char> ValueEnd = SearchValues.Create(" \t\r\n\f>");

    public static string? Find(string html, HtmlTag tag, string name)
    {
        var rest = html.AsSpan(tag.Start, tag.End - tag.Start).TrimStart("</");
        rest = Skip(rest, rest.IndexOfAny(TagNameEnd));
        while (rest.Length > 0)
        {
            rest = rest.TrimStart(" \t\r\n\f/>");
            var length = rest.IndexOfAny(NameEnd);
            var found = length < 0 ? rest : rest[..length];
            rest = TakeValue(Skip(rest, length).TrimStart(" \t\r\n\f"), out var value);
            if (found.Length > 0 && found.Equals(name, StringComparison.OrdinalIgnoreCase))
                return WebUtility.HtmlDecode(value.ToString());
        }

        return null;
    }

    private static ReadOnlySpan<char> TakeValue(ReadOnlySpan<char> rest, out ReadOnlySpan<char> value)
    {
        value = [];
        if (rest is not ['=', ..])
            return rest;
        rest = rest[1..].TrimStart(" \t\r\n\f");
        if (rest is not ['"' or '\'', ..])
            return TakeUntil(rest, rest.IndexOfAny(ValueEnd), 0, out value);
        return TakeUntil(rest[1..], rest[1..].IndexOf(rest[0]), 1, out value);
    }

    private static ReadOnlySpan<char> TakeUntil(ReadOnlySpan<char> rest, int end, int closing, out ReadOnlySpan<char> value)
    {
        value = end < 0 ? rest : rest[..end];
        return end < 0 ? [] : rest[(end + closing)..];
    }

    private static ReadOnlySpan<char> Skip(ReadOnlySpan<char> text, int length) => length < 0 ? [] : text[length..];
}
