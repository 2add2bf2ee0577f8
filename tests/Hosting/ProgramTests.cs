using System.Diagnostics;
using System.Runtime.InteropServices;
using PolicyBot.Tests.Support;

namespace PolicyBot.Tests.Hosting;

/// <summary>The built program from start to end.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task Mistakes_in_the_settings_are_told_before_anything_is_read()
    {
        using var program = Start("/no/such/folder", ("POLICYBOT_MODEL_NAME", "m"), ("POLICYBOT_LOG_FORMAT", "xml"));
        var error = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.Equal(78, program.ExitCode);
        Assert.Equal(["PB-OPS-002", "PB-DEP-020"], error.Trim().Split('\n').Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public async Task It_is_ready_while_it_serves_and_ends_cleanly_when_told_to()
    {
        using var seeds = new TempFolder();
        seeds.Text("a.txt", "第一　総則\n一　この要領は、試験のための文書である。\n");
        using var program = Start(seeds.Path);
        var address = await AddressAsync(program);
        using var client = new HttpClient { BaseAddress = new Uri(address) };

        Assert.Equal("Healthy", await client.GetStringAsync(new Uri("/readyz", UriKind.Relative)));
        Assert.Equal("ok", await client.GetStringAsync(new Uri("/healthz", UriKind.Relative)));

        const int TerminationSignal = 15;
        Assert.Equal(0, Signal(program.Id, TerminationSignal));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await program.WaitForExitAsync(limit.Token);
        Assert.Equal(0, program.ExitCode);
    }

    [Fact]
    public async Task A_mistake_in_appsettings_is_told_without_what_is_secret_in_it()
    {
        using var folder = new TempFolder();
        folder.Text("appsettings.json", """{"POLICYBOT_DATABASE":"postgres://user:canary-4711@db.example/policybot"}""");
        using var program = StartIn(folder.Path, "/no/such/folder");
        var output = program.StandardOutput.ReadToEndAsync();
        var error = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();

        Assert.Equal(78, program.ExitCode);
        Assert.StartsWith("PB-MEM-001 POLICYBOT_DATABASE", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error + await output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_database_it_answers_and_says_that_it_is_degraded()
    {
        using var seeds = new TempFolder();
        seeds.Text("a.txt", "第一　総則\n一　この要領は、試験のための文書である。\n");
        using var program = Start(seeds.Path, ("POLICYBOT_DATABASE", "Host=127.0.0.1;Port=1;Database=d;Username=u;Password=canary-4711"));
        using var client = new HttpClient { BaseAddress = new Uri(await AddressAsync(program)) };
        using var question = new StringContent("""{"q":"この要領は何のための文書ですか。"}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/api/ask", UriKind.Relative), question);
        using var ready = await client.GetAsync(new Uri("/readyz", UriKind.Relative));

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((System.Net.HttpStatusCode.OK, "Degraded"), (ready.StatusCode, await ready.Content.ReadAsStringAsync()));
        program.Kill();
        var log = await program.StandardError.ReadToEndAsync();
        Assert.Equal(2, log.Split("PB-MEM-010").Length);
        Assert.DoesNotContain("canary", log, StringComparison.Ordinal);
    }

    static async Task<string> AddressAsync(Process program)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await program.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith("PolicyBot: ", StringComparison.Ordinal))
            {
                return line["PolicyBot: ".Length..].Split('/', StringSplitOptions.RemoveEmptyEntries) is [var scheme, var authority, ..] ? $"{scheme}//{authority}" : line;
            }
        }

        throw new InvalidOperationException(await program.StandardError.ReadToEndAsync(limit.Token));
    }

    static Process Start(string seeds, params (string Name, string Value)[] settings) => StartIn(Directory.GetCurrentDirectory(), seeds, settings);

    static Process StartIn(string folder, string seeds, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PolicyBot.Bot.dll"), "--urls", "http://127.0.0.1:0", "--Seeds", seeds, "--Index", Path.Combine(seeds, ".index")])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
