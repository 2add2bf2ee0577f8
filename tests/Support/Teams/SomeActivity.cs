using System.Globalization;
using System.Text.Json.Nodes;

namespace PolicyBot.Tests.Support.Teams;

/// <summary>Activities as Teams sends them.</summary>
internal static class SomeActivity
{
    public const string AppId = "6f2d8c1e-3b74-4a5f-9c0d-1e2f3a4b5c6d";
    public const string Tenant = "0a1b2c3d-4e5f-4061-8273-94a5b6c7d8e9";
    public const string ServiceUrl = "https://smba.trafficmanager.net/jp/0a1b2c3d-4e5f-4061-8273-94a5b6c7d8e9/";

    static int Last;

    public static JsonObject Message(string text, string conversation = "a:1conversation", string? id = null) => Of("message", conversation, id, ("text", text), ("textFormat", "plain"));

    public static JsonObject Invoke(string name, JsonNode? value) => Of("invoke", "a:1conversation", null, ("name", name), ("value", value));

    public static JsonObject Of(string type, string conversation = "a:1conversation", string? id = null, params (string Name, JsonNode? Value)[] more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id ?? Interlocked.Increment(ref Last).ToString(CultureInfo.InvariantCulture),
            ["timestamp"] = "2026-04-01T09:00:00.1234567Z",
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["from"] = new JsonObject { ["id"] = "29:user", ["name"] = "山田 花子", ["aadObjectId"] = "11111111-2222-3333-4444-555555555555" },
            ["recipient"] = new JsonObject { ["id"] = "28:" + AppId, ["name"] = "PolicyBot" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
            ["locale"] = "ja-JP",
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "ja-JP", ["timezone"] = "Asia/Tokyo" }),
        };
        foreach (var (name, value) in more)
        {
            activity[name] = value;
        }

        return activity;
    }

    public static JsonObject Claims(DateTimeOffset now) => new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
        ["nbf"] = now.ToUnixTimeSeconds() - 60,
        ["exp"] = now.ToUnixTimeSeconds() + 3600,
        ["serviceurl"] = ServiceUrl,
    };

    public static string Token() => SigningIdentity.Channel.Sign(Claims(DateTimeOffset.UtcNow));
}
