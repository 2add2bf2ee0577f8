using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>What is sent: empty members are left out. Japanese goes as it is: escaped it would be twice as large, and Teams counts the size.</summary>
internal static class WireJson
{
    static readonly JsonSerializerOptions Options = new(TeamsJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        TypeInfoResolver = ((IJsonTypeInfoResolver)TeamsJson.Default).WithAddedModifier(LeaveOutEmpty),
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));

    static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Type == typeof(Activity) ? type.Properties : [])
        {
            property.ShouldSerialize = (_, value) => value is not (null or "" or ChannelAccount { Id: "" } or ConversationAccount { Id: "" });
        }
    }
}
