using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using PolicyBot.Bot.Memory;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Web;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>The thumbs under an answer, in a real browser.</summary>
[Collection(BrowserCollection.Name)]
public sealed class RatingPageTests(Browser browser, ITestOutputHelper output)
{
    const string Question = "何を質問できますか？";
    const string Remark = "<img src=x onerror=alert(1)> 頁が違う。";

    [BrowserTheory]
    [InlineData("ja-JP", "役に立たなかった", "ひとことを送る")]
    [InlineData("en-US", "Not helpful", "Send the remark")]
    public async Task A_thumb_and_a_remark_are_given_by_keyboard_and_kept_once(string locale, string thumb, string send)
    {
        await using var host = await PageHost.StartAsync();
        await using var visit = await browser.VisitAsync(new Look(Locale: locale), host);
        await visit.Page.GotoAsync("/");
        await visit.AskAsync(Question);
        await visit.AskAsync(Question);
        foreach (var at in new[] { 0, 1 })
        {
            var answer = visit.Page.Locator(".exchange").Nth(at);
            var button = answer.GetByRole(AriaRole.Button, new() { Name = thumb });
            await button.FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
            await Assertions.Expect(answer.Locator("[role=status]")).Not.ToBeEmptyAsync();
        }

        Assert.Empty(Axe.IsThere(output) ? await Axe.ViolationsAsync(visit.Page) : []);
        var second = visit.Page.Locator(".exchange").Nth(1);
        await second.Locator("textarea").FillAsync(Remark);
        await second.GetByRole(AriaRole.Button, new() { Name = send }).PressAsync("Enter");
        await Assertions.Expect(second.Locator("textarea")).ToHaveCountAsync(0);

        var said = await SomeFeedback.AllAsync(host.Services.GetRequiredService<IFeedbackStore>());
        Assert.Equal([null, Remark], said.Select(one => one.Comment));
        Assert.All(said, one => Assert.Equal("dislike", one.Reaction));
        Assert.Empty(visit.Offences);
    }

    [BrowserFact]
    public async Task Feedback_that_is_not_taken_is_told_and_the_answer_stays()
    {
        await using var host = await PageHost.StartAsync();
        await using var visit = await browser.VisitAsync(host: host);
        await visit.Page.GotoAsync("/");
        await visit.AskAsync(Question);
        Directory.CreateDirectory(Path.Combine(host.Folder, "feedback.jsonl"));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "役に立った" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".rating [role=status]")).ToContainTextAsync("もう一度");
        Assert.True(await visit.Page.Locator(".said").IsVisibleAsync());
    }
}
