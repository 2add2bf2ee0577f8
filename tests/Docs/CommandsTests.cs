using System.Globalization;
using System.Text;
using PolicyBot.Bot.Channels.Terminal;
using PolicyBot.Indexer.Commands;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Docs;

/// <summary>
/// Every command that stands in a code block of the documentation is run as it is written, or stands in a list with the
/// reason why not. It runs alone: the working folder and the console belong to the whole process.
/// </summary>
[Collection(AloneCollection.Name)]
public sealed class CommandsTests(Workplace place) : IClassFixture<Workplace>
{
    static readonly string[] Documents = ["README.md", "README.ja.md", "infra/README.md", .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(file => "docs/" + Path.GetFileName(file))];

    /// <summary>What a command begins with, and why it is not run here.</summary>
    static readonly Dictionary<string, string> NotRun = new(StringComparer.Ordinal)
    {
        ["dotnet run --project bot"] = "serves until it is told to end: .ci/run does it, ProgramTests start the built program",
        ["dotnet test"] = "this is it",
        ["dotnet publish"] = "compiles everything again",
        ["az "] = "needs an Azure subscription",
        ["podman "] = "needs a container engine and the base images",
        ["systemctl "] = "changes the machine",
        ["cp "] = "changes the machine",
    };

    /// <summary>Names that stand for something of the reader's own.</summary>
    static readonly (string Name, string Value)[] Placeholders =
        [("APP_ID", "6f2d8c1e-3b74-4a5f-9c0d-1e2f3a4b5c6d"), ("DOMAIN", "bot.example.go.jp")];

    [Fact]
    public async Task Every_command_of_the_documentation_works()
    {
        var failures = new List<string>();
        foreach (var command in Commands().Where(command => WhyNot(command) is null))
        {
            var (code, errors) = await place.RunAsync(Words(command));
            if (code != 0)
            {
                failures.Add($"{command}\n  exit {code.ToString(CultureInfo.InvariantCulture)} {errors}");
            }
        }

        Assert.Empty(failures);
    }

    [Fact]
    public void What_is_not_run_is_still_written_somewhere()
    {
        var commands = Commands().ToList();

        Assert.True(commands.Count(command => WhyNot(command) is null) > 20, "commands that run");
        Assert.DoesNotContain(NotRun.Keys, start => !commands.Any(command => Begins(command, start)));
    }

    [Fact]
    public void Every_verb_of_both_programs_has_an_example()
    {
        var words = Commands().Select(Words).Where(words => words is ["dotnet", "run", ..] && words.Contains("--")).ToList();
        foreach (var (project, verbs) in new[] { ("bot", new[] { "ask", "evaluate", "feedback", "mcp", "package" }), ("indexer", ["build", "search", "inspect", "changes", "compare", "figures"]) })
        {
            var shown = words.Where(one => one.Contains(project)).Select(one => one[Array.IndexOf(one, "--") + 1]);
            Assert.Empty(verbs.Except(shown).Except(["mcp"]));
        }
    }

    static string? WhyNot(string command) => NotRun.Where(one => Begins(command, one.Key)).Select(one => one.Value).FirstOrDefault();

    /// <summary>"dotnet run --project bot" is meant alone, without a verb.</summary>
    static bool Begins(string command, string start) =>
        start.EndsWith(' ') || start is "dotnet publish" ? command.StartsWith(start, StringComparison.Ordinal) : command == start;

    static IEnumerable<string> Commands() => Documents.SelectMany(document => Blocks(File.ReadAllLines(Path.Combine(Repository.Root, document)))).Distinct();

    /// <summary>The lines of code blocks without a language, or in a shell's.</summary>
    static IEnumerable<string> Blocks(IEnumerable<string> lines)
    {
        string? language = null;
        foreach (var line in lines.Select(line => line.Trim()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                language = language is null ? line[3..] : null;
            }
            else if (language is "" or "sh" or "bash" && IsCommand(line))
            {
                yield return WithoutRemark(line);
            }
        }
    }

    /// <summary>A drawing is made of ─.</summary>
    static bool IsCommand(string line) => line.Length > 0 && char.IsAsciiLetterLower(line[0]) && !line.Contains('─', StringComparison.Ordinal);

    static string WithoutRemark(string line) => line.IndexOf("  #", StringComparison.Ordinal) is >= 0 and var at ? line[..at].TrimEnd() : line;

    /// <summary>As a shell parts them; the words of a question stand in quotes.</summary>
    static string[] Words(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isQuoted = false;
        foreach (var c in command + " ")
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == ' ' && !isQuoted)
            {
                words.Add(word.ToString());
                word.Clear();
            }
            else
            {
                word.Append(c);
            }
        }

        return [.. words.Where(one => one.Length > 0).Select(one => Array.Find(Placeholders, placeholder => placeholder.Name == one) is { Value: { } value } ? value : one)];
    }
}

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "alone";
}

/// <summary>A folder that looks like a clone: the seeds, an index made once, and the files that examples name.</summary>
public sealed class Workplace : IAsyncLifetime, IDisposable
{
    readonly TempFolder _folder = new();
    readonly string _before = Directory.GetCurrentDirectory();

    public Workplace()
    {
        _folder.Link("seeds", Path.Combine(Repository.Root, "seeds"));
        var asked = File.ReadLines(Path.Combine(Repository.Root, "tests", "Evaluation", "questions", "open.jsonl")).Take(3).ToList();
        _folder.Text("tests/Evaluation/questions/open.jsonl", string.Join('\n', asked));
        _folder.Text("questions.jsonl", """{"id":"1","q":"何を質問できますか？"}""" + "\n");
        _folder.Text("OLD", "第一　総則\n一　この要領は、三年ごとに見直す。\n");
        _folder.Text("NEW", "第一　総則\n一　この要領は、五年ごとに見直す。\n");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        _folder.Bytes("FILE", Encoding.GetEncoding("shift_jis").GetBytes("第一　総則\r\n一　この要領は、三年ごとに見直す。\r\n"));
    }

    public Task InitializeAsync() => BuiltIndex.CopyToAsync(_folder.At(".policybot"));

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>dotnet run --project PROJECT -- WORDS, in this process; &lt; and &gt; name the files beside it.</summary>
    public async Task<(int Code, string Errors)> RunAsync(string[] words)
    {
        if (words is not ["dotnet", "run", "--project", var project and ("bot" or "indexer"), "--", .. var rest])
        {
            return (-1, "is not run and not in the list of what is not run");
        }

        return rest.Contains("<") ? await RunWithFilesAsync(project, rest) : await RunHereAsync(project, rest);
    }

    async Task<(int Code, string Errors)> RunHereAsync(string project, string[] arguments)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var results = new StringWriter();
        using var remarks = new StringWriter();
        Directory.SetCurrentDirectory(_folder.Path);
        Console.SetOut(results);
        Console.SetError(remarks);
        try
        {
            var code = project == "bot" ? await BotCommandLine.RunAsync(arguments) : CommandLine.Run(arguments, new Output(results, remarks, null));
            return (code, remarks.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Directory.SetCurrentDirectory(_before);
        }
    }

    async Task<(int Code, string Errors)> RunWithFilesAsync(string project, string[] words)
    {
        var program = Path.Combine(AppContext.BaseDirectory, project == "bot" ? "PolicyBot.Bot.dll" : "PolicyBot.Indexer.dll");
        var from = words[Array.IndexOf(words, "<") + 1];
        var start = new System.Diagnostics.ProcessStartInfo("dotnet", [program, .. words.TakeWhile(word => word is not ("<" or ">"))])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = System.Diagnostics.Process.Start(start) ?? throw new InvalidOperationException(program);
        await process.StandardInput.WriteAsync(await File.ReadAllTextAsync(_folder.At(from)));
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (output.Length > 0 ? process.ExitCode : -1, await errors);
    }

    public void Dispose() => _folder.Dispose();
}
