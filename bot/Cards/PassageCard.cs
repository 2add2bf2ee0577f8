using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Cards.Adaptive;
using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Cards;

/// <summary>The places behind a list, or what comes nearest to a question that nothing answers: where it stands, its words, and the way there.</summary>
internal sealed class PassageCard(Answer answer, CardLinks links)
{
    /// <summary>With less the numbers in the text do.</summary>
    const int FewestListed = 3;

    const int LongestQuote = 100;
    const int LongestPlace = 60;

    bool Japanese => answer.Language == Language.Japanese;

    public CardDraft? Draft()
    {
        var items = answer.Text.Split('\n').Count(line => line.Contains('[', StringComparison.Ordinal));
        return answer.Kind == AnswerKind.NotFound && answer.Nearest.Count > 0 ? Of(answer.Nearest, Japanese ? "近い記述" : "Nearest passages", null)
            : items >= FewestListed && answer.Citations.Count >= FewestListed ? Of(answer.Citations, Japanese ? "出典" : "Sources", ListCount.Of(answer, items))
            : null;
    }

    CardDraft Of(IReadOnlyList<Citation> passages, string title, ListCount? items)
    {
        var count = new ListCount(passages.Count, passages.Count, answer.Language);
        return new CardDraft
        {
            Language = answer.Language,
            FallbackText = string.Join('\n', passages.Select(passage => $"{CitationName.Of(passage)}：{Quote(passage)}").Prepend(answer.Text)),
            Head = shown =>
            [
                CardText.Line(CardText.Bold(title) with { Size = AdaptiveSize.Medium }, CardText.Run(passages.Count == 1 ? "" : $"　{count.Shown(shown)}")),
                .. items is null ? Array.Empty<AdaptiveElement>() : [CardText.Line(CardText.Small((Japanese ? "一覧：" : "List: ") + items.Shown(items.Listed))) with { Spacing = AdaptiveSpacing.None }],
            ],
            Rows = [.. passages.Select(Row)],
            Left = count.Left,
        };
    }

    AdaptiveContainer Row(Citation passage) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Small,
        Items =
        [
            RowParts.WithLink(
                [RowParts.Column(1,
                    CardText.Line(CardText.Bold($"{Number(passage)}{CardText.Cut(Place(passage), LongestPlace)}"), CardText.Small($"　{CitationName.Page(passage)}{(Japanese ? "（推定）" : " (inferred)")}")),
                    CardText.Line(CardText.Small(CardText.Cut(passage.Title, LongestPlace))) with { Spacing = AdaptiveSpacing.None },
                    CardText.Line(CardText.Run(Quote(passage))) with { Spacing = AdaptiveSpacing.None })],
                links.Passage(passage)),
        ],
    };

    static string Place(Citation passage) => CitationName.Place(passage) is { Length: > 0 } place ? place : passage.File;

    string Number(Citation passage) => answer.Citations.Contains(passage) ? $"[{passage.Number}] " : "";

    static string Quote(Citation passage) => CardText.Cut(CardText.OneLine(passage.Quote), LongestQuote);
}
