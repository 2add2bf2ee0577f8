using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions;

/// <summary>５か条を改め、１か条を加え: what the text says of its own old/new table, against the articles in it.</summary>
internal static partial class CountedArticles
{
    public static IReadOnlyList<Discrepancy> Against(PolicyDocument document, IReadOnlyList<RevisionNote> compared) =>
        compared.Count == 0 ? [] : [.. document.Root.AllBlocks().SelectMany(block => Wrong(block, compared))];

    static IEnumerable<Discrepancy> Wrong(Block block, IReadOnlyList<RevisionNote> compared)
    {
        foreach (Match match in Claim().Matches(AddressParser.Half(block.Text)))
        {
            var (kind, word) = match.Groups["add"].Success ? (OperationKind.Add, "新設") : match.Groups["delete"].Success ? (OperationKind.Delete, "削除") : (OperationKind.Replace, "改正");
            var there = compared.Where(note => note.Operations[0].Kind == kind).ToList();
            if (WholeNumber.TryRead(match.Groups["n"].ValueSpan, 0, out var claimed, out _) && claimed != there.Count)
            {
                var example = there.Count > 0 ? $"（{string.Join('、', there.Select(note => note.Label))}）" : "";
                yield return new Discrepancy("countMismatch", $"本文は「{match.Value}」としていますが、対照表の{word}は{there.Count}か条です{example}。", [block.Span, .. there.Take(1).Select(note => note.Span)]);
            }
        }
    }

    [GeneratedRegex("(?<n>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:か条|ヶ条|カ条|箇条|個条)を(?:改め|改正|(?<add>加え|追加|新設)|(?<delete>削[りるっ除]|廃止))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Claim();
}
