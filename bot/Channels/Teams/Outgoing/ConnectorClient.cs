using System.Net.Http.Headers;
using System.Net.Mime;
using Microsoft.Extensions.Options;

namespace PolicyBot.Bot.Channels.Teams.Outgoing;

/// <summary>Replies by the connector's REST interface, below the address the activity came with.</summary>
internal sealed class ConnectorClient(TeamsTransport transport, ConnectorTokens tokens, BotCloud cloud, IOptions<TeamsOptions> options, TimeProvider time) : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    static readonly ProductInfoHeaderValue Agent = new("PolicyBot", "1.0");

    readonly HttpClient _http = new(transport.Connector, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    readonly SendPace _pace = new(time);
    readonly bool _inDevelopment = options.Value.InDevelopment;

    /// <summary>A message whose entities or cards are not taken is sent once more as the text alone.</summary>
    public async Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            return await CallAsync(HttpMethod.Post, activity, MessageSize.Write(OnTheWire(activity)), cancellationToken);
        }
        catch (ErrorResponseException refused) when (refused is { Status: StatusCodes.Status400BadRequest, Code: "BadArgument" or "BadSyntax" } && IsDecorated(activity))
        {
            var plain = activity with { TextFormat = TextFormatTypes.Plain, Entities = null, Attachments = null, AttachmentLayout = null, SuggestedActions = null, ChannelData = null };
            return await CallAsync(HttpMethod.Post, plain, MessageSize.Write(OnTheWire(plain)), cancellationToken);
        }
    }

    public Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, activity, MessageSize.Write(OnTheWire(activity)), cancellationToken);

    public Task<ResourceResponse> DeleteAsync(Activity activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, activity, null, cancellationToken);

    public void Dispose() => _http.Dispose();

    /// <summary>The channel gives the id, and knows its own address.</summary>
    static Activity OnTheWire(Activity activity) => activity with { Id = null, ServiceUrl = "" };

    static bool IsDecorated(Activity activity) =>
        activity is { Type: ActivityTypes.Message, Text.Length: > 0 } and ({ Entities.Count: > 0 } or { Attachments.Count: > 0 } or { SuggestedActions: not null } or { ChannelData: not null });

    async Task<ResourceResponse> CallAsync(HttpMethod method, Activity activity, byte[]? body, CancellationToken cancellationToken)
    {
        var address = Address(method, activity);
        var isRenewed = false;
        for (var attempt = 1; ; attempt++)
        {
            await _pace.WaitAsync(activity.Conversation.Id, cancellationToken);
            var token = _inDevelopment ? null : await tokens.GetAsync(cancellationToken);
            var answer = await TryAsync(method, address, body, token, cancellationToken);
            if (answer.IsSuccess)
            {
                return new ResourceResponse { Id = answer.Id };
            }

            if (answer.Status == StatusCodes.Status401Unauthorized && token is not null && !isRenewed)
            {
                tokens.Forget(token);
                isRenewed = true;
                continue;
            }

            await Task.Delay(RetryRules.Wait(method, answer, attempt) ?? throw answer.ToException(), time, cancellationToken);
        }
    }

    /// <summary>Checked here again, where a token is about to leave.</summary>
    Uri Address(HttpMethod method, Activity activity)
    {
        if (!(_inDevelopment ? ServiceUrl.IsThisMachine(activity.ServiceUrl) : ServiceUrl.IsAllowed(activity.ServiceUrl, cloud)))
        {
            throw new ErrorResponseException(StatusCodes.Status403Forbidden, "PB-OUT-001 serviceUrl not on the list");
        }

        var path = $"{activity.ServiceUrl.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(activity.Conversation.Id)}/activities";
        return new Uri(method == HttpMethod.Post ? path : $"{path}/{Uri.EscapeDataString(activity.Id ?? throw new ArgumentException("An activity to change needs its id.", nameof(activity)))}");
    }

    async Task<ConnectorAnswer> TryAsync(HttpMethod method, Uri address, byte[]? body, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.UserAgent.Add(Agent);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(MediaTypeNames.Application.Json, "utf-8") } };
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Patience);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limited.Token);
            return await ConnectorAnswer.ReadAsync(response, time, limited.Token);
        }
        catch (HttpRequestException failed)
        {
            return new ConnectorAnswer(WasNeverSent(failed) ? Delivery.NotSent : Delivery.Unknown);
        }
        catch (Exception failed) when (failed is IOException || failed is OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return new ConnectorAnswer(Delivery.Unknown);
        }
    }

    static bool WasNeverSent(HttpRequestException failed) =>
        failed.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
}
