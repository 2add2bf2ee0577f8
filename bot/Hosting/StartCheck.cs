using PolicyBot.Bot.Answers.Phrasing;
using PolicyBot.Bot.Memory;
using PolicyBot.Indexer.Pipeline;

namespace PolicyBot.Bot.Hosting;

/// <summary>All mistakes in the settings at once, a sentence each, before documents are read or anything listens.</summary>
internal static class StartCheck
{
    public const int UnsafeConfiguration = 78;

    public static IReadOnlyList<string> Mistakes(Func<string, string?> setting) =>
    [
        .. Addresses(setting("urls")),
        .. HostingOptions.From(setting).Mistakes(),
        .. ModelOptions.From(setting).Mistakes(),
        .. MemoryOptions.From(setting).Mistakes(),
        .. IndexSettings.From(setting, "").Mistakes(),
    ];

    static IEnumerable<string> Addresses(string? urls) =>
        (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(IsAddress)
            ? [] : ["PB-OPS-004 待ち受けるアドレス（--urls、ASPNETCORE_URLS）は http://127.0.0.1:3978 の形にしてください。"];

    // http://*:80 and http://+:80 are no URIs, but addresses to listen on.
    static bool IsAddress(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http" or "https", Port: >= 0 and <= 65535 };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
