using System.Text.Json;
using ModelContextProtocol.Protocol;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Channels.Mcp;

/// <summary>The built program, reached by the package's own client.</summary>
public sealed class McpToolsTests(McpProgram program) : IClassFixture<McpProgram>
{
    [Fact]
    public async Task Five_tools_are_offered_and_none_changes_anything()
    {
        var tools = await program.Client.ListToolsAsync();

        Assert.Equal(["ask", "changes", "figures", "search", "section"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations is { ReadOnlyHint: true, DestructiveHint: false, OpenWorldHint: false }));
        Assert.All(tools, tool => Assert.NotEmpty(tool.Description));
    }

    [Fact]
    public async Task A_hit_is_what_stands_at_its_place()
    {
        var hits = (await DataAsync("search", new() { ["words"] = "細胞治療", ["top"] = 5 })).GetProperty("hits");

        Assert.InRange(hits.GetArrayLength(), 1, 5);
        Assert.All(hits.EnumerateArray(), hit => Assert.True(hit.GetProperty("start").GetInt32() < hit.GetProperty("end").GetInt32()));
    }

    [Fact]
    public async Task An_answer_quotes_its_passages_word_for_word()
    {
        var answer = await DataAsync("ask", new() { ["question"] = "§2の修正案を要約して" });

        Assert.NotEmpty(answer.GetProperty("text").GetString()!);
        Assert.All(answer.GetProperty("citations").EnumerateArray(), IsVerbatim);
    }

    [Fact]
    public async Task Figures_come_with_their_words_and_year()
    {
        var list = await DataAsync("figures", new() { ["fiscalYear"] = 2022 });

        Assert.True(list.GetProperty("total").GetInt32() > 0);
        Assert.All(list.GetProperty("figures").EnumerateArray(), IsVerbatim);
        Assert.All(list.GetProperty("figures").EnumerateArray(), figure => Assert.Equal(2022, figure.GetProperty("fiscalYear").GetInt32()));
    }

    [Fact]
    public async Task Changes_of_a_section_rest_on_their_note()
    {
        var drafts = (await DataAsync("changes", new() { ["document"] = "000", ["section"] = "§3" })).GetProperty("drafts");

        var changes = Assert.Single(drafts.EnumerateArray()).GetProperty("changes");
        Assert.NotEqual(0, changes.GetArrayLength());
        Assert.All(changes.EnumerateArray(), change => IsVerbatim(change.GetProperty("evidence")));
    }

    [Fact]
    public async Task From_the_list_of_documents_one_reads_on_to_the_text_of_a_place()
    {
        var documents = (await DataAsync("section", [])).GetProperty("documents");
        var id = documents[0].GetProperty("document").GetString();
        var outline = (await DataAsync("section", new() { ["document"] = id })).GetProperty("sections");
        var label = outline[0].GetProperty("label").GetString();

        IsVerbatim(await DataAsync("section", new() { ["document"] = id, ["section"] = label }));
    }

    [Theory]
    [InlineData("search", "words", "")]
    [InlineData("search", "words", "a\u0000b", "kind", "nothing of that kind")]
    [InlineData("ask", "question", "")]
    [InlineData("figures", "measure", "99")]
    [InlineData("changes", "document", "../../etc/passwd")]
    [InlineData("section", "document", "0", "section", "§999")]
    public async Task A_mistake_is_told_and_the_server_stays(string tool, params string[] pairs)
    {
        var arguments = pairs.Chunk(2).ToDictionary(pair => pair[0], object? (pair) => pair[1]);
        var result = await program.Client.CallToolAsync(tool, arguments);

        Assert.True(result.IsError);
        Assert.NotEmpty(await program.Client.ListToolsAsync());
    }

    async Task<JsonElement> DataAsync(string tool, Dictionary<string, object?> arguments)
    {
        var result = await program.Client.CallToolAsync(tool, arguments);
        Assert.True(result.IsError is not true, string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text)));
        var data = Assert.NotNull(result.StructuredContent);
        Assert.Equal(data.ToString().Length > 2, Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text.Length > 2);
        return data;
    }

    static void IsVerbatim(JsonElement place)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "seeds", place.GetProperty("file").GetString()!));
        Assert.Equal(text[place.GetProperty("start").GetInt32()..place.GetProperty("end").GetInt32()], place.GetProperty("quote").GetString());
    }
}
