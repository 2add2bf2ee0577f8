using System.Text.Json.Nodes;
using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Channels.Teams;

namespace PolicyBot.Bot.Cards;

/// <summary>What Teams shows behind [n]; and that a model has worded the text, where one has.</summary>
internal static class MessageEntity
{
    const string Extractive = "extractive";

    /// <summary>Teams takes twenty, its local emulator ten.</summary>
    const int MostCitations = 10;

    const int LongestName = 80;
    const int LongestAbstract = 160;
    const int LongestKeyword = 28;

    public static Entity? Of(Answer answer, Uri? publicAddress)
    {
        var shown = answer.Citations.Take(MostCitations).Where(citation => answer.Text.Contains($"[{citation.Number}]", StringComparison.Ordinal)).ToList();
        var worded = answer.Engine != Extractive;
        if (shown.Count == 0 && !worded)
        {
            return null;
        }

        var root = new JsonObject { ["@type"] = "Message", ["@context"] = "https://schema.org", ["@id"] = "" };
        if (worded)
        {
            root["additionalType"] = new JsonArray("AIGeneratedContent");
        }

        root["citation"] = new JsonArray([.. shown.Select(citation => (JsonNode)Claim(citation, publicAddress))]);
        return new Entity { Type = "https://schema.org/Message", Properties = root };
    }

    static JsonObject Claim(Citation citation, Uri? publicAddress)
    {
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = CardText.Cut(CardText.Shown(CitationName.Of(citation)), LongestName),
            ["abstract"] = CardText.Cut(CardText.OneLine(CardText.Shown(citation.Quote)), LongestAbstract),
            ["keywords"] = new JsonArray(CardText.Cut($"{CitationName.Page(citation)}（推定）", LongestKeyword)),
        };
        if (publicAddress is not null)
        {
            appearance["url"] = new Uri(publicAddress, citation.Url).ToString();
        }

        return new JsonObject { ["@type"] = "Claim", ["position"] = citation.Number, ["appearance"] = appearance };
    }
}
