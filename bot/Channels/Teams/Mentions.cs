using System.Text.RegularExpressions;

namespace PolicyBot.Bot.Channels.Teams;

/// <summary>In a group the text is "&lt;at&gt;PolicyBot&lt;/at&gt; 予算は？" with an entity for each mention.</summary>
internal static partial class Mentions
{
    /// <summary>Takes the bot's own mention out of the text, by its entity; others and forged ones stay.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        var own = (activity.Entities ?? [])
            .Where(entity => entity.Type == "mention" && entity.Get("mentioned", "id") == activity.Recipient.Id)
            .Select(entity => entity.Get("text"))
            .Where(text => !string.IsNullOrEmpty(text))
            .OfType<string>()
            .ToList();
        if (own.Count > 0 && activity.Text is { } text)
        {
            var without = own.Aggregate(text, (rest, mention) => rest.Replace(mention, " ", StringComparison.Ordinal));
            activity.Text = Gaps().Replace(without, " ").Trim();
        }

        return activity.Text;
    }

    [GeneratedRegex(@"(?:&nbsp;|[ \t\u00a0])+", RegexOptions.NonBacktracking)]
    private static partial Regex Gaps();
}
