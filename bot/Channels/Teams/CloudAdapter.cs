using System.Diagnostics;
using System.Net.Mime;
using PolicyBot.Bot.Channels.Teams.Incoming;
using PolicyBot.Bot.Channels.Teams.Outgoing;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>HTTP on one side, a bot on the other. An activity is answered at once and its turn runs later; an invoke waits for its answer.</summary>
internal sealed class CloudAdapter(Door door, Inbox inbox, ConnectorClient connector, ILogger<CloudAdapter> log)
{
    // A streamed answer ends after two minutes.
    static readonly TimeSpan LongestTurn = TimeSpan.FromSeconds(110);
    static readonly TimeSpan LongestInvoke = TimeSpan.FromSeconds(10);
    static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(12);

    /// <summary>How long the last words of a turn may take that was cut short.</summary>
    public static readonly TimeSpan LongestApology = TimeSpan.FromSeconds(4);

    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        var (activity, refusal) = await door.AdmitAsync(httpRequest, cancellationToken);
        if (activity is not null)
        {
            refusal = await TakeAsync(activity, httpResponse, bot);
        }

        if (refusal is not null)
        {
            log.ActivityRefused(refusal.Status, refusal.Code);
            refusal.WriteTo(httpResponse);
        }
    }

    async Task<Refusal?> TakeAsync(Activity activity, HttpResponse response, IBot bot)
    {
        if (activity.Type == ActivityTypes.Invoke)
        {
            await WriteAsync(response, await inbox.AnswerOnceAsync(activity, () => InvokeAsync(bot, activity)));
            return null;
        }

        if (activity.From.Id == activity.Recipient.Id || activity.From.Role == "bot")
        {
            return null;
        }

        return activity.DeliveryMode == "expectReplies" && ServiceUrl.IsThisMachine(activity.ServiceUrl)
            ? await TakeAndWaitAsync(activity, response, bot)
            : inbox.Take(activity, stopping => RunAsync(bot, new TurnContext(connector, activity), stopping));
    }

    /// <summary>Asked for by the emulator, never by Teams: the replies come in the HTTP answer.</summary>
    async Task<Refusal?> TakeAndWaitAsync(Activity activity, HttpResponse response, IBot bot)
    {
        var replies = new List<Activity>();
        var done = new TaskCompletionSource();
        var refusal = inbox.Take(activity, async stopping =>
        {
            await RunAsync(bot, new TurnContext(connector, activity, replies), stopping);
            done.SetResult();
        });
        if (refusal is null)
        {
            var isDone = await Task.WhenAny(done.Task, Task.Delay(LongestWait)) == done.Task;
            await WriteAsync(response, new InvokeResponse { Status = StatusCodes.Status200OK, Body = new ExpectedReplies(isDone ? replies : [MessageFactory.Text(Apology.Failed(activity))]) });
        }

        return refusal;
    }

    async Task RunAsync(IBot bot, TurnContext turn, CancellationToken stopping)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        time.CancelAfter(LongestTurn);
        try
        {
            time.Token.ThrowIfCancellationRequested();
            await bot.OnTurnAsync(turn, time.Token);
        }
        catch (Exception failed)
        {
            await ExplainAsync(turn, failed, stopping.IsCancellationRequested);
        }
    }

    async Task ExplainAsync(TurnContext turn, Exception failed, bool isStopping)
    {
        Note(failed);
        var isDeaf = failed is ErrorResponseException { Status: not (StatusCodes.Status400BadRequest or StatusCodes.Status413PayloadTooLarge) };
        if (turn.Responded || isDeaf || turn.Activity.Type != ActivityTypes.Message)
        {
            return;
        }

        try
        {
            using var time = new CancellationTokenSource(LongestApology);
            await turn.SendActivityAsync(isStopping ? Apology.Stopping(turn.Activity) : Apology.Failed(turn.Activity), cancellationToken: time.Token);
        }
        catch (Exception again) when (again is ErrorResponseException or OperationCanceledException)
        {
            Note(again);
        }
    }

    async Task<InvokeResponse> InvokeAsync(IBot bot, Activity invoke)
    {
        var turn = new TurnContext(connector, invoke);
        using var time = new CancellationTokenSource(LongestInvoke);
        try
        {
            await bot.OnTurnAsync(turn, time.Token).WaitAsync(time.Token);
            return turn.InvokeResponse ?? new InvokeResponse { Status = StatusCodes.Status501NotImplemented };
        }
        catch (Exception failed)
        {
            Note(failed);
            return new InvokeResponse { Status = failed is OperationCanceledException ? StatusCodes.Status504GatewayTimeout : StatusCodes.Status500InternalServerError };
        }
    }

    void Note(Exception failed)
    {
        if (failed is ErrorResponseException refused)
        {
            log.AnswerNotDelivered(refused.Status, refused.Code);
        }
        else
        {
            // The message of an exception may quote the question; where it happened does not.
            var trace = new StackTrace(failed).GetFrame(0)?.GetMethod();
            log.TurnFailed(failed.GetType().Name, $"{trace?.DeclaringType?.FullName}.{trace?.Name}");
        }
    }

    static async Task WriteAsync(HttpResponse response, InvokeResponse answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Body is { } body)
        {
            var json = WireJson.Write(body);
            response.ContentType = $"{MediaTypeNames.Application.Json}; charset=utf-8";
            response.ContentLength = json.Length;
            await response.Body.WriteAsync(json);
        }
    }
}
