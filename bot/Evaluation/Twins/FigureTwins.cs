using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Evaluation.Twins;

/// <summary>Exchanges the year, the name, or the programme of a question for a figure, against everything the ledgers hold.</summary>
internal sealed partial class FigureTwins
{
    const int ShortestName = 4;

    static readonly string[] InventedNames = ["深海探査基盤研究事業", "月面農業推進プログラム", "極地観測支援プロジェクト"];

    static readonly string[] MeasureWords = ["予算", "目標", "実績"];

    /// <summary>Why an amount that stands there is not given.</summary>
    static readonly string[] NotToBeToldApart = ["読み取れ", "特定でき", "told apart", "attribut"];

    readonly IReadOnlyList<Figure> _figures;
    readonly IReadOnlyList<int> _freeYears;
    readonly IReadOnlyList<string> _freeNames;
    readonly IReadOnlyList<string> _withoutAmount;

    public FigureTwins(IReadOnlyList<PolicyDocument> documents, SourceTexts sources)
    {
        _figures = [.. documents.SelectMany(document => document.Figures).Where(figure => figure.Kind != FigureKind.Date)];
        _freeYears = [.. Enumerable.Range(2003, 28).Where(year => _figures.All(figure => figure.FiscalYear != year) && !sources.Contain(EraYear(year)))];
        _freeNames = [.. InventedNames.Where(name => !sources.Contain(name))];
        _withoutAmount =
        [
            .. _figures.SelectMany(figure => figure.Candidates).Distinct(StringComparer.Ordinal)
                .Where(name => ProgrammeName().IsMatch(name) && _figures.All(figure => figure.Kind != FigureKind.Money || !IsSameProgramme(figure.Label, name)))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Asked are the figures that the gold evidence holds; the turn says which of the free years and names.</summary>
    public IEnumerable<Twin> Of(EvaluationQuestion question, IReadOnlyList<Figure> asked, int turn)
    {
        if (asked.Any(figure => figure.FiscalYear is not null) && _freeYears.Count > 0)
        {
            var year = _freeYears[turn % _freeYears.Count];
            yield return new Twin(question, WithYear(question, year), Swap.Year, [EraYear(year), year.ToString(CultureInfo.InvariantCulture)]);
        }

        var text = question.Q.Normalize(NormalizationForm.FormKC);
        if (SharedName(text, asked) is not { } name)
        {
            yield break;
        }

        foreach (var free in _freeNames.Skip(turn % Math.Max(1, _freeNames.Count)).Take(1))
        {
            yield return new Twin(question, text.Replace(name, free, StringComparison.Ordinal), Swap.Name, [free]);
        }

        foreach (var unfunded in _withoutAmount.Skip(turn % Math.Max(1, _withoutAmount.Count)).Take(asked.Any(figure => figure.Kind == FigureKind.Money) ? 1 : 0))
        {
            yield return new Twin(question, text.Replace(name, unfunded, StringComparison.Ordinal), Swap.Amount, [unfunded, .. NotToBeToldApart]);
        }
    }

    static string WithYear(EvaluationQuestion question, int year) => question.Lang == "en"
        ? EnglishYear().IsMatch(question.Q) ? EnglishYear().Replace(question.Q, $"fiscal {year}", 1) : $"{question.Q.TrimEnd('?')} in fiscal {year}?"
        : JapaneseYear().IsMatch(question.Q) ? JapaneseYear().Replace(question.Q, EraYear(year), 1) : $"{EraYear(year)}の{question.Q}";

    static string EraYear(int year) => year >= 2019 ? $"令和{(year == 2019 ? "元" : year - 2018)}年度" : $"平成{year - 1988}年度";

    /// <summary>The longest run of the question that stands in the label of a figure asked for.</summary>
    static string? SharedName(string question, IReadOnlyList<Figure> asked) =>
        asked.SelectMany(figure => new[] { figure.Label, figure.SubOf, figure.Indicator }).OfType<string>()
            .Select(label => LongestShared(question, label.Normalize(NormalizationForm.FormKC)))
            .Where(shared => shared.Length >= ShortestName).OrderByDescending(shared => shared.Length).Select(shared => Whole(question, shared)).FirstOrDefault();

    /// <summary>With the kanji and katakana that hang on to it: 再 of 再生医療の…, 数 of …課題数.</summary>
    static string Whole(string question, string shared)
    {
        var start = question.IndexOf(shared, StringComparison.Ordinal);
        var end = start + shared.Length;
        while (start > 0 && HangsOn(question[start - 1]))
        {
            start--;
        }

        while (end < question.Length && HangsOn(question[end]) && !MeasureWords.Any(word => question.AsSpan(end).StartsWith(word, StringComparison.Ordinal)))
        {
            end++;
        }

        return question[start..end];
    }

    /// <summary>A programme that gained or lost a 等 is the same one: its amount is known under the other name.</summary>
    static bool IsSameProgramme(string a, string b) =>
        a.Replace("等", "", StringComparison.Ordinal) == b.Replace("等", "", StringComparison.Ordinal);

    static bool HangsOn(char c) => c is (>= '\u4e00' and <= '\u9fff') or (>= '\u30a1' and <= '\u30fc');

    static string LongestShared(string a, string b)
    {
        var longest = "";
        for (var start = 0; start < a.Length; start++)
        {
            while (start + longest.Length < a.Length && b.Contains(a[start..(start + longest.Length + 1)], StringComparison.Ordinal))
            {
                longest = a[start..(start + longest.Length + 1)];
            }
        }

        return longest;
    }

    [GeneratedRegex(@"(?:平成|令和|ﾚｲﾜ|[RHＲＨ])[0-9０-９元]{1,2}年度|[0-9０-９]{4}年度", RegexOptions.NonBacktracking)]
    private static partial Regex JapaneseYear();

    [GeneratedRegex(@"^\S+(?:事業|プログラム|プロジェクト)$", RegexOptions.NonBacktracking)]
    private static partial Regex ProgrammeName();

    [GeneratedRegex(@"(?:fiscal(?: year)?|FY) ?[0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex EnglishYear();
}
