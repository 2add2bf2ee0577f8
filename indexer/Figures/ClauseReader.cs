using System.Buffers;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>Reads what a number in running text counts off the words beside it.</summary>
internal static partial class ClauseReader
{
    const int LongestLabel = 80;

    static readonly SearchValues<char> Stops = SearchValues.Create("、。，（）()［］[]〔〕：:；＋+∩【】■●◆∥|");

    static readonly SearchValues<char> Before = SearchValues.Create("（(【〔［[：:");

    static readonly SearchValues<char> Sentences = SearchValues.Create("。（(［【■●◆");

    static readonly string[] Enumerations = ["等", "など"];

    public static Clause Read(LedgerText text, LedgerBlock block, Quantity quantity, int from)
    {
        var end = block.IndexOf(quantity.Span.Start);
        var start = Start(block.Text, end, from);
        // …の整備【１２億円】, 令和８年度要求額：７億円
        if (start == end && start > from && Before.Contains(block.Text[start - 1]))
            (start, end) = (Start(block.Text, start - 1, from), start - 1);
        start = HeadOfQuotes(block.Text, HeadOfEnumeration(block.Text, start, end, from), end, from);
        var date = text.DatesOf(block).LastOrDefault(date => block.IndexOf(date.Span.Start) >= start && date.Span.End <= quantity.Span.Start);
        var written = block.Text[start..end];
        // …の開催（令和８年５月予定）　31百万円: when it is held, not whose budget it is.
        if (date is not null && IsRemark(written, block.IndexOf(date.Span.Start) - start, date))
            return new Clause(written, Trim(written[..written.TrimEnd().LastIndexOfAny(['（', '('])]), null);
        // 令和5年度の…事業の予算額, 令和5年度に手数料を: the first の or に belongs to the year.
        var beside = date is null ? written : block.Text[Math.Min(block.IndexOf(date.Span.End), end)..end].TrimStart('の', 'に');
        var isBefore = date is not null && Trim(beside).Length == 0;
        // 令和７年度から令和９年度までの３年間: the year is an end, and まで no name.
        if (quantity.Kind == UnitKind.Duration && beside.StartsWith("まで", StringComparison.Ordinal))
            return new Clause(written, Trim(beside[2..]), null);
        beside = beside.StartsWith("までに", StringComparison.Ordinal) ? beside[3..] : beside;
        var label = Trim(isBefore ? block.Text[start..Math.Max(start, block.IndexOf(date?.Span.Start ?? 0))] : beside);
        var topic = Topic(block.Text, start, from);
        // 令和５年度の関係予算は、当初３１６億円: 当初 is no name.
        if (label.Length > 0 && !(topic.Length > 0 && label is ("当初" or "補正" or "現在" or "現状")))
            return new Clause(written, label, date) { IsBeforeDate = isBefore };
        if (topic.Length > 0 && TopicName(topic) is { Length: > 0 } name)
            return new Clause(topic + written, name, date ?? DateIn(text, block, start - 1 - topic.Length, start));
        var behind = Behind(block, quantity);
        return new Clause(written, behind, date) { IsBehind = behind.Length > 0 };
    }

    static bool IsRemark(string written, int date, DateMention mention) =>
        mention.Precision != DatePrecision.FiscalYear && written.TrimEnd() is [.., '）' or ')'] closed && BracketReader.OpenBracket(closed, closed.Length - 1) is > 0 and var open && open < date
        && closed[(open + 1)..^1].Trim().Length > mention.Written.Length;

    // CREST（須田領域）10億円: a closed bracket belongs to the words it stands in.
    static int Start(string text, int end, int from)
    {
        var at = end;
        while (at > from && (text[at - 1] is '）' or ')' || !Stops.Contains(text[at - 1])))
        {
            var open = text[at - 1] is '）' or ')' ? BracketReader.OpenBracket(text, at - 1) : at - 1;
            if (open < from)
                break;
            at = open;
        }

        return at;
    }

    // …事業の予算額は、令和4年度の40億円から…
    static string Topic(string text, int start, int from)
    {
        // 利用率を、現在の38％から…
        if (start - from > 3 && text[start - 1] == '、' && text[start - 2] is 'を' or 'は' && Now().IsMatch(text[start..]))
            return text[Start(text, start - 1, from)..(start - 1)];
        if (start - from < 3 || text[start - 1] != '、' || text[start - 2] != 'は' || text[start - 3] is not ('額' or '数' or '算' or '費' or '率' or '合'))
            return "";
        return text[Start(text, start - 1, from)..(start - 1)];
    }

    static DateMention? DateIn(LedgerText text, LedgerBlock block, int start, int end) =>
        text.DatesOf(block).LastOrDefault(date => block.IndexOf(date.Span.Start) >= start && block.IndexOf(date.Span.End) <= end);

    // 令和５年度の関係予算は、当初…: too little is left without 予算.
    static string TopicName(string topic)
    {
        var behind = DateReader.FindAll(topic).Select(date => date.Span.End).LastOrDefault();
        var own = topic[behind..].TrimStart('の');
        var name = own.TrimEnd('は', 'を');
        return Trim(own) is { Length: > 0 and <= 2 } && name.EndsWith("予算", StringComparison.Ordinal) ? name : Trim(own.Length > 0 ? own : topic);
    }

    // 「…」、「…」の２要素: all that is quoted in a row is counted.
    static int HeadOfQuotes(string text, int start, int end, int from)
    {
        while (start - from > 2 && text.AsSpan(start, end - start).TrimEnd("の 　") is [.., '」'] && text[start - 1] == '、' && text[start - 2] == '」')
            start = Math.Max(from, text.LastIndexOf('「', start - 2));
        return start;
    }

    // 測量、設計、施工等の44件: the whole list is counted.
    static int HeadOfEnumeration(string text, int start, int end, int from)
    {
        var words = Trim(text[start..end]);
        return Array.Exists(Enumerations, word => words.EndsWith(word, StringComparison.Ordinal))
            ? Math.Max(from, text.AsSpan(0, start).LastIndexOfAny(Sentences) + 1) : start;
    }

    /// <summary>Without particles, adverbs and budget words around it.</summary>
    public static string Trim(string words)
    {
        var label = BudgetWords().Replace(PerOne().Replace(words, ""), word => IsInClause(word) ? word.Value : " ").Trim(Edges);
        for (var match = Tail().Match(label); match.Success && match.Length > 0 && !IsWord(label, match); match = Tail().Match(label))
            label = label[..match.Index].Trim(Edges);
        label = Bracket().IsMatch(label) ? "" : Head().Replace(label, "").Trim(Edges);
        return label.Length > LongestLabel ? label[^LongestLabel..] : Pronoun().IsMatch(label) ? "" : label;
    }

    // 予算が余った課: what a clause says something of is no heading of an amount.
    static bool IsInClause(Match word) => OfClause().IsMatch(word.Result("$'"));

    // 一般会計, not 合計
    static bool IsWord(string label, Match tail) => tail.Value == "計" && tail.Index > 0 && "会設統推家時累".Contains(label[tail.Index - 1], StringComparison.Ordinal);

    // ６回の部会を開催し, ４基の離島灯台に, 4つの航路を: the noun up to its particle.
    static string Behind(LedgerBlock block, Quantity quantity)
    {
        var at = Math.Min(block.Text.Length, block.IndexOf(quantity.Span.End));
        var match = BehindForm().Match(block.Text[at..]);
        return match.Success ? match.Groups["label"].Value.Trim() : "";
    }

    static readonly char[] Edges = [' ', '　', '\t', '・', '「', '」', '『', '』', '•', '●', '■', '○', '◆', '※', '＊', '*', '➤', '▶', '►', '→', '/', '／', '-', '－', '～', '…', '‥'];

    [GeneratedRegex(@"(第[一二三0-9０-９]次)?(当初|補正)?(予算|概算要求|要求)(額|案)?(総額|合計)?|(当初|補正|概算決定|決定|措置|計上)額|総額|合計額|総計", RegexOptions.NonBacktracking)]
    private static partial Regex BudgetWords();

    [GeneratedRegex(@"^[がを][^\s0-9０-９、。]{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex OfClause();

    // 手当を月２万円: 月 counts the amount, not the name.
    [GeneratedRegex(@"([はをが][年月日週]|これから|は|が|の|を|に|で|も|へ|から|より|により|として|新たに|合わせて|合計|総計|計|約|うち|となる|では|には|及び|また)$", RegexOptions.NonBacktracking)]
    private static partial Regex Tail();

    // 補助の上限は１台当たり…
    [GeneratedRegex(@"[0-9０-９一]+[^0-9０-９、。はがをに ]{1,5}(当たり|あたり|当り|につき)", RegexOptions.NonBacktracking)]
    private static partial Regex PerOne();

    [GeneratedRegex(@"^(このうち|そのうち|及び|並びに)|^(なお|また|さらに|及び|や|と|も|は|が|の|を|に|で|という)(?:[、\s]|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Head();

    // （新規）, （案）: a remark, not a name.
    [GeneratedRegex(@"^[（(][^（）()]*[）)]$", RegexOptions.NonBacktracking)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(現在|現状)の?[0-9０-９]", RegexOptions.NonBacktracking)]
    private static partial Regex Now();

    [GeneratedRegex(@"^(これら?|それら?|この|その|ま|同|A|B|C|D|Ａ|Ｂ|新|全|各)$", RegexOptions.NonBacktracking)]
    private static partial Regex Pronoun();

    [GeneratedRegex(@"^(の|という(多くの)?|（[^（）]*）の)(?<label>[^、。，はがをにでもへとよのや（）「」\s0-9０-９]{1,24})", RegexOptions.NonBacktracking)]
    private static partial Regex BehindForm();
}
