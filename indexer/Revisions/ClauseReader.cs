using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>An instruction's text → its clauses: 「…」を追加して、３．を削除 holds two.</summary>
internal static class ClauseReader
{
    static readonly Regex Joint = new(
        "(?:追加|挿入|加え|削除|削り|削る|修正|変更|訂正|改め|改正|移動|移し|置き?換え|差し?替え|\ue002とし)(?:する|して|し|した|る|て)?(?:とともに|うえで|上で|、|,|;|並びに|及び|また)+",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    static readonly Regex Verb = new(
        "追加|挿入|加え|削除|削り|削る|修正|変更|訂正|改め|改正|移動|移す|置き?換え|差し?替え|とする|意見",
        RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));

    /// <summary>An opinion at the end speaks for all that the bracket asks for.</summary>
    public static IReadOnlyList<Clause> Read(string note, TextRange directive)
    {
        var wording = Wording.Of(directive.In(note));
        var clauses = Split(wording.Plain)
            .Select(part => StatusWords.Read(Cut(note, wording, directive.Start, part)))
            .Where(clause => clause.Plain.Length > 0)
            .ToList();
        var opinion = clauses.Count > 0 && clauses[^1].Status == OperationStatus.Opinion;
        return opinion ? clauses.ConvertAll(clause => clause.Status == OperationStatus.Proposed ? clause.With(OperationStatus.Opinion) : clause) : clauses;
    }

    /// <summary>Line ends that were left inside an instruction (…進める。」⏎に変更) are no part of its words.</summary>
    static Clause Cut(string note, Wording wording, int offset, TextRange part)
    {
        var plain = wording.Plain;
        var trimmed = part.Trimmed(plain);
        var kept = Enumerable.Range(trimmed.Start, trimmed.Length).Where(i => note[offset + i] != '\n').ToArray();
        return new Clause(string.Concat(kept.Select(i => plain[i])), [.. kept.Select(i => offset + i)], new TextRange(offset + trimmed.Start, offset + trimmed.End))
        {
            BrokenQuote = wording.BrokenQuote,
        };
    }

    static IEnumerable<TextRange> Split(string plain)
    {
        var start = 0;
        foreach (Match joint in Joint.Matches(plain))
        {
            var end = joint.Index + joint.Length;
            if (Verb.IsMatch(plain[end..]))
            {
                yield return new TextRange(start, end);
                start = end;
            }
        }

        yield return new TextRange(start, plain.Length);
    }
}
