using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Revisions;

/// <summary>How a text is set, so that new paragraphs look like the old ones.</summary>
internal sealed class DraftLayout
{
    readonly string _text;
    readonly string _break;

    public DraftLayout(string text)
    {
        _text = text;
        var newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        _break = IsSpaced(text) ? newline + newline : newline;
    }

    /// <summary>New text at a point: a paragraph of its own where it is one, else run on.</summary>
    public string Placed(string words, int point, bool isClause)
    {
        var block = words.Replace("\n", _break, StringComparison.Ordinal);
        if (!isClause && !IsParagraph(words, point))
        {
            return block;
        }

        return StartsLine(point) ? block + _break : _break + block;
    }

    public string Lines(string words) => words.Replace("\n", _break, StringComparison.Ordinal);

    /// <summary>An item with its number or sign, several lines, or a sentence behind a heading.</summary>
    bool IsParagraph(string words, int point) =>
        words.Contains('\n', StringComparison.Ordinal) || HeadingForms.TryRead(words, out _)
        || (words.EndsWith('。') && EndsLine(point) && point > 0 && _text[point - 1] is not ('。' or '」' or '）' or ')' or '？'));

    bool StartsLine(int point)
    {
        var at = point;
        while (at > 0 && _text[at - 1] is not '\n' && char.IsWhiteSpace(_text[at - 1]))
        {
            at--;
        }

        return !EndsLine(point) && (at == 0 || _text[at - 1] == '\n');
    }

    bool EndsLine(int point)
    {
        var at = point;
        while (at < _text.Length && _text[at] is not '\n' && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return at == _text.Length || _text[at] == '\n';
    }

    /// <summary>Every printed line is followed by an empty one: where most line breaks come in pairs.</summary>
    static bool IsSpaced(string text)
    {
        var (breaks, pairs, last) = (0, 0, -1);
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            pairs += last >= 0 && text.AsSpan(last, at - last).IsWhiteSpace() ? 1 : 0;
            (breaks, last) = (breaks + 1, at);
        }

        return pairs * 5 > breaks * 2;
    }
}
