using System.Globalization;
using System.Text;

namespace PolicyBot.Bot.Evaluation;

/// <summary>A report to read in a terminal.</summary>
internal static class EvaluationText
{
    public static string Write(EvaluationReport report)
    {
        var text = new StringBuilder();
        foreach (var miss in report.Misses)
        {
            text.Append(CultureInfo.InvariantCulture, $"{miss.Id} | {miss.Type} | {miss.Why} | {miss.Q}\n");
        }

        foreach (var group in report.Kinds.Append(new GroupScore("all", report.Right, report.Questions)).Concat(report.Languages).Concat(report.Styles))
        {
            text.Append(CultureInfo.InvariantCulture, $"{group.Name,-12} {group.Right,4}/{group.Total,-4} {group.Percent,5:0.0}%\n");
        }

        var (citations, refusals) = (report.Citations, report.Refusals);
        text.Append(CultureInfo.InvariantCulture, $"citations {citations.Total}, on the evidence {citations.Precision:0.0}% (precision), evidence cited {citations.Recall:0.0}% (recall), misquoted {citations.Misquoted}, answers with an unsupported figure {citations.UnsupportedFigures}\n");
        text.Append(CultureInfo.InvariantCulture, $"refusals: {refusals.Right} due and given, {refusals.Missing} due and not given, {refusals.Over} of {refusals.Answerable} answerable questions refused\n");
        if (report.Latency is { } latency)
        {
            text.Append(CultureInfo.InvariantCulture, $"latency: p50 {latency.Median:0.0} ms, p95 {latency.P95:0.0} ms\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{report.Right} passed, {report.Questions - report.Right} failed");
        return text.ToString();
    }
}
