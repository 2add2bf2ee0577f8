using PolicyBot.Bot.Memory;

namespace PolicyBot.Tests.Support;

internal static class SomeFeedback
{
    public static Feedback Of(string id, string reaction = "like", string? comment = null, DateTimeOffset? at = null) => new()
    {
        Id = id,
        At = at ?? new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero),
        Channel = "page",
        Reaction = reaction,
        Comment = comment,
        Answer = "0123456789abcdef",
        Kind = "figure",
        Citations = [new CitedPlace("doc", "§2 ※3")],
    };

    public static async Task<List<Feedback>> AllAsync(IFeedbackStore store, DateTimeOffset since = default)
    {
        var all = new List<Feedback>();
        await foreach (var feedback in store.ReadAsync(since))
        {
            all.Add(feedback);
        }

        return all;
    }
}
