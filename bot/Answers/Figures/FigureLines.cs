using System.Globalization;
using System.Text.RegularExpressions;
using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>Figures → the lines of one answer, each with its citation, its typed figure and the source of its year.</summary>
internal sealed partial class FigureLines(Question question, IReadOnlyDictionary<string, PolicyDocument> documents)
{
    const int Many = 1000;
    const int MostNearest = 3;

    readonly Citing _citing = new();
    readonly List<CitedFigure> _figures = [];
    readonly List<Derived> _derived = [];

    /// <summary>With the documents of the figures that are to be told.</summary>
    public static async Task<FigureLines> OfAsync(Archive archive, Question question, IEnumerable<LedgerEntry> entries, CancellationToken cancellation)
    {
        var documents = new Dictionary<string, PolicyDocument>(StringComparer.Ordinal);
        foreach (var id in entries.Select(entry => entry.Document.Id).Distinct(StringComparer.Ordinal))
        {
            if (await archive.DocumentAsync(id, cancellation) is { } document)
            {
                documents[id] = document;
            }
        }

        return new FigureLines(question, documents);
    }

    public Question Question => question;

    public bool Japanese => question.Language == Language.Japanese;

    public void Derive(Derived derived) => _derived.Add(derived);

    /// <summary>The lines of the first of them, and where there are more how many there are.</summary>
    public IReadOnlyList<string> First(int most, IReadOnlyList<LedgerEntry> entries)
    {
        var told = entries.Take(most).Select(Line).ToList();
        if (entries.Count > most)
        {
            told.Add(Japanese ? $"（{entries.Count}件中{most}件を示しました）" : $"({most} of {entries.Count} shown)");
            Derive(new Derived(told[^1], [entries.Count, most], Japanese ? "数えた" : "counted"));
        }

        return told;
    }

    /// <summary>Where the first of them stand, for an answer that tells none.</summary>
    public IReadOnlyList<Citation> Nearest(IReadOnlyList<LedgerEntry> entries) =>
        [.. entries.Take(MostNearest).Select(entry => (Document: documents[entry.Document.Id], entry.Figure)).Select(one => Citing.Of(one.Document, FigureSpan.Of(one.Document, one.Figure), one.Figure.Section))];

    public string Line(LedgerEntry entry)
    {
        var figure = entry.Figure;
        var document = documents[entry.Document.Id];
        var span = FigureSpan.Of(document, figure);
        var number = _citing.Add(document, span, figure.Section);
        _figures.Add(new CitedFigure(figure, number));
        SourceSpan?[] others = [figure.UnitSpan, NamesStand(document, figure, span) ? null : figure.NameSpan, Said(document, figure, span)];
        var marks = string.Concat(others.OfType<SourceSpan>().Where(other => !span.Contains(other)).Select(other => _citing.Add(document, Trimmed(document, other), Places.At(document, other))).Distinct().Prepend(number).Select(mark => $"[{mark}]"));
        var period = Told(document, figure, span);

        return Japanese ? $"{JapaneseSubject(entry, period)}は{Value(entry)}{InYen(figure)}です{Remarks(figure)}{marks}。" : $"{EnglishSubject(entry, period)}: {Value(entry)}{InYen(figure)}{Remarks(figure)} {marks}.";
    }

    /// <summary>The period, and where it comes from if it does not stand in the passage.</summary>
    string Told(PolicyDocument document, Figure figure, SourceSpan span)
    {
        var period = Period(figure);
        if (period.Length > 0 && !Stands(period, span.In(document.Text)))
        {
            _derived.Add(new Derived(period, [], YearSource.Of(document, figure, Japanese)));
        }

        return period;
    }

    /// <summary>Of another year the page does not tell which amount is whose.</summary>
    public string LostLine(LedgerEntry entry)
    {
        var document = documents[entry.Document.Id];
        var span = FigureSpan.Of(document, entry.Figure);
        var number = _citing.Add(document, span, entry.Figure.Section);
        var period = Told(document, entry.Figure, span);
        return Japanese ? $"{period}については、どの金額がどの事業のものかが資料から読み取れません[{number}]。" : $"For {period} it cannot be read which amount belongs to which programme [{number}].";
    }

    /// <summary>R4年度は9基（うち無人の灯台6基）: one sentence for the row and its part, cited where it is needed first.</summary>
    SourceSpan? Said(PolicyDocument document, Figure figure, SourceSpan span) =>
        SaidBeside.Of(document, figure, span) is { } said && !_citing.All.Any(citation => citation.Document == document.Info.Id && citation.Span == said) ? said : null;

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

        // A year that a note only lets one expect is no year that is printed.
        if (figure.YearRule?.Contains("推定", StringComparison.Ordinal) == true)
        {
            remarks.Add(Japanese ? "年度は推定" : "the year is inferred");
        }

        if (figure.Attribution == FigureAttribution.Unattributed)
        {
            remarks.Add(Japanese ? "どの事業の数値かは資料から確定できません" : "the document does not show which programme it belongs to");
        }

        if (figure.Doubt is { } doubt)
        {
            remarks.Add(Japanese ? $"読み取りに疑い：{doubt.TrimEnd('。')}" : "the reading is doubtful");
        }

        return remarks.Count == 0 ? "" : Japanese ? $"（{string.Join('、', remarks)}）" : $" ({string.Join(", ", remarks)})";
    }

    public Answer Answered(string text) => new()
    {
        Kind = AnswerKind.Figure,
        Language = question.Language,
        Text = text,
        Citations = _citing.All,
        Figures = _figures,
        Derived = _derived,
    };

    public string Value(LedgerEntry entry) => entry.Figure.Value is null ? entry.Figure.Span.In(documents[entry.Document.Id].Text) : Read(entry);

    string Read(LedgerEntry entry) => entry.Figure is { Value: < 0 and var less } ? $"▲{(-less).ToString("#,##0.####", CultureInfo.InvariantCulture)}{entry.Figure.Unit}" :
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

    public string Period(Figure figure) => Japanese ? figure.Period ?? "" : figure.FiscalYear is { } year ? new FiscalYear(year).English : figure.Period ?? "";

    public string YearName(int year) => Japanese ? new FiscalYear(year).Japanese : new FiscalYear(year).English;

    static bool Stands(string words, string text) => NormalizedText.Fold(text).Contains(NormalizedText.Fold(words), StringComparison.Ordinal);

    /// <summary>56.0 as it is printed; what is computed from it is not that exact.</summary>
    static string Printed(decimal value) => value.Scale is > 0 and <= 2 ? value.ToString(CultureInfo.InvariantCulture) : Number(value);

    public static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
