using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>What follows an instruction: the new text, the words it is about, a second wording of the same change, a reason, where moved text comes from.</summary>
internal static partial class InstructionBody
{
    const int LongestQuote = 2000;

    public static IReadOnlyList<Instruction> Complete(string note, IReadOnlyList<Instruction> instructions, TextRange body)
    {
        if (instructions.Count == 0)
        {
            return instructions;
        }

        var reason = Reason(note, ref body);
        body = OrderedBody.IsSpeaker(body.In(note)) ? body with { End = body.Start } : body;
        var completed = instructions.Select(instruction => instruction with { Reason = reason ?? instruction.Reason }).ToList();
        if (body.IsEmpty || completed.FindIndex(TakesBody) is not (var taker and >= 0))
        {
            return completed;
        }

        completed.InsertRange(taker + 1, Fill(note, completed[taker], body));
        completed.RemoveAt(taker);
        return completed;
    }

    static bool TakesBody(Instruction instruction) => instruction switch
    {
        { Kind: OperationKind.Delete } => true,
        _ => instruction.NewWords is null,
    };

    static List<Instruction> Fill(string note, Instruction instruction, TextRange body) => instruction.Kind switch
    {
        not OperationKind.Move when OrderedBody.Read(note, instruction, body) is { Count: > 0 } orders => orders,
        OperationKind.Delete => [Deleted(note, instruction, body)],
        OperationKind.Replace or OperationKind.ReplacePhrase when Pairs(note, instruction, body) is { Count: > 0 } pairs => pairs,
        OperationKind.Move => [Renumbers().IsMatch(body.In(note)) ? instruction : instruction with { NewWords = body }],
        _ => [Added(note, instruction, body)],
    };

    /// <summary>（２．１）⑤の一部の移動） behind new text says that it is not new.</summary>
    static Instruction Added(string note, Instruction instruction, TextRange body)
    {
        var match = MovedFrom().Match(body.In(note));
        if (!match.Success || Clause(note, body, match.Groups["inner"]) is not { Kind: OperationKind.Move } move)
        {
            return instruction with { NewWords = Unquoted(note, body) };
        }

        var words = new TextRange(body.Start, body.Start + match.Index).Trimmed(note);
        return instruction with { Kind = OperationKind.Move, From = move.From, NewWords = words };
    }

    /// <summary>Each line words the change: AをBに修正。; null where one does not.</summary>
    static List<Instruction>? Pairs(string note, Instruction instruction, TextRange body)
    {
        var pairs = new List<Instruction>();
        foreach (var line in Lines(note, body))
        {
            if (line.Length > LongestQuote || Read(note, WithoutBullet(note, line)) is not { Kind: OperationKind.ReplacePhrase, NewWords: not null } pair)
            {
                return null;
            }

            pairs.Add(instruction with
            {
                Kind = OperationKind.ReplacePhrase,
                OldWords = pair.OldWords,
                NewWords = pair.NewWords,
                Words = true,
                BrokenQuote = instruction.BrokenQuote || pair.BrokenQuote,
            });
        }

        return pairs;
    }

    /// <summary>「…」を削除, 「…」, or the words without quotes; … ため … is the reason.</summary>
    static Instruction Deleted(string note, Instruction instruction, TextRange body)
    {
        if (instruction.OldWords is not null)
        {
            return instruction;
        }

        if (body.Length <= LongestQuote && Read(note, body) is { Kind: OperationKind.Delete, OldWords: { } quoted } again)
        {
            return instruction with { OldWords = quoted, BrokenQuote = instruction.BrokenQuote || again.BrokenQuote };
        }

        return Because().Match(body.In(note)) is { Success: true } because
            ? instruction with { Reason = new TextRange(body.Start, body.Start + because.Groups["why"].Length) }
            : Unquoted(note, body) is var words && words == body ? instruction with { OldWords = words, MayBeReason = true } : instruction with { OldWords = words };
    }

    static Instruction? Read(string note, TextRange range) =>
        ClauseReader.Read(note, range) is [var clause] ? InstructionParser.ReadClause(note, clause) : null;

    static Instruction? Clause(string note, TextRange body, Group group) =>
        Read(note, new TextRange(body.Start + group.Index, body.Start + group.Index + group.Length));

    /// <summary>「…」 around the whole of the words is not part of them.</summary>
    static TextRange Unquoted(string note, TextRange body)
    {
        var quoted = body.Length > 2 && note[body.Start] == '「' && note[body.End - 1] == '」' && note.IndexOf('」', body.Start) == body.End - 1;
        return quoted ? new TextRange(body.Start + 1, body.End - 1) : body;
    }

    /// <summary>・「A」を「B」に変更（○○協会）: several wordings of one place.</summary>
    static TextRange WithoutBullet(string note, TextRange line) =>
        line.Length > 1 && note[line.Start] is '・' or '･' or '○' or '●' ? new TextRange(line.Start + 1, line.End).Trimmed(note) : line;

    /// <summary>（理由）… on a line of its own, at the end.</summary>
    static TextRange? Reason(string note, ref TextRange body)
    {
        foreach (var line in Lines(note, body))
        {
            var match = ReasonLine().Match(line.In(note)) is { Success: true } own ? own : ReasonBehind().Match(line.In(note));
            if (match.Success)
            {
                var start = line.Start + match.Index;
                var reason = new TextRange(start + match.Length, body.End).Trimmed(note);
                reason = IsOpen(match.Value) && note[reason.End - 1] is '）' or ')' or '】' or '］' or '〕' ? reason with { End = reason.End - 1 } : reason;
                body = new TextRange(body.Start, start).Trimmed(note);
                return reason;
            }
        }

        return null;
    }

    /// <summary>（理由：… is closed at its end.</summary>
    static bool IsOpen(string head) => head[0] is '（' or '(' or '【' or '［' or '〔' && !head.AsSpan().ContainsAny("）)】］〕");

    static IEnumerable<TextRange> Lines(string note, TextRange body)
    {
        for (var start = body.Start; start < body.End;)
        {
            var end = note.IndexOf('\n', start, body.End - start) is var found && found < 0 ? body.End : found;
            yield return new TextRange(start, end).Trimmed(note);
            start = end + 1;
        }
    }

    [GeneratedRegex(@"[（(](?<inner>[^（）()]{0,40}[)）]?[^（）()]{0,40}(?:移動|移す|移設))[)）]\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MovedFrom();

    // 移した後、４．の３）を２）に繰り上げる。: what follows from the move is not what is moved
    [GeneratedRegex("^[^。「」]{0,80}(?:繰り?上げ|繰り?下げ|付け替え|振り直)[^。「」]{0,12}[。]?(?:[（(][^（）()。]{1,24}[）)])?$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Renumbers();

    // （理由）…, （提案理由）…, 【意見の理由】…, 理由：…, ［修正の趣旨］…, （理由：…）
    [GeneratedRegex("^(?:[（(【〔［\\[<＜](?:[^（）()。、]{0,10}の?)?(?:理由|趣旨|背景|根拠)[）)】〕］\\]>＞][：:]?|[（(【〔［]?(?:[^（）()。、]{0,10}の?)?(?:理由|趣旨)(?:[：:]|は、|として(?:は)?、))\\s*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReasonLine();

    // …段階的に進める。（修正の理由）…: the line above was full, so that the two were joined
    [GeneratedRegex("(?<=[。」）)])[（(【〔［\\[<＜](?:[^（）()。、]{0,10}の?)?(?:理由|趣旨|背景|根拠)[）)】〕］\\]>＞][：:]?\\s*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReasonBehind();

    [GeneratedRegex("^(?<why>[^。「」]{1,300}?(?:ため|ので|ことから|理由により|観点から))(?:、|[^。]{0,40}$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Because();
}
