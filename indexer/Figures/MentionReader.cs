using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>Reads the numbers of a block with their clauses, years and measures.</summary>
internal sealed partial class MentionReader(LedgerText text)
{
    public const string TotalLabel = "合計";

    static readonly string[] TotalWords = ["合計", "総額", "総計", "小計"];

    public IReadOnlyList<Mention> Read(LedgerBlock block, IReadOnlyList<Quantity> quantities, int from) =>
        SharedLine.Doubt(block, AllOf(block, [.. ReadAll(block, quantities, from)]));

    // …分は18億円、…分は9億円（いずれも令和４年度補正）。
    List<Mention> AllOf(LedgerBlock block, List<Mention> mentions)
    {
        foreach (var remark in Remarks().Matches(block.Text).AsEnumerable())
        {
            var start = block.Text.LastIndexOf('。', remark.Index) + 1;
            var date = text.DatesOf(block).FirstOrDefault(date => block.IndexOf(date.Span.Start) is var at && at >= remark.Index && at < remark.Index + remark.Length);
            var measure = MeasureWords.In(remark.Value);
            mentions = mentions.ConvertAll(mention => block.IndexOf(mention.Quantity.Span.Start) is var at && at >= start && at < remark.Index && mention is { Change: null, Figure.FiscalYear: null }
                ? mention with { Figure = mention.Figure with { FiscalYear = YearOf(date, text), Period = date is null ? null : PeriodOf(date, text), Measure = mention.Figure.Measure == FigureMeasure.Other ? measure : mention.Figure.Measure }, HasOwnYear = date is not null }
                : mention);
        }

        return mentions;
    }

    [GeneratedRegex(@"[（(]いずれも[^（）()]{1,24}[）)]", RegexOptions.NonBacktracking)]
    private static partial Regex Remarks();

    IEnumerable<Mention> ReadAll(LedgerBlock block, IReadOnlyList<Quantity> quantities, int from)
    {
        var first = true;
        Mention? last = null;
        List<int> ends = [from];
        foreach (var number in BracketReader.Read(block, quantities))
        {
            var mention = last = OfCounted(last, SameAsLast(last, Read(block, number, HeadOf(block, from, ends))));
            yield return mention with { IsFirst = first && IsAmount(mention) };
            first &= !IsAmount(mention);
            from = Math.Min(block.Text.Length, block.IndexOf((number.Behind.Count > 0 ? number.Behind[^1].Quantity : number.Inner.Count > 0 ? number.Inner[^1] : number.Main).Span.End));
            ends.Add(from);
        }
    }

    // 見張り員の増員（３名→５名）に要する経費　８百万円: what goes on behind the bracket began in front of it.
    static int HeadOf(LedgerBlock block, int from, List<int> ends) =>
        from + 1 < block.Text.Length && block.Text[from] is '）' or ')' && block.Text[from + 1] is 'に' or 'の' or 'を' && BracketReader.OpenBracket(block.Text, from) is >= 0 and var open
            ? ends.LastOrDefault(end => end <= open, from) : from;

    // 観測船の更新　２隻　96百万円: what is counted is what is paid for, where nothing else stands between.
    static Mention OfCounted(Mention? last, Mention mention) =>
        last is { Number.Inner.Count: 0, Change: null, Clause.IsBehind: false, Figure: { Kind: FigureKind.Count, Label.Length: > 2, FiscalYear: null } } && ReferenceEquals(last.Block, mention.Block)
        && mention is { IsBare: true, IsTotal: false, Change: null, Figure: { Kind: FigureKind.Money, Label.Length: 0 } }
        && mention.Block.Text[mention.Block.IndexOf(last.Quantity.Span.End)..mention.Block.IndexOf(mention.Quantity.Span.Start)] is { Length: > 0 } gap && string.IsNullOrWhiteSpace(gap)
        && mention.Block.LineStart(last.Quantity.Span.Start) == mention.Block.LineStart(mention.Quantity.Span.Start)
            ? mention with { IsBare = false, Figure = mention.Figure with { Label = last.Figure.Label } } : mention;

    // 令和4年度の40億円から令和5年度は45億円に: only the year parts the two.
    static Mention SameAsLast(Mention? last, Mention mention)
    {
        if (last is not { Number.Inner.Count: 0, Change: null, Figure.Label.Length: > 0 } || mention.Change is not null || mention.Clause.Date is not { } date
            || mention.Quantity.Unit != last.Quantity.Unit || !(mention.IsBare || mention.Figure.Label.Length == 0 || mention.Clause.IsBehind || IsMeasure(mention.Figure.Label)))
            return mention;
        var between = mention.Block.Text[mention.Block.IndexOf(last.Quantity.Span.End)..mention.Block.IndexOf(mention.Quantity.Span.Start)];
        var rest = between.Replace(date.Written, "", StringComparison.Ordinal).Trim(Particles);
        return (rest is "から" or "より" or "" && between.AsSpan().IndexOfAny('か', 'よ') == 0) || (between.StartsWith('、') && IsMeasure(rest))
            ? mention with { IsBare = false, Clause = mention.Clause with { IsBehind = false }, Figure = mention.Figure with { Label = last.Figure.Label, Measure = IsMeasure(rest) && mention.Figure.Measure != FigureMeasure.Other ? mention.Figure.Measure : last.Figure.Measure } } : mention;
    }

    // 令和２年度３５％、令和６年度の目標５０％
    static bool IsMeasure(string words) => words is "目標" or "目標値" or "実績" or "実績値" or "見込み";

    static readonly char[] Particles = ['の', 'は', 'に', 'で', 'へ', '、', ' ', '　'];

    // 合　計
    static bool IsTotal(string written) =>
        string.Concat(written.Where(c => !char.IsWhiteSpace(c))) is var words && Array.Exists(TotalWords, word => words.Contains(word, StringComparison.Ordinal));

    // ■ 全体額⏎令和７年度予算額　２１４億円
    static string? TotalOver(LedgerBlock block, Clause clause) =>
        !block.IsLead && clause.Date is not null && (block.Section.Heading ?? block.Section.Blocks.FirstOrDefault()?.Text) is { } heading && TotalHeading().IsMatch(heading) ? heading : null;

    [GeneratedRegex("^(予算)?(の)?(全体|総)(額|予算額?|計)$", RegexOptions.NonBacktracking)]
    private static partial Regex TotalHeading();

    static bool IsAmount(Mention mention) => mention.Figure.Kind == FigureKind.Money && mention.Change is null;

    Mention Read(LedgerBlock block, BracketedNumber number, int from)
    {
        if (LimitOf(block, number.Main) is { } limit)
            return new Mention(block, number, new Clause(limit.Kind, limit.Kind, null), FigureDraft.Of(text, block, number.Main) with { Label = limit.Kind, SubOf = limit.Name });
        var clause = ClauseReader.Read(text, block, number.Main, Math.Max(from, Math.Max(BareLineStart(block, number.Main), ItemStart(block, number.Main))));
        var (trailing, words) = Trailing(block, number.Main);
        var date = clause.Date ?? trailing;
        var bare = number.Main.Kind == UnitKind.Money && IsBare(block, clause);
        // …の負担（総額36億円）: the total of what stands in front of the bracket, not of the page.
        var ownTotal = bare ? OwnTotal().Match(clause.Written).Value : "";
        var whole = bare && ownTotal.Length == 0 ? TotalOver(block, clause) : null;
        var total = whole is not null || (bare && ownTotal.Length == 0 && IsTotal(clause.Written) && BracketReader.OpenBracket(block.Text, block.IndexOf(number.Main.Span.Start)) < 0);
        var measure = MeasureWords.In(clause.Date is null && trailing is not null ? words : clause.Written);
        var figure = FigureDraft.Of(text, block, number.Main) with
        {
            Label = total ? whole ?? TotalLabel : bare ? ownTotal : clause.Label,
            Measure = measure == FigureMeasure.ActualOfYear || (MeasureWords.IsBudget(measure) && number.Main.Kind != UnitKind.Money) ? FigureMeasure.Other : measure,
            FiscalYear = YearOf(date, text),
            Period = date is null ? null : PeriodOf(date, text),
            YearRule = clause.Date is null && trailing is not null ? $"金額の後ろの「{words.Trim()}」によります。" : null,
        };
        if (ChangeReader.Read(text, block, number.Main, bracket: null) is { } change)
            return Changed(new Mention(block, number, clause, figure) { Change = change });
        return new Mention(block, number, clause, figure) { IsBare = bare && ownTotal.Length == 0, IsTotal = total, HasOwnYear = figure.FiscalYear is not null };
    }

    // Whose growth it is, and from which amount, shows when all amounts are read.
    static Mention Changed(Mention mention) => mention with
    {
        Figure = mention.Figure with { Label = mention.Clause.IsBehind ? "" : mention.Clause.Label, Measure = FigureMeasure.Other, FiscalYear = null, Period = null, YearRule = null },
    };

    // 測量船建造事業について、令和８年度～令和１０年度、限度額 120百万円: the limit is that of what is spoken about.
    static (string Kind, string Name)? LimitOf(LedgerBlock block, Quantity quantity) =>
        quantity.Kind == UnitKind.Money && LimitForm().Match(block.Text[..block.IndexOf(quantity.Span.Start)]) is { Success: true } match
            ? (match.Groups["kind"].Value, match.Groups["name"].Value.Trim()) : null;

    [GeneratedRegex(@"(?<name>[^。、，：:※\s][^。、，：:※]{1,40})について[、，は](?:[^。、，]{0,24}[、，])?(?<kind>限度額|上限額|総事業費|所要額)[は 　]*$", RegexOptions.NonBacktracking)]
    private static partial Regex LimitForm();

    // 　浮標の塗り替え　12百万円: an item of a list whose sign was lost. Its line is indented, its number set off, and the line
    // above ends long before the margin.
    int ItemStart(LedgerBlock block, Quantity quantity)
    {
        var lines = block.Block.Lines;
        var at = lines.TakeWhile(line => line.Start <= quantity.Span.Start).Count() - 1;
        return at > 0 && IsBlank(lines[at].Start - 1) && IsBlank(quantity.Span.Start - 1) && lines[at - 1].Length * 10 < text.WidestLineOf(lines[at].Start) * 9 && !EndsOpen(lines[at - 1].In(text.Document.Text).TrimEnd())
            ? block.IndexOf(lines[at].Start) : 0;
    }

    bool IsBlank(int place) => text.Document.Text[place] is ' ' or '　';

    // …の整備、⏎灯台の: the sentence goes on.
    static bool EndsOpen(string line) => line.Length > 0 && "、，・（「のをにはがとや".Contains(line[^1], StringComparison.Ordinal);

    // An amount at the head of its line under other words, outside a sentence: the line break may part two columns.
    static int BareLineStart(LedgerBlock block, Quantity quantity)
    {
        if (quantity.Kind != UnitKind.Money || block.Text.EndsWith('。'))
            return 0;
        var start = block.LineStart(quantity.Span.Start);
        return ClauseReader.Trim(block.Text[start..block.IndexOf(quantity.Span.Start)]).Length <= 2 ? start : 0;
    }

    // Two signs that mean nothing may be what a scanner left of 額.
    static bool IsBare(LedgerBlock block, Clause clause) =>
        clause.Label.Length <= 2 || (clause.IsBehind && !block.Text.EndsWith('。'));

    // 約2．7億円  平成19年度予算額: the heading of the amount came behind it.
    (DateMention? Date, string Words) Trailing(LedgerBlock block, Quantity quantity)
    {
        if (quantity.Kind != UnitKind.Money)
            return (null, "");
        var at = Math.Min(block.Text.Length, block.IndexOf(quantity.Span.End));
        var match = TrailingForm().Match(block.Text[at..]);
        var date = match.Success ? text.DatesOf(block).FirstOrDefault(date => date.Span.Start >= quantity.Span.End) : null;
        return date is null ? (null, "") : (date, match.Value);
    }

    public static int? YearOf(DateMention? date, LedgerText text) => date switch
    {
        { Precision: DatePrecision.FiscalYear, Year: { } year } => year,
        { Precision: DatePrecision.FiscalYear, Relative: { } relative } when text.Document.Info.Date is { } day => Relative(FiscalYear.Of(day), relative)?.Year,
        { Precision: DatePrecision.Year, Year: { } year } => year,
        _ => null,
    };

    static string? PeriodOf(DateMention date, LedgerText text) =>
        YearOf(date, text) is not { } year ? date.Written
        : date.Precision == DatePrecision.FiscalYear ? new FiscalYear(year).Japanese + (date.IsEnd ? "末" : "") : date.Written;

    static FiscalYear? Relative(FiscalYear year, RelativeYear relative) => relative switch
    {
        RelativeYear.This => year,
        RelativeYear.Previous => year.Previous,
        RelativeYear.Next => year.Next,
        _ => null,
    };

    // 船団の総額は約…: the total of what is named, however short its name.
    [GeneratedRegex(@"[^\s\p{P}\p{IsHiragana}0-9０-９]{1,2}の(?:総額|合計額?|総計)", RegexOptions.NonBacktracking)]
    private static partial Regex OwnTotal();

    [GeneratedRegex(@"^[ 　]+[^ 　、。（）0-9０-９]{0,3}[0-9０-９元]{0,4}年度(当初|補正)?予算額?[ 　]*$", RegexOptions.NonBacktracking)]
    private static partial Regex TrailingForm();
}
