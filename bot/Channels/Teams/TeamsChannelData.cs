using System.Text.Json;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>What Teams adds to an activity, read without trusting its shape.</summary>
internal static class TeamsChannelData
{
    public static string? EventType(this IActivity activity) => Text(Data(activity), "eventType");

    public static string? TenantId(this IActivity activity) => Text(Member(Data(activity), "tenant"), "id");

    public static string? TeamId(this IActivity activity) => Text(Member(Data(activity), "team"), "id");

    static JsonElement? Data(IActivity activity) => activity.ChannelData as JsonElement?;

    static JsonElement? Member(JsonElement? from, string name) =>
        from is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var member) ? member : null;

    static string? Text(JsonElement? from, string name) =>
        Member(from, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
