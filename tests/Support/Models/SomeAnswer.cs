using PolicyBot.Bot.Answers;
using PolicyBot.Bot.Questions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Support.Models;

internal static class SomeAnswer
{
    /// <summary>An extractive answer that rests on these passages, [1] and up.</summary>
    public static Answer From(params string[] quotes) => new()
    {
        Kind = AnswerKind.Answer,
        Language = Language.Japanese,
        Text = string.Join('\n', quotes.Select((quote, at) => $"{quote}[{at + 1}]")),
        Citations = [.. quotes.Select((quote, at) => new Citation
        {
            Number = at + 1,
            Document = "d",
            Title = "試験の要領",
            Section = "第一",
            Page = 1,
            File = "d.txt",
            Span = new SourceSpan(0, quote.Length),
            Quote = quote,
        })],
    };
}
