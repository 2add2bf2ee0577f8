using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using PolicyBot.Bot.Channels.Teams.Incoming;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>Fetches the keys at start, refuses to serve others than this machine without an app id, and at the end lets the waiting turns finish.</summary>
internal sealed class TeamsLifetime(IServer server, ChannelKeys keys, ConversationQueues queues, IOptions<TeamsOptions> options, ILogger<TeamsLifetime> log) : IHostedLifecycleService
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.InDevelopment)
        {
            _ = keys.RefreshAsync(TimeSpan.Zero);
        }

        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return options.Value.InDevelopment && addresses.FirstOrDefault(address => !IsLoopback(address)) is { } open
            ? throw new OptionsValidationException(nameof(TeamsOptions), typeof(TeamsOptions),
                [$"PB-AUTH-030 MicrosoftAppId がないと送信者を確かめられないため、{open} では待ち受けません。MicrosoftAppId を設定するか、--urls http://127.0.0.1:3978 のようにこのマシンだけに開いてください。"])
            : Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The server has stopped by now, so nothing new comes.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var late = await queues.DrainAsync(Patience, CloudAdapter.LongestApology + TimeSpan.FromSeconds(1));
        if (late > 0)
        {
            log.TurnsCutShort(late);
        }
    }

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    static bool IsLoopback(string address) =>
        BindingAddress.Parse(address) is { IsUnixPipe: false, IsNamedPipe: false } binding && ServiceUrl.IsLoopbackName(binding.Host);
}
