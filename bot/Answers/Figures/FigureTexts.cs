using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>Figures → the words of an answer, or of the reason why there is none.</summary>
internal sealed class FigureTexts(FigureLines lines)
{
    const int MostShown = 8;

    public Answer Show(IReadOnlyList<LedgerEntry> entries, bool asList)
    {
        var shown = entries.OrderBy(entry => entry.Figure.Measure == FigureMeasure.Target ? 0 : 1).ThenBy(entry => entry.Figure.FiscalYear)
            .DistinctBy(entry => (entry.Name, entry.Figure.Value, entry.Figure.Unit, entry.Figure.Measure, entry.Figure.FiscalYear)).ToList();
        var told = lines.First(MostShown, shown);
        return lines.Answered(string.Join(asList || told.Count > 1 ? "\n" : "", told));
    }

    public Answer WhichFigure(IReadOnlyList<LedgerEntry> entries) =>
        SmallTalk.Clarify(lines.Question, "どの事業の、何年度の金額をお調べしますか。", "Which programme and which fiscal year do you mean?", [.. entries.Where(entry => entry.Name.Length > 0 && entry.Figure is { FiscalYear: not null, YearRule: null })
            .OrderByDescending(entry => entry.Figure.Yen).Select(entry => lines.Japanese ? $"{lines.Period(entry.Figure)}の{entry.Name}の予算額は？" : $"What is the budget of {entry.Name} in {lines.Period(entry.Figure)}?").Distinct().Take(3)]);

    /// <summary>Null where only one thing is counted so.</summary>
    public Answer? WhichIndicator(List<LedgerEntry> entries)
    {
        var names = entries.Where(entry => entry.Figure.Label.Length > 0 && !entry.IsPart).DistinctBy(entry => entry.Name).ToList();
        return names.Count < 2 ? null
            : SmallTalk.Clarify(lines.Question, "どの指標についてお調べしますか。", "Which indicator do you mean?", [.. names.Take(3).Select(entry =>
                lines.Japanese ? $"{entry.Name}の{FigureNames.Japanese(entry.Figure)}は？" : $"What is the {FigureNames.English(entry.Figure)} of {entry.Name}?")]);
    }

    /// <summary>The programme is known, but not which of the amounts is its own, or not the digits of the one that is.</summary>
    public Answer NotAttributable(IReadOnlyList<LedgerEntry> entries)
    {
        var amounts = string.Join(lines.Japanese ? "、" : ", ", entries.Select(entry => lines.Value(entry)).Distinct());
        var period = string.Join(lines.Japanese ? "・" : ", ", entries.Select(entry => lines.Period(entry.Figure)).Where(words => words.Length > 0).Distinct());
        var isMoney = entries.All(entry => entry.Figure.Kind == FigureKind.Money);
        var (number, owner) = isMoney ? ("金額", "事業") : ("数値", "項目");
        var of = period.Length == 0 ? "" : lines.Japanese ? $"{period}の" : $" for {period}";
        var listed = lines.Japanese ? $"（書かれている{number}：{amounts}）" : $"(printed: {amounts})";
        var refusal = entries.All(entry => entry.Figure is { Value: null, Candidates.Count: 1 })
            ? Refusals.Because(
                lines.Question,
                $"{of}資料では、{number}の数字が正しく読み取れません{listed}。",
                $"The digits of the {(isMoney ? "amount" : "number")} cannot be read in the document {listed}.",
                lines.Nearest(entries))
            : Refusals.Because(
                lines.Question,
                $"{of}資料では、どの{number}がどの{owner}のものかが読み取れません{listed}。このため{owner}ごとの{number}はお答えできません。",
                $"In the document{of} it cannot be read which {(isMoney ? "amount belongs to which programme" : "number belongs to which item")} {listed}.",
                lines.Nearest(entries));
        return refusal with { Derived = [new Derived(listed, [], lines.Japanese ? "資料に書かれている数を並べたもの" : "the numbers as the document prints them")] };
    }

    /// <summary>Of several years that were asked for, those that no figure is of are named as missing.</summary>
    public Answer Without(Answer answer, IReadOnlyList<int> asked, IReadOnlyList<int> missing)
    {
        var years = string.Join(lines.Japanese ? "・" : ", ", missing.Select(lines.YearName));
        return answer.Above(lines.Japanese
            ? new Derived($"（{years}の数値は見つかりません）", [.. asked], "お尋ねの年度のうち、数値のないもの")
            : new Derived($"(no figure found for {years})", [.. asked], "of the years asked for, those without a figure"));
    }

    /// <summary>Of one year the amount is told; of another the page has lost which is whose.</summary>
    public Answer ShowWithLost(IReadOnlyList<LedgerEntry> entries, IReadOnlyList<LedgerEntry> lost)
    {
        var answer = Show(entries, asList: true);
        return lines.Answered($"{answer.Text}\n{string.Join('\n', lost.DistinctBy(entry => entry.Figure.FiscalYear).Select(lines.LostLine))}");
    }
}
