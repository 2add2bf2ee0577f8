namespace PolicyBot.Bot.Questions;

/// <summary>The last words of the names of what meets and of what it decides, as patterns list them; each pattern adds its own.</summary>
internal static class KindNouns
{
    /// <summary>会議 apart: it may be said of each of them.</summary>
    public const string Bodies = "協議会|委員会|審議会|検討会|懇談会|研究会|部会";

    public const string Plans = "計画|方針|戦略|大綱|指針";
}
