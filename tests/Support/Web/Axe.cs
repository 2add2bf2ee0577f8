using System.Text.Json;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Support.Web;

/// <summary>The accessibility rules of axe-core, from a cache beside the user's other caches. Where it is missing a test says so.</summary>
internal static class Axe
{
    static readonly Lazy<string?> Script = new(Read);

    const string Run = "() => axe.run().then(r => r.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 120)).slice(0, 3).join(' | ')}`))";

    public static bool IsThere(ITestOutputHelper output)
    {
        if (Script.Value is not null)
        {
            return true;
        }

        const string message = "NOT RUN: axe-core is neither in POLICYBOT_AXE nor in the user's cache (policybot/axe); .ci/run puts it there.";
        output.WriteLine(message);
        Console.WriteLine(message);
        return false;
    }

    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Script.Value ?? "");
        var found = await page.EvaluateAsync<JsonElement>(Run);
        return [.. found.EnumerateArray().Select(one => one.GetString() ?? "")];
    }

    static string? Read()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named ? named : Path.Combine(home, ".cache");
        var file = Environment.GetEnvironmentVariable("POLICYBOT_AXE") ?? Path.Combine(cache, "policybot", "axe", "node_modules", "axe-core", "axe.min.js");
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }
}
