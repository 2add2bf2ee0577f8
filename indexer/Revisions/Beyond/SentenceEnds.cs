using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Revisions.Beyond;

/// <summary>The usual endings of a sentence with one character left out inside: のはどか。 for のはどうか。</summary>
internal static class SentenceEnds
{
    static readonly string[] Endings =
    [
        "のはどうか", "してはどうか", "のではないか", "べきではないか", "べきである", "必要がある", "必要である", "重要である", "望ましい",
        "こととする", "考えられる", "求められる", "期待される", "検討する", "推進する", "実施する", "支援する", "整備する",
    ];

    /// <summary>What is left is good Japanese: 安全なのでないか, そのようなものはないか, 対応が必要ある.</summary>
    static readonly string[] Allowed = ["のでないか", "のはないか", "べきでないか", "必要ある", "重要ある"];

    static readonly ILookup<string, string> Cut = Endings
        .SelectMany(ending => Enumerable.Range(1, ending.Length - 2).Select(at => (Written: ending.Remove(at, 1), ending)))
        .Where(pair => !Allowed.Contains(pair.Written, StringComparer.Ordinal) && !Endings.Any(ending => pair.Written.EndsWith(ending, StringComparison.Ordinal)))
        .Distinct()
        .ToLookup(pair => pair.Written, pair => pair.ending, StringComparer.Ordinal);

    /// <summary>Some words for others need be no sentence, so they must end as one.</summary>
    public static IEnumerable<LikelyTypo> In(NewWords proposal)
    {
        foreach (var sentence in proposal.Sentences)
        {
            var words = sentence.In(proposal.Value);
            var end = words.TrimEnd('。').Length;
            if (end == words.Length && proposal.Operation.Kind == OperationKind.ReplacePhrase)
            {
                continue;
            }

            var cut = Cut.FirstOrDefault(pair => words.AsSpan(0, end).EndsWith(pair.Key, StringComparison.Ordinal));
            if (cut is not null)
            {
                yield return new LikelyTypo(sentence.Start + end - cut.Key.Length, sentence.Start + end, cut.First());
            }
        }
    }
}
