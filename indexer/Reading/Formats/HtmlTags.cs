using System.Buffers;

namespace PolicyBot.Indexer.Reading.Formats;

/// <summary>A tag, or something else in angle brackets that is never shown (Name is then empty). Text stands between tags.</summary>
internal readonly record struct HtmlTag(int Start, int End, string Name, bool IsClosing);

/// <summary>Cuts HTML into tags as tolerantly as a browser: no markup is an error. One pass, no recursion.</summary>
internal sealed class HtmlTags
{
    private static readonly string[] RawElements = ["script", "style", "iframe", "xmp", "noembed"];
    private static readonly SearchValues<char> TagEnd = SearchValues.Create(">\"'");
    private static readonly SearchValues<char> NameEnd = SearchValues.Create(" \t\r\n\f/>");

    private readonly string _html;
    private readonly int _lastEnd;
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _lastClosings = [];

    private bool _quotesBroken;

    private HtmlTags(string html)
    {
        _html = html;
        _lastEnd = html.LastIndexOf('>');
    }

    /// <summary>Null where there are more tags than the limit.</summary>
    public static List<HtmlTag>? Cut(string html, int limit)
    {
        var tags = new List<HtmlTag>();
        var cutter = new HtmlTags(html);
        for (var at = 0; (at = html.IndexOf('<', at)) >= 0;)
        {
            if (cutter.FindTag(at) is not { } tag)
            {
                at++;
                continue;
            }

            if (tags.Count == limit)
                return null;
            tags.Add(tag);
            at = tag.End;
        }

        return tags;
    }

    // "a < b" and a "<" behind the last ">" are text.
    private HtmlTag? FindTag(int start)
    {
        if (start + 1 >= _lastEnd)
            return null;
        var closing = _html[start + 1] == '/';
        var name = start + (closing ? 2 : 1);
        if (char.IsAsciiLetter(_html[name]))
            return Named(start, name, closing);
        return _html[start + 1] is '!' or '?' or '/' ? new(start, UnnamedEnd(start), "", false) : null;
    }

    private HtmlTag Named(int start, int nameStart, bool closing)
    {
        var length = _html.AsSpan(nameStart).IndexOfAny(NameEnd);
        var name = Name(_html.AsSpan(nameStart, Math.Max(length, 1)));
        var end = End(nameStart);
        return new(start, closing || !RawElements.Contains(name) ? end : RawEnd(name, end), name, closing);
    }

    private string Name(ReadOnlySpan<char> printed)
    {
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!names.TryGetValue(printed, out var name))
            names[printed] = name = printed.ToString().ToLowerInvariant();
        return name;
    }

    // A ">" inside a quoted value ends nothing; a quote that never closes is no quote.
    private int End(int from)
    {
        for (var at = from; !_quotesBroken;)
        {
            var step = _html.AsSpan(at).IndexOfAny(TagEnd);
            if (step < 0)
                break;
            at += step;
            if (_html[at] == '>')
                return at + 1;
            var close = _html[at - 1] is '=' or ' ' or '\t' or '\n' ? _html.IndexOf(_html[at], at + 1) : at;
            at = (close < 0 ? at : close) + 1;
        }

        // The quotes pair up wrongly to the very end: from here on none is trusted, or every tag would search it all.
        _quotesBroken = true;
        return _html.IndexOf('>', from) + 1;
    }

    private int UnnamedEnd(int start)
    {
        var comment = _html.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal);
        var end = comment && LastIndexOf("-->") >= start + 2 ? _html.IndexOf("-->", start + 2, StringComparison.Ordinal) + 3 : -1;
        return end >= 0 ? end : _html.IndexOf('>', start) + 1;
    }

    // An unclosed script hides the rest, as it does in a browser.
    private int RawEnd(string name, int from)
    {
        var close = $"</{name}";
        return LastIndexOf(close) < from ? _html.Length : _html.IndexOf(close, from, StringComparison.OrdinalIgnoreCase);
    }

    // Asked once a string: otherwise many unclosed comments would each search the whole file.
    private int LastIndexOf(string closing)
    {
        if (!_lastClosings.TryGetValue(closing, out var last))
            _lastClosings[closing] = last = _html.LastIndexOf(closing, StringComparison.OrdinalIgnoreCase);
        return last;
    }
}
