using PolicyBot.Bot.Answers.Checking;
using PolicyBot.Bot.Answers.Phrasing;
using PolicyBot.Bot.Retrieval;

namespace PolicyBot.Bot.Answers;

internal static partial class CheckedAnswers
{
    public static IServiceCollection AddCheckedAnswers(this IServiceCollection services) =>
        services.AddSingleton(provider => new CheckedAnswerer(
            () => provider.GetRequiredService<ArchiveHost>().Current,
            faults => AnswerBlocked(provider.GetRequiredService<ILogger<CheckedAnswerer>>(), Codes(faults)),
            provider.GetService<Phraser>()));

    /// <summary>The codes alone: neither the question nor the answer goes into a log.</summary>
    static string Codes(IReadOnlyList<Fault> faults) => string.Join(' ', faults.Select(fault => fault.Code).Distinct());

    [LoggerMessage(Level = LogLevel.Warning, Message = "PB-ANS-002 an answer did not pass the check and was sent as its passages: {Reasons}")]
    static partial void AnswerBlocked(ILogger logger, string reasons);
}
