using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>What only Teams sends: search from the compose box, feedback, edited and deleted messages.</summary>
internal abstract class TeamsActivityHandler : ActivityHandler
{
    /// <summary>Teams tells of the bot's own arrival as well; that is when a bot says welcome.</summary>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity switch
    {
        { MembersAdded: { Count: > 0 } added } => OnMembersAddedAsync(added, turnContext, cancellationToken),
        { MembersRemoved: { Count: > 0 } removed } => OnMembersRemovedAsync(removed, turnContext, cancellationToken),
        _ => Task.CompletedTask,
    };

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity.EventType() switch
    {
        "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
        "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
        _ => Task.CompletedTask,
    };

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.EventType() == "softDeleteMessage" ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected virtual Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var invoke = turnContext.Activity;
        switch (invoke.Name)
        {
            case "composeExtension/query":
                var query = Read(invoke.Value, TeamsJson.Default.MessagingExtensionQuery);
                return CreateInvokeResponse(await OnTeamsMessagingExtensionQueryAsync(turnContext, query, cancellationToken));
            case "message/submitAction":
                var feedback = (invoke.Value is JsonElement value ? MessageSubmitAction.From(value) : null)
                    ?? throw new InvokeResponseException(HttpStatusCode.BadRequest);
                await OnTeamsMessageSubmitActionAsync(turnContext, feedback, cancellationToken);
                // Teams takes nothing but an empty answer here.
                return CreateInvokeResponse(new JsonObject());
            case "suggestedActions/submit" or "suggestedAction/submit":
                await OnTeamsSuggestedActionSubmitAsync(turnContext, cancellationToken);
                return CreateInvokeResponse();
            default:
                return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }
    }

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Not in Bot Builder, which answers 501.</summary>
    protected virtual Task OnTeamsMessageSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessageSubmitAction feedback, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Not in Bot Builder, which answers 501.</summary>
    protected virtual Task OnTeamsSuggestedActionSubmitAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;
}
