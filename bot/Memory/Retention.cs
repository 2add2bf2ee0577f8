namespace PolicyBot.Bot.Memory;

/// <summary>How long and how much is remembered, here and in a database alike.</summary>
internal static class Retention
{
    public const int MostTurns = 6;
    public const int MostConversations = 20_000;
    public const int MostAnswers = 50_000;

    /// <summary>After the last question of a person in a conversation.</summary>
    public static readonly TimeSpan Turns = TimeSpan.FromHours(4);

    /// <summary>How long an answer can be rated with its passages known.</summary>
    public static readonly TimeSpan Answers = TimeSpan.FromDays(7);

    public static readonly TimeSpan Activities = TimeSpan.FromDays(1);

    public static readonly TimeSpan Feedback = TimeSpan.FromDays(400);
}
