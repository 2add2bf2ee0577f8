using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>A figure with its document, and how well its names fit what was asked.</summary>
internal sealed record LedgerEntry(DocumentInfo Document, Figure Figure, double Cover)
{
    public const double SameCover = 0.05;

    /// <summary>With so much of what was asked in its names nobody doubts which row is meant.</summary>
    public const double SureCover = 0.85;
    const double EnoughCover = 0.6;
    const double FromSurroundings = 0.5;
    const double FromBoth = 0.85;
    const double OwnShare = 0.25;
    static readonly string[] Totals = ["合計", "総額", "総計", "全体額", "予算総額"];

    /// <summary>Of what the page or the document is about.</summary>
    public bool IsTotal => IsTotalName(Figure.Label);

    static bool IsTotalName(string label) => Totals.Contains(label, StringComparer.Ordinal);

    /// <summary>灯台の更新件数（うち離島）</summary>
    public string Name => Figure.SubOf is { Length: > 0 } whole && whole != Figure.Label ? $"{whole}（{Figure.Label}）" : Figure.Label;

    public bool IsPart => Figure.SubOf is { Length: > 0 } whole && whole != Figure.Label;

    /// <summary>Whether the question says a word of the part that its row does not have.</summary>
    public bool IsPartAsked(Question question) =>
        question.Subject.Any(word => SubjectMatch.Of(word, NormalizedText.Fold(Figure.Label)) > 0.9 && SubjectMatch.Of(word, NormalizedText.Fold(Figure.SubOf ?? "")) < 0.9);

    /// <summary>Those whose names fit best, and those that fit as well.</summary>
    public static List<LedgerEntry> Best(IEnumerable<LedgerEntry> entries)
    {
        var all = entries.ToList();
        var best = all.Count == 0 ? 0 : all.Max(entry => entry.Cover);
        return best < EnoughCover ? [] : all.FindAll(entry => entry.Cover >= best - SameCover);
    }

    /// <summary>All that fit well enough, the best first: where the best has no counterpart the next may.</summary>
    public static List<LedgerEntry> Ranked(IEnumerable<LedgerEntry> entries) =>
        [.. entries.Where(entry => entry.Cover >= EnoughCover).OrderByDescending(entry => entry.Cover)];

    const double AsMeant = 0.97;

    /// <summary>What was asked in everyday words fits less well than what was asked in the documents' own.</summary>
    public static LedgerEntry Of(DocumentInfo document, string titlePage, Passage passage, Figure figure, FigureQuestion asked)
    {
        var own = Of(document, titlePage, passage, figure, asked.Labels);
        if (asked.Meant.Count == 0 || (asked.Labels.Count == 0 && asked.Money))
        {
            return own;
        }

        var meant = AsMeant * Of(document, titlePage, passage, figure, asked.Meant).Cover;
        return asked.Labels.Count == 0 || meant > own.Cover ? own with { Cover = meant } : own;
    }

    static LedgerEntry Of(DocumentInfo document, string titlePage, Passage passage, Figure figure, IReadOnlyList<SubjectWord> labels)
    {
        var own = NormalizedText.Fold($"{figure.Label} {figure.SubOf} {figure.Indicator}");
        var around = NormalizedText.Fold($"{string.Join(' ', passage.HeadingPath)} {string.Join(' ', document.Aliases)} {document.Title}");
        // 合計 is of what the page is headed.
        own = IsTotalName(figure.Label) ? $"{own} {around}" : own;
        around = $"{around} {NormalizedText.Fold($"{document.Issuer} {titlePage} {figure.Period}")}";
        var cover = labels.Count == 0 ? 1 : labels.Average(word => Math.Max(Math.Max(Named(word, own), FromSurroundings * SubjectMatch.Of(word, around)), Together(word, own, around)));
        return new LedgerEntry(document, figure, cover) { Passage = passage, TitlePage = titlePage };
    }

    /// <summary>寄港件数 of a row that is called 寄港した船; 等 comes and goes in the names of programmes.</summary>
    static double Named(SubjectWord word, string own)
    {
        var fit = SubjectMatch.Of(word, own);
        if (fit < AsMeant && (word.Text.Contains('等', StringComparison.Ordinal) || own.Contains('等', StringComparison.Ordinal))
            && own.Replace("等", "", StringComparison.Ordinal).Contains(word.Text.Replace("等", "", StringComparison.Ordinal), StringComparison.Ordinal))
        {
            return AsMeant;
        }

        return Counters.FirstOrDefault(counter => word.Text.Length >= counter.Length + ShortestName && word.Text.EndsWith(counter, StringComparison.Ordinal)) is { } counted
            ? Math.Max(fit, WithoutCounter * SubjectMatch.Of(word.Text[..^counted.Length], own)) : fit;
    }

    static readonly string[] Counters = ["件数", "数"];

    const double WithoutCounter = 0.93;

    /// <summary>学校図書館関係予算: 関係予算 in the label, 学校図書館 in the document's name.</summary>
    static double Together(SubjectWord word, string own, string around) =>
        SubjectMatch.Of(word.Text, own) >= OwnShare ? FromBoth * SubjectMatch.Of(word.Text, $"{own} {around}") : 0;

    /// <summary>Of a document that has been read, whatever was asked.</summary>
    public static LedgerEntry Of(DocumentInfo document, Figure figure) => new(document, figure, 1);

    public Passage? Passage { get; init; }

    /// <summary>Who issued it, where the catalogue does not say: what stands in front of the first section.</summary>
    public string TitlePage { get; init; } = "";

    /// <summary>How well its names fit other words.</summary>
    public LedgerEntry For(IReadOnlyList<SubjectWord> words) => Passage is null ? this : Of(Document, TitlePage, Passage, Figure, words);

    /// <summary>The budgets of two years are compared though one is 当初 and the other only asked for; 補正 is apart, and so are targets.</summary>
    public string Class => Figure.Measure switch
    {
        FigureMeasure.Budget or FigureMeasure.Initial or FigureMeasure.Request => "budget",
        var other => $"{other}",
    };

    /// <summary>離島航路の補助 of 離島航路の補助事業は…: the whole name stands in the question.</summary>
    public bool IsNamedIn(Question question) => LengthIn(NormalizedText.Fold(question.Full)) > 0;

    /// <summary>How much of a folded text the whole name is.</summary>
    public int LengthIn(string folded) =>
        NormalizedText.Fold(Figure.Label) is { Length: >= ShortestName } name && folded.Contains(name, StringComparison.Ordinal) ? name.Length : 0;

    const int ShortestName = 3;

    /// <summary>The labels that the layout has lost: whether what is asked could be one of them.</summary>
    public bool CouldBe(IReadOnlyList<SubjectWord> labels) =>
        Figure.Attribution == FigureAttribution.Unattributed && labels.Count > 0
        && Figure.Candidates.Any(candidate => labels.Average(word => SubjectMatch.Of(word, NormalizedText.Fold(candidate))) > (labels.Any(word => word.Text.Length >= LongName) ? LongCandidate : ShortCandidate));

    // A long name that lost a letter or two on a page that was read badly is still that name.
    const int LongName = 10;
    const double LongCandidate = 0.7;
    const double ShortCandidate = 0.8;
}
