using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Teams;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>What the program says before it serves anyone.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("http://0.0.0.0:0", "", "PB-WEB-010")]
    [InlineData("http://127.0.0.1:0", "not-a-guid", "PB-AUTH-033")]
    public async Task The_program_refuses_an_unsafe_configuration_with_78_and_one_sentence(string urls, string appId, string code)
    {
        using var seeds = new TempFolder();
        seeds.Text("a.txt", "第一　総則\n一　この要領は、試験のための文書である。\n");
        using var program = Start(seeds.Path, urls, appId);
        var error = program.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await program.WaitForExitAsync(limit.Token);

        Assert.Equal(78, program.ExitCode);
        Assert.Contains(code, await error, StringComparison.Ordinal);
        Assert.Single((await error).Trim().Split('\n'), line => line.StartsWith("PB-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MicrosoftAppId=x", "PB-AUTH-033")]
    [InlineData("MicrosoftAppTenantId=", "PB-AUTH-034")]
    [InlineData("MicrosoftAppTenantId=contoso", "PB-AUTH-035")]
    [InlineData("MicrosoftAppAllowedTenants=a,b", "PB-AUTH-035")]
    [InlineData("MicrosoftAppType=UserAssignedMSI", "PB-AUTH-036")]
    [InlineData("MicrosoftAppPassword=", "PB-AUTH-037")]
    [InlineData("MicrosoftAppCertificatePath=/no/such.pem MicrosoftAppPassword=", "PB-AUTH-038")]
    [InlineData("MicrosoftAppCertificatePath=/no/such.pem", "PB-AUTH-037 PB-AUTH-038")]
    [InlineData("MicrosoftAppId=", "PB-AUTH-032")]
    [InlineData("ChannelService=https://evil.example", "PB-AUTH-031")]
    [InlineData("ChannelService=https://botframework.azure.us/", "")]
    [InlineData("MicrosoftAppId= MicrosoftAppPassword=", "")]
    [InlineData("MicrosoftAppType=MultiTenant MicrosoftAppTenantId=", "")]
    [InlineData("MicrosoftAppType=UserAssignedMSI MicrosoftAppPassword=", "")]
    public async Task Each_mistake_in_the_settings_is_named_in_a_sentence(string changes, string codes)
    {
        var settings = new Dictionary<string, string?>(TeamsHost.WithAppId);
        foreach (var change in changes.Split(' '))
        {
            settings[change.Split('=')[0]] = change.Split('=', 2)[1];
        }

        var failure = await Record.ExceptionAsync(async () => await (await TeamsHost.StartAsync(settings)).DisposeAsync());

        Assert.Equal(codes, failure is OptionsValidationException mistake ? string.Join(' ', mistake.Failures.Select(said => said.Split(' ')[0])) : failure?.Message ?? "");
    }

    [Fact]
    public async Task A_start_without_keys_takes_nothing_and_asks_for_patience()
    {
        using var keys = new FakeKeys { Instead = _ => throw new HttpRequestException("down") };
        await using var host = await TeamsHost.StartAsync(keys: keys);

        using var answer = await host.PostAsync(SomeActivity.Message("x"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter?.Delta);
        Assert.Equal(HealthStatus.Unhealthy, await host.HealthAsync());
        Assert.Empty(host.Bot.Turns);
    }

    [Fact]
    public async Task A_start_with_keys_becomes_healthy()
    {
        await using var host = await TeamsHost.StartAsync();
        using var answer = await host.PostAsync(SomeActivity.Message("x"));

        Assert.Equal(HealthStatus.Healthy, await host.HealthAsync());
    }

    [Fact]
    public void The_room_uses_no_other_room()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "bot", "Channels", "Teams"), "*.cs", SearchOption.AllDirectories);
        var uses = files.SelectMany(File.ReadLines).Where(line => line.StartsWith("using PolicyBot.", StringComparison.Ordinal)).Distinct();

        Assert.NotEmpty(files);
        Assert.All(uses, line => Assert.StartsWith("using PolicyBot.Bot.Channels.Teams", line, StringComparison.Ordinal));
    }

    static Process Start(string seeds, string urls, string appId)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PolicyBot.Bot.dll"), "--urls", urls, "--Seeds", seeds, "--Index", Path.Combine(seeds, "index"), "--MicrosoftAppId", appId, "--MicrosoftAppTenantId", Guid.Empty.ToString()])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["MicrosoftAppPassword"] = appId.Length > 0 ? "x" : "";
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }
}
