using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace PolicyBot.Bot.Channels.Web.Guards;

/// <summary>Refuses to serve others than this machine unless somebody has decided who they are.</summary>
internal sealed class BeyondThisMachine(IServer server, IOptions<WebOptions> options) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return !options.Value.SignsIn && !options.Value.AllowAnonymous && addresses.FirstOrDefault(address => !IsLoopback(address)) is { } open
            ? throw new OptionsValidationException(nameof(WebOptions), typeof(WebOptions),
                [$"PB-WEB-010 {open} は他のマシンからも開けます。サインイン（PageKey または PlatformSignIn）を設定するか、誰でも読めてよいときは --allow-anonymous を付けてください。"])
            : Task.CompletedTask;
    }

    /// <summary>Between listening and the refusal above nobody is served either.</summary>
    public static bool IsLocal(ConnectionInfo connection) =>
        connection.LocalIpAddress is not { } address || IPAddress.IsLoopback(address);

    static bool IsLoopback(string address) =>
        BindingAddress.Parse(address) is var binding
        && (binding.IsUnixPipe || binding.IsNamedPipe || HostList.IsLoopbackName(binding.Host));

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
