using Microsoft.Playwright;
using PolicyBot.Tests.Support.Web;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>The page as people use it, in a real browser.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PageTests(Browser browser, ITestOutputHelper output)
{
    const string Question = "何を質問できますか？";

    public static TheoryData<string> Looks => ["light", "dark", "phone", "English"];

    [BrowserTheory]
    [MemberData(nameof(Looks))]
    public async Task Every_view_holds_the_rules_of_accessibility_fits_its_screen_and_asks_nobody_else(string name)
    {
        await using var visit = await browser.VisitAsync(LookOf(name));
        var withAxe = Axe.IsThere(output);
        foreach (var view in new Func<Visit, Task>[] { OpenChatAsync, OpenAnswerAsync, OpenPanelAsync, OpenShelfAsync, OpenSourceAsync, OpenChangesAsync, OpenFiguresAsync })
        {
            await view(visit);
            Assert.Equal(0, await visit.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
            Assert.Empty(withAxe ? await Axe.ViolationsAsync(visit.Page) : []);
        }

        Assert.Empty(visit.Offences);
    }

    [BrowserFact]
    public async Task Enter_takes_a_conversion_and_only_the_next_one_sends()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("/");
        await visit.Page.FocusAsync("#question");
        var keyboard = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = "よさん", ["selectionStart"] = 3, ["selectionEnd"] = 3 });
        await keyboard.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "rawKeyDown", ["key"] = "Enter", ["code"] = "Enter", ["windowsVirtualKeyCode"] = 229 });
        await keyboard.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "keyUp", ["key"] = "Enter", ["code"] = "Enter", ["windowsVirtualKeyCode"] = 13 });
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "予算" });

        Assert.Equal(0, await visit.Page.Locator(".exchange").CountAsync());
        Assert.Equal("予算", await visit.Page.InputValueAsync("#question"));

        await visit.Page.Keyboard.PressAsync("Shift+Enter");
        Assert.Equal(0, await visit.Page.Locator(".exchange").CountAsync());

        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator(".exchange").WaitForAsync();
    }

    [BrowserFact]
    public async Task The_keyboard_alone_asks_opens_a_source_and_comes_back()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator("#shelf li").First.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await FocusedAsync(visit, "href"));
        await TabToAsync(visit, "id", "question");
        await visit.Page.Keyboard.TypeAsync(await QuestionWithCitationAsync());
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator(".exchange[aria-busy=false] .cite").First.WaitForAsync();
        await TabToAsync(visit, "class", "cite", back: true);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("#panel mark").First.WaitForAsync();
        Assert.Equal("panel-title", await FocusedAsync(visit, "id"));
        await visit.Page.Keyboard.PressAsync("Escape");

        Assert.False(await visit.Page.Locator("#panel").IsVisibleAsync());
        Assert.Equal("cite", await FocusedAsync(visit, "class"));
    }

    [BrowserFact]
    public async Task A_permanent_address_shows_exactly_its_characters()
    {
        await using var visit = await browser.VisitAsync();
        foreach (var info in browser.Host.Archive.Catalog)
        {
            var text = (await browser.Host.Archive.DocumentAsync(info.Id))!.Text;
            var (start, end) = (text.Length / 3, (text.Length / 3) + 400);
            await visit.Page.GotoAsync($"/source/{info.Id}?start={start}&end={end}#passage");
            await visit.Page.Locator("mark").First.WaitForAsync();
            var marked = await visit.Page.EvaluateAsync<string>("[...document.querySelectorAll('mark')].map(m => [...m.childNodes].filter(n => n.className !== 'sr').map(n => n.textContent).join('')).join('')");

            Assert.Equal(text[start..end], marked);
            Assert.True(await visit.Page.Locator("mark").First.EvaluateAsync<bool>("m => { const r = m.getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight; }"));
            Assert.Equal(text, await visit.Page.EvaluateAsync<string>("[...document.querySelectorAll('#text .text')].map(t => { const c = t.cloneNode(true); c.querySelectorAll('.sr').forEach(s => s.remove()); return c.textContent; }).join('')"));
        }
    }

    [BrowserFact]
    public async Task A_marker_leads_to_its_note_and_the_note_back()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync($"/source/{await DraftAsync()}");
        var marker = visit.Page.Locator("a.marker[id^=marker-]").First;
        await marker.ClickAsync();
        var note = visit.Page.Locator(new Uri(visit.Page.Url).Fragment);
        Assert.StartsWith("#note-", new Uri(visit.Page.Url).Fragment, StringComparison.Ordinal);
        await note.ClickAsync();

        Assert.Equal("#" + await marker.GetAttributeAsync("id"), new Uri(visit.Page.Url).Fragment);
    }

    [BrowserFact]
    public async Task A_citation_opens_its_passage_word_for_word()
    {
        await using var visit = await browser.VisitAsync();
        await OpenPanelAsync(visit);
        var address = new Uri(new Uri(browser.Host.Address), await visit.Page.GetAttributeAsync("#panel-link", "href"));
        var parts = System.Web.HttpUtility.ParseQueryString(address.Query);
        var text = (await browser.Host.Archive.DocumentAsync(Uri.UnescapeDataString(address.Segments[^1])))!.Text;
        var marked = await visit.Page.EvaluateAsync<string>("[...document.querySelectorAll('#panel mark')].map(m => [...m.childNodes].filter(n => n.className !== 'sr').map(n => n.textContent).join('')).join('')");

        Assert.Equal(text[int.Parse(parts["start"]!, null)..int.Parse(parts["end"]!, null)], marked);
    }

    [BrowserFact]
    public async Task A_switch_shows_the_text_as_it_would_read_and_rivals_exclude_each_other()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("/changes");
        var radios = visit.Page.Locator("#what-if input[type=radio]");
        await radios.First.WaitForAsync();
        Assert.True(await radios.Nth(0).IsCheckedAsync());
        foreach (var i in new[] { 1, 2 })
        {
            await radios.Nth(i).CheckAsync();
            await visit.Page.Locator("#reading details[open]").WaitForAsync();
            await visit.Page.Locator("tr.adopted").First.WaitForAsync();
            Assert.Single(System.Web.HttpUtility.ParseQueryString(new Uri(visit.Page.Url).Query).GetValues("branch")!);
            Assert.Equal(await radios.Nth(i).GetAttributeAsync("id"), await FocusedAsync(visit, "id"));
        }
    }

    [BrowserFact]
    public async Task Figures_are_filtered_and_their_pictures_drawn()
    {
        await using var visit = await browser.VisitAsync();
        await OpenFiguresAsync(visit);
        var all = await visit.Page.Locator(".ledger tbody tr").CountAsync();
        await visit.Page.SelectOptionAsync("#measure", "target");
        await Assertions.Expect(visit.Page.Locator(".ledger tbody tr")).Not.ToHaveCountAsync(all);
        await visit.Page.Locator(".charts img").First.ScrollIntoViewIfNeededAsync();

        Assert.NotEqual(0, await visit.Page.Locator(".ledger tbody tr").CountAsync());
        Assert.NotEqual(0, await visit.Page.EvaluateAsync<int>("async () => { const picture = document.querySelector('.charts img'); await picture.decode(); return picture.naturalWidth; }"));
        Assert.NotEmpty(await visit.Page.GetAttributeAsync(".charts img", "alt") ?? "");
    }

    [BrowserFact]
    public async Task A_shared_link_asks_the_same_question_with_what_went_before()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("/");
        await visit.AskAsync(Question);
        await visit.AskAsync("What can I ask?");
        var link = visit.Page.Url;
        await using var other = await browser.VisitAsync();
        await other.Page.GotoAsync(link);
        await other.Page.Locator(".exchange[aria-busy=false]").WaitForAsync();

        Assert.EndsWith("What can I ask?", await other.Page.Locator(".asked").TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString(Question).Replace("%20", "+", StringComparison.Ordinal), link, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_follow_up_goes_with_the_questions_before_it()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("/");
        await visit.AskAsync(Question);
        var asked = await visit.Page.RunAndWaitForRequestAsync(() => visit.AskAsync("他には？"), request => request.Url.EndsWith("/api/ask/stream", StringComparison.Ordinal));

        Assert.Equal($$"""{"q":"他には？","turns":["{{Question}}"]}""", asked.PostData);
    }

    [BrowserFact]
    public async Task The_language_is_the_browsers_until_it_is_switched()
    {
        await using var visit = await browser.VisitAsync(new Look("en-GB"));
        await visit.Page.GotoAsync("/figures");
        Assert.Equal("Figures in the documents", await visit.Page.TextContentAsync("h1"));
        await visit.Page.ClickAsync("#language");
        Assert.Equal("資料の数値", await visit.Page.TextContentAsync("h1"));
        await visit.Page.GotoAsync("/changes");

        Assert.Equal("新旧対照表", await visit.Page.TextContentAsync("h1"));
        Assert.Equal("ja", await visit.Page.GetAttributeAsync("html", "lang"));
    }

    [BrowserTheory]
    [InlineData(429, "要求が多すぎます")]
    [InlineData(500, "予期しない問題")]
    [InlineData(0, "つながりません")]
    public async Task What_went_wrong_is_said_and_can_be_tried_again(int status, string words)
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("/");
        await visit.Page.RouteAsync("**/api/ask/stream", route => status == 0 ? route.AbortAsync() : route.FulfillAsync(new RouteFulfillOptions { Status = status }));
        await visit.AskAsync(Question);
        Assert.Contains(words, await visit.Page.TextContentAsync("[role=alert]"), StringComparison.Ordinal);
        await visit.Page.UnrouteAllAsync();
        await visit.Page.ClickAsync("[role=alert] button");

        await visit.Page.Locator(".exchange .said").WaitForAsync();
    }

    [BrowserFact]
    public async Task A_document_that_is_not_there_is_said_to_be_missing()
    {
        await using var visit = await browser.VisitAsync();
        var answer = await visit.Page.GotoAsync("/source/nobody-knows-it?start=1&end=2");

        Assert.Equal(404, answer!.Status);
        await visit.Page.GetByText("この資料はありません。").WaitForAsync();
    }

    static Look LookOf(string name) => name switch
    {
        "dark" => new Look(Dark: true),
        "phone" => new Look(Width: 320, Height: 640),
        "English" => new Look("en-US"),
        _ => new Look(),
    };

    static async Task OpenChatAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator("#shelf li").First.WaitForAsync();
    }

    async Task OpenAnswerAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/");
        await visit.AskAsync(Question);
        await visit.AskAsync(await QuestionWithCitationAsync());
    }

    async Task OpenPanelAsync(Visit visit)
    {
        await OpenAnswerAsync(visit);
        await visit.Page.Locator(".cite").Last.ClickAsync();
        await visit.Page.Locator("#panel mark").First.WaitForAsync();
    }

    static async Task OpenShelfAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/source");
        await visit.Page.Locator(".shelf li").First.WaitForAsync();
    }

    async Task OpenSourceAsync(Visit visit)
    {
        await visit.Page.GotoAsync($"/source/{await DraftAsync()}?start=300&end=900#passage");
        await visit.Page.Locator("mark").First.WaitForAsync();
    }

    async Task OpenChangesAsync(Visit visit)
    {
        await visit.Page.GotoAsync($"/changes?document={await DraftAsync()}");
        await visit.Page.Locator(".comparison").First.WaitForAsync();
    }

    static async Task OpenFiguresAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/figures");
        await visit.Page.Locator(".ledger").WaitForAsync();
    }

    async Task<string> DraftAsync()
    {
        foreach (var info in browser.Host.Archive.Catalog)
        {
            if ((await browser.Host.Archive.DocumentAsync(info.Id))!.RevisionNotes.Count > 0)
            {
                return info.Id;
            }
        }

        throw new InvalidOperationException("No seed has revision notes.");
    }

    async Task<string> QuestionWithCitationAsync()
    {
        var draft = (await browser.Host.Archive.DocumentAsync(await DraftAsync()))!;
        return $"{draft.RevisionNotes[0].Section}の修正案を要約して";
    }

    static Task<string?> FocusedAsync(Visit visit, string attribute) => visit.Page.EvaluateAsync<string?>($"document.activeElement.getAttribute('{attribute}')");

    static async Task TabToAsync(Visit visit, string attribute, string value, bool back = false)
    {
        for (var i = 0; i < 60 && await FocusedAsync(visit, attribute) != value; i++)
        {
            await visit.Page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
        }

        Assert.Equal(value, await FocusedAsync(visit, attribute));
    }
}
