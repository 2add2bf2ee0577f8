using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>Tells numbers that say by how much something grew: 2億円増, 前年度比1.2倍, 対前年度 ＋10億円.</summary>
internal static partial class ChangeReader
{
    const int LongestTail = 12;

    /// <summary>In a bracket behind an amount, which starts at the given place, the year may stand further ahead: 33億円（令和4年度 30億円、10％増）.</summary>
    public static ChangeWords? Read(LedgerText text, LedgerBlock block, Quantity quantity, int? bracket)
    {
        if (quantity.Kind == UnitKind.Duration)
            return null;
        var (start, end) = (block.IndexOf(quantity.Span.Start), Math.Min(block.Text.Length, block.IndexOf(quantity.Span.End)));
        var behind = Behind().Match(block.Text[end..Math.Min(block.Text.Length, end + LongestTail)]);
        var since = text.DatesOf(block).LastOrDefault(date => date.Span.End <= quantity.Span.Start);
        var gap = since is null ? null : Gap().Match(block.Text[block.IndexOf(since.Span.End)..start]);
        var direction = Direction(behind, gap);
        var share = quantity.Kind == UnitKind.Share;
        if (since is not null && gap is { Success: true } && Compares(since, gap, block, share, behind.Success))
            return Words(since, share, direction);
        if (behind.Success && since is { Precision: DatePrecision.FiscalYear } && since.Span.Start >= bracket)
            return Words(since, share, direction);
        return behind.Success && (!share || bracket is not null) ? new ChangeWords(direction, "") : null;
    }

    static int Direction(Match behind, Match? gap) =>
        behind.Success ? (behind.Groups["more"].Success ? 1 : -1)
        : gap?.Groups["sign"] is { Success: true, Value: var sign } ? (sign is "＋" or "+" ? 1 : -1) : 0;

    // 令和4年度から5億円 says when, not by how much, unless 増 follows; 前年度の1.5倍 does.
    static bool Compares(DateMention since, Match gap, LedgerBlock block, bool share, bool hasTail)
    {
        var start = block.IndexOf(since.Span.Start);
        var against = start > 0 && block.Text[start - 1] == '対';
        return since.Precision is DatePrecision.FiscalYear or DatePrecision.Year
            && (gap.Groups["ratio"].Success || against || (hasTail && (gap.Groups["from"].Success || since.Relative == RelativeYear.Previous))
                || (share && since.Relative == RelativeYear.Previous))
            && (share || hasTail || gap.Groups["sign"].Success);
    }

    static ChangeWords Words(DateMention since, bool share, int direction) =>
        new(direction, since.Written) { YearsBack = since.Relative == RelativeYear.Previous ? 1 : 0, Year = since.Year, IsRatio = share };

    // 2億円増, 2億円の増額, 10％減, 5件増えた; not 増殖 or 減災
    [GeneratedRegex(@"^[ 　]*の?[ 　]*((?<more>増(加|額|員|え|と|で|[、。，．）)\]］」 　]|$)|伸び|上回)|(?<less>減(少|額|員|り|と|で|[、。，．）)\]］」 　]|$)|下回))", RegexOptions.NonBacktracking)]
    private static partial Regex Behind();

    // 前年度比, 前年度予算額に比べて約, 令和4年度から, 前年度 ＋
    [GeneratedRegex(@"^[ 　]*(当初|補正後?)?(予算|決算|実績)?(案|額)?(?<ratio>(同期)?比|との?差|増減額?|に比べて?|と比べて?|に対して?)?(?<from>から|より)?[のはで、：:（( 　]*約?(?<sign>[＋+△▲−－-])?[ 　]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Gap();
}
