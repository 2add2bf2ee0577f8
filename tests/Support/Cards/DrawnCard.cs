using System.Text.Json.Nodes;
using PolicyBot.Bot.Cards;
using PolicyBot.Bot.Cards.Adaptive;

namespace PolicyBot.Tests.Support.Cards;

/// <summary>A card as it is sent, looked at from outside.</summary>
internal sealed class DrawnCard
{
    public DrawnCard(CardDraft draft) : this(draft.Fitted(_ => true) ?? throw new InvalidOperationException("nothing fits"))
    {
    }

    public DrawnCard(AdaptiveCard card) => (Json, Root) = (CardWire.Text(card), JsonNode.Parse(CardWire.Text(card))!.AsObject());

    public string Json { get; }

    public JsonObject Root { get; }

    public IEnumerable<JsonObject> Elements => Below(Root);

    public IReadOnlyList<JsonObject> Runs => Of("TextRun");

    /// <summary>All words, in the order of reading.</summary>
    public string Words => string.Concat(Runs.Select(run => run["text"]!.GetValue<string>()));

    public IReadOnlyList<string> Links => [.. Of("Action.OpenUrl").Select(link => link["url"]!.GetValue<string>())];

    public IReadOnlyList<JsonObject> Of(string type) => [.. Elements.Where(element => (string?)element["type"] == type)];

    public static string WordsIn(JsonNode node) => string.Concat(Below(node).Where(one => (string?)one["type"] == "TextRun").Select(run => run["text"]!.GetValue<string>()));

    static IEnumerable<JsonObject> Below(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(property => Below(property.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Below),
        _ => [],
    };
}
