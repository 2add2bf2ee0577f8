using PolicyBot.Bot.Cards.Adaptive;

namespace PolicyBot.Bot.Cards;

internal static class RowParts
{
    /// <summary>Words, and beside them a button where there is a place to go to.</summary>
    public static AdaptiveColumnSet WithLink(AdaptiveElement words, AdaptiveOpenUrl? link) => WithLink([Column(1, words)], link);

    public static AdaptiveColumnSet WithLink(IReadOnlyList<AdaptiveColumn> columns, AdaptiveOpenUrl? link) => new()
    {
        Columns = link is null ? columns : [.. columns, new AdaptiveColumn { Width = AdaptiveWidth.Button, Items = [new AdaptiveActionSet { Actions = [link] }] }],
    };

    public static AdaptiveColumn Column(int weight, params IReadOnlyList<AdaptiveElement> items) => new() { Width = new AdaptiveWidth(weight), Items = items };
}
