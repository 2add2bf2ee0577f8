using System.Text.Json;
using PolicyBot.Indexer.Commands;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Commands;

public sealed class InspectTests
{
    static readonly string Seeds = Path.Combine(Repository.Root, "seeds");

    [Fact]
    public void Every_document_is_one_line_of_json_with_the_fields_that_scripts_rely_on()
    {
        var (code, results, _) = Run("inspect", Seeds, "--json", "--seeds", Seeds);

        Assert.Equal(ExitCodes.Done, code);
        var lines = results.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            var document = json.RootElement.GetProperty("document");
            var text = File.ReadAllText(Path.Combine(Seeds, document.GetProperty("file").GetString()!));
            Assert.NotEqual(JsonValueKind.Null, document.GetProperty("title").ValueKind);
            foreach (var section in json.RootElement.GetProperty("sections").EnumerateArray())
            {
                var start = section.GetProperty("start").GetInt32();
                var end = section.GetProperty("end").GetInt32();
                Assert.InRange(end, start + 1, text.Length);
                Assert.False(char.IsWhiteSpace(text[start]));
                Assert.True(section.GetProperty("page").GetInt32() >= 1);
                Assert.NotEqual("", section.GetProperty("label").GetString());
            }

            Assert.All(["revisionNotes", "figures", "discrepancies", "findings", "attendees", "issues"], name =>
                Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty(name).ValueKind));
        }
    }

    [Fact]
    public void Labels_are_unique_inside_a_document()
    {
        var (_, results, _) = Run("inspect", Seeds, "--json", "--seeds", Seeds);

        foreach (var line in results.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            var labels = json.RootElement.GetProperty("sections").EnumerateArray().Select(section => section.GetProperty("label").GetString()).ToList();
            Assert.Equal(labels.Distinct(), labels);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_and_the_others_are_shown()
    {
        var (code, results, remarks) = Run("inspect", "no-such-file.txt", Repository.Seed("003"));

        Assert.Equal(ExitCodes.InputRefused, code);
        Assert.Contains("no-such-file.txt", remarks, StringComparison.Ordinal);
        Assert.Contains("■出席者", results, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did you mean --json", "inspect", "x.txt", "--jsn")]
    [InlineData("inspect", "inspct")]
    [InlineData("FILE", "inspect")]
    [InlineData("--encoding", "inspect", "x.txt", "--encoding")]
    public void A_mistake_on_the_command_line_ends_with_2_and_says_what_is_right(string said, params string[] arguments)
    {
        var (code, results, remarks) = Run(arguments);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Empty(results);
        Assert.Contains(said, remarks, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", remarks, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_goes_to_the_results()
    {
        var (code, results, remarks) = Run("inspect", "--help");

        Assert.Equal(ExitCodes.Done, code);
        Assert.Contains("--json", results, StringComparison.Ordinal);
        Assert.Empty(remarks);
    }

    [Fact]
    public void An_empty_folder_is_refused_in_one_sentence()
    {
        using var folder = new TempFolder();

        var (code, _, remarks) = Run("inspect", folder.Path);

        Assert.Equal(ExitCodes.InputRefused, code);
        Assert.Contains("PB-ING-010", remarks, StringComparison.Ordinal);
    }

    static (int Code, string Results, string Remarks) Run(params string[] arguments)
    {
        using var results = new StringWriter();
        using var remarks = new StringWriter();
        var code = CommandLine.Run(arguments, new Output(results, remarks, Terminal: null));
        return (code, results.ToString(), remarks.ToString());
    }
}
