using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Structure.Headings;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Structure;

/// <summary>Tells a heading (基礎研究) from an item that is running text (…を行う。).</summary>
internal static class HeadingText
{
    const int LongestHeading = 120;
    const int LongestLabel = 16;

    /// <summary>The lead without its number, joined.</summary>
    public static string LeadText(string text, PendingBlock lead)
    {
        var first = lead.Lines[0];
        return LineJoiner.Join(text, [new SourceSpan(Math.Min(first.End, first.Start + lead.MarkLength), first.End), .. lead.Lines.Skip(1)]);
    }

    public static bool IsHeading(string text, PendingBlock lead) => FromLead(LeadText(text, lead)) is not null;

    /// <summary>Null where the lead is a sentence. ■日　時：令和３年… has the heading 日時.</summary>
    public static string? FromLead(string leadText, HeadingRank rank = HeadingRank.Numbered)
    {
        var text = WithoutMarkers(leadText);
        if (rank == HeadingRank.Sign && ColonAt(text) is var colon and > 0)
        {
            return Unspaced(text[..colon]);
        }

        return text.Length is 0 or > LongestHeading || text.Contains('。', StringComparison.Ordinal) || text[^1] is '、' or '？' ? null : text.TrimEnd('：', ':');
    }

    /// <summary>■場　所：…, ●事業の名：</summary>
    public static bool HasColon(ReadOnlySpan<char> lead) => ColonAt(lead) > 0;

    static int ColonAt(ReadOnlySpan<char> lead)
    {
        var colon = lead.IndexOfAny('：', ':');
        return colon < LongestLabel || colon == lead.Length - 1 ? colon : -1;
    }

    /// <summary>（※５） at the end belongs to the revision notes, not to the heading.</summary>
    static string WithoutMarkers(string text)
    {
        var end = text.AsSpan().TrimEnd();
        while (RevisionMarkers.TrailingLength(end) is var length and > 0)
        {
            end = end[..^length].TrimEnd();
        }

        return end.ToString();
    }

    /// <summary>日　時 and 概 要 are letter-spaced for looks.</summary>
    static string Unspaced(string text) =>
        text.Length <= 5 && !text.Any(Characters.IsLatinLetter) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))) : text.Trim();
}
