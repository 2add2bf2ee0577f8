using System.ComponentModel;
using System.Diagnostics;
using ModelContextProtocol.Protocol;
using PolicyBot.Bot.Answers;

namespace PolicyBot.Bot.Channels.Mcp;

internal sealed class AskTool(Task<CheckedAnswerer> opening)
{
    const int LongestQuestion = 2000;
    const int MostTurns = 20;

    public async Task<CallToolResult> AskAsync(
        [Description("The question, in Japanese or English.")] string question,
        [Description("Earlier questions of the same conversation, oldest first.")] string[]? turns = null,
        CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(question) || question.Length > LongestQuestion || turns?.Length > MostTurns || turns?.Any(turn => turn is null || turn.Length > LongestQuestion) == true)
        {
            return ToolResult.Mistake($"question takes 1 to {LongestQuestion} characters, turns at most {MostTurns} earlier questions of that length.");
        }

        var clock = Stopwatch.StartNew();
        var answer = await (await opening.WaitAsync(cancellation)).AnswerAsync(question, turns ?? [], cancellation);
        return ToolResult.Of(AnswerJson.Write(null, answer, clock.Elapsed.TotalMilliseconds));
    }
}
