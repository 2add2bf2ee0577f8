using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Reading;

/// <summary>Lines nobody would read: vertical text that arrives as one character a line, rules and boxes.</summary>
internal static class LayoutDebris
{
    /// <summary>Fewer short lines in a row may be a word broken by a table cell; more is a column of vertical text.</summary>
    const int ShortestVerticalRun = 4;

    public static List<PrintedLine> SetAside(string text, List<PrintedLine> lines, List<Noise> noise)
    {
        var kept = new List<PrintedLine>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            var run = VerticalRun(text, lines, i);
            if (run >= ShortestVerticalRun)
            {
                noise.AddRange(lines.Skip(i).Take(run).Select(line => new Noise(NoiseKind.VerticalText, line.Span)));
                i += run;
                continue;
            }

            if (IsOrnament(text.AsSpan(lines[i].Start, lines[i].End - lines[i].Start)))
            {
                noise.Add(new Noise(NoiseKind.Ornament, lines[i].Span));
            }
            else
            {
                kept.Add(lines[i]);
            }

            i++;
        }

        return kept;
    }

    /// <summary>フ⏎ェ⏎ー⏎ズ, with pairs like （市 or ・医 where a bracket or dot keeps its neighbour.</summary>
    static int VerticalRun(string text, List<PrintedLine> lines, int at)
    {
        var end = at;
        while (end < lines.Count && IsVerticalPiece(text.AsSpan(lines[end].Start, lines[end].End - lines[end].Start)))
        {
            end++;
        }

        return end - at;
    }

    static bool IsVerticalPiece(ReadOnlySpan<char> line)
    {
        var letters = 0;
        foreach (var c in line)
        {
            if (Characters.IsKanji(c) || Characters.IsHiragana(c) || Characters.IsKatakana(c))
            {
                letters++;
            }
            else if (!IsVerticalPunctuation(c))
            {
                return false;
            }
        }

        return letters <= 1 && line.Length <= 2;
    }

    static bool IsVerticalPunctuation(char c) =>
        c is '・' or '／' or '/' or '、' or '。' or '｜' or '|' or '︵' or '︶' || Characters.IsOpening(c) || Characters.IsClosing(c);

    /// <summary>────, ＝＝＝, ・・・・: only rules, at least three of them.</summary>
    static bool IsOrnament(ReadOnlySpan<char> line)
    {
        if (line.Length < 3)
        {
            return false;
        }

        foreach (var c in line)
        {
            if (!(c is (>= '\u2500' and <= '\u257f') or '=' or '＝' or '-' or '－' or '_' or '＿' or '*' or '＊' or '…' or '‥' or '.' or '・' or '~' or '～' or '#') && !char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }
}
