using System.Reflection;
using System.Security.Cryptography;

namespace PolicyBot.Bot.Channels.Web;

/// <summary>The page's own files, built into the program: there is no folder a path could lead out of.</summary>
internal static class PageFiles
{
    const string Folder = "wwwroot/";

    static readonly Dictionary<string, PageFile> Files = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(name => name[Folder.Length..], PageFile.Read, StringComparer.Ordinal);

    public static void MapPages(this WebApplication app)
    {
        app.MapGet("/", () => Files["index.html"].Send());
        app.MapGet("/changes", () => Files["changes.html"].Send());
        app.MapGet("/figures", () => Files["figures.html"].Send());
        app.MapGet("/source", () => Files["source.html"].Send());
        app.MapGet("/source/{id}", (string id, Retrieval.Archive archive) =>
            Files["source.html"].Send(archive.Catalog.Any(info => info.Id == id) ? StatusCodes.Status200OK : StatusCodes.Status404NotFound));
        foreach (var (name, file) in Files.Where(file => !file.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            app.MapGet($"/{name}", () => file.Send());
        }
    }
}

internal sealed record PageFile(byte[] Content, string Type, string Tag)
{
    public static PageFile Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource) ?? throw new FileNotFoundException(resource);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new PageFile(content, TypeOf(resource), $"\"{Convert.ToHexString(SHA256.HashData(content))[..16]}\"");
    }

    public IResult Send(int status = StatusCodes.Status200OK) => new PageFileResult(this, status);

    static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"{name}: nothing is known of {other}"),
    };
}

/// <summary>A file a browser may keep as long as it asks whether it is still the same.</summary>
internal sealed class PageFileResult(PageFile file, int status) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.Headers.CacheControl = "no-cache";
        response.Headers.ETag = file.Tag;
        if (status == StatusCodes.Status200OK && httpContext.Request.Headers.IfNoneMatch == file.Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = status;
        response.ContentType = file.Type;
        response.ContentLength = file.Content.Length;
        await response.Body.WriteAsync(file.Content, httpContext.RequestAborted);
    }
}
