using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Channels.Teams.Outgoing;
using PolicyBot.Tests.Support;
using PolicyBot.Tests.Support.Teams;

namespace PolicyBot.Tests.Channels.Teams;

/// <summary>Each type of bot asks the right place for the right token; no request leaves the test.</summary>
public sealed class CredentialsTests
{
    const string Scope = "scope=https%3A%2F%2Fapi.botframework.com%2F.default";

    [Theory]
    [InlineData(nameof(BotAppType.SingleTenant), SomeActivity.Tenant)]
    [InlineData(nameof(BotAppType.MultiTenant), "botframework.com")]
    public async Task A_secret_is_exchanged_at_the_authority_of_the_type(string type, string authority)
    {
        using var login = new FakeLogin();
        var token = await login.GetAsync(new TeamsOptions { MicrosoftAppId = SomeActivity.AppId, MicrosoftAppTenantId = SomeActivity.Tenant, MicrosoftAppPassword = "s3cret", MicrosoftAppType = Enum.Parse<BotAppType>(type) });

        var (address, body) = Assert.Single(login.Asked, asked => asked.Body.Length > 0);
        Assert.Equal("a-token", token.Token);
        Assert.Equal($"https://login.microsoftonline.com/{authority}/oauth2/v2.0/token", address.GetLeftPart(UriPartial.Path));
        Assert.Contains(Scope, body, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("client_secret=s3cret", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_signs_an_assertion()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "bot.pem");
        using (var rsa = RSA.Create(2048))
        {
            var request = new CertificateRequest("CN=bot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
            await File.WriteAllTextAsync(path, certificate.ExportCertificatePem() + "\n" + rsa.ExportPkcs8PrivateKeyPem());
        }

        using var login = new FakeLogin();
        await login.GetAsync(new TeamsOptions { MicrosoftAppId = SomeActivity.AppId, MicrosoftAppTenantId = SomeActivity.Tenant, MicrosoftAppCertificatePath = path });

        var (_, body) = Assert.Single(login.Asked, asked => asked.Body.Length > 0);
        Assert.Contains("client_assertion=", body, StringComparison.Ordinal);
        Assert.DoesNotContain("client_secret", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_it_runs_on()
    {
        using var login = new FakeLogin();
        await login.GetAsync(new TeamsOptions { MicrosoftAppId = SomeActivity.AppId, MicrosoftAppTenantId = SomeActivity.Tenant, MicrosoftAppType = BotAppType.UserAssignedMSI });

        var asked = login.Asked.Select(asked => Uri.UnescapeDataString(asked.Address.AbsoluteUri)).ToList();
        Assert.Contains(asked, address => address.StartsWith("http://169.254.169.254/metadata/identity/oauth2/token", StringComparison.Ordinal)
            && address.Contains("resource=https://api.botframework.com", StringComparison.Ordinal) && address.Contains("client_id=" + SomeActivity.AppId, StringComparison.Ordinal));
    }

    sealed class FakeLogin : HttpMessageHandler
    {
        public List<(Uri Address, string Body)> Asked { get; } = [];

        public async Task<AccessToken> GetAsync(TeamsOptions options)
        {
            using var client = new HttpClient(this, disposeHandler: false);
            using var transport = new HttpClientTransport(client);
            return await Credentials.From(options, BotCloud.Public, transport).GetTokenAsync(new TokenRequestContext([BotCloud.Public.Scope]), default);
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var address = request.RequestUri ?? throw new InvalidOperationException();
            lock (Asked)
            {
                Asked.Add((address, request.Content?.ReadAsStringAsync(cancellationToken).GetAwaiter().GetResult() ?? ""));
            }

            await Task.Yield();
            var json = address.AbsolutePath.Contains("discovery/instance", StringComparison.Ordinal)
                ? """{"tenant_discovery_endpoint":"https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration","api-version":"1.1","metadata":[]}"""
                : address.AbsolutePath.Contains("openid-configuration", StringComparison.Ordinal)
                    ? """{"token_endpoint":"https://login.microsoftonline.com/common/oauth2/v2.0/token","authorization_endpoint":"https://login.microsoftonline.com/x","issuer":"https://login.microsoftonline.com/x"}"""
                    : $$"""{"token_type":"Bearer","expires_in":"3599","expires_on":"{{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}}","resource":"https://api.botframework.com","access_token":"a-token"}""";
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        }
    }
}
