namespace PolicyBot.Bot.Channels.Teams;

internal static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string MessageReaction = "messageReaction";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
    public const string Event = "event";
    public const string Typing = "typing";
    public const string EndOfConversation = "endOfConversation";

    /// <summary>Never on the wire: how a bot hands the answer of an invoke to the adapter.</summary>
    public const string InvokeResponse = "invokeResponse";
}
