using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions.Tables.Renderings;

/// <summary>What there is to know beside a clean text: what it carries out, which labels changed, what could not be done.</summary>
internal static class CleanText
{
    public static string Report(PolicyDocument document, RevisedText revised)
    {
        var report = new StringBuilder();
        var open = revised.Applied.Count(BranchChoice.IsOpen);
        report.Append(Printable.Of(document.Info.Title)).Append("：提案").Append(revised.Applied.Count - open).Append("件、意見・別案").Append(open).Append("件を反映\n");
        foreach (var branch in revised.Branches)
        {
            report.Append("  ").Append(branch.IsTaken ? "採用　　　" : "採らない　").Append(branch.Name).Append('（').Append(branch.Operation.Target).Append("）\n");
        }

        Append(report, "反映できなかった指示", revised.LeftOut.Select(operation => $"{operation.Note}「{operation.TargetAsWritten}」"));
        Append(report, "衝突", revised.Discrepancies.Select(one => one.Message));
        Append(report, "番号の変更", revised.Renumbered.Select(pair => $"{pair.Key} → {pair.Value}"));
        return report.ToString();
    }

    static void Append(StringBuilder report, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            report.Append(heading).Append('（').Append(all.Count).Append("件）\n").AppendJoin("", all.Select(line => $"  {Printable.Of(line)}\n"));
        }
    }
}
