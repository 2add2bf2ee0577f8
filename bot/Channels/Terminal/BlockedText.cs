using PolicyBot.Bot.Answers.Checking;

namespace PolicyBot.Bot.Channels.Terminal;

/// <summary>Why an answer was not sent as composed: the codes; when asked to explain, the words too.</summary>
internal static class BlockedText
{
    public static string Write(IReadOnlyList<Fault> faults, bool inFull) =>
        $"PB-ANS-002 {string.Join(' ', faults.Select(fault => fault.Code).Distinct())}"
        + (inFull ? string.Concat(faults.Select(fault => $"\n  {fault.Code}：{fault.Words} ← {fault.Sentence}")) : "");
}
