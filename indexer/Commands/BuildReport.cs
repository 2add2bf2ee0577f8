using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Pipeline;

namespace PolicyBot.Indexer.Commands;

/// <summary>What a build did, for people and for scripts. Remarks go to the other side.</summary>
internal static class BuildReport
{
    static readonly JsonWriterOptions JsonLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IndexReport report, bool json, Output output)
    {
        foreach (var remark in report.Remarks.Concat(report.Skipped.Select(skipped => $"{skipped.Path}：{skipped.Reason}")).Concat(report.Refused.Select(refused => $"{refused.Code} {refused.Message}")))
        {
            output.Remarks.WriteLine(remark);
        }

        output.Results.WriteLine(json ? Json(report) : Text(report));
    }

    static string Text(IndexReport report)
    {
        if (report.Generation is null)
        {
            return "索引は作られませんでした。";
        }

        var counts = string.Create(CultureInfo.InvariantCulture, $"文書 {report.Documents}、箇所 {report.Passages}、数値 {report.Figures}、改訂の注 {report.Notes}、指摘 {report.Findings}");
        return report.Written
            ? string.Create(CultureInfo.InvariantCulture, $"{counts}\n新たに読んだもの {report.Read}、前のまま {report.Kept}、なくなったもの {report.Removed}。箇所のうち新しいもの {report.PassagesNew}、前と同じもの {report.PassagesKept}、なくなったもの {report.PassagesGone}（{report.Elapsed.TotalSeconds:0.0} 秒、世代 {report.Generation}）")
            : string.Create(CultureInfo.InvariantCulture, $"変わったものはありません。索引はそのままです（{counts}、{report.Elapsed.TotalSeconds:0.0} 秒、世代 {report.Generation}）");
    }

    static string Json(IndexReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonLine))
        {
            json.WriteStartObject();
            json.WriteBoolean("written", report.Written);
            json.WriteString("generation", report.Generation);
            foreach (var (name, value) in new[] { ("documents", report.Documents), ("passages", report.Passages), ("figures", report.Figures), ("notes", report.Notes), ("findings", report.Findings), ("read", report.Read), ("kept", report.Kept), ("removed", report.Removed), ("passagesNew", report.PassagesNew), ("passagesKept", report.PassagesKept), ("passagesGone", report.PassagesGone) })
            {
                json.WriteNumber(name, value);
            }

            json.WriteNumber("seconds", Math.Round(report.Elapsed.TotalSeconds, 3));
            json.WriteStrings("refused", report.Refused.Select(refused => $"{refused.Code} {refused.Message}"));
            json.WriteStrings("skipped", report.Skipped.Select(skipped => $"{skipped.Path}：{skipped.Reason}"));
            json.WriteStrings("remarks", report.Remarks);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
