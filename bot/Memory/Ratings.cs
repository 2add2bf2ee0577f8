using PolicyBot.Bot.Answers;

namespace PolicyBot.Bot.Memory;

/// <summary>Takes what people think of answers. Which answer it was is looked up; who it was is not kept.</summary>
internal sealed class Ratings(IConversationMemory memory, IFeedbackStore store, MemoryOptions options, TimeProvider time)
{
    /// <summary>Says by which id the answer will be known.</summary>
    public AnswerReference ReferenceTo(string question, Answer answer) => AnswerReference.Of(question, answer, options.KeepsQuestions);

    public Task ExpectAsync(AnswerReference answer, IReadOnlyList<string> keys, CancellationToken cancellation) =>
        memory.KeepAnswerAsync(answer, keys, cancellation);

    public async Task AddAsync(Rating rating, CancellationToken cancellation)
    {
        var answer = await memory.FindAnswerAsync(rating.Key, cancellation);
        await store.AddAsync(new Feedback
        {
            Id = rating.Id,
            At = time.GetUtcNow(),
            Channel = rating.Channel,
            Reaction = rating.Reaction,
            Comment = StorableText.Cut(rating.Comment, Feedback.LongestComment),
            Answer = answer?.Id ?? rating.Answer,
            Kind = answer?.Kind,
            Citations = answer?.Citations ?? [],
            Question = answer?.Question,
        }, cancellation);
    }
}

/// <summary>As it comes from a channel: the key is one of those that the answer was expected under.</summary>
internal sealed record Rating(string Id, string Channel, string Key, string Reaction, string? Comment, string? Answer = null);
