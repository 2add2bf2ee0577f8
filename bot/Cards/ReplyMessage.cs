using System.Globalization;
using System.Text.Json.Nodes;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Channels.Teams;

namespace PolicyBot.Bot.Cards;

/// <summary>An answer → a message with its citations, as Teams shows them behind [n].</summary>
internal static class ReplyMessage
{
    /// <summary>Teams takes twenty, its local emulator ten.</summary>
    const int MostCitations = 10;

    const int LongestName = 80;
    const int LongestAbstract = 160;
    const int MostSuggestions = 3;

    public static Activity Of(Answer answer, Uri? publicAddress)
    {
        var message = MessageFactory.Text(answer.Text);
        message.TextFormat = "plain";
        message.ChannelData = new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } };
        var shown = answer.Citations.Take(MostCitations).Where(citation => answer.Text.Contains($"[{citation.Number}]", StringComparison.Ordinal)).ToList();
        if (shown.Count > 0)
        {
            message.Entities = [Entity(shown, publicAddress)];
        }

        if (answer.Suggestions.Count > 0)
        {
            message.SuggestedActions = new SuggestedActions
            {
                Actions = [.. answer.Suggestions.Take(MostSuggestions).Select(suggestion => new CardAction { Type = ActionTypes.ImBack, Title = suggestion, Value = suggestion })],
            };
        }

        return message;
    }

    static Entity Entity(IReadOnlyList<Citation> citations, Uri? publicAddress) => new()
    {
        Type = "https://schema.org/Message",
        Properties = new JsonObject
        {
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
            ["citation"] = new JsonArray([.. citations.Select(citation => (JsonNode)Claim(citation, publicAddress))]),
        },
    };

    static JsonObject Claim(Citation citation, Uri? publicAddress)
    {
        var place = string.Join(' ', new[] { citation.Section, citation.RevisionNote }.Where(part => !string.IsNullOrEmpty(part)));
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            // The place first: a long title must not cut it off.
            ["name"] = Cut(place.Length > 0 ? $"{place}　{citation.Title}" : citation.Title, LongestName),
            ["abstract"] = Cut(string.Concat(citation.Quote.Where(c => c is not ('\n' or '\r'))), LongestAbstract),
        };
        if (publicAddress is not null)
        {
            appearance["url"] = new Uri(publicAddress, citation.Url).ToString();
        }

        return new JsonObject { ["@type"] = "Claim", ["position"] = citation.Number, ["appearance"] = appearance };
    }

    /// <summary>Between text elements, so that no character is torn.</summary>
    static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = StringInfo.ParseCombiningCharacters(text).Last(at => at <= longest - 1);
        return text[..end] + "…";
    }
}
