using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Answers.Figures;
using PolicyBot.Bot.Cards.Adaptive;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Figures;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Bot.Cards;

/// <summary>Figures with what they count, for which year, and how sure that is; what was computed from them below.</summary>
internal sealed class FigureCard(Answer answer, CardLinks links)
{
    const int LongestRule = 120;

    bool Japanese => answer.Language == Language.Japanese;

    public CardDraft Draft()
    {
        var count = ListCount.Of(answer, answer.Figures.Count);
        return new CardDraft
        {
            Language = answer.Language,
            FallbackText = answer.Text,
            Head = shown => [CardText.Line(CardText.Bold(Japanese ? "数値" : "Figures") with { Size = AdaptiveSize.Medium }, CardText.Run(answer.Figures.Count == 1 ? "" : $"　{count.Shown(shown)}"))],
            Rows = [.. answer.Figures.Select(Row)],
            Left = count.Left,
            Tail = [.. Computed()],
            Actions = answer.Citations.Select(citation => citation.Document).Distinct().ToList() is [var only] && links.Figures(only) is { } open ? [open] : [],
        };
    }

    AdaptiveContainer Row(CitedFigure cited)
    {
        var figure = cited.Figure;
        var citation = answer.Citations.FirstOrDefault(one => one.Number == cited.Citation);
        var amount = CardText.Line(CardText.Bold(FigureWords.Amount(figure)) with { Size = AdaptiveSize.Medium }) with { HorizontalAlignment = AdaptiveAlignment.Right };
        return new AdaptiveContainer
        {
            Separator = true,
            Spacing = AdaptiveSpacing.Medium,
            Items =
            [
                RowParts.WithLink([RowParts.Column(3, CardText.Line(CardText.Bold(Name(figure))), About(figure)), RowParts.Column(2, amount)], citation is null ? null : links.Passage(citation)),
                .. Notes(figure).Select(note => CardText.Line(note) with { Spacing = AdaptiveSpacing.None }),
            ],
        };
    }

    /// <summary>灯台の更新件数（うち離島）</summary>
    string Name(Figure figure) =>
        figure.SubOf is { Length: > 0 } whole && whole != figure.Label ? $"{whole}（{figure.Label}）"
        : figure.Label.Length > 0 ? figure.Label
        : Japanese ? "（どの事業のものか不明）" : "(programme not known)";

    /// <summary>令和4年度　予算額　本文に明記</summary>
    AdaptiveRichTextBlock About(Figure figure)
    {
        var words = new[] { Period(figure), Japanese ? FigureNames.Japanese(figure.Measure, figure.Kind) : FigureNames.English(figure.Measure, figure.Kind) };
        return CardText.Line(CardText.Small(string.Concat(words.Where(word => word.Length > 0).Select(word => word + "　"))), Sureness(figure.Attribution)) with { Spacing = AdaptiveSpacing.None };
    }

    string Period(Figure figure) =>
        Japanese ? figure.Period ?? "" : figure.FiscalYear is { } year ? new FiscalYear(year).English : figure.Period ?? "";

    AdaptiveTextRun Sureness(FigureAttribution attribution) => attribution switch
    {
        FigureAttribution.Stated => CardText.Small(Japanese ? FigureWords.Of(attribution) : "stated in the text"),
        FigureAttribution.Inferred => CardText.Small(Japanese ? FigureWords.Of(attribution) : "inferred") with { IsSubtle = false, Weight = AdaptiveWeight.Bolder },
        _ => CardText.Small(Japanese ? FigureWords.Of(attribution) : "not attributable") with { IsSubtle = false, Color = AdaptiveColor.Attention, Weight = AdaptiveWeight.Bolder },
    };

    IEnumerable<AdaptiveTextRun> Notes(Figure figure)
    {
        if (figure.Rule is { Length: > 0 } rule)
        {
            yield return CardText.Small(CardText.Cut(rule, LongestRule));
        }

        if (figure.Candidates.Count > 0)
        {
            yield return CardText.Small((Japanese ? "候補：" : "One of: ") + CardText.Cut(string.Join('／', figure.Candidates), LongestRule));
        }

        if (figure.Doubt is { Length: > 0 } doubt)
        {
            yield return CardText.Small(CardText.Cut((Japanese ? "読み取りに疑い：" : "Doubtful reading: ") + doubt, LongestRule)) with { IsSubtle = false, Color = AdaptiveColor.Attention };
        }
    }

    /// <summary>（令和5年度の数値は見つかりません） explains itself.</summary>
    static bool IsRemark(Derived derived) => derived.Text[0] is '（' or '(';

    /// <summary>3億円増（10 − 7 = 3）: what stands in no document, and the way it was found.</summary>
    IEnumerable<AdaptiveElement> Computed()
    {
        var lines = answer.Derived.Where(one => !ListCount.IsCount(one, answer.Figures.Count)).Select(one => IsRemark(one) ? one.Text : $"{one.Text}（{one.How}）").ToList();
        if (lines.Count > 0)
        {
            yield return CardText.Line(CardText.Small(Japanese ? "計算・読み取りの根拠" : "How this was computed or read")) with { Separator = true, Spacing = AdaptiveSpacing.Medium };
        }

        foreach (var line in lines)
        {
            yield return CardText.Line(CardText.Small(CardText.Cut(line, LongestRule))) with { Spacing = AdaptiveSpacing.None };
        }
    }
}
