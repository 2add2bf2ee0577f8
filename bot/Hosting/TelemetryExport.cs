using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace PolicyBot.Bot.Hosting;

/// <summary>Metrics and traces to a collector, by setting only. Labels are an allow-list: no path, no query, no text.</summary>
internal sealed class TelemetryExport(HostingOptions options) : IHostedService, IDisposable
{
    const int FlushMilliseconds = 2000;

    static readonly string[] Meters =
        [Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Net.Http", "System.Runtime"];

    static readonly string[] Sources = [Telemetry.Name, "Microsoft.AspNetCore", "System.Net.Http"];

    MeterProvider? _meters;
    TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Collector is { } collector)
        {
            var resource = ResourceBuilder.CreateEmpty().AddService("policybot", serviceInstanceId: Guid.NewGuid().ToString("N"));
            _meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters)
                .AddView(_ => new MetricStreamConfiguration { TagKeys = AllowedTags.Names })
                .AddOtlpExporter(to => Address(to, collector, "v1/metrics")).Build();
            _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources)
                .AddProcessor(new AllowedTags())
                .AddOtlpExporter(to => Address(to, collector, "v1/traces")).Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _meters?.Shutdown(FlushMilliseconds);
        _traces?.Shutdown(FlushMilliseconds);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _meters?.Dispose();
        _traces?.Dispose();
    }

    static void Address(OtlpExporterOptions to, string collector, string path)
    {
        to.Protocol = OtlpExportProtocol.HttpProtobuf;
        to.Endpoint = new Uri($"{collector.TrimEnd('/')}/{path}");
        to.TimeoutMilliseconds = FlushMilliseconds;
    }
}

/// <summary>Takes from every span what is not on the list, before it is kept for sending.</summary>
internal sealed class AllowedTags : BaseProcessor<Activity>
{
    public static readonly string[] Names =
    [
        "policybot.kind", "policybot.engine", "policybot.outcome",
        "http.request.method", "http.response.status_code", "http.route", "url.scheme", "network.protocol.version",
        "error.type", "server.address", "server.port", "aspnetcore.rate_limiting.policy", "aspnetcore.rate_limiting.result",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.ToList())
        {
            if (!Names.Contains(name, StringComparer.Ordinal))
            {
                data.SetTag(name, null);
            }
        }

        data.DisplayName = data.OperationName;
        data.SetStatus(data.Status);
    }
}
