using System.Text.Json.Serialization;

namespace PolicyBot.Bot.Cards.Adaptive;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AdaptiveOpenUrl), "Action.OpenUrl")]
[JsonDerivedType(typeof(AdaptiveSubmit), "Action.Submit")]
internal abstract record AdaptiveAction
{
    public required string Title { get; init; }
}

internal sealed record AdaptiveOpenUrl : AdaptiveAction
{
    public required string Url { get; init; }

    /// <summary>What a screen reader says in place of a short title.</summary>
    public string? Tooltip { get; init; }
}

/// <summary>A question that is asked by a press, as if its text had been typed.</summary>
internal sealed record AdaptiveSubmit : AdaptiveAction
{
    public required AdaptiveSubmitData Data { get; init; }

    public static AdaptiveSubmit Ask(string question) => new()
    {
        Title = question,
        Data = new AdaptiveSubmitData { Question = question, Msteams = new AdaptiveMessageBack { Text = question, DisplayText = question } },
    };
}

internal sealed record AdaptiveSubmitData
{
    /// <summary>For clients that send the data alone and no text.</summary>
    public required string Question { get; init; }

    public required AdaptiveMessageBack Msteams { get; init; }
}

internal sealed record AdaptiveMessageBack
{
    public string Type { get; } = "messageBack";

    public required string Text { get; init; }

    public required string DisplayText { get; init; }
}
