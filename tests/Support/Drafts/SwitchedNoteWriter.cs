using PolicyBot.Indexer.Documents;
using static PolicyBot.Indexer.Documents.OperationKind;

namespace PolicyBot.Tests.Support.Drafts;

/// <summary>Writes the one note that a switch asks for; null where the place does not lend itself to it.</summary>
internal sealed class SwitchedNoteWriter(Random random, DraftWords words, NoteWriter plain)
{
    public DraftNote? Write(DraftSwitch asked, DraftPlace place, Func<DraftPlace?> other) => asked switch
    {
        _ when !place.IsLeaf => null,
        DraftSwitch.Opinion => Opinion(place),
        DraftSwitch.Alternative => Alternative(place),
        DraftSwitch.AlreadyDone => AlreadyDone(place),
        DraftSwitch.Move => other() is { } from ? Move(place, from) : null,
        DraftSwitch.BlankAddress => Blank(place),
        DraftSwitch.WrongOrdinal => WrongOrdinal(place),
        DraftSwitch.BrokenQuote => BrokenQuote(place),
        DraftSwitch.MisreadQuote => MisreadQuote(place),
        _ => null,
    };

    private DraftNote Opinion(DraftPlace place)
    {
        var order = Pick($"{place.Path}に削除意見あり", $"{place.Path}全面削除意見あり", $"{place.Path}について、全面削除意見あり", $"{place.Path}を削除すべきとの意見あり");
        return new(place, [$"＜{order}＞"], [Deleted(place)]);
    }

    private DraftNote Alternative(DraftPlace place)
    {
        var added = words.Sentence();
        var change = new WrittenChange(Replace, place.Label, place.Text, added) { Status = OperationStatus.Alternative };
        return new(place, [$"＜{place.Path}全面削除意見あり＞", $"＜{place.Path}改定案＞", added], [Deleted(place), change]);
    }

    private static WrittenChange Deleted(DraftPlace place) => new(Delete, place.Label, place.Sign + place.Text, null) { Status = OperationStatus.Opinion };

    private DraftNote AlreadyDone(DraftPlace place)
    {
        var standing = plain.TopicOf(place);
        var change = new WrittenChange(Add, place.Label, null, standing) { Status = OperationStatus.Applied };
        string[] lines = random.Next(3) switch
        {
            0 => [$"＜{place.Path}に「{standing}」をすでに追加＞"],
            1 => [$"＜{place.Path}に「{standing}」を追加済み＞"],
            _ => [$"＜{place.Path}に語句をすでに追加＞", standing],
        };
        return new(place, lines, [change]);
    }

    private DraftNote Move(DraftPlace place, DraftPlace from)
    {
        if (random.Next(3) == 0 && !from.IsBullet && from.Level == place.Level)
        {
            var whole = from.Sign + from.Text;
            var all = new WrittenChange(OperationKind.Move, place.Label, whole, whole) { From = from.Label };
            return new(place, [$"＜{from.Path}を{place.Path}の次に移す＞"], [all]);
        }

        var moved = from.Sentences[random.Next(from.Sentences.Count)];
        var change = new WrittenChange(OperationKind.Move, place.Label, moved, "・" + moved) { From = from.Label };
        return new(place, [$"＜{place.Path}に追加＞", $"・{moved}（{from.Path}の一部の移動）"], [change]);
    }

    private DraftNote Blank(DraftPlace place)
    {
        var (old, added) = (plain.TopicOf(place), words.Topic());
        return random.Next(3) == 0
            ? new(place, [$"＜{place.Path}の　　をすでに追加＞", old], [new(Add, place.Label, null, old) { Status = OperationStatus.Applied }]) { Flags = ["blankAddress"] }
            : new(place, [$"＜{place.Path}の　　　を変更＞", $"{old}を「{added}」"], [new(ReplacePhrase, place.Label, old, added)]) { Flags = ["blankAddress"] };
    }

    private DraftNote? WrongOrdinal(DraftPlace place)
    {
        if (place.Parent is not { } parent)
            return null;
        var others = Enumerable.Range(1, parent.Children.Count + 1).Where(n => n != place.Ordinal).ToArray();
        var wrong = place.PathAs(others[random.Next(others.Length)]);
        var (old, added) = (plain.TopicOf(place), words.Topic());
        var missing = place.PathAs(parent.Children.Count + 1);
        return random.Next(3) > 0
            ? new(place, [$"＜{wrong}の「{old}」を「{added}」に修正＞"], [new(ReplacePhrase, place.Label, old, added)]) { Flags = ["ordinalMismatch", "targetMissing", "addressMismatch"] }
            : new(place, [$"＜{missing}に追加＞", added + "に努める。"], [new(Add, place.Label, null, added + "に努める。")]) { Flags = ["targetMissing"] };
    }

    private DraftNote BrokenQuote(DraftPlace place)
    {
        var (old, added) = (plain.TopicOf(place), words.Topic());
        var note = random.Next(5) switch
        {
            0 => new DraftNote(place, [$"＜{place.Path}の「{old}」を「{added}に修正＞"], [new(ReplacePhrase, place.Label, old, added)]),
            1 => new DraftNote(place, [$"＜{place.Path}の{old}」を「{added}」に修正＞"], [new(ReplacePhrase, place.Label, old, added)]),
            2 => new DraftNote(place, [$"＜{place.Path}に{added}」を追加＞"], [new(Add, place.Label, null, added)]),
            3 => new DraftNote(place, [$"＜{place.Path}の「{old}を削除＞"], [new(Delete, place.Label, old, null)]),
            _ => new DraftNote(place, [$"＜{place.Path}の「{old}」を{added}」に修正＞"], [new(ReplacePhrase, place.Label, old, added)]),
        };
        return note with { Flags = ["brokenQuote", "unreadable"] };
    }

    private DraftNote MisreadQuote(DraftPlace place)
    {
        var (old, added) = (plain.TopicOf(place), words.Topic());
        var at = random.Next(old.Length);
        var misread = old[..at] + "口" + old[(at + 1)..];
        return random.Next(2) == 0
            ? new(place, [$"＜{place.Path}の「{misread}」を「{added}」に修正＞"], [new(ReplacePhrase, place.Label, old, added)]) { Flags = ["wordsDiffer", "wordsMissing"] }
            : new(place, [$"＜{place.Path}の「{misread}」を削除＞"], [new(Delete, place.Label, old, null)]) { Flags = ["wordsDiffer", "wordsMissing"] };
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
