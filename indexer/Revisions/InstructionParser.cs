using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Revisions;

/// <summary>An instruction as printed → what it says. The forms are tried in order; null parts are those no form reads.</summary>
internal static partial class InstructionParser
{
    const int LongestClause = 2000;

    /// <summary>３．を次のように改める, ３．を全面的に改める: the new words follow, these are not they.</summary>
    static readonly string[] Following = ["次の", "以下", "下記", "別記", "別紙", "全面", "全文", "全部", "一部", "語句", "字句", "文言", "とおり", "通り"];

    /// <summary>Whether a line without brackets is an instruction: it has an address or a quote, and a verb at its end.</summary>
    public static bool Reads(string line) =>
        line.Length <= LongestClause && ClauseReader.Read(line, new TextRange(0, line.Length)) is { Count: > 0 } clauses
        && clauses.All(clause => ReadClause(line, clause) is { } read && (read.Address.HasPath || read.OldWords is not null));

    /// <summary>The instructions of one bracket with what follows it; Unread are the parts that no form reads.</summary>
    public static IReadOnlyList<Instruction> Read(string note, WrittenInstruction written, ICollection<TextRange> unread)
    {
        var instructions = new List<Instruction>();
        var clauses = written.Directive.Length > LongestClause ? [] : ClauseReader.Read(note, written.Directive);
        foreach (var clause in clauses)
        {
            if (ReadClause(note, clause) is { } instruction)
            {
                instructions.AddRange(AddressLists.Split(Inherit(instruction, instructions)));
            }
            else
            {
                unread.Add(clause.Range);
            }
        }

        if (clauses.Count == 0)
        {
            unread.Add(written.Whole);
        }

        return InstructionBody.Complete(note, instructions, written.Body);
    }

    /// <summary>２．を変更し、末尾に追加: the second clause goes on with the address of the first.</summary>
    static Instruction Inherit(Instruction instruction, List<Instruction> before) =>
        before.Count == 0 || instruction.Address.HasPath || instruction.Address.Detail == AddressDetail.LineCount
            ? instruction
            : instruction with { Address = instruction.Address with { Steps = before[^1].Address.Steps, Text = before[^1].Address.Text + instruction.Address.Text } };

    public static Instruction? ReadClause(string note, Clause clause)
    {
        foreach (var form in InstructionForms.InOrder)
        {
            if (form.Match(clause.Plain) is { Success: true } match && Build(note, clause, form.Kind, match) is { } instruction && IsSound(instruction))
            {
                return instruction;
            }
        }

        return clause.Status == OperationStatus.Opinion ? OpinionOn(note, clause) : null;
    }

    /// <summary>２．①について、年数は書くべきでないとの意見あり: no new words, but what somebody wants of the place.</summary>
    static Instruction? OpinionOn(string note, Clause clause) =>
        Wanted().Match(clause.Plain) is { Success: true } wanted && Address(note, clause, wanted.Groups["a"]) is { HasPath: true } address
            ? new Instruction { Kind = OperationKind.Replace, Status = clause.Status, Range = clause.Range, Address = address, Reason = Place(clause, wanted.Groups["why"]) }
            : null;

    [GeneratedRegex("^(?<a>[^、。]{1,30}?)(?:について|に関して|に対して)(?:は)?、(?<why>.{6,})$", RegexOptions.None, 1000)]
    private static partial Regex Wanted();

    /// <summary>What is described may not hold a sentence of its own: ３．を地域の連携を… is not understood.</summary>
    static bool IsSound(Instruction instruction) =>
        !instruction.Address.Phrase.Contains('を', StringComparison.Ordinal);

    static Instruction? Build(string note, Clause clause, OperationKind kind, Match match)
    {
        var instruction = new Instruction
        {
            Kind = kind,
            Status = clause.Status,
            IsRival = clause.IsRival,
            Range = clause.Range,
            BrokenQuote = clause.BrokenQuote,
            Address = Address(note, clause, match.Groups["a"]),
            Side = match.Groups["after"].Success ? InsertSide.After : match.Groups["before"].Success ? InsertSide.Before : InsertSide.None,
            AsNumber = match.Groups["as"] is { Success: true } number ? Place(clause, number).In(note) : "",
            OldWords = Quoted(note, clause, match.Groups["old"]),
            NewWords = Quoted(note, clause, match.Groups["new"]),
            Reason = Quoted(note, clause, match.Groups["why"]),
            InFull = match.Groups["full"].Success,
            AddsTarget = match.Groups["object"].Success,
        };
        instruction = instruction with { Words = match.Groups["words"].Success || instruction.OldWords is not null || (kind == OperationKind.Add && instruction.NewWords is not null) };
        return match.Groups switch
        {
            _ when match.Groups["x"].Success => AddressOrWords(note, clause, match, instruction),
            _ when match.Groups["to"].Success => instruction with { From = instruction.Address, Address = Address(note, clause, match.Groups["to"]) },
            _ when match.Groups["from"].Success => instruction with { From = Address(note, clause, match.Groups["from"]) },
            _ => instruction,
        };
    }

    /// <summary>３．を「A」に改める rewrites the clause; ３．の振興をを「推進」に改める and 振興を「推進」に修正 only some words.</summary>
    static Instruction? AddressOrWords(string note, Clause clause, Match match, Instruction instruction)
    {
        var x = match.Groups["x"];
        var length = AddressParser.LeadingLength(x.Value);
        var particle = length == 0 ? 0 : Math.Min(x.Length - length, Particle(x.Value.AsSpan(length)));
        var rest = x.Length - length - particle;
        if (instruction.Kind == OperationKind.ReplacePhrase && (rest == 0 || Following.Any(word => match.Groups["new"].Value.StartsWith(word, StringComparison.Ordinal))))
        {
            return null;
        }

        if (rest == 0 || (length > 0 && AddressParser.Parse(x.Value).Phrase.Length == 0))
        {
            return length == 0 ? null : instruction with { Address = Address(note, clause, x) };
        }

        return instruction with
        {
            Kind = OperationKind.ReplacePhrase,
            Words = true,
            Address = length == 0 ? WrittenAddress.None : AddressParser.Parse(clause.Place(x.Index, length).In(note)),
            OldWords = clause.Place(x.Index + length + particle, rest).Trimmed(note),
        };
    }

    static int Particle(ReadOnlySpan<char> rest) =>
        rest.IsEmpty ? 0 : rest.StartsWith("中の", StringComparison.Ordinal) ? 2 : rest[0] is 'の' or '中' or '、' or 'に' ? 1 : 0;

    static WrittenAddress Address(string note, Clause clause, Group group) =>
        group is { Success: true, Length: > 0 } ? AddressParser.Parse(Place(clause, group).In(note)) : WrittenAddress.None;

    static TextRange Place(Clause clause, Group group) => clause.Place(group.Index, group.Length);

    /// <summary>What stands between the quotation marks.</summary>
    static TextRange? Quoted(string note, Clause clause, Group group)
    {
        if (group is not { Success: true, Length: > 0 })
        {
            return null;
        }

        var range = Place(clause, group);
        var start = group.Value[0] == Wording.Open ? range.Start + 1 : range.Start;
        var end = group.Value[^1] == Wording.Close ? range.End - 1 : range.End;
        return new TextRange(start, Math.Max(start, end)).Trimmed(note);
    }
}
