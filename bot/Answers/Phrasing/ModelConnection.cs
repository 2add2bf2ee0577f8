using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace PolicyBot.Bot.Answers.Phrasing;

/// <summary>Settings → a chat client. A key where there is one; on Azure without a key, Entra ID; else a server that asks for none.</summary>
internal static class ModelConnection
{
    const int LargestAnswer = 64 * 1024;
    const string AzureScope = "https://cognitiveservices.azure.com/.default";

    public static IChatClient Open(ModelOptions options)
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Endpoint ?? ""),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Phraser.Patience,
            Transport = new HttpClientPipelineTransport(new HttpClient(new ShortAnswers(LargestAnswer, Handler())) { Timeout = Timeout.InfiniteTimeSpan }),
        };
        if (options.IsAzure && string.IsNullOrEmpty(options.Key))
        {
            // Takes the place of the key that the client would send.
            var identity = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId });
            settings.AddPolicy(new BearerTokenPolicy(identity, AzureScope), PipelinePosition.BeforeTransport);
        }

        var key = string.IsNullOrEmpty(options.Key) ? "none" : options.Key;
        return new OpenAIChatClient(new ChatClient(options.Name, new ApiKeyCredential(key), settings));
    }

    static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(3),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxConnectionsPerServer = Phraser.MostAtOnce,
    };
}
