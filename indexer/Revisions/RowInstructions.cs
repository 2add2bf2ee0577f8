using System.Text.RegularExpressions;
using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure;

namespace PolicyBot.Indexer.Revisions;

/// <summary>A row of a list of revisions → what it asks for, as any note does.</summary>
internal sealed partial class RowInstructions
{
    const int LongestSentence = 600;

    readonly string _note;
    readonly RowParts _row;
    readonly Instruction _base;

    RowInstructions(string note, RowParts row)
    {
        (_note, _row) = (note, row);
        _base = new Instruction
        {
            Kind = row.Tag?.Kind ?? OperationKind.Replace,
            Status = Status(),
            Range = row.Head,
            Address = AddressParser.Parse(row.Head.In(note)),
            Reason = row.Of(RevisionPart.Reason) ?? row.Of(RevisionPart.Remark),
        };
    }

    /// <summary>Null where the note is no row of a list.</summary>
    public static IReadOnlyList<Instruction>? Read(string note) =>
        RowParts.Read(note) is { } row ? new RowInstructions(note, row).Read() : null;

    List<Instruction> Read()
    {
        var rivals = _row.Parts.Where(part => part.Kind == RevisionPart.Alternative).ToList();
        return rivals.Count > 0 ? rivals.ConvertAll(Rival)
            : _row.Of(RevisionPart.New) is { } words ? [Reworded(words)]
            : _base.Kind == OperationKind.Delete ? [_base with { OldWords = OldPart(), Reason = _base.Reason ?? Rest() }]
            : _base.Kind == OperationKind.Move ? [Moved()]
            : _base.Status == OperationStatus.Applied ? [Done()]
            : Ordered() is { Count: > 0 } orders ? orders
            : [_base with { OldWords = OldPart(), Reason = _base.Reason ?? Rest() }];
    }

    /// <summary>A decision that is left for later makes an opinion of what is told; rivals stay rivals.</summary>
    OperationStatus Status()
    {
        var status = _row.Tag?.Status ?? OperationStatus.Proposed;
        return status == OperationStatus.Proposed && _row.Of(RevisionPart.Decision) is { } decision ? RevisionTag.StatusOf(decision.In(_note)) : status;
    }

    Instruction Rival(RowPart part) =>
        _base with { Kind = OperationKind.Replace, Status = OperationStatus.Alternative, IsRival = true, NewWords = part.Words };

    /// <summary>（原案）… （修正案）…: some words for others; without the old ones the place itself in new words.</summary>
    Instruction Reworded(TextRange words)
    {
        var added = _base.Kind is OperationKind.Add or OperationKind.Insert;
        return OldPart() is { } old && !added
            ? _base with { Kind = OperationKind.ReplacePhrase, OldWords = old, NewWords = WithoutPath(words), Words = true }
            : _base with { Kind = added ? _base.Kind : OperationKind.Replace, NewWords = words };
    }

    TextRange? OldPart() => _row.Of(RevisionPart.Old) is { } old ? WithoutPath(old) : null;

    TextRange WithoutPath(TextRange words) => NewText.WithoutPath(_note, words, _base.Address);

    TextRange? Rest() => _row.Rest.IsEmpty ? null : _row.Rest;

    /// <summary>…のため、第３章２（１）の次に（２）として移す。: where to, and in front of it why.</summary>
    Instruction Moved()
    {
        var match = MovedTo().Match(AddressParser.Half(_row.Rest.In(_note)));
        if (!match.Success)
        {
            return _base with { Reason = _base.Reason ?? Rest() };
        }

        var to = new TextRange(_row.Rest.Start + match.Groups["to"].Index, _row.Rest.Start + match.Groups["to"].Index + match.Groups["to"].Length);
        var why = new TextRange(_row.Rest.Start, to.Start).Trimmed(_note);
        return _base with
        {
            From = _base.Address,
            Address = AddressParser.Parse(to.In(_note)),
            Side = match.Groups["after"].Success ? InsertSide.After : match.Groups["before"].Success ? InsertSide.Before : InsertSide.None,
            AsNumber = match.Groups["as"].Value,
            Reason = _base.Reason ?? (why.IsEmpty ? null : why with { End = why.End - (_note[why.End - 1] == '、' ? 1 : 0) }),
        };
    }

    /// <summary>「…」は、…として既に加えた。</summary>
    Instruction Done() => _base with
    {
        Kind = _base.Kind == OperationKind.Replace && _row.Tag?.Kind is null ? OperationKind.Add : _base.Kind,
        NewWords = FirstQuote(),
        Words = true,
        Reason = _base.Reason ?? Rest(),
    };

    /// <summary>「A」を「B」に改める。また、「C」の前に「D」を加える。</summary>
    List<Instruction> Ordered()
    {
        var orders = new List<Instruction>();
        foreach (var sentence in Sentences.In(_note, _row.Rest).Where(sentence => sentence.Length <= LongestSentence))
        {
            var joint = Joint().Match(sentence.In(_note)).Length;
            var clauses = ClauseReader.Read(_note, sentence with { Start = sentence.Start + joint });
            orders.AddRange(clauses.Select(clause => InstructionParser.ReadClause(_note, clause)).OfType<Instruction>()
                .Where(order => order.OldWords is not null || order.NewWords is not null).Select(At));
        }

        return orders;
    }

    Instruction At(Instruction order) => order with
    {
        Range = _row.Head,
        Address = order.Address.HasPath ? order.Address : _base.Address with { Detail = order.Address.Detail, DetailNumber = order.Address.DetailNumber, Phrase = order.Address.Phrase },
        Status = order.Status == OperationStatus.Proposed ? _base.Status : order.Status,
        Reason = order.Reason ?? _base.Reason,
    };

    TextRange? FirstQuote()
    {
        var rest = _row.Rest.In(_note);
        var open = rest.IndexOf('「', StringComparison.Ordinal);
        var close = open < 0 ? -1 : rest.IndexOf('」', open);
        return close < 0 ? null : new TextRange(_row.Rest.Start + open + 1, _row.Rest.Start + close);
    }

    [GeneratedRegex("(?:^|、)(?<to>[^、。]{2,40}?)(?:(?<after>の(?:次|後ろ?|直後))|(?<before>の(?:直)?前))?(?:に|へ)、?(?:(?<as>[^、。]{1,10})として、?)?(?:移す|移動|移し|移設)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MovedTo();

    [GeneratedRegex("^(?:また|さらに|更に|併せて|あわせて|次に|加えて|なお)、?", RegexOptions.None, 1000)]
    private static partial Regex Joint();
}
