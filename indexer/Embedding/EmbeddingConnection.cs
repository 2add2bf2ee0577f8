using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;

namespace PolicyBot.Indexer.Embedding;

/// <summary>The way to the server: no redirects, no proxy, and on Azure without a key a token of Entra ID.</summary>
internal static class EmbeddingConnection
{
    const string AzureScope = "https://cognitiveservices.azure.com/.default";

    public static RemoteEmbedding Open(RemoteEmbeddingOptions options, TimeProvider? time = null)
    {
        HttpMessageHandler network = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        if (options.IsAzure && string.IsNullOrEmpty(options.Key))
        {
            network = new TokenHandler(new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ClientId }), network);
        }

        return new RemoteEmbedding(options, new HttpClient(network) { Timeout = options.Patience }, time ?? TimeProvider.System);
    }

    sealed class TokenHandler(TokenCredential identity, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                var token = await identity.GetTokenAsync(new TokenRequestContext([AzureScope]), cancellationToken);
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
            }
            catch (AuthenticationFailedException error)
            {
                throw new EmbeddingException("PB-EMB-004", "埋め込みのサーバーにサインインできません（Entra ID）。実行環境の ID と権限を確かめてください。", error);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
