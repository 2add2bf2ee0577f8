using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace PolicyBot.Bot.Channels.Teams.Outgoing;

/// <summary>The type of the bot says who vouches for it: its own tenant, the Bot Framework's, or the machine it runs on.</summary>
internal static class Credentials
{
    public static TokenCredential From(TeamsOptions options, BotCloud cloud, HttpPipelineTransport? transport = null)
    {
        var tenant = options.MicrosoftAppType == BotAppType.MultiTenant ? cloud.MultiTenantAuthority : options.MicrosoftAppTenantId;
        return options switch
        {
            { MicrosoftAppType: BotAppType.UserAssignedMSI } =>
                new ManagedIdentityCredential(Set(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(options.MicrosoftAppId)))),
            { MicrosoftAppCertificatePath: { Length: > 0 } path } =>
                new ClientCertificateCredential(tenant, options.MicrosoftAppId, path, Set(new ClientCertificateCredentialOptions())),
            _ => new ClientSecretCredential(tenant, options.MicrosoftAppId, options.MicrosoftAppPassword, Set(new ClientSecretCredentialOptions())),
        };

        T Set<T>(T settings) where T : TokenCredentialOptions
        {
            settings.AuthorityHost = cloud.Login;
            settings.Retry.MaxRetries = 2;
            settings.Retry.NetworkTimeout = TimeSpan.FromSeconds(5);
            settings.Transport = transport ?? settings.Transport;
            return settings;
        }
    }
}
