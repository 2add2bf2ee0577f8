using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using PolicyBot.Bot.Channels.Web;
using PolicyBot.Bot.Channels.Web.Guards;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Pipeline;
using PolicyBot.Indexer.Reading;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Tests.Support.Web;

/// <summary>The page on a free port of this machine, over the seeds or another folder.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    static readonly Lazy<Task<Archive>> Seeds = new(() => ReadAsync(Path.Combine(Repository.Root, "seeds")));

    readonly WebApplication _app;

    PageHost(WebApplication app, Archive archive)
    {
        (_app, Archive) = (app, archive);
        Address = app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
        Http = new HttpClient { BaseAddress = new Uri(Address) };
    }

    public static Task<Archive> SeedsAsync() => Seeds.Value;

    public string Address { get; }

    public HttpClient Http { get; }

    public Archive Archive { get; }

    public static async Task<PageHost> StartAsync(string urls = "http://127.0.0.1:0", string? folder = null, params string[] settings)
    {
        var archive = folder is null ? await Seeds.Value : await ReadAsync(folder);
        var builder = WebApplication.CreateSlimBuilder(WebOptions.Settings(settings));
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(ServerLimits.Apply);
        builder.WebHost.UseUrls(urls);
        builder.Services.AddWebRoom(builder.Configuration, archive);
        var app = builder.Build();
        app.UseWebGuards();
        app.MapWebRoom();
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return new PageHost(app, archive);
    }

    static Task<Archive> ReadAsync(string folder)
    {
        var contents = FolderContents.Read(folder, new ReadOptions());
        return Archive.OpenAsync(new MemoryIndex(contents.Passages, contents.Attachments));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
