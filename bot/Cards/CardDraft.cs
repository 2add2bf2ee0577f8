using PolicyBot.Bot.Cards.Adaptive;
using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Cards;

/// <summary>A card of rows, of which as many are kept as there is room for; how many are left out is said.</summary>
internal sealed record CardDraft
{
    /// <summary>More of them nobody reads in a chat.</summary>
    const int MostRows = 10;

    public required Language Language { get; init; }

    public required string FallbackText { get; init; }

    /// <summary>What stands above the rows, by how many of them are shown.</summary>
    public required Func<int, IReadOnlyList<AdaptiveElement>> Head { get; init; }

    public IReadOnlyList<AdaptiveElement> Rows { get; init; } = [];

    /// <summary>What is said below them, by how many are shown; nothing where that is all.</summary>
    public Func<int, string?> Left { get; init; } = _ => null;

    public IReadOnlyList<AdaptiveElement> Tail { get; init; } = [];

    public IReadOnlyList<AdaptiveAction> Actions { get; init; } = [];

    /// <summary>Questions to ask by a press.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>Two texts beside each other need the whole chat.</summary>
    public bool IsWide { get; init; }

    /// <summary>A card that is there for its questions only.</summary>
    public static CardDraft Questions(Language language) => new()
    {
        Language = language,
        FallbackText = "…",
        Head = _ => [],
    };

    /// <summary>The card with as many rows as fit; null where not even one does.</summary>
    public AdaptiveCard? Fitted(Func<AdaptiveCard, bool> fits)
    {
        for (var rows = Math.Min(Rows.Count, MostRows); rows >= Math.Min(1, Rows.Count); rows--)
        {
            if (With(rows) is var card && fits(card))
            {
                return card;
            }
        }

        return null;
    }

    AdaptiveCard With(int rows) => new()
    {
        Lang = Language == Language.Japanese ? "ja" : "en",
        FallbackText = FallbackText,
        Body = [.. Head(rows), .. Rows.Take(rows), .. LeftOut(rows), .. Tail, .. Asking()],
        Actions = Actions.Count > 0 ? Actions : null,
        Msteams = IsWide ? new AdaptiveTeamsCard() : null,
    };

    IEnumerable<AdaptiveElement> Asking()
    {
        if (Next.Count > 0)
        {
            yield return CardText.Line(CardText.Small(Language == Language.Japanese ? "続けて聞く" : "Ask next")) with { Spacing = AdaptiveSpacing.Medium };
        }

        foreach (var question in Next)
        {
            yield return new AdaptiveContainer
            {
                Spacing = AdaptiveSpacing.Small,
                Style = AdaptiveStyle.Emphasis,
                SelectAction = AdaptiveSubmit.Ask(question),
                Items = [CardText.Line(CardText.Run(question) with { Color = AdaptiveColor.Accent })],
            };
        }
    }

    IEnumerable<AdaptiveElement> LeftOut(int rows) =>
        Left(rows) is { } sentence ? [CardText.Line(CardText.Run(sentence)) with { Separator = true, Spacing = AdaptiveSpacing.Medium }] : [];
}
