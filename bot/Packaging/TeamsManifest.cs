using System.Text.Json.Nodes;

namespace PolicyBot.Bot.Packaging;

/// <summary>The manifest in Japanese and its texts in English. Tenants lag behind the newest schema; nothing newer than this is needed.</summary>
internal static class TeamsManifest
{
    public const string SchemaVersion = "1.25";
    public const string EnglishFile = "en.json";
    public const string ColorIcon = "color.png";
    public const string OutlineIcon = "outline.png";

    /// <summary>The search of the message extension, and what it is handed.</summary>
    public const string SearchCommand = "search";
    public const string SearchParameter = "words";

    const string Schemas = $"https://developer.microsoft.com/json-schemas/teams/v{SchemaVersion}";

    /// <summary>Title (it is sent as the question) and description, in Japanese and English.</summary>
    static readonly (string Ja, string JaAbout, string En, string EnAbout)[] Prompts =
    [
        ("使い方", "登録されている資料と、尋ねられることを示します。", "help", "Shows the documents on file and what can be asked."),
        ("修正案を要約して", "修正注記の付いた資料について、何がどう変わるかを示します。", "Summarize the proposed changes", "Shows what changes in drafts with revision notes."),
    ];

    public static JsonObject Write(TeamsApp app) => new()
    {
        ["$schema"] = $"{Schemas}/MicrosoftTeams.schema.json",
        ["manifestVersion"] = SchemaVersion,
        ["version"] = app.Version,
        ["id"] = app.Id,
        ["localizationInfo"] = new JsonObject
        {
            ["defaultLanguageTag"] = "ja",
            ["additionalLanguages"] = new JsonArray(new JsonObject { ["languageTag"] = "en", ["file"] = EnglishFile }),
        },
        ["developer"] = new JsonObject
        {
            ["name"] = app.Developer.Trim(),
            ["websiteUrl"] = $"https://{app.Domain}/",
            ["privacyUrl"] = app.Privacy,
            ["termsOfUseUrl"] = app.Terms,
        },
        ["name"] = new JsonObject { ["short"] = "PolicyBot", ["full"] = "PolicyBot 政策文書の確認" },
        ["description"] = new JsonObject
        {
            ["short"] = "政策文書に書かれていることを、出典とともに答えます。",
            ["full"] = "登録された政策文書について質問すると、短い答えと、その根拠となる原文の箇所（資料名・節・注記・頁）を返します。予算などの数値、修正案の新旧対照表、出席者、資料ごとの違いも尋ねられます。資料に書かれていないことは答えず、近い記述を示します。",
        },
        ["icons"] = new JsonObject { ["color"] = ColorIcon, ["outline"] = OutlineIcon },
        ["accentColor"] = AppIcon.Accent,
        ["bots"] = new JsonArray(new JsonObject
        {
            ["botId"] = app.Id,
            ["scopes"] = Scopes(),
            ["supportsFiles"] = false,
            ["isNotificationOnly"] = false,
            ["commandLists"] = new JsonArray(new JsonObject
            {
                ["scopes"] = Scopes(),
                ["commands"] = new JsonArray([.. Prompts.Select(prompt => new JsonObject { ["title"] = prompt.Ja, ["description"] = prompt.JaAbout })]),
            }),
        }),
        ["composeExtensions"] = new JsonArray(new JsonObject
        {
            ["botId"] = app.Id,
            ["commands"] = new JsonArray(new JsonObject
            {
                ["id"] = SearchCommand,
                ["type"] = "query",
                ["context"] = new JsonArray("compose", "commandBox"),
                ["title"] = "資料を探す",
                ["description"] = "原文の一節を探し、出典とともに貼り付けます。",
                ["parameters"] = new JsonArray(new JsonObject { ["name"] = SearchParameter, ["title"] = "ことば", ["description"] = "探すことば", ["inputType"] = "text" }),
            }),
        }),
        ["permissions"] = new JsonArray("identity", "messageTeamMembers"),
        ["validDomains"] = new JsonArray(app.Domain),
    };

    public static JsonObject English()
    {
        var texts = new JsonObject
        {
            ["$schema"] = $"{Schemas}/MicrosoftTeams.Localization.schema.json",
            ["name.short"] = "PolicyBot",
            ["name.full"] = "PolicyBot: what policy documents say",
            ["description.short"] = "Answers from policy documents, with the passage each answer rests on.",
            ["description.full"] = "Ask about the policy documents on file and get a short answer with the passages it rests on: document, section, note and page. Budgets and other figures, proposed changes as old/new tables, attendees and differences between documents can be asked for too. What the documents do not say is not answered; the nearest passages are shown instead.",
            ["composeExtensions[0].commands[0].title"] = "Search the documents",
            ["composeExtensions[0].commands[0].description"] = "Finds a passage and inserts it with its source.",
            ["composeExtensions[0].commands[0].parameters[0].title"] = "Words",
            ["composeExtensions[0].commands[0].parameters[0].description"] = "What to look for",
        };
        for (var at = 0; at < Prompts.Length; at++)
        {
            texts[FormattableString.Invariant($"bots[0].commandLists[0].commands[{at}].title")] = Prompts[at].En;
            texts[FormattableString.Invariant($"bots[0].commandLists[0].commands[{at}].description")] = Prompts[at].EnAbout;
        }

        return texts;
    }

    static JsonArray Scopes() => ["personal", "groupChat", "team"];
}
