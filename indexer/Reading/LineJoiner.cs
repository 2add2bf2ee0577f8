using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Reading;

/// <summary>Joins the lines of a block as a reader would.</summary>
internal static class LineJoiner
{
    /// <summary>No space between Japanese, one between Latin words: International⏎Stem Cell.</summary>
    public static string Join(string text, IReadOnlyList<SourceSpan> lines)
    {
        if (lines.Count == 1)
        {
            return lines[0].In(text);
        }

        var joined = new StringBuilder(Length(lines));
        foreach (var line in lines)
        {
            if (joined.Length > 0 && line.Length > 0 && IsLatinWord(joined[^1]) && IsLatinWord(text[line.Start]))
            {
                joined.Append(' ');
            }

            joined.Append(text, line.Start, line.Length);
        }

        return joined.ToString();
    }

    static int Length(IReadOnlyList<SourceSpan> lines)
    {
        var length = lines.Count;
        for (var i = 0; i < lines.Count; i++)
        {
            length += lines[i].Length;
        }

        return length;
    }

    static bool IsLatinWord(char c) => char.IsAsciiLetterOrDigit(c) || c is ',' or '.' or ')' or '(' or '"';
}
