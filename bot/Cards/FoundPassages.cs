using System.Text.Json.Nodes;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Cards.Adaptive;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Cards;

/// <summary>Passages as the list that a message extension shows: a small preview each, and the card that goes into the message.</summary>
internal static class FoundPassages
{
    const string Thumbnail = "application/vnd.microsoft.card.thumbnail";
    const int LongestPreview = 120;
    const int LongestText = 1_000;
    const int MostAtOnce = 25;

    public static MessagingExtensionResponse Of(IReadOnlyList<Passage> passages, Uri? publicAddress, MessagingExtensionQueryOptions? page = null)
    {
        var shown = passages.Skip(Math.Max(0, page?.Skip ?? 0)).Take(Math.Clamp(page?.Count ?? MostAtOnce, 1, MostAtOnce)).ToList();
        return shown.Count == 0
            ? Nothing("見つかりません。別のことばで探してください。")
            : new() { ComposeExtension = new MessagingExtensionResult { Type = "result", AttachmentLayout = "list", Attachments = [.. shown.Select(passage => Result(passage, publicAddress))] } };
    }

    public static MessagingExtensionResponse Nothing(string why) => new() { ComposeExtension = new MessagingExtensionResult { Type = "message", Text = why } };

    static MessagingExtensionAttachment Result(Passage passage, Uri? publicAddress) => new()
    {
        ContentType = AdaptiveCard.ContentType,
        Content = CardWire.Node(Card(passage, publicAddress)),
        Preview = new Attachment
        {
            ContentType = Thumbnail,
            Content = new JsonObject
            {
                ["title"] = Plain(Place(passage)),
                ["subtitle"] = Plain(passage.Title),
                ["text"] = Plain(CardText.Cut(CardText.OneLine(passage.Text), LongestPreview)),
            },
        },
    };

    static AdaptiveCard Card(Passage passage, Uri? publicAddress) => new()
    {
        Lang = "ja",
        FallbackText = $"{Place(passage)}　{passage.Title}\n{CardText.Cut(passage.Text, LongestText)}",
        Body =
        [
            CardText.Line(CardText.Bold(Place(passage)), CardText.Small($"　{passage.Title}")),
            .. CardText.Paragraphs([CardText.Run(CardText.Cut(passage.Text, LongestText))]),
        ],
        Actions = publicAddress is null ? null : [new AdaptiveOpenUrl { Title = "原文を開く", Url = new Uri(publicAddress, SourceLink.To(passage.Document, passage.Span)).ToString() }],
    };

    static string Place(Passage passage) => $"{passage.Label} {passage.Note}".Trim() is { Length: > 0 } place ? place : passage.Title;

    /// <summary>A preview reads tags.</summary>
    static string Plain(string text) => CardText.Shown(text).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
