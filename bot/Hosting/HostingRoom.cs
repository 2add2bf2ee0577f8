using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;

namespace PolicyBot.Bot.Hosting;

/// <summary>Logs, metrics, readiness and the way the program ends.</summary>
internal static class HostingRoom
{
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var options = HostingOptions.From(name => settings[name]);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options).AddSingleton(new Secrets(name => settings[name]));
        services.AddHostedService<TelemetryExport>();
        services.AddHealthChecks().AddCheck<Readiness>("service");
        services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = TimeSpan.FromSeconds(25);
            host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
        AddLogs(builder.Logging, options);
    }

    static void AddLogs(ILoggingBuilder logging, HostingOptions options)
    {
        logging.SetMinimumLevel(options.Level);
        // Results go to standard output, everything else here.
        logging.AddConsole(console =>
        {
            console.LogToStandardErrorThreshold = LogLevel.Trace;
            console.FormatterName = options.LogFormat == "json" ? JsonLines.FormatName : ConsoleFormatterNames.Simple;
        });
        if (options.LogFormat == "json")
        {
            logging.AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>();
        }
    }
}
