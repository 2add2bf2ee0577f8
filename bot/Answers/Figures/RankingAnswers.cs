using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>予算が一番大きい事業は？: the figures of one year, measure and unit in their order, with those whose programme is lost.</summary>
internal sealed partial class RankingAnswers(Archive archive)
{
    const int MostShown = 5;

    readonly LedgerFinder _ledger = new(archive);

    public async Task<Answer?> AnswerAsync(Question question, CancellationToken cancellation)
    {
        if (Superlative().Match(question.Text) is not { Success: true } match || !OfLedger().IsMatch(question.IsFollowUp ? question.Full : question.Text))
        {
            return null;
        }

        question = question with { Subject = [.. question.Subject.Where(word => !Frame().IsMatch(word.Text))], Asked = question.Asked | (Counted().IsMatch(question.Text) ? Asked.HowMany : Asked.HowMuch) };
        if (FigureQuestionReader.Read(question) is not { } asked)
        {
            return null;
        }

        var entries = (await _ledger.EntriesAsync(question, asked, cancellation)).FindAll(entry => IsAsked(entry.Figure, asked));
        var best = asked.Labels.Count == 0 ? entries : LedgerEntry.Best(entries);
        var ofOne = best.GroupBy(entry => entry.Document.Id).OrderByDescending(same => same.Count()).FirstOrDefault();
        if (ofOne is null || await archive.DocumentAsync(ofOne.Key, cancellation) is not { } document)
        {
            return null;
        }

        var pool = Pool(document, [.. ofOne], asked);
        var isFalling = !Small().IsMatch(match.Value);
        return pool.Count < 2 ? Refusals.Because(question, "大きさを比べられる数値が、資料から読み取れません。", "The documents give no figures to compare.")
            : await TellAsync(document, [.. (isFalling ? pool.OrderByDescending(Size) : pool.OrderBy(Size)).Select(figure => LedgerEntry.Of(document.Info, figure))], isFalling, question, cancellation);
    }

    static bool IsAsked(Figure figure, FigureQuestion asked) =>
        figure is { Value: not null, From: null, FiscalYear: not null } && (asked.Money ? figure.Yen is not null : figure.Kind == FigureKind.Count && figure.Label.Length > 0)
        && asked.InYears(figure) && (asked.Measures.Count == 0 ? figure.Measure != FigureMeasure.Target : asked.Measures.Contains(figure.Measure));

    /// <summary>Of the thing named its parts; else all of one kind and of the latest year, without the totals over them.</summary>
    static List<Figure> Pool(PolicyDocument document, List<LedgerEntry> named, FigureQuestion asked)
    {
        if (asked.Labels.Count > 0)
        {
            return named.Where(entry => entry.Cover >= LedgerEntry.SureCover).Select(entry => FigureParts.Of(document, entry.Figure) is [.., var last] ? last.Parts.ToList() : null).FirstOrDefault(parts => parts is not null) ?? [];
        }

        var alike = document.Figures.Where(figure => IsAsked(figure, asked) && (figure.SubOf is null || figure.SubOf == figure.Label) && !LedgerEntry.Of(document.Info, figure).IsTotal)
            .GroupBy(figure => (figure.FiscalYear, LedgerEntry.Of(document.Info, figure).Class, Unit: figure.Yen is null ? figure.Unit : "円"))
            .Where(same => same.Count() > 1).OrderByDescending(same => same.Key.FiscalYear).ThenByDescending(same => same.Count()).FirstOrDefault()?.ToList() ?? [];
        return [.. alike.Where(figure => FigureParts.Of(document, figure).All(parts => !parts.Parts.Any(alike.Contains))).DistinctBy(figure => (figure.Label, Size(figure), figure.Label.Length == 0 ? figure.Span.Start : 0))];
    }

    static decimal Size(Figure figure) => figure.Yen ?? figure.Value ?? 0;

    async Task<Answer> TellAsync(PolicyDocument document, List<LedgerEntry> ordered, bool isFalling, Question question, CancellationToken cancellation)
    {
        var lines = await FigureLines.OfAsync(archive, question, ordered.Take(1), cancellation);
        if (!Ordered().IsMatch(question.Text))
        {
            return Extreme(lines, document, ordered, isFalling);
        }

        List<string> told = [(lines.Japanese, isFalling) switch { (true, true) => "大きい順：", (true, false) => "小さい順：", (false, true) => "Largest first:", (false, false) => "Smallest first:" }, .. lines.First(MostShown, ordered)];
        return lines.Answered(string.Join('\n', told));
    }

    /// <summary>The one at the end, and those of the same size; 全体の何％: what it is of the amount that all are parts of.</summary>
    static Answer Extreme(FigureLines lines, PolicyDocument document, List<LedgerEntry> ordered, bool isFalling)
    {
        var title = (lines.Japanese, isFalling) switch { (true, true) => "一番大きい数値：", (true, false) => "一番小さい数値：", (false, true) => "The largest:", (false, false) => "The smallest:" };
        var first = ordered[0].Figure;
        List<string> told = [title, .. ordered.TakeWhile(entry => Size(entry.Figure) == Size(first)).Take(MostShown).Select(lines.Line)];
        lines.Derive(new Derived(title, ordered.ConvertAll(entry => Size(entry.Figure)), lines.Japanese ? "大きさの比較" : "compared"));
        if (FigureCues.Rate().IsMatch(lines.Question.Text) && document.Figures.FirstOrDefault(whole => whole.Value > 0 && FigureParts.Of(document, whole).Any(parts => parts.AddUp && parts.Parts.Contains(first))) is { } sum)
        {
            var whole = LedgerEntry.Of(document.Info, sum);
            told.AddRange([lines.Line(whole), new ComputedTexts(lines).ShareOf(ordered[0], whole)]);
        }

        return lines.Answered(string.Join('\n', told));
    }

    /// <summary>大きい順に, 上位３つ: more than the first.</summary>
    [GeneratedRegex("順|上位|下位|ランキング|並べ|トップ|つ(?:の)?(?:事業|施策|項目)|\\b(?:rank|order|top|list)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Ordered();

    [GeneratedRegex("(?:一番|いちばん|最も|もっとも)、?(?:予算額?が|金額が|額が|件数が|実績が|目標が|数が)?(?:大き|多|高|少な|小さ|低)[いく]|最大|最小|最多|最少|最高額|最低額|(?:大き|多|高|小さ|少な|低)い順|\\b(?:largest|biggest|highest|smallest|lowest)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Superlative();

    [GeneratedRegex("予算|金額|要求額|件数|実績|目標|事業|プログラム|プロジェクト|指標|\\b(?:budget|amount|programme|program|project|target|indicator)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex OfLedger();

    [GeneratedRegex("件数|人数|実績|目標|指標|\\b(?:target|indicator|number)\\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Counted();

    [GeneratedRegex("少|小|低|small|low", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Small();

    [GeneratedRegex("^(?:一番|最も|最)|^(?:事業|項目|指標|施策|取組|プログラム|プロジェクト|順|多|大|高|少|小|低|largest|biggest|highest|smallest|lowest|programmes?|programs?|projects?|indicators?)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Frame();
}
