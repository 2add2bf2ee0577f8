namespace PolicyBot.Bot.Channels.Teams;

/// <summary>What a person reads when a turn came to nothing.</summary>
internal static class Apology
{
    public static string Failed(Activity activity) => IsEnglish(activity)
        ? "Sorry, something went wrong and there is no answer. Please try again. (PB-TURN-001)"
        : "申し訳ありません。うまく回答できませんでした。もう一度お試しください。（PB-TURN-001）";

    public static string Stopping(Activity activity) => IsEnglish(activity)
        ? "Sorry, the bot is restarting and did not get to your question. Please send it again. (PB-LOAD-001)"
        : "申し訳ありません。再起動のため、この質問にお答えできませんでした。お手数ですが、もう一度お送りください。（PB-LOAD-001）";

    static bool IsEnglish(Activity activity) => activity.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true;
}
