using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Structure.Headings;

namespace PolicyBot.Indexer.Revisions;

/// <summary>A place and an instruction → the characters that go, or the point where new ones come.</summary>
internal sealed class PlaceFinder(DraftBody body)
{
    /// <summary>Words so like a heading are the heading.</summary>
    const double MostlyHeading = 0.6;

    readonly OwnText _own = new(body);

    string Text => body.Text.Value;

    /// <summary>What a deletion, a replacement or a move takes away; null where it cannot be told.</summary>
    public TextRange? Taken(NoteReading note, Instruction instruction, Section target, TextRange? words)
    {
        if (words is { } found)
        {
            return found;
        }

        if (instruction.OldWords is not null)
        {
            return null;
        }

        return instruction.Address.Detail == AddressDetail.Whole && instruction.Address.Phrase.Length > 0 && !IsHeading(target, instruction.Address.Phrase)
            ? Described(instruction.Address.Phrase, _own.All(target), toEnd: false)
            : Part(note, instruction, target);
    }

    TextRange? Part(NoteReading note, Instruction instruction, Section target)
    {
        var all = _own.WithoutNumber(target);
        var address = instruction.Address;
        return address.Detail switch
        {
            AddressDetail.Whole or AddressDetail.Underlined => Whole(note, instruction, target),
            AddressDetail.Tail when address.Phrase.Length > 0 => Described(address.Phrase, all, toEnd: true),
            AddressDetail.Tail => Nth(Sentences.In(Text, all), -1),
            AddressDetail.Head => Nth(Sentences.In(Text, all), 1),
            AddressDetail.Sentence => Nth(Sentences.In(Text, all), address.DetailNumber),
            AddressDetail.Paragraph => Paragraph(target, address.DetailNumber),
            AddressDetail.Line => Line(all, address.DetailNumber),
            AddressDetail.Proviso => StartingWith(all, "ただし", "但し"),
            AddressDetail.Remark => StartingWith(all, "なお"),
            AddressDetail.Heading => target.Heading is null ? null : Nth(Sentences.In(Text, all), 1),
            AddressDetail.LineCount or AddressDetail.Marker when note.Marker is { } marker => body.BlockAt(marker.At),
            _ => null,
        };
    }

    /// <summary>
    /// ７. その他: the words are the heading, not a part of the text. The blank of a lost underline says nothing.
    /// </summary>
    public static bool IsHeading(Section target, string phrase) =>
        target.Heading is { } heading && Likeness.Of(heading, phrase) > MostlyHeading;

    TextRange? Whole(NoteReading note, Instruction instruction, Section target)
    {
        if (instruction.Kind is OperationKind.Delete or OperationKind.Move)
        {
            return instruction.Address.HasBlank ? null : _own.All(target);
        }

        if (instruction.Address.Steps is [.., { Form: AddressStep.Clause, Ordinal: 1 }] && target.Heading is not null && target.Form.StartsWith("第N", StringComparison.Ordinal))
        {
            return Nth([.. body.Blocks(_own.WithoutItems(target))], 2);
        }

        var everything = instruction.InFull || note.Words(instruction.NewWords).Contains('\n', StringComparison.Ordinal);
        return instruction.Address.HasBlank || instruction.Words ? null : BelowHeading(note, instruction, target, everything ? _own.WithoutNumber(target) : _own.WithoutItems(target));
    }

    /// <summary>３．灯火の割当て with a text below it, and new words without a number: the heading stays.</summary>
    TextRange BelowHeading(NoteReading note, Instruction instruction, Section target, TextRange whole)
    {
        List<TextRange> blocks = target.Heading is null ? [] : [.. body.Blocks(whole)];
        var words = note.Words(instruction.NewWords).TrimStart();
        return blocks.Count < 2 || words.Length == 0 || HeadingForms.TryRead(words, out _) || Likeness.Of(target.Heading!, words.Split('\n')[0]) > MostlyHeading ? whole
            : Clip(whole with { Start = blocks[1].Start }, whole);
    }

    TextRange Clip(TextRange range, TextRange within) =>
        new TextRange(Math.Max(range.Start, within.Start), Math.Min(range.End, within.End)).Trimmed(Text);

    static TextRange? Nth(IReadOnlyList<TextRange> parts, int number) =>
        number < 0 && parts.Count > 0 ? parts[^1] : number > 0 && number <= parts.Count ? parts[number - 1] : null;

    /// <summary>第１段落 is the first below the heading, which is none itself.</summary>
    TextRange? Paragraph(Section target, int number)
    {
        var all = _own.WithoutNumber(target);
        return Nth([.. body.Blocks(all).Select(block => Clip(block, all)).Skip(target.Heading is null ? 0 : 1)], number);
    }

    /// <summary>最後の行: the last paragraph where it is one printed line, else the last sentence, for nobody deletes half a sentence.</summary>
    TextRange? Line(TextRange all, int number)
    {
        if (number > 0)
        {
            var lines = body.Text.Lines(all.Start, all.End);
            return number <= lines.Count ? new TextRange(body.Text.FromSource(lines[number - 1].Start), body.Text.FromSource(lines[number - 1].End - 1) + 1) : null;
        }

        var last = body.Blocks(all).LastOrDefault();
        return body.Text.Lines(last.Start, last.End).Count == 1 ? Clip(last, all) : Nth(Sentences.In(Text, all), -1);
    }

    TextRange? StartingWith(TextRange all, params string[] words)
    {
        var sentences = Sentences.In(Text, all).Where(sentence => Array.Exists(words, word => Text.AsSpan(sentence.Start).StartsWith(word, StringComparison.Ordinal)));
        return sentences.Select(sentence => (TextRange?)sentence).LastOrDefault();
    }

    /// <summary>２．③の末尾の点検の順の案: the sentence that shares most with the description, and for a tail all that follows.</summary>
    TextRange? Described(string phrase, TextRange all, bool toEnd)
    {
        var best = Sentences.In(Text, all).Select(sentence => (sentence, share: Shared(phrase, sentence))).MaxBy(pair => pair.share);
        return best.share < 0.5 ? null : toEnd ? (best.sentence with { End = all.End }).Trimmed(Text) : best.sentence;
    }

    /// <summary>How many of the description's pairs of characters stand in a sentence.</summary>
    double Shared(string phrase, TextRange sentence)
    {
        var text = sentence.In(Text);
        var pairs = Enumerable.Range(0, Math.Max(0, phrase.Length - 1)).Select(i => phrase.Substring(i, 2)).ToList();
        return pairs.Count == 0 ? 0 : (double)pairs.Count(pair => text.Contains(pair, StringComparison.Ordinal)) / pairs.Count;
    }

    /// <summary>The point where new text comes, as a place of the source: behind a marker, at an end, between two places.</summary>
    public SourceSpan Point(NoteReading note, Instruction instruction, Section target, TextRange? words)
    {
        if (words is { } near)
        {
            return body.Text.ToSource(instruction.Side == InsertSide.Before ? near.Start : near.End, instruction.Side == InsertSide.Before ? near.Start : near.End);
        }

        if (instruction.Side == InsertSide.Before)
        {
            var start = body.Text.ToSource(_own.All(target).Start, _own.All(target).Start + 1).Start;
            return new SourceSpan(start, start);
        }

        return instruction.Address.Detail switch
        {
            AddressDetail.Head => Behind(_own.WithoutNumber(target).Start, head: true),
            AddressDetail.Paragraph when Paragraph(target, instruction.Address.DetailNumber) is { } paragraph => Behind(paragraph.End),
            AddressDetail.Tail or AddressDetail.Line or AddressDetail.Sentence or AddressDetail.Paragraph => Behind(_own.All(target).End),
            _ when instruction.Side == InsertSide.After => AtEnd(note, _own.All(target).End),
            _ when note.Marker is { } marker && IsIn(marker, target) && !(HasList(target, marker) && StartsWithBullet(note, instruction)) => AtMarker(note, instruction, marker),
            _ => Behind(StartsWithBullet(note, instruction) ? _own.EndOfList(target) : _own.All(target).End),
        };
    }

    bool IsIn(BodyMarker marker, Section target) => body.SelfAndAbove(marker.Section).Any(section => ReferenceEquals(section, target));

    /// <summary>A marker at the lead of a list names the list; one more item comes at its end.</summary>
    static bool HasList(Section target, BodyMarker marker) =>
        ReferenceEquals(marker.Section, target) && target.Children.FirstOrDefault() is { Kind: SectionKind.Bullet } first && marker.Span.Start < first.Span.Start;

    static bool StartsWithBullet(NoteReading note, Instruction instruction) =>
        note.Words(instruction.NewWords) is { Length: > 0 } words && HeadingForms.TryRead(words, out var mark) && mark.Form.Rank == HeadingRank.Bullet;

    /// <summary>New words go where the marker stands; a new paragraph goes behind the one that holds it.</summary>
    SourceSpan AtMarker(NoteReading note, Instruction instruction, BodyMarker marker)
    {
        var words = note.Words(instruction.NewWords);
        var isBlock = words.Contains('\n', StringComparison.Ordinal) || HeadingForms.TryRead(words, out _);
        var place = marker.Alone || instruction.Words || !isBlock
            ? marker.Span.End
            : Math.Max(marker.Span.End, body.Text.ToSource(body.BlockAt(marker.At).End, body.BlockAt(marker.At).End).End);
        return new SourceSpan(place, place);
    }

    SourceSpan AtEnd(NoteReading note, int end) =>
        note.Marker is { Alone: true } marker && marker.At == end ? new SourceSpan(marker.Span.End, marker.Span.End) : Behind(end);

    SourceSpan Behind(int at, bool head = false)
    {
        var place = head && at < Text.Length ? body.Text.ToSource(at, at + 1).Start : body.Text.ToSource(at, at).End;
        return new SourceSpan(place, place);
    }
}
