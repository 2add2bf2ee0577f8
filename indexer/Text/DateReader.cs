using System.Buffers;

namespace PolicyBot.Indexer.Text;

/// <summary>Finds the dates of running text. Dates may be letter-spaced, and cut by a line end at any place but inside a number.</summary>
internal static class DateReader
{
    static readonly SearchValues<char> Starts = SearchValues.Create(
        "0123456789０１２３４５６７８９〇一二三四五六七八九十明大昭平令㍾㍽㍼㍻㋿MTSHRFmtshrfＭＴＳＨＲＦｆ同本今当前昨翌次来");

    public static IReadOnlyList<DateMention> FindAll(string text)
    {
        List<DateMention> found = [];
        var at = 0;
        while (text.AsSpan(at).IndexOfAny(Starts) is var offset and >= 0)
        {
            at += offset;
            at = InsideNumber(text, at) ? at + 1 : ReadAt(text, at, found);
        }
        return found;
    }

    static bool InsideNumber(ReadOnlySpan<char> text, int at) =>
        at > 0 && WholeNumber.IsStart(text[at]) && Numerals.IsDigit(text[at - 1]);

    static int ReadAt(string text, int at, List<DateMention> found)
    {
        if (!YearReader.TryRead(text, at, out var year))
            return ReadDayOfYear(text, at, found);
        var end = Add(text, at, year, found);
        while (YearRow.TryNext(text, end, year, out var start, out var next))
        {
            year = next;
            end = Add(text, start, year, found);
        }
        return end;
    }

    static int Add(string text, int start, YearReading year, List<DateMention> found)
    {
        var day = DayReading.Behind(text, year, start + year.Length);
        var mention = DateForm.Mention(text, start, year, day);
        found.Add(mention);
        return mention.Span.End;
    }

    // 6月20日: the year is left out.
    static int ReadDayOfYear(string text, int at, List<DateMention> found)
    {
        var day = WholeNumber.IsStart(text[at]) ? DayReading.Read(text, at) : default;
        if (day.Day is null)
            return at + 1;
        var mention = DateForm.Mention(text, at, default, day);
        found.Add(mention);
        return mention.Span.End;
    }
}
