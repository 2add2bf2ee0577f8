using System.Globalization;
using System.Text.Json.Nodes;
using PolicyBot.Bot.Channels.Teams;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Bot.Cards;

/// <summary>Passages as the list that a message extension shows, each a small card.</summary>
internal static class FoundPassages
{
    const string Thumbnail = "application/vnd.microsoft.card.thumbnail";
    const int LongestText = 200;

    public static MessagingExtensionResponse Of(IReadOnlyList<Passage> passages, Uri? publicAddress) => new()
    {
        ComposeExtension = passages.Count == 0
            ? new MessagingExtensionResult { Type = "message", Text = "見つかりません。別の言葉で探してください。" }
            : new MessagingExtensionResult { Type = "result", AttachmentLayout = "list", Attachments = [.. passages.Select(passage => Card(passage, publicAddress))] },
    };

    static MessagingExtensionAttachment Card(Passage passage, Uri? publicAddress)
    {
        var card = new JsonObject
        {
            ["title"] = $"{passage.Label} {passage.Note}".Trim() is { Length: > 0 } place ? place : passage.Title,
            ["subtitle"] = passage.Title,
            ["text"] = passage.Text.Length <= LongestText ? passage.Text : passage.Text[..LongestText] + "…",
        };
        if (publicAddress is not null)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/source/{Uri.EscapeDataString(passage.Document)}?start={passage.Span.Start}&end={passage.Span.End}#passage");
            card["buttons"] = new JsonArray(new JsonObject { ["type"] = ActionTypes.OpenUrl, ["title"] = "原文を開く", ["value"] = new Uri(publicAddress, path).ToString() });
        }

        return new MessagingExtensionAttachment { ContentType = Thumbnail, Content = card, Preview = new Attachment { ContentType = Thumbnail, Content = card.DeepClone() } };
    }
}
