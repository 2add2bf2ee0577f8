using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>Figures → the words of an answer. The documents are those of the figures that it is asked to tell.</summary>
internal sealed partial class FigureTexts(Question question, IReadOnlyDictionary<string, PolicyDocument> documents)
{
    const int MostShown = 8;
    const int Many = 1000;

    readonly Citing _citing = new();
    readonly List<CitedFigure> _figures = [];
    readonly List<Derived> _derived = [];

    bool Japanese => question.Language == Language.Japanese;

    public Answer Show(IReadOnlyList<LedgerEntry> entries, bool asList)
    {
        var shown = entries.OrderBy(entry => entry.Figure.Measure == FigureMeasure.Target ? 0 : 1).ThenBy(entry => entry.Figure.FiscalYear)
            .DistinctBy(entry => (entry.Name, entry.Figure.Value, entry.Figure.Unit, entry.Figure.Measure, entry.Figure.FiscalYear)).ToList();
        var lines = shown.Take(MostShown).Select(Line).ToList();
        if (shown.Count > MostShown)
        {
            lines.Add(Japanese ? $"（{shown.Count}件中{MostShown}件を示しました）" : $"({MostShown} of {shown.Count} shown)");
            _derived.Add(new Derived(lines[^1], [shown.Count, MostShown], Japanese ? "数えた" : "counted"));
        }

        return Answered(string.Join(asList || lines.Count > 1 ? "\n" : "", lines));
    }

    public Answer WhichFigure(IReadOnlyList<LedgerEntry> entries) =>
        SmallTalk.Clarify(question, "どの事業の、何年度の金額をお調べしますか。", "Which programme and which fiscal year do you mean?", [.. entries.Where(entry => entry.Name.Length > 0 && entry.Figure is { FiscalYear: not null, YearRule: null })
            .OrderByDescending(entry => entry.Figure.Yen).Select(entry => Japanese ? $"{Period(entry.Figure)}の{entry.Name}の予算額は？" : $"What is the budget of {entry.Name} in {Period(entry.Figure)}?").Distinct().Take(3)]);

    /// <summary>Null where only one thing is counted so.</summary>
    public Answer? WhichIndicator(List<LedgerEntry> entries)
    {
        var names = entries.Where(entry => entry.Figure.Label.Length > 0 && !entry.IsPart).DistinctBy(entry => entry.Name).ToList();
        return names.Count < 2 ? null
            : SmallTalk.Clarify(question, "どの指標についてお調べしますか。", "Which indicator do you mean?", [.. names.Take(3).Select(entry =>
                Japanese ? $"{entry.Name}の{FigureNames.Japanese(entry.Figure)}は？" : $"What is the {FigureNames.English(entry.Figure)} of {entry.Name}?")]);
    }

    public Answer Difference(LedgerEntry before, LedgerEntry after)
    {
        var unit = Unit(after, before);
        var change = unit.Values[0] - unit.Values[1];
        var size = $"{About(before, after)}{unit.Written(Math.Abs(change))}{YenInWords.OfDifference(unit.Unit)}";
        var words = change == 0 ? Japanese ? "増減はありません" : "no change"
            : Japanese ? $"{size}の{(change > 0 ? "増" : "減")}です" : $"{(change > 0 ? "an increase" : "a decrease")} of {size}";
        _derived.Add(new Derived($"{size}{(change > 0 ? "増" : change < 0 ? "減" : "")}", unit.Values, How(unit, " − ", change)));
        return Answered($"{Line(before)}\n{Line(after)}\n{(Japanese ? "差は" : "The difference is ")}{words}{Way(unit, "−")}");
    }

    /// <summary>Two things of one year: how far apart they are, and neither grew.</summary>
    public Answer Between(LedgerEntry one, LedgerEntry other)
    {
        var unit = (one.Figure.Yen ?? one.Figure.Value) >= (other.Figure.Yen ?? other.Figure.Value) ? Unit(one, other) : Unit(other, one);
        var apart = unit.Values[0] - unit.Values[1];
        var size = $"{About(one, other)}{unit.Written(apart)}{YenInWords.OfDifference(unit.Unit)}";
        _derived.Add(new Derived(size, unit.Values, How(unit, " − ", apart)));
        return Answered($"{Line(one)}\n{Line(other)}\n{(Japanese ? $"差は{size}です" : $"The difference is {size}")}{Way(unit, "−")}");
    }

    /// <summary>What is computed of an approximate number is approximate.</summary>
    static string About(params LedgerEntry[] entries) => entries.Any(entry => entry.Figure.Approximate) ? "約" : "";

    static CommonUnit Unit(params LedgerEntry[] entries) =>
        CommonUnit.Of([.. entries.Select(entry => entry.Figure)]) ?? throw new InvalidOperationException($"No common unit: {string.Join(", ", entries.Select(entry => entry.Figure.Unit))}");

    static string How(CommonUnit unit, string sign, decimal result) =>
        $"{string.Join(sign, unit.Values.Select(Number))} = {Number(result)}{InUnit(unit)}";

    static string InUnit(CommonUnit unit) => unit.Converted ? $"（{unit.Unit}に換算）" : "";

    /// <summary>（12,640,000−9,875,000）, (42.156 + 28, converted to 億円)</summary>
    string Way(CommonUnit unit, string sign)
    {
        var way = string.Join(Japanese ? sign : $" {sign} ", unit.Values.Select(unit.Written));
        return Japanese ? $"（{way}{(unit.Converted ? $"、{unit.Unit}に換算" : "")}）。" : $" ({way}{(unit.Converted ? $", converted to {unit.Unit}" : "")}).";
    }

    /// <summary>What is missing to the target.</summary>
    public Answer Remaining(LedgerEntry reached, LedgerEntry aim)
    {
        var unit = Unit(aim, reached);
        var left = unit.Values[0] - unit.Values[1];
        var size = $"{unit.Written(Math.Abs(left))}{YenInWords.OfDifference(unit.Unit)}";
        _derived.Add(new Derived(size, unit.Values, How(unit, " − ", left)));
        return Answered($"{Line(reached)}\n{Line(aim)}\n{(Japanese ? $"目標までの差は{size}です" : $"The distance to the target is {size}")}{Way(unit, "−")}");
    }

    /// <summary>One amount as a share of another.</summary>
    public Answer Share(LedgerEntry part, LedgerEntry whole) => Ratio(part, whole, [whole, part], Japanese ? "割合は" : "The share is ");

    public Answer ShareOfTarget(LedgerEntry target, LedgerEntry actual) => Ratio(actual, target, [target, actual], Japanese ? "目標に対する割合は" : "The share of the target is ");

    Answer Ratio(LedgerEntry part, LedgerEntry whole, LedgerEntry[] told, string title)
    {
        var unit = Unit(part, whole);
        var share = $"{Number(Math.Round(100 * unit.Values[0] / unit.Values[1], 1))}%";
        _derived.Add(new Derived(share, unit.Values, $"{string.Join(" ÷ ", unit.Values.Select(Number))} = {share}{InUnit(unit)}"));
        return Answered($"{string.Join('\n', told.Select(Line))}\n{title}{share}{(Japanese ? "です" : "")}{Way(unit, "÷")}");
    }

    /// <summary>The same figure in several places, and whether they say the same.</summary>
    public Answer Compare(IReadOnlyList<LedgerEntry> places)
    {
        var shown = places.Take(MostShown).ToList();
        var lines = shown.ConvertAll(Line);
        var same = shown.Select(entry => entry.Figure.Yen ?? entry.Figure.Value).Distinct().Count() == 1;
        var verdict = Japanese ? same ? "値は一致します。" : "値は一致しません。" : same ? "The figures agree." : "The figures differ.";
        _derived.Add(new Derived(verdict, [.. shown.Select(entry => entry.Figure.Value ?? 0)], Japanese ? "値の比較" : "compared"));
        return Answered($"{string.Join('\n', lines)}\n{verdict}");
    }

    /// <summary>Parts, their sum as computed, and the total as printed where there is one.</summary>
    public Answer Sum(IReadOnlyList<LedgerEntry> parts, LedgerEntry? whole)
    {
        var unit = Unit([.. parts]);
        var (sum, all) = ($"{About([.. parts])}{unit.Written(unit.Values.Sum())}{unit.Unit}", Way(unit, Japanese ? "＋" : "+"));
        _derived.Add(new Derived(sum, unit.Values, How(unit, " + ", unit.Values.Sum())));
        var lines = parts.Select(Line).ToList();
        lines.Add(Japanese ? $"足すと{sum}です{all}" : $"The sum is {sum}{all}");
        return Answered(string.Join('\n', whole is null ? lines : [.. lines, Line(whole)]));
    }

    /// <summary>The programme is known, but not which of the amounts is its own.</summary>
    public Answer NotAttributable(IReadOnlyList<LedgerEntry> entries)
    {
        var amounts = string.Join(Japanese ? "、" : ", ", entries.Select(entry => Value(entry)).Distinct());
        var period = Period(entries[0].Figure);
        var isMoney = entries.All(entry => entry.Figure.Kind == FigureKind.Money);
        var (number, owner) = isMoney ? ("金額", "事業") : ("数値", "項目");
        return Refusals.Because(
            question,
            $"{(period.Length == 0 ? "" : $"{period}の")}資料では、どの{number}がどの{owner}のものかが読み取れません（書かれている{number}：{amounts}）。このため{owner}ごとの{number}はお答えできません。",
            $"In the document{(period.Length == 0 ? "" : $" for {period}")} it cannot be read which {(isMoney ? "amount belongs to which programme (amounts" : "number belongs to which item (numbers")} printed: {amounts}).",
            [.. entries.Take(3).Select((entry, at) => Cited(entry) with { Number = at + 1 })]);
    }

    public Answer OtherYears(FigureQuestion asked, IReadOnlyList<LedgerEntry> named)
    {
        var years = named.Select(entry => entry.Figure).Where(figure => figure.FiscalYear is not null)
            .Select(figure => figure.FiscalYear ?? 0).Distinct().Order().Select(YearName).ToList();
        var wanted = string.Join(Japanese ? "・" : ", ", asked.Years.Select(YearName));
        var whose = string.Join(Japanese ? "・" : ", ", asked.Labels.Select(question.AsTyped));
        var (of, owned) = whose.Length == 0 ? ("", "such figure") : ($"「{whose}」の", $"figure of “{whose}”");
        return years.Count == 0
            ? Refusals.Because(question, $"{of}{wanted}の数値は、登録されている資料にありません。", $"The documents give no {owned} for {wanted}.")
            : Refusals.Because(
                question,
                $"{of}{wanted}の数値は資料にありません。書かれているのは{string.Join("、", years)}です。",
                $"The documents give no {owned} for {wanted}, only for {string.Join(", ", years)}.",
                [.. named.Take(3).Select((entry, at) => Cited(entry) with { Number = at + 1 })]);
    }

    /// <summary>One of two years that were asked for is told: the other is named as missing.</summary>
    public Answer Without(Answer answer, IReadOnlyList<int> missing)
    {
        var years = string.Join(Japanese ? "・" : ", ", missing.Select(YearName));
        var remark = Japanese ? $"（{years}の数値は見つかりません）" : $"(no figure found for {years})";
        return answer with
        {
            Text = $"{answer.Text}\n{remark}",
            Derived = [.. answer.Derived, new Derived(remark, [.. question.Years], Japanese ? "お尋ねの年度のうち、数値のないもの" : "of the years asked for, those without a figure")],
        };
    }

    Citation Cited(LedgerEntry entry)
    {
        var document = documents[entry.Document.Id];
        return Citing.Of(document, FigureSpan.Of(document, entry.Figure), entry.Figure.Section);
    }

    string Line(LedgerEntry entry)
    {
        var figure = entry.Figure;
        var document = documents[entry.Document.Id];
        var span = FigureSpan.Of(document, figure);
        var number = _citing.Add(document, span, figure.Section);
        _figures.Add(new CitedFigure(figure, number));
        SourceSpan?[] others = [figure.UnitSpan, NamesStand(document, figure, span) ? null : figure.NameSpan];
        var marks = string.Concat(others.OfType<SourceSpan>().Where(other => !span.Contains(other)).Select(other => _citing.Add(document, Trimmed(document, other), Places.At(document, other))).Distinct().Prepend(number).Select(mark => $"[{mark}]"));
        var period = Period(figure);
        if (period.Length > 0 && !Stands(period, span.In(document.Text)))
        {
            _derived.Add(new Derived(period, [], YearSource.Of(document, figure, Japanese)));
        }

        return Japanese ? $"{JapaneseSubject(entry, period)}は{Value(entry)}{InYen(figure)}です{Remarks(figure)}{marks}。" : $"{EnglishSubject(entry, period)}: {Value(entry)}{InYen(figure)}{Remarks(figure)} {marks}.";
    }

    static bool NamesStand(PolicyDocument document, Figure figure, SourceSpan span) =>
        span.In(document.Text) is var words && Stands(figure.Label, words) && Stands(figure.SubOf ?? "", words);

    static SourceSpan Trimmed(PolicyDocument document, SourceSpan span)
    {
        var words = span.In(document.Text);
        return new SourceSpan(span.Start + (words.Length - words.TrimStart().Length), span.End - (words.Length - words.TrimEnd().Length));
    }

    /// <summary>（37億3,510万円） behind 3,735,100千円.</summary>
    string InYen(Figure figure)
    {
        if (YenInWords.Of(figure) is not { } yen)
        {
            return "";
        }

        _derived.Add(new Derived(yen, [figure.Value ?? 0], $"{Number(figure.Value ?? 0)}{figure.Unit}{(Japanese ? "を換算" : " converted")}"));
        return Japanese ? $"（{yen}）" : $" ({yen})";
    }

    /// <summary>12,640,000 in units of a thousand or a million yen, as tables print it.</summary>
    static string Counted(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);

    static string JapaneseSubject(LedgerEntry entry, string period)
    {
        var measure = FigureNames.Japanese(entry.Figure);
        return string.Join('の', new[] { period, entry.Name, measure }.Where(part => part.Length > 0));
    }

    static string EnglishSubject(LedgerEntry entry, string period) =>
        string.Join(", ", new[] { entry.IsPart ? $"“{entry.Figure.SubOf}” (“{entry.Figure.Label}”)" : entry.Name.Length > 0 ? $"“{entry.Name}”" : "", FigureNames.English(entry.Figure), period }.Where(part => part.Length > 0));

    string Remarks(Figure figure)
    {
        var remarks = new List<string>();
        if (figure.Within)
        {
            remarks.Add(Japanese ? "内数" : "part of this amount");
        }

        if (figure.Attribution == FigureAttribution.Inferred)
        {
            remarks.Add(Japanese ? "行の並び・凡例からの推定" : "inferred from the layout");
        }

        if (figure.Attribution == FigureAttribution.Unattributed)
        {
            remarks.Add(Japanese ? "どの事業の数値かは資料から確定できません" : "the document does not show which programme it belongs to");
        }

        if (figure.Doubt is { } doubt)
        {
            remarks.Add(Japanese ? $"読み取りに疑い：{doubt}" : "the reading is doubtful");
        }

        return remarks.Count == 0 ? "" : Japanese ? $"（{string.Join('、', remarks)}）" : $" ({string.Join(", ", remarks)})";
    }

    Answer Answered(string text) => new()
    {
        Kind = AnswerKind.Figure,
        Language = question.Language,
        Text = text,
        Citations = _citing.All,
        Figures = _figures,
        Derived = _derived,
    };

    string Value(LedgerEntry entry) => entry.Figure is { Value: < 0 and var less } ? $"▲{(-less).ToString("#,##0.####", CultureInfo.InvariantCulture)}{entry.Figure.Unit}" :
        $"{(entry.Figure.Approximate ? "約" : "")}{(entry.Figure.From is { } from ? Printed(from) + "～" : "")}{entry.Figure.Fraction ?? (YenInWords.IsOfTables(entry.Figure) ? Counted(entry.Figure.Value ?? 0) : InWords(entry) ?? Printed(entry.Figure.Value ?? 0))}{(entry.Figure.Fraction is null ? entry.Figure.Unit : "")}{BoundWord(entry.Figure)}";

    /// <summary>13億2千万 of １３億２千万円, 324万 of ３２４万トン: as it is written, not 1320000000.</summary>
    string? InWords(LedgerEntry entry) =>
        entry.Figure is { Value: >= Many, From: null, Span: var span } && Scaled().Match(NormalizedText.Fold(span.In(documents[entry.Document.Id].Text))) is { Success: true } match
            ? Without(match.Value.Replace(",", "", StringComparison.Ordinal), entry.Figure.Unit) : null;

    /// <summary>3200 of 3200億 where the unit is 億円 already.</summary>
    static string Without(string scaled, string unit) => unit.Length > 0 && scaled.EndsWith(unit[0]) ? scaled[..^1] : scaled;

    [GeneratedRegex("[0-9][0-9,.]*[兆億万千](?:[0-9][0-9,.]*[億万千百]?|[億万千])*", RegexOptions.None, 1000)]
    private static partial Regex Scaled();

    static string BoundWord(Figure figure) => figure.Bound switch
    {
        FigureBound.AtLeast when !figure.Unit.EndsWith('上') => "以上",
        FigureBound.AtMost when !figure.Unit.EndsWith('下') => "以下",
        _ => "",
    };

    string Period(Figure figure) => Japanese ? figure.Period ?? "" : figure.FiscalYear is { } year ? new FiscalYear(year).English : figure.Period ?? "";

    string YearName(int year) => Japanese ? new FiscalYear(year).Japanese : new FiscalYear(year).English;

    static bool Stands(string words, string text) => NormalizedText.Fold(text).Contains(NormalizedText.Fold(words), StringComparison.Ordinal);

    /// <summary>56.0 as it is printed; what is computed from it is not that exact.</summary>
    static string Printed(decimal value) => value.Scale is > 0 and <= 2 ? value.ToString(CultureInfo.InvariantCulture) : Number(value);

    static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
