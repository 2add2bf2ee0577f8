using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>The number of an issue in its column: 3．, （3）, 3, Ⅲ－３ and 2-1 (third issue of theme Ⅲ), 論点４.</summary>
internal readonly record struct IssueMark(string Number, int Ordinal, int Length)
{
    const string Dashes = "-－‐‑–—−ー";

    /// <summary>name: what the column is headed, 論点 or 小論点.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, string name, out IssueMark mark)
    {
        var named = name.Length > 0 && line.StartsWith(name, StringComparison.Ordinal) ? Marks.SkipSpaces(line, name.Length) : 0;
        if (TryReadDashed(line, named, out mark) || (named > 0 && TryReadPlain(line, named, out mark)))
        {
            return true;
        }

        if (!HeadingForms.TryRead(line, out var heading) || heading.Form.Rank != HeadingRank.Numbered || heading.Form is not (DotForm or BracketForm or BareNumberForm))
        {
            return false;
        }

        mark = new IssueMark($"{heading.Ordinal}", heading.Ordinal, heading.Length);
        return true;
    }

    static bool TryReadPlain(ReadOnlySpan<char> line, int at, out IssueMark mark)
    {
        var length = Marks.ReadDigits(line, at, out var number);
        mark = new IssueMark($"{number}", number, End(line, at + length));
        return length is 1 or 2 && EndsMark(line, at + length);
    }

    static bool TryReadDashed(ReadOnlySpan<char> line, int at, out IssueMark mark)
    {
        mark = default;
        var series = SeriesLength(line, at, out var written);
        var dash = at + series;
        if (series == 0 || dash >= line.Length || !Dashes.Contains(line[dash], StringComparison.Ordinal))
        {
            return false;
        }

        var length = Marks.ReadDigits(line, dash + 1, out var number);
        mark = new IssueMark($"{written}-{number}", number, End(line, dash + 1 + length));
        return length is 1 or 2 && EndsMark(line, dash + 1 + length);
    }

    /// <summary>Ⅲ, ３ or Ａ in front of the dash.</summary>
    static int SeriesLength(ReadOnlySpan<char> line, int at, out string written)
    {
        written = "";
        if (at < line.Length && (line[at] is >= 'Ⅰ' and <= 'Ⅻ' || char.IsAsciiLetterUpper(Characters.HalfWidth(line[at]))))
        {
            written = $"{Characters.HalfWidth(line[at])}";
            return 1;
        }

        var length = Marks.ReadDigits(line, at, out var number);
        written = $"{number}";
        return length is 1 or 2 ? length : 0;
    }

    static bool EndsMark(ReadOnlySpan<char> line, int at) => at >= line.Length || char.IsWhiteSpace(line[at]) || line[at] is '．' or '.' or '：' or ':' or '、';

    static int End(ReadOnlySpan<char> line, int at) => Marks.SkipSpaces(line, at < line.Length && !char.IsWhiteSpace(line[at]) ? at + 1 : at);
}
