using System.Text.Json.Serialization;

namespace PolicyBot.Bot.Cards.Adaptive;

/// <summary>Adaptive Cards 1.5, as much of it as is used here: newer versions are not shown everywhere in Teams.</summary>
internal sealed record AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Type { get; } = "AdaptiveCard";

    public string Version { get; } = "1.5";

    public string? Lang { get; init; }

    /// <summary>Shown where cards of this version are not.</summary>
    public required string FallbackText { get; init; }

    public required IReadOnlyList<AdaptiveElement> Body { get; init; }

    public IReadOnlyList<AdaptiveAction>? Actions { get; init; }

    public AdaptiveTeamsCard? Msteams { get; init; }
}

/// <summary>As wide as the chat: a table needs it.</summary>
internal sealed record AdaptiveTeamsCard
{
    public string Width { get; } = "Full";
}
