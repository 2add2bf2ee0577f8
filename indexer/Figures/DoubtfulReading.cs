using System.Buffers;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>What a doubtful number or date may have been. For people to decide; the ledger never uses it.</summary>
internal static class DoubtfulReading
{
    const string LookAlikes = "lI|ＩｌOoＯｏSsＳZzＢB";

    const string Digits = "1111100005552288";

    static readonly SearchValues<char> Readable = SearchValues.Create("0123456789０１２３４５６７８９．.");

    static readonly string[] Weekdays = ["日", "月", "火", "水", "木", "金", "土"];

    public static string? Of(string text, Quantity quantity)
    {
        if (quantity.Doubt is null)
            return null;
        var written = quantity.Span.In(text);
        if (quantity.Value is null)
            return Unreadable(written);
        var stray = text.AsSpan(0, quantity.Span.Start).TrimEnd();
        return quantity.Kind == UnitKind.Money && stray.Length > 0 && !char.IsDigit(stray[^1])
            ? $"{written}（直前の「{stray[^1]}」が数字でない場合）" : null;
    }

    // l5億円 → 15億円; ち．5億円 → □．5億円
    static string Unreadable(string written)
    {
        var lost = written.AsSpan().IndexOfAny(Readable) is var at and > 0 ? at - 1 : 0;
        var known = LookAlikes.IndexOf(written[lost], StringComparison.Ordinal);
        return known < 0
            ? $"{written[..lost]}□{written[(lost + 1)..]}（□は読めない数字）"
            : $"{written[..lost]}{Digits[known]}{written[(lost + 1)..]}（「{written[lost]}」を「{Digits[known]}」とみた場合）";
    }

    /// <summary>31 April → the last day that exists; a weekday that does not fit → the weekday of that day.</summary>
    public static string? Of(DateMention date)
    {
        if (date.Doubt is null || date.Precision is not (DatePrecision.Day or DatePrecision.Month))
            return null;
        if (date.Month is not (>= 1 and <= 12))
            return "1月から12月のどれか（月の数字の読み違い）";
        if (date is { Era: not null, First: { } first } && !date.Era.Value.Has(first) && JapaneseEra.YearOf(first) is { } year)
            return $"{year}（年の数字と元号のどちらかの誤り）";
        if (date.Precision != DatePrecision.Day)
            return null;
        if (date is { Date: { } day, Weekday: { } weekday } && day.DayOfWeek != weekday)
            return $"日付が正しければ（{Weekdays[(int)day.DayOfWeek]}）、曜日が正しければ{Nearest(day, weekday)}";
        var last = DateTime.DaysInMonth(date.Year ?? 2000, date.Month ?? 1);
        return date.Day > last ? $"{date.Month}月{last}日、または別の月日" : null;
    }

    static string Nearest(DateOnly day, DayOfWeek weekday)
    {
        var days = Enumerable.Range(-3, 7).Select(day.AddDays).First(candidate => candidate.DayOfWeek == weekday);
        return $"{days.Month}月{days.Day}日など";
    }
}
