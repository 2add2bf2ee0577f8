using System.Net.Http.Json;
using System.Text.Json;
using PolicyBot.Tests.Support.Web;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>What the page is told: documents, changes, figures, answers as they come.</summary>
public sealed class ViewTests
{
    [Fact]
    public async Task A_document_comes_with_its_text_as_received_and_its_notes_tied_both_ways()
    {
        await using var host = await PageHost.StartAsync();
        var draft = await DraftAsync(host);
        var source = await host.Http.GetFromJsonAsync<JsonElement>($"/api/documents/{draft}");
        var text = source.GetProperty("text").GetString()!;
        var document = await host.Archive.DocumentAsync(draft);

        Assert.Equal(document!.Text, text);
        Assert.All(source.GetProperty("notes").EnumerateArray(), note => Assert.Contains('※', text[note.GetProperty("start").GetInt32()..note.GetProperty("end").GetInt32()]));
        Assert.Contains(source.GetProperty("notes").EnumerateArray(), note => note.TryGetProperty("anchor", out _));
        Assert.Equal(document.PageStarts, source.GetProperty("pageStarts").EnumerateArray().Select(start => start.GetInt32()));
    }

    [Fact]
    public async Task What_is_chosen_is_applied_and_its_rivals_are_not()
    {
        await using var host = await PageHost.StartAsync();
        var draft = await DraftAsync(host);
        var open = (await host.Http.GetFromJsonAsync<JsonElement>($"/api/changes/{draft}")).GetProperty("branches");
        var rivals = open.EnumerateArray().Where(one => one.GetProperty("status").GetString() != "proposed").GroupBy(one => one.GetProperty("group").GetString()).First(group => group.Key is not null && group.Count() > 1).ToList();

        foreach (var chosen in rivals.Select(rival => rival.GetProperty("name").GetString()!))
        {
            var changes = await host.Http.GetFromJsonAsync<JsonElement>($"/api/changes/{draft}?branch={Uri.EscapeDataString(chosen)}");
            var applied = changes.GetProperty("branches").EnumerateArray().Where(one => one.GetProperty("group").GetString() == rivals[0].GetProperty("group").GetString() && one.GetProperty("applied").GetBoolean());
            Assert.Equal(chosen, Assert.Single(applied).GetProperty("name").GetString());
        }
    }

    [Fact]
    public async Task The_pieces_of_the_whole_text_put_together_without_the_added_ones_are_the_text()
    {
        await using var host = await PageHost.StartAsync();
        var draft = await DraftAsync(host);
        var changes = await host.Http.GetFromJsonAsync<JsonElement>($"/api/changes/{draft}");
        var kept = changes.GetProperty("text").EnumerateArray().Where(piece => piece.GetProperty("kind").GetString() != "added").Select(piece => piece.GetProperty("text").GetString());

        Assert.Equal((await host.Archive.DocumentAsync(draft))!.Text, string.Concat(kept));
    }

    [Fact]
    public async Task A_part_shows_its_own_changes_only()
    {
        await using var host = await PageHost.StartAsync();
        var draft = await DraftAsync(host);
        var part = (await host.Http.GetFromJsonAsync<JsonElement>($"/api/changes/{draft}")).GetProperty("parts")[0].GetString()!;
        var changes = await host.Http.GetFromJsonAsync<JsonElement>($"/api/changes/{draft}?section={Uri.EscapeDataString(part)}");

        Assert.Equal(part, Assert.Single(changes.GetProperty("table").GetProperty("sections").EnumerateArray()).GetProperty("label").GetString());
        Assert.All(changes.GetProperty("branches").EnumerateArray(), one => Assert.StartsWith(part, one.GetProperty("note").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Figures_answer_to_their_filters_and_have_pictures()
    {
        await using var host = await PageHost.StartAsync();
        var all = await host.Http.GetFromJsonAsync<JsonElement>("/api/figures");
        var year = all.GetProperty("choices").GetProperty("years").EnumerateArray().Last().GetString();
        var some = await host.Http.GetFromJsonAsync<JsonElement>($"/api/figures?year={year}");
        var picture = await host.Http.GetStringAsync(all.GetProperty("charts")[0].GetProperty("url").GetString());

        Assert.InRange(some.GetProperty("total").GetInt32(), 1, all.GetProperty("total").GetInt32() - 1);
        Assert.All(some.GetProperty("figures").EnumerateArray(), figure => Assert.Equal(year, figure.GetProperty("fiscalYear").GetRawText()));
        Assert.StartsWith("<svg", picture, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_comes_in_sentences_and_then_whole()
    {
        await using var host = await PageHost.StartAsync();
        using var answer = await host.Http.PostAsJsonAsync("/api/ask/stream", new { q = "何を質問できますか？", turns = Array.Empty<string>() });
        var events = (await answer.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('\n')).Select(lines => (Name: lines[0]["event: ".Length..], Data: JsonElement.Parse(lines[1]["data: ".Length..]))).ToList();

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("working", events[0].Name);
        Assert.Equal("answer", events[^1].Name);
        Assert.Equal(events[^1].Data.GetProperty("text").GetString(), string.Concat(events.Where(one => one.Name == "text").Select(one => one.Data.GetProperty("text").GetString())));
    }

    static async Task<string> DraftAsync(PageHost host)
    {
        var documents = await host.Http.GetFromJsonAsync<JsonElement>("/api/documents");
        return documents.GetProperty("documents").EnumerateArray().First(one => one.GetProperty("notes").GetInt32() > 0).GetProperty("id").GetString()!;
    }
}
