using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Channels.Teams.Incoming;

namespace PolicyBot.Tests.Support.Teams;

/// <summary>The room on a free port of this machine, with a fake Bot Framework around it and the echo bot inside.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    readonly WebApplication _app;

    TeamsHost(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public required EchoBot Bot { get; init; }

    public required FakeKeys Keys { get; init; }

    public required FakeConnector Connector { get; init; }

    public static readonly Dictionary<string, string?> WithAppId = new()
    {
        ["MicrosoftAppId"] = SomeActivity.AppId,
        ["MicrosoftAppTenantId"] = SomeActivity.Tenant,
        ["MicrosoftAppPassword"] = "never-sent-anywhere",
    };

    public static async Task<TeamsHost> StartAsync(Dictionary<string, string?>? settings = null, QueueLimits? limits = null, FakeKeys? keys = null)
    {
        var bot = new EchoBot();
        var connector = new FakeConnector();
        keys ??= new FakeKeys(SigningIdentity.Channel.Jwk("msteams", "webchat"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings ?? WithAppId);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(limits ?? new QueueLimits());
        builder.Services.AddSingleton(new TeamsTransport(keys, connector, () => new FakeCredential(TimeProvider.System)));
        builder.Services.AddSingleton<IBot>(bot);
        builder.Services.AddTeams(builder.Configuration);
        var app = builder.Build();
        app.MapTeams();
        await app.StartAsync();
        return new TeamsHost(app) { Bot = bot, Connector = connector, Keys = keys };
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, string? token = null) => PostAsync(activity.ToJsonString(), "Bearer " + (token ?? SomeActivity.Token()));

    public Task<HttpResponseMessage> PostAsync(string body, params string[] authorization) => PostAsync(Encoding.UTF8.GetBytes(body), authorization);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, params string[] authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TeamsChannel.Path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        foreach (var value in authorization)
        {
            request.Headers.TryAddWithoutValidation("Authorization", value);
        }

        return await Http.SendAsync(request);
    }

    public async Task<HealthStatus> HealthAsync() => (await _app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status;

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        Keys.Dispose();
        Connector.Dispose();
    }
}
