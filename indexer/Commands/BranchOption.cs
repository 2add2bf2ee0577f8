using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Revisions;
using PolicyBot.Indexer.Revisions.Tables;

namespace PolicyBot.Indexer.Commands;

/// <summary>The names behind --branch → the choice; what fits no opinion or two rivals at once is told with the right names.</summary>
internal sealed record BranchOption(BranchChoice? Choice, bool IsUnderstood)
{
    public static BranchOption Read(string[]? names, PolicyDocument document, TextWriter remarks)
    {
        if (names is null)
        {
            return new BranchOption(null, true);
        }

        var choice = BranchChoice.Of([.. names.SelectMany(name => name.Split([',', '、', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(name => !IsNone(name))]);
        var selection = Selection.Of(document.RevisionNotes, choice);
        if (selection.IsSound)
        {
            return new BranchOption(choice, true);
        }

        foreach (var problem in selection.Discrepancies)
        {
            remarks.WriteLine(problem.Message.Replace("適用していません。", "", StringComparison.Ordinal).Replace("先に選ばれたものだけを適用しました。", "1つだけ選んでください。", StringComparison.Ordinal));
        }

        WriteNames(document, selection, remarks);
        return new BranchOption(null, false);
    }

    static bool IsNone(string name) => name is "none" or "なし" or "現行" or "提案";

    static void WriteNames(PolicyDocument document, Selection selection, TextWriter remarks)
    {
        if (selection.Branches.Count == 0)
        {
            remarks.WriteLine($"{document.Info.File}：選べる意見・別案はありません。");
            return;
        }

        remarks.WriteLine("選べる名前：");
        var sentences = RevisionTable.Of(document).Rows.Where(row => row.Branch is not null && !row.IsOrigin).ToLookup(row => row.Branch?.Name ?? "", row => ChangeSentence.Of(row).Japanese, StringComparer.Ordinal);
        foreach (var note in selection.Branches.GroupBy(branch => branch.Operation.Note, StringComparer.Ordinal))
        {
            remarks.WriteLine($"  {note.Key} 現行　現行のまま（案を採らない）");
            foreach (var branch in note)
            {
                remarks.WriteLine($"  {branch.Name}　{sentences[branch.Name].FirstOrDefault()}");
            }
        }
    }
}
