namespace PolicyBot.Bot.Channels.Teams;

internal static class TextFormatTypes
{
    public const string Markdown = "markdown";
    public const string Plain = "plain";
}
