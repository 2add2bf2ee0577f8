using System.Globalization;
using System.Text;
using PolicyBot.Bot.Answers;

namespace PolicyBot.Bot.Channels.Terminal;

/// <summary>An answer to read: the text, then what it rests on; a question back with its choices.</summary>
internal static class AnswerText
{
    const int LongestQuote = 90;

    public static string Write(Answer answer)
    {
        var text = new StringBuilder(answer.Text);
        text.Append('\n');
        foreach (var choice in answer.Kind == AnswerKind.Clarify ? answer.Suggestions : [])
        {
            text.Append(CultureInfo.InvariantCulture, $"・{choice}\n");
        }

        foreach (var citation in answer.Citations)
        {
            WriteCitation(text, citation);
        }

        if (answer.Nearest.Count > 0)
        {
            text.Append(answer.Language == Questions.Language.Japanese ? "\n近い記述：\n" : "\nNearest passages:\n");
            foreach (var citation in answer.Nearest)
            {
                WriteCitation(text, citation);
            }
        }

        return text.ToString().TrimEnd();
    }

    static void WriteCitation(StringBuilder text, Citation citation)
    {
        var place = string.Join(' ', new[] { citation.Section, citation.RevisionNote }.Where(part => !string.IsNullOrEmpty(part)));
        var quote = string.Concat(citation.Quote.Where(c => c is not ('\n' or '\r')));
        text.Append(CultureInfo.InvariantCulture, $"\n[{citation.Number}] {citation.Title}　{place}　p.{citation.Page}\n    「{(quote.Length <= LongestQuote ? quote : quote[..LongestQuote] + "…")}」");
    }
}
