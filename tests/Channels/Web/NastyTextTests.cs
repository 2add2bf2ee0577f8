using System.Text;
using System.Text.Json;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Web;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Web;

/// <summary>Strings that have broken pages elsewhere: shown as they are, never run.</summary>
[Collection(BrowserCollection.Name)]
public sealed class NastyTextTests(Browser browser, ITestOutputHelper output)
{
    static readonly string[] Own =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "javascript:alert(1)", "{{constructor.constructor('alert(1)')()}}", "${alert(1)}",
        "[1]<b>太字</b>[2]", "‮‮逆さ‬", "</textarea><script>alert(1)</script>", "<a href=\"https://evil.example/\">出典</a>", "![x](https://evil.example/x.png)", "=HYPERLINK(\"https://evil.example\")",
        "<iframe src=//evil.example>", "'-alert(1)-'", "\u0001\u0008", "﷽", "<style>*{display:none}</style>", "<base href=//evil.example>", "<meta http-equiv=refresh content=0;url=//evil.example>",
    ];

    /// <summary>Every string in every place of an answer that comes from outside, drawn by the page's own module.</summary>
    [BrowserFact]
    public async Task In_an_answer_they_are_text()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("/");
        var strings = Strings();
        var wrong = await visit.Page.EvaluateAsync<string[]>(Draw, strings);
        output.WriteLine($"{strings.Length} strings");

        Assert.Empty(wrong);
        Assert.Empty(visit.Offences);
    }

    [BrowserFact]
    public async Task In_a_question_they_are_text()
    {
        await using var visit = await browser.VisitAsync();
        await visit.Page.GotoAsync("/");
        foreach (var question in Packed(Strings(), 1_900))
        {
            await visit.AskAsync(question);
            var shown = await visit.Page.Locator(".asked").Last.EvaluateAsync<string>("e => e.lastChild.nodeType === 3 ? e.lastChild.data : ''");
            Assert.Equal(await visit.Page.EvaluateAsync<string>("text => text.trim()", question), shown);
            Assert.Equal(0, await visit.Page.Locator(".exchange").Last.Locator("script, img, svg, iframe, style, base, meta, object, embed").CountAsync());
        }

        Assert.Empty(visit.Offences);
    }

    [BrowserFact]
    public async Task In_a_document_its_title_and_its_file_name_they_are_text()
    {
        using var folder = new TempFolder();
        const string name = "<img src=x onerror=alert(1)>.txt";
        var body = string.Join("\n\n", Strings().Select((text, i) => $"{i + 1}．{text.ReplaceLineEndings(" ")}"));
        await File.WriteAllTextAsync(Path.Combine(folder.Path, name), "<script>alert(1)</script>\n\n" + body);
        await using var host = await PageHost.StartAsync(folder: folder.Path);
        await using var visit = await browser.VisitAsync(host: host);
        var info = Assert.Single(host.Archive.Catalog);
        var text = (await host.Archive.DocumentAsync(info.Id))!.Text;
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator("#shelf li").WaitForAsync();
        await visit.Page.GotoAsync($"/source/{Uri.EscapeDataString(info.Id)}?start=0&end=40#passage");
        await visit.Page.Locator("mark").First.WaitForAsync();

        Assert.Equal(text, await visit.Page.EvaluateAsync<string>("[...document.querySelectorAll('#text .text')].map(t => { const c = t.cloneNode(true); c.querySelectorAll('.sr').forEach(s => s.remove()); return c.textContent; }).join('')"));
        Assert.Equal(info.Title, await visit.Page.TextContentAsync("h1"));
        await visit.Page.GotoAsync("/");
        await visit.AskAsync("1．について教えて");
        Assert.Empty(visit.Offences);
    }

    string[] Strings()
    {
        var listed = SharedData.At("data", "blns", "blns.json") is { } file
            ? JsonSerializer.Deserialize<string[]>(File.ReadAllText(file)) ?? []
            : [];
        output.WriteLine(listed.Length == 0 ? "NOT RUN: the public list (shared/blns); only our own strings were tried." : $"{listed.Length} strings of the public list");
        return [.. Own, .. listed.Where(text => text.Length > 0)];
    }

    static IEnumerable<string> Packed(IEnumerable<string> strings, int longest)
    {
        var packed = new StringBuilder();
        foreach (var text in strings.Select(text => text.ReplaceLineEndings(" ")).Where(text => text.Length < longest))
        {
            if (packed.Length + text.Length + 1 > longest)
            {
                yield return packed.ToString();
                packed.Clear();
            }

            packed.Append(text).Append(' ');
        }

        yield return packed.ToString();
    }

    const string Draw = """
        async strings => {
          const { draw } = await import('/answer.js');
          const { drawText } = await import('/text.js');
          const wrong = [];
          const box = document.getElementById('log');
          for (const s of strings) {
            const citation = { n: 1, title: s, section: s, revisionNote: s, page: 1, quote: s, url: s };
            const answer = { kind: 'figure', lang: 'ja', text: s + '[1]', citations: [citation], nearest: [citation], suggestions: [s], derived: [{ text: s, how: s }],
              figures: [{ label: s, subOf: s, value: 1, unit: s, period: s, measure: s, citation: 1 }], changes: [] };
            box.replaceChildren(...draw(answer, () => {}, () => {}));
            const text = document.createElement('div');
            drawText(text, { text: s, pageStarts: [0], outline: [], notes: [] }, { start: 0, end: s.length });
            box.append(text);
            if (box.querySelector('script,img,svg,iframe,style,base,meta,object,embed,form,[onerror],[onload],[style]')) wrong.push('element: ' + s);
            if ([...box.querySelectorAll('a')].some(a => a.href && new URL(a.href).origin !== location.origin)) wrong.push('link: ' + s);
            if (box.querySelector('.chip').textContent !== s) wrong.push('chip: ' + s);
            if (!box.querySelector('mark').textContent.endsWith(s) || box.querySelector('mark :not(span)')) wrong.push('source: ' + s);
            await Promise.resolve();
          }
          return wrong;
        }
        """;
}
