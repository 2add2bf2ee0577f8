using Microsoft.Playwright;

namespace PolicyBot.Tests.Support.Web;

/// <summary>One Chromium and one server for all tests of the page. Where no browser is there its tests say that they did not run.</summary>
public sealed class Browser : IAsyncLifetime
{
    static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    static readonly string[] Flags =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    internal static string? Program { get; } = Environment.GetEnvironmentVariable("POLICYBOT_CHROMIUM") ?? Array.Find(Places, File.Exists);

    IPlaywright? _playwright;
    IBrowser? _browser;

    internal PageHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Program is not { } program)
        {
            return;
        }

        Host = await PageHost.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Flags });
    }

    public async Task DisposeAsync()
    {
        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }
    }

    internal async Task<Visit> VisitAsync(Look? look = null, PageHost? host = null)
    {
        look ??= new Look();
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (host ?? Host).Address,
            Locale = look.Locale,
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        return await Visit.OpenAsync(context, (host ?? Host).Address);
    }
}

internal sealed record Look(string Locale = "ja-JP", bool Dark = false, int Width = 1280, int Height = 900);

/// <summary>A test in the browser, which says that it did not run where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    internal const string Missing = "NOT RUN: no Chromium on this machine (POLICYBOT_CHROMIUM or /usr/bin/chromium).";

    public BrowserFactAttribute() => Skip = Browser.Program is null ? Missing : null;
}

public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Program is null ? BrowserFactAttribute.Missing : null;
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
