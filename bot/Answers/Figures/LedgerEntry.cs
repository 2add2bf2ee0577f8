using PolicyBot.Bot.Questions;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Answers.Figures;

/// <summary>A figure with its document, and how well its names fit what was asked.</summary>
internal sealed record LedgerEntry(DocumentInfo Document, Figure Figure, double Cover)
{
    const double FromSurroundings = 0.5;
    const double FromBoth = 0.85;
    const double OwnShare = 0.25;
    public const string Total = "合計";

    /// <summary>非臨床POCの取得件数（うち遺伝子治療）</summary>
    public string Name => Figure.SubOf is { Length: > 0 } whole && whole != Figure.Label ? $"{whole}（{Figure.Label}）" : Figure.Label;

    public bool IsPart => Figure.SubOf is { Length: > 0 } whole && whole != Figure.Label;

    /// <summary>Whether the question says a word of the part that its row does not have.</summary>
    public bool IsPartAsked(Question question) =>
        question.Subject.Any(word => SubjectMatch.Of(word, NormalizedText.Fold(Figure.Label)) > 0.9 && SubjectMatch.Of(word, NormalizedText.Fold(Figure.SubOf ?? "")) < 0.9);

    public static LedgerEntry Of(DocumentInfo document, Passage passage, Figure figure, IReadOnlyList<SubjectWord> labels)
    {
        var own = NormalizedText.Fold($"{figure.Label} {figure.SubOf} {figure.Indicator}");
        var around = NormalizedText.Fold($"{string.Join(' ', passage.HeadingPath)} {string.Join(' ', document.Aliases)} {document.Title}");
        // 合計 is of what the page is headed.
        own = figure.Label == Total ? $"{own} {around}" : own;
        var cover = labels.Count == 0 ? 1 : labels.Average(word => Math.Max(Math.Max(SubjectMatch.Of(word, own), FromSurroundings * SubjectMatch.Of(word, around)), Together(word, own, around)));
        return new LedgerEntry(document, figure, cover);
    }

    /// <summary>学校図書館関係予算: 関係予算 in the label, 学校図書館 in the document's name.</summary>
    static double Together(SubjectWord word, string own, string around) =>
        SubjectMatch.Of(word.Text, own) >= OwnShare ? FromBoth * SubjectMatch.Of(word.Text, $"{own} {around}") : 0;

    /// <summary>The labels that the layout has lost: whether what is asked could be one of them.</summary>
    public bool CouldBe(IReadOnlyList<SubjectWord> labels) =>
        Figure.Attribution == FigureAttribution.Unattributed && labels.Count > 0
        && Figure.Candidates.Any(candidate => labels.Average(word => SubjectMatch.Of(word, NormalizedText.Fold(candidate))) > 0.8);
}
