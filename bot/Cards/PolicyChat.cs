using System.Text.Json;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Memory;
using PolicyBot.Bot.Retrieval;
using PolicyBot.Indexer.Search;

namespace PolicyBot.Bot.Cards;

/// <summary>The policy bot in a conversation: a question in, the checked answer with its citations out.</summary>
internal sealed class PolicyChat(CheckedAnswerer answerer, ArchiveHost archives, AnswerCards cards, Prompts prompts, IConversationMemory memory, Ratings ratings, IConfiguration settings) : TeamsActivityHandler
{
    /// <summary>As the app's manifest names the box.</summary>
    const string SearchWords = "words";

    readonly Uri? _publicAddress = Uri.TryCreate(settings["PublicAddress"], UriKind.Absolute, out var address) ? address : null;

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var question = QuestionIn(activity);
        if (question.Length == 0)
        {
            await WelcomeAsync(turnContext, cancellationToken);
            return;
        }

        var key = $"{activity.Conversation.Id} {activity.From.Id}";
        try
        {
            var answer = await answerer.AnswerAsync(question, await memory.TurnsOfAsync(key, cancellationToken), cancellationToken);
            await memory.AddAsync(key, question, cancellationToken);
            if (answer is { Kind: AnswerKind.Clarify, Suggestions.Count: 0 })
            {
                answer = answer with { Suggestions = await prompts.OfAsync(answer.Language, cancellationToken) };
            }

            var sent = await SendAsync(answer, turnContext, cancellationToken);
            await ratings.ExpectAsync(ratings.ReferenceTo(question, answer), [key, .. sent.Select(id => $"{activity.Conversation.Id} {id}")], cancellationToken);
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
        if (words.Trim().Length == 0)
        {
            return FoundPassages.Nothing("探すことばを入れてください。");
        }

        var archive = archives.Current;
        var found = await archive.Index.SearchAsync(await archive.QueryAsync(words, cancellationToken), cancellationToken);
        return FoundPassages.Of([.. found.Hits.Select(hit => hit.Passage)], _publicAddress, query.QueryOptions);
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
            ? WelcomeAsync(turnContext, cancellationToken)
            : Task.CompletedTask;

    async Task WelcomeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var language = Welcome.LanguageOf(turnContext.Activity.Locale);
        await SendAsync(Welcome.Of(language, await prompts.OfAsync(language, cancellationToken)), turnContext, cancellationToken);
    }

    /// <summary>Returns the names of the messages, by which an answer is rated later.</summary>
    async Task<IReadOnlyList<string>> SendAsync(Answer answer, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var card = await cards.DraftAsync(answer, _publicAddress, cancellationToken);
        var sent = new List<string>();
        foreach (var message in ReplyMessages.Of(answer, _publicAddress, card, IsPersonal(turnContext.Activity.Conversation)))
        {
            if ((await turnContext.SendActivityAsync(message, cancellationToken)).Id is { } id)
            {
                sent.Add(id);
            }
        }

        return sent;
    }

    static bool IsPersonal(ConversationAccount conversation) => conversation.IsGroup != true && conversation.ConversationType is null or "personal";

    /// <summary>What was typed; for a card's button in clients that send no text with it, what the button asks.</summary>
    static string QuestionIn(IMessageActivity activity)
    {
        var typed = activity.RemoveRecipientMention()?.Trim() ?? "";
        return typed.Length == 0 && activity.Value is JsonElement { ValueKind: JsonValueKind.Object } pressed
            && pressed.TryGetProperty("question", out var question) && question.ValueKind == JsonValueKind.String
            ? question.GetString()?.Trim() ?? ""
            : typed;
    }
}
