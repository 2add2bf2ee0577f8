using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PolicyBot.Bot.Channels.Web;
using PolicyBot.Bot.Channels.Web.Guards;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Reading;
using PolicyBot.Tests.Support.Search;

namespace PolicyBot.Tests.Support.Web;

/// <summary>The page on a free port of this machine, over the seeds or another folder.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    static readonly Lazy<Task<Archive>> Seeds = new(() => ReadAsync(Path.Combine(Repository.Root, "seeds")));

    readonly WebApplication _app;

    readonly TempFolder _own;

    PageHost(WebApplication app, Archive archive, TempFolder own)
    {
        (_app, Archive, _own) = (app, archive, own);
        Address = app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal);
        Http = new HttpClient { BaseAddress = new Uri(Address) };
    }

    public static Task<Archive> SeedsAsync() => Seeds.Value;

    public string Address { get; }

    public HttpClient Http { get; }

    public Archive Archive { get; }

    /// <summary>Where the program keeps what it is told.</summary>
    public string Folder => _own.Path;

    public IServiceProvider Services => _app.Services;

    public static async Task<PageHost> StartAsync(string urls = "http://127.0.0.1:0", string? folder = null, Action<IServiceCollection>? instead = null, params string[] settings)
    {
        var archive = folder is null ? await Seeds.Value : await ReadAsync(folder);
        var own = new TempFolder();
        var builder = WebApplication.CreateSlimBuilder(WebOptions.Settings([$"--Index={own.Path}", .. settings]));
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(ServerLimits.Apply);
        builder.WebHost.UseUrls(urls);
        builder.Services.AddWebRoom(builder.Configuration, ArchiveHost.Of(archive));
        instead?.Invoke(builder.Services);
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
            own.Dispose();
            throw;
        }

        return new PageHost(app, archive, own);
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
        _own.Dispose();
    }
}
