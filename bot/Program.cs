using Microsoft.Extensions.Options;
using PolicyBot.Bot.Bench;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Channels.Terminal;
using PolicyBot.Bot.Channels.Web;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;

const string DefaultAddress = "http://127.0.0.1:3978";
const int UnsafeConfiguration = 78;

if (ChatBench.Takes(args))
{
    return await ChatBench.RunAsync(args);
}

if (BotCommandLine.Takes(args))
{
    return await BotCommandLine.RunAsync(args);
}

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
if (string.IsNullOrEmpty(builder.Configuration["urls"]))
{
    builder.WebHost.UseUrls(DefaultAddress);
}

var seeds = builder.Configuration["Seeds"] ?? Environment.GetEnvironmentVariable("POLICYBOT_SEEDS") ?? "seeds";
var listing = SeedFolder.List(seeds);
if (listing.Files.Count == 0)
{
    await Console.Error.WriteLineAsync($"PB-ING-010 {seeds}：読める文書が見つかりません。--Seeds で文書のフォルダーを指定してください。");
    return 3;
}

var run = DocumentRun.For(seeds, new ReadOptions());
var results = listing.Files.Select(file => run.Read(file, seeds)).ToList();
foreach (var refused in results.Select(result => result.Refused).OfType<Refusal>())
{
    await Console.Error.WriteLineAsync($"{refused.Code} {refused.Message}");
}

builder.Services.AddSingleton(new Library(results));
builder.Services.AddTeams(builder.Configuration);

var app = builder.Build();
app.UseSecurityHeaders();
app.MapReadingRoom();
app.MapTeams();
try
{
    await app.StartAsync();
}
catch (OptionsValidationException mistake)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, mistake.Failures));
    return UnsafeConfiguration;
}

Console.WriteLine($"PolicyBot: {string.Join(", ", app.Urls)}/  ({results.Count(result => result.Document is not null)} 文書)");
await app.WaitForShutdownAsync();
return 0;
