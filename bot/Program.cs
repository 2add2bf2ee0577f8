using Microsoft.Extensions.Options;
using PolicyBot.Bot;
using PolicyBot.Bot.Answers.Phrasing;
using PolicyBot.Bot.Cards;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Channels.Terminal;
using PolicyBot.Bot.Channels.Web;
using PolicyBot.Bot.Channels.Web.Guards;
using PolicyBot.Bot.Hosting;

const string DefaultAddress = "http://127.0.0.1:3978";
const int UnsafeConfiguration = StartCheck.UnsafeConfiguration;

if (BotCommandLine.Takes(args))
{
    return await BotCommandLine.RunAsync(args);
}

var builder = WebApplication.CreateSlimBuilder(WebOptions.Settings(args));
if (StartCheck.Mistakes(name => builder.Configuration[name]) is { Count: > 0 } mistakes)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, mistakes));
    return UnsafeConfiguration;
}

builder.AddHosting();
// A mistaken setting is one sentence; the host would print a stack before it.
builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
builder.WebHost.ConfigureKestrel(ServerLimits.Apply);
if (string.IsNullOrEmpty(builder.Configuration["urls"]))
{
    builder.WebHost.UseUrls(DefaultAddress);
}

if (await BotOptions.OpenArchiveAsync(builder.Configuration, CancellationToken.None) is not { } archives)
{
    return BotOptions.NothingToRead;
}

builder.Services.AddWebRoom(builder.Configuration, archives);
builder.Services.AddPhrasing(name => builder.Configuration[name]);
var withTeams = !string.Equals(builder.Configuration["Teams"], "off", StringComparison.OrdinalIgnoreCase);
if (withTeams)
{
    builder.Services.AddPolicyChat();
    builder.Services.AddTeams(builder.Configuration);
}

var app = builder.Build();
app.UseWebGuards();
app.MapWebRoom();
if (withTeams)
{
    app.MapTeams();
}

try
{
    await app.StartAsync();
}
catch (OptionsValidationException mistake)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, mistake.Failures));
    return UnsafeConfiguration;
}

foreach (var address in app.Urls)
{
    Console.WriteLine($"PolicyBot: {address}/  ({archives.Current.Catalog.Count} 文書)");
    Console.WriteLine(withTeams ? $"Teams:     {address}{TeamsChannel.Path}" : "Teams:     off");
}

await app.WaitForShutdownAsync();
return 0;
