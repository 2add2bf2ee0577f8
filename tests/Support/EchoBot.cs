using System.Collections.Concurrent;
using System.Text.Json;
using PolicyBot.Bot.Channels.Teams;

namespace PolicyBot.Tests.Support;

/// <summary>Says what it is told, and remembers what it heard.</summary>
internal sealed class EchoBot : TeamsActivityHandler
{
    public ConcurrentQueue<string> Turns { get; } = [];

    public ConcurrentQueue<MessageSubmitAction> Feedback { get; } = [];

    /// <summary>Runs before a message is answered.</summary>
    public Func<ITurnContext, CancellationToken, Task>? Before { get; set; }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turns.Enqueue(turnContext.Activity.Type);
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (Before is not null)
        {
            await Before(turnContext, cancellationToken);
        }

        var text = turnContext.Activity.RemoveRecipientMention();
        await turnContext.SendActivityAsync(string.IsNullOrWhiteSpace(text) ? "（空）" : text, cancellationToken: cancellationToken);
    }

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        membersAdded.Any(member => member.Id == turnContext.Activity.Recipient.Id)
            ? turnContext.SendActivityAsync("ようこそ", cancellationToken: cancellationToken)
            : Task.CompletedTask;

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        var text = query.Parameters?.FirstOrDefault()?.Value is JsonElement { ValueKind: JsonValueKind.String } word ? word.GetString() : "";
        var found = new MessagingExtensionResult { Type = "message", Text = $"検索：{text}" };
        return Task.FromResult(new MessagingExtensionResponse { ComposeExtension = found });
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = AdaptiveCardInvokeResponse.Message, Value = invokeValue.Action?.Verb ?? "" });

    protected override Task OnTeamsMessageSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessageSubmitAction feedback, CancellationToken cancellationToken)
    {
        Feedback.Enqueue(feedback);
        return Task.CompletedTask;
    }
}
