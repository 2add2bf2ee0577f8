using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using PolicyBot.Bot;
using PolicyBot.Bot.Hosting;

namespace PolicyBot.Tests.Hosting;

/// <summary>What a collector gets to see.</summary>
public sealed class TelemetryExportTests
{
    const string Canary = "question-canary-7x";

    [Fact]
    public async Task A_collector_gets_counts_and_spans_and_no_word_of_a_question()
    {
        var received = new ConcurrentQueue<(string Path, byte[] Body)>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var collector = builder.Build();
        collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Enqueue((context.Request.Path, body.ToArray()));
        });
        await collector.StartAsync();

        using (var export = new TelemetryExport(new HostingOptions { Collector = collector.Urls.First() }))
        {
            await export.StartAsync(default);
            using (var span = Telemetry.Source.StartActivity("answer"))
            {
                span?.SetTag("url.query", Canary).SetTag("policybot.kind", "answer");
                span?.SetStatus(System.Diagnostics.ActivityStatusCode.Error, Canary);
                Telemetry.Answered("answer", "extractive", TimeSpan.FromMilliseconds(3));
            }

            await export.StopAsync(default);
        }

        var all = string.Concat(received.Select(one => Encoding.Latin1.GetString(one.Body)));
        Assert.Contains("/v1/metrics", received.Select(one => one.Path));
        Assert.Contains("/v1/traces", received.Select(one => one.Path));
        Assert.Contains("policybot.answers", all, StringComparison.Ordinal);
        Assert.Contains("policybot.kind", all, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_setting_it_starts_and_ends_quietly()
    {
        using var export = new TelemetryExport(new HostingOptions());
        await export.StartAsync(default);
        await export.StopAsync(default);
    }

    [Fact]
    public async Task A_collector_that_is_down_delays_the_end_by_seconds_at_most()
    {
        using var export = new TelemetryExport(new HostingOptions { Collector = "http://127.0.0.1:9" });
        await export.StartAsync(default);
        Telemetry.Answered("answer", "extractive", TimeSpan.Zero);

        await export.StopAsync(default).WaitAsync(TimeSpan.FromMinutes(1));
    }
}
