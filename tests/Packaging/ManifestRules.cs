using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PolicyBot.Tests.Packaging;

/// <summary>A rule for one value of the manifest.</summary>
internal abstract record Rule;

internal sealed record TextRule(int Longest = int.MaxValue, string Form = "") : Rule;

internal sealed record ChoiceRule(params string[] Choices) : Rule;

internal sealed record FlagRule : Rule;

internal sealed record ListRule(int Most, Rule Item) : Rule;

internal sealed record ObjectRule(string[] Required, Dictionary<string, Rule> Properties) : Rule;

/// <summary>What version 1.25 of the published schema asks of the parts this app uses; any other part is refused.</summary>
internal static class ManifestRules
{
    static readonly Rule Id = new TextRule(36, "^[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$");
    static readonly Rule Url = new TextRule(2048, "^[Hh][Tt][Tt][Pp][Ss]://");
    static readonly Rule File = new TextRule(2048, "^[^/\\\\:]+$");
    static readonly Rule Language = new TextRule(20, "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8}){0,2}$");
    static readonly Rule Scopes = new ListRule(4, new ChoiceRule("team", "personal", "groupChat", "copilot"));

    static readonly Dictionary<string, int> Limits = new()
    {
        ["name.short"] = 30,
        ["name.full"] = 100,
        ["description.short"] = 80,
        ["description.full"] = 4000,
        ["commandLists.commands.title"] = 128,
        ["commandLists.commands.description"] = 4000,
        ["composeExtensions.commands.title"] = 32,
        ["composeExtensions.commands.description"] = 128,
        ["parameters.title"] = 32,
        ["parameters.description"] = 128,
    };

    public static ObjectRule Manifest { get; } = Of(["manifestVersion", "version", "id", "developer", "name", "description", "icons", "accentColor"], new()
    {
        ["$schema"] = new TextRule(Form: @"/teams/v1\.25/MicrosoftTeams\.schema\.json$"),
        ["manifestVersion"] = new ChoiceRule("1.25"),
        ["version"] = new TextRule(256, @"^[0-9]+\.[0-9]+\.[0-9]+$"),
        ["id"] = Id,
        ["localizationInfo"] = Of(["defaultLanguageTag"], new()
        {
            ["defaultLanguageTag"] = Language,
            ["additionalLanguages"] = new ListRule(int.MaxValue, Of(["languageTag", "file"], new() { ["languageTag"] = Language, ["file"] = File })),
        }),
        ["developer"] = Of(["name", "websiteUrl", "privacyUrl", "termsOfUseUrl"], new() { ["name"] = new TextRule(32), ["websiteUrl"] = Url, ["privacyUrl"] = Url, ["termsOfUseUrl"] = Url }),
        ["name"] = Of(["short"], new() { ["short"] = new TextRule(30), ["full"] = new TextRule(100) }),
        ["description"] = Of(["short", "full"], new() { ["short"] = new TextRule(80), ["full"] = new TextRule(4000) }),
        ["icons"] = Of(["outline", "color"], new() { ["outline"] = File, ["color"] = File, ["color32x32"] = File }),
        ["accentColor"] = new TextRule(7, "^#[0-9a-fA-F]{6}$"),
        ["bots"] = new ListRule(1, Of(["botId", "scopes"], new()
        {
            ["botId"] = Id,
            ["scopes"] = Scopes,
            ["supportsFiles"] = new FlagRule(),
            ["isNotificationOnly"] = new FlagRule(),
            ["commandLists"] = new ListRule(3, Of(["scopes", "commands"], new()
            {
                ["scopes"] = Scopes,
                ["commands"] = new ListRule(12, Of(["title", "description"], new() { ["title"] = new TextRule(128), ["description"] = new TextRule(4000) })),
            })),
        })),
        ["composeExtensions"] = new ListRule(1, Of(["botId", "commands"], new()
        {
            ["botId"] = Id,
            ["commands"] = new ListRule(10, Of(["id", "title"], new()
            {
                ["id"] = new TextRule(64),
                ["type"] = new ChoiceRule("query", "action"),
                ["context"] = new ListRule(3, new ChoiceRule("compose", "commandBox", "message")),
                ["title"] = new TextRule(32),
                ["description"] = new TextRule(128),
                ["initialRun"] = new FlagRule(),
                ["parameters"] = new ListRule(5, Of(["name", "title"], new()
                {
                    ["name"] = new TextRule(64),
                    ["title"] = new TextRule(32),
                    ["description"] = new TextRule(128),
                    ["inputType"] = new ChoiceRule("text", "textarea", "number", "date", "time", "toggle", "choiceset"),
                })),
            })),
        })),
        ["permissions"] = new ListRule(2, new ChoiceRule("identity", "messageTeamMembers")),
        ["validDomains"] = new ListRule(100, new TextRule(2048, @"^[A-Za-z0-9.-]+$")),
    });

    public static int LimitOf(string key) =>
        Limits.Where(limit => Regex.Replace(key, @"\[[0-9]+\]", "").EndsWith(limit.Key, StringComparison.Ordinal)).Select(limit => limit.Value).First();

    /// <summary>The texts a reader sees, under the keys of a language file.</summary>
    public static IEnumerable<string> Readable(JsonObject manifest) =>
        Texts(manifest, "").Where(key => Limits.Keys.Any(limit => Regex.Replace(key, @"\[[0-9]+\]", "").EndsWith(limit, StringComparison.Ordinal)));

    public static IEnumerable<string> Broken(JsonNode? value, Rule rule, string at = "")
    {
        switch (rule)
        {
            case ObjectRule wanted when value is JsonObject given:
                foreach (var problem in wanted.Required.Where(name => !given.ContainsKey(name)).Select(name => $"{at}.{name}: missing")
                    .Concat(given.Where(one => !wanted.Properties.ContainsKey(one.Key)).Select(one => $"{at}.{one.Key}: unknown"))
                    .Concat(given.Where(one => wanted.Properties.ContainsKey(one.Key)).SelectMany(one => Broken(one.Value, wanted.Properties[one.Key], $"{at}.{one.Key}"))))
                {
                    yield return problem;
                }

                break;
            case ListRule wanted when value is JsonArray given:
                foreach (var problem in given.SelectMany((item, number) => Broken(item, wanted.Item, $"{at}[{number}]")).Concat(given.Count > wanted.Most ? [$"{at}: too many"] : []))
                {
                    yield return problem;
                }

                break;
            default:
                if (!IsFine(value, rule))
                {
                    yield return $"{at}: {value?.ToJsonString()}";
                }

                break;
        }
    }

    static bool IsFine(JsonNode? value, Rule rule) => (rule, value) switch
    {
        (TextRule wanted, JsonValue given) when given.TryGetValue<string>(out var text) => text.Length <= wanted.Longest && Regex.IsMatch(text, wanted.Form),
        (ChoiceRule wanted, JsonValue given) when given.TryGetValue<string>(out var text) => wanted.Choices.Contains(text),
        (FlagRule, JsonValue given) => given.TryGetValue<bool>(out _),
        _ => false,
    };

    static IEnumerable<string> Texts(JsonNode? value, string at) => value switch
    {
        JsonObject given => given.SelectMany(one => Texts(one.Value, at.Length == 0 ? one.Key : $"{at}.{one.Key}")),
        JsonArray given => given.SelectMany((item, number) => Texts(item, string.Create(CultureInfo.InvariantCulture, $"{at}[{number}]"))),
        _ => [at],
    };

    static ObjectRule Of(string[] required, Dictionary<string, Rule> properties) => new(required, properties);
}
