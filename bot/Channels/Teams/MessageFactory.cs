namespace PolicyBot.Bot.Channels.Teams;

internal static class MessageFactory
{
    public static Activity Text(string text) =>
        new() { Type = ActivityTypes.Message, Text = text };

    public static Activity Attachment(Attachment attachment, string? text = null) =>
        new() { Type = ActivityTypes.Message, Text = text, Attachments = [attachment] };
}
