using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Memory;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Bot.Cards;

/// <summary>The policy bot in a conversation: a question in, the checked answer with its citations out.</summary>
internal sealed class PolicyChat(CheckedAnswerer answerer, ArchiveHost archives, IConversationMemory memory, Ratings ratings, IConfiguration settings) : TeamsActivityHandler
{
    const string Welcome = "資料に何が書いてあるかをお答えします。答えには出典（節・注記・頁・原文）が付きます。\n例：修正案を要約して／予算額はいくら？／議長は誰？／削除の意見がある箇所は？\nYou can ask in English, too.";

    /// <summary>As the app's manifest names the box.</summary>
    const string SearchWords = "words";

    readonly Uri? _publicAddress = Uri.TryCreate(settings["PublicAddress"], UriKind.Absolute, out var address) ? address : null;

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var question = activity.RemoveRecipientMention()?.Trim() ?? "";
        if (question.Length == 0)
        {
            await turnContext.SendActivityAsync(Welcome, cancellationToken: cancellationToken);
            return;
        }

        var key = $"{activity.Conversation.Id} {activity.From.Id}";
        try
        {
            var answer = await answerer.AnswerAsync(question, await memory.TurnsOfAsync(key, cancellationToken), cancellationToken);
            await memory.AddAsync(key, question, cancellationToken);
            var sent = await turnContext.SendActivityAsync(ReplyMessage.Of(answer, _publicAddress), cancellationToken);
            await ratings.ExpectAsync(ratings.ReferenceTo(question, answer), [key, $"{activity.Conversation.Id} {sent.Id}"], cancellationToken);
        }
        catch (IndexUnavailableException away)
        {
            await turnContext.SendActivityAsync(away.Message, cancellationToken: cancellationToken);
        }
    }

    /// <summary>A search from the compose box: the passages themselves, to be put into a message.</summary>
    protected override async Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        var words = query.Parameters?.FirstOrDefault(parameter => parameter.Name == SearchWords)?.Value?.ToString() ?? "";
        var archive = archives.Current;
        var passages = words.Trim().Length == 0 ? [] : (await archive.Index.SearchAsync(await archive.QueryAsync(words, cancellationToken), cancellationToken)).Hits.Select(hit => hit.Passage);
        return FoundPassages.Of([.. passages], _publicAddress);
    }

    /// <summary>Teams names the rated message; its local emulator does not, and then the person's last answer is meant.</summary>
    protected override Task OnTeamsMessageSubmitActionAsync(ITurnContext<IInvokeActivity> turnContext, MessageSubmitAction feedback, CancellationToken cancellationToken)
    {
        var invoke = turnContext.Activity;
        var person = $"{invoke.Conversation.Id} {invoke.From.Id}";
        var rated = invoke.ReplyToId is { } message ? $"{invoke.Conversation.Id} {message}" : person;
        return Feedback.IsReaction(feedback.Reaction)
            ? ratings.AddAsync(new Rating(AnswerReference.Digest($"{person} {invoke.ReplyToId ?? invoke.Id}"), "teams", rated, feedback.Reaction, feedback.FeedbackText), cancellationToken)
            : Task.CompletedTask;
    }

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        membersAdded.Any(member => member.Id == turnContext.Activity.Recipient.Id)
            ? turnContext.SendActivityAsync(Welcome, cancellationToken: cancellationToken)
            : Task.CompletedTask;
}
