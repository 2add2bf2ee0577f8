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

    static Process Start(string seeds, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PolicyBot.Bot.dll"), "--urls", "http://127.0.0.1:0", "--Seeds", seeds, "--Index", Path.Combine(seeds, ".index")])
        {
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
