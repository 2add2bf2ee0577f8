using System.CommandLine;

namespace PolicyBot.Bot.Packaging;

/// <summary>package: the zip that is uploaded to Teams.</summary>
internal static class PackageCommand
{
    const int UsageError = 2;
    const int CannotWrite = 5;

    public static Command Create()
    {
        var appId = new Option<string>("--app-id") { Description = "The bot's app id (MicrosoftAppId).", Required = true };
        var domain = new Option<string>("--domain") { Description = "The name that the bot is reached by: bot.example.go.jp.", Required = true };
        var developer = new Option<string>("--developer") { Description = "Who offers the app, at most 32 characters.", DefaultValueFactory = _ => "PolicyBot" };
        var privacy = new Option<string?>("--privacy-url") { Description = "Where the privacy notice stands (default: the bot's page)." };
        var terms = new Option<string?>("--terms-url") { Description = "Where the terms of use stand (default: the bot's page)." };
        var version = new Option<string>("--app-version") { Description = "Raise it with every upload: 1.0.1.", DefaultValueFactory = _ => "1.0.0" };
        var output = new Option<string>("--out") { Description = "The file to write.", DefaultValueFactory = _ => "policybot-teams.zip" };
        var command = new Command("package", "Writes the Teams app package: manifest, languages and icons.") { appId, domain, developer, privacy, terms, version, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            var name = parsed.GetValue(domain) ?? "";
            var app = new TeamsApp
            {
                Id = parsed.GetValue(appId) ?? "",
                Domain = name,
                Developer = parsed.GetValue(developer) ?? "",
                Privacy = parsed.GetValue(privacy) ?? $"https://{name}/",
                Terms = parsed.GetValue(terms) ?? $"https://{name}/",
                Version = parsed.GetValue(version) ?? "",
            };
            return await WriteAsync(app, parsed.GetValue(output) ?? "", cancellation);
        });
        return command;
    }

    static async Task<int> WriteAsync(TeamsApp app, string file, CancellationToken cancellation)
    {
        if (app.Mistakes().ToList() is { Count: > 0 } mistakes)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, mistakes));
            return UsageError;
        }

        try
        {
            await File.WriteAllBytesAsync(file, TeamsPackage.Write(app), cancellation);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"PB-PKG-010 {file}：書き込めません。");
            return CannotWrite;
        }

        Console.WriteLine(file);
        return 0;
    }
}
