using Azure.Core;
using PolicyBot.Bot.Channels.Teams.Outgoing;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>The three ways out: to the signing keys, to the connector, and to whoever gives tokens for it.</summary>
internal sealed record TeamsTransport(HttpMessageHandler Keys, HttpMessageHandler Connector, Func<TokenCredential> Credential)
{
    public static TeamsTransport From(TeamsOptions options, BotCloud cloud) => new(
        GuardedConnect.Handler(PublicAddress.Holds),
        GuardedConnect.Handler(options.InDevelopment ? System.Net.IPAddress.IsLoopback : PublicAddress.Holds),
        () => Credentials.From(options, cloud));
}
