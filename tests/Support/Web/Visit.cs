using Microsoft.Playwright;

namespace PolicyBot.Tests.Support.Web;

/// <summary>A page in a context of its own; whatever it does that it should not is written down.</summary>
internal sealed class Visit : IAsyncDisposable
{
    readonly IBrowserContext _context;

    readonly List<string> _offences = [];

    Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Foreign requests, script errors, dialogs, breaches of the page's policy.</summary>
    public IReadOnlyList<string> Offences
    {
        get
        {
            lock (_offences)
            {
                return [.. _offences];
            }
        }
    }

    public static async Task<Visit> OpenAsync(IBrowserContext context, string home)
    {
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page);
        context.Request += (_, request) => visit.NoteIf(!request.Url.StartsWith(home, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"request {request.Url}");
        page.PageError += (_, error) => visit.NoteIf(true, $"error {error}");
        page.Console += (_, message) => visit.NoteIf(message.Text.Contains("Content Security Policy", StringComparison.Ordinal), message.Text);
        page.Dialog += async (_, dialog) =>
        {
            visit.NoteIf(true, $"dialog {dialog.Message}");
            await dialog.DismissAsync();
        };
        return visit;
    }

    /// <summary>Asks as a person does and waits for the answer.</summary>
    public async Task AskAsync(string question)
    {
        var before = await Page.Locator(".exchange").CountAsync();
        await Page.FillAsync("#question", question);
        await Page.PressAsync("#question", "Enter");
        await Page.Locator(".exchange[aria-busy=false]").Nth(before).WaitForAsync();
    }

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    void NoteIf(bool isOffence, string what)
    {
        if (isOffence)
        {
            lock (_offences)
            {
                _offences.Add(what);
            }
        }
    }
}
