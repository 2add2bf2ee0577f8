using System.Text.Json;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>Feedback on a message (message/submitAction): thumbs up or down, with a remark.</summary>
internal sealed record MessageSubmitAction(string ActionName, string Reaction, string? FeedbackText)
{
    /// <summary>
    /// {"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"…\"}"}}; the remark may be a
    /// bare string as well, and some clients wrap all of it into "data".
    /// </summary>
    public static MessageSubmitAction? From(JsonElement value)
    {
        var action = Member(value, "data") is { ValueKind: JsonValueKind.Object } wrapped ? wrapped : value;
        return Member(action, "actionValue") is { ValueKind: JsonValueKind.Object } said && Text(said, "reaction") is { } reaction
            ? new MessageSubmitAction(Text(action, "actionName") ?? "", reaction, Remark(Text(said, "feedback")))
            : null;
    }

    static string? Remark(string? feedback)
    {
        if (string.IsNullOrWhiteSpace(feedback) || feedback[0] != '{')
        {
            return feedback;
        }

        try
        {
            using var inputs = JsonDocument.Parse(feedback);
            return Text(inputs.RootElement, "feedbackText");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return feedback;
        }
    }

    static JsonElement? Member(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var member) ? member : null;

    static string? Text(JsonElement from, string name) =>
        Member(from, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
