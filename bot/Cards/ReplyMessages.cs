using System.Text;
using System.Text.Json.Nodes;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Cards.Adaptive;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Bot.Questions;

namespace PolicyBot.Bot.Cards;

/// <summary>
/// An answer → its text with citations behind [n] and buttons to rate it, and where there is one a card below. They are two
/// messages: a channel would split them, and then each half could be rated. The text says all by itself.
/// </summary>
internal static class ReplyMessages
{
    /// <summary>Teams shows three, and none beside a card.</summary>
    const int MostSuggestions = 3;

    /// <summary>What the channel takes, less what a message is addressed with: bytes of UTF-8, and units of UTF-16.</summary>
    const int MostBytes = 74_000;
    const int MostUnits = 46_000;
    const int LongestSummary = 100;

    public static IReadOnlyList<Activity> Of(Answer answer, Uri? publicAddress = null, CardDraft? card = null, bool isPersonal = true)
    {
        var suggestions = answer.Suggestions.Take(MostSuggestions).Select(CardText.OneLine).ToList();
        var text = Text(answer, publicAddress);
        if (Card(answer, Asking(card, answer, suggestions, isPersonal)) is { } below)
        {
            return [text, below];
        }

        return !isPersonal || suggestions.Count == 0 ? [text] : Suggesting(answer, text, suggestions);
    }

    /// <summary>Beside suggestions the local emulator shows neither citations nor line ends; such a text goes before them.</summary>
    static IReadOnlyList<Activity> Suggesting(Answer answer, Activity text, List<string> suggestions)
    {
        var isPlain = text is { Entities: null, Text: { } words } && !words.Contains('\n', StringComparison.Ordinal);
        var last = isPlain ? text : MessageFactory.Text(answer.Language == Language.Japanese ? "続けて聞く：" : "Ask next:");
        last.SuggestedActions = Suggested(suggestions);
        return isPlain ? [text] : [text, last];
    }

    static Activity Text(Answer answer, Uri? publicAddress)
    {
        var message = MessageFactory.Text(MarkdownText.Of(answer));
        message.TextFormat = TextFormatTypes.Markdown;
        if (MessageEntity.Of(answer, publicAddress) is { } entity)
        {
            message.Entities = [entity];
        }

        if (answer.Kind != AnswerKind.Clarify)
        {
            message.ChannelData = new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } };
        }

        return message;
    }

    /// <summary>Below a card, and in a group where suggestions would stay for ever, they are pressed in the card.</summary>
    static CardDraft? Asking(CardDraft? card, Answer answer, List<string> suggestions, bool isPersonal)
    {
        var drawn = card ?? (isPersonal || suggestions.Count == 0 ? null : CardDraft.Questions(answer.Language));
        return drawn is null ? null : drawn with { Next = suggestions };
    }

    static Activity? Card(Answer answer, CardDraft? draft)
    {
        if (draft?.Fitted(IsSmallEnough) is not { } card)
        {
            return null;
        }

        var message = MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = CardWire.Node(card) });
        message.Summary = CardText.Cut(CardText.OneLine(CardText.Shown(answer.Text)), LongestSummary);
        return message;
    }

    static bool IsSmallEnough(AdaptiveCard card) =>
        CardWire.Text(card) is var json && json.Length <= MostUnits && Encoding.UTF8.GetByteCount(json) <= MostBytes;

    static SuggestedActions Suggested(List<string> suggestions) => new()
    {
        Actions = [.. suggestions.Select(suggestion => new CardAction { Type = ActionTypes.ImBack, Title = suggestion, Value = suggestion })],
    };
}
