using System.Globalization;
using PolicyBot.Indexer.Documents;
using static PolicyBot.Indexer.Documents.OperationKind;

namespace PolicyBot.Tests.Support.Drafts;

/// <summary>Writes plain notes: an order in ＜…＞, what follows it, and what it asks for.</summary>
internal sealed class NoteWriter(Random random, DraftWords words, DraftWording wording)
{
    public DraftNote Any(DraftPlace place, Func<DraftPlace?> other)
    {
        if (!place.IsLeaf)
            return AddItem(place);
        return random.Next(12) switch
        {
            0 => Add(place),
            1 => AddQuoted(place),
            2 => AddBehind(place),
            3 when place is { IsLast: true, Level: 1 or 2 } => Insert(place),
            3 or 4 => Replace(place),
            5 => ReplaceQuoted(place),
            6 => Phrase(place),
            7 => PhraseBelow(place),
            8 => Delete(place),
            9 => random.Next(2) == 0 && place.Sentences.Count > 1 ? DeleteTail(place) : DeletePhrase(place),
            10 when place.Sentences.Count > 1 => ChangeTailAndAdd(place),
            11 when other() is { } second => AddAndDelete(place, second),
            _ => Phrase(place),
        };
    }

    public DraftNote Add(DraftPlace place)
    {
        var added = words.Sentence();
        return new(place, [Order(wording.Add, place), added], [new(OperationKind.Add, place.Label, null, added)]);
    }

    /// <summary>A place with items gets one more.</summary>
    public DraftNote AddItem(DraftPlace place)
    {
        var added = "・" + words.Sentence();
        return new(place, [Order(wording.Add, place), added], [new(OperationKind.Add, place.Label, null, added)]);
    }

    public DraftNote AddQuoted(DraftPlace place)
    {
        var added = words.Sentence();
        return new(place, [Order(wording.AddQuoted, place, added: added)], [new(OperationKind.Add, place.Label, null, added)]);
    }

    public DraftNote AddBehind(DraftPlace place)
    {
        var (old, added) = (TopicOf(place), "や" + words.Topic());
        var order = Order(wording.AddBehind, place, old, added);
        return new(place, [order], [new(OperationKind.Add, place.Label, null, added) { Beside = old, IsBefore = order.Contains("の前に", StringComparison.Ordinal) }]);
    }

    public DraftNote Insert(DraftPlace place)
    {
        var sign = place.SignOf(place.Ordinal + 1);
        var added = sign + words.Sentence();
        var order = string.Format(CultureInfo.InvariantCulture, Pick(wording.Insert), place.Path, "", "", sign);
        return new(place, [$"＜{order}＞", added], [new(OperationKind.Insert, place.Label, null, added)]) { MarkerAlone = true };
    }

    public DraftNote Replace(DraftPlace place)
    {
        var added = words.Sentence();
        var repeated = random.Next(3) switch { 0 => place.Sign, 1 when !place.IsBullet => place.Path, _ => "" };
        if (!place.IsBullet && random.Next(4) == 0)
        {
            var second = "なお、" + words.Sentence();
            return new(place, [Order(wording.Replace, place), repeated + added, second], [new(OperationKind.Replace, place.Label, place.Text, $"{added}\n{second}")]);
        }

        return new(place, [Order(wording.Replace, place), repeated + added], [new(OperationKind.Replace, place.Label, place.Text, added)]);
    }

    public DraftNote ReplaceQuoted(DraftPlace place)
    {
        var added = words.Sentence();
        return new(place, [Order(wording.ReplaceQuoted, place, added: added)], [new(OperationKind.Replace, place.Label, place.Text, added)]);
    }

    public DraftNote Phrase(DraftPlace place)
    {
        var (old, added) = (TopicOf(place), words.Topic());
        return new(place, [Order(wording.Phrase, place, old, added)], [new(ReplacePhrase, place.Label, old, added)]);
    }

    /// <summary>＜１．２）に語句訂正＞, and the words on the next line, the old ones with or without quotes.</summary>
    public DraftNote PhraseBelow(DraftPlace place)
    {
        var (old, added) = (TopicOf(place), words.Topic());
        var line = random.Next(2) == 0 ? $"{old}を「{added}」に修正。" : $"「{old}」を「{added}」に変更";
        return new(place, [$"＜{place.Path}に語句訂正＞", line], [new(ReplacePhrase, place.Label, old, added)]);
    }

    public DraftNote Delete(DraftPlace place) =>
        new(place, [Order(wording.Delete, place)], [new(OperationKind.Delete, place.Label, place.Sign + place.Text, null)]);

    public DraftNote DeletePhrase(DraftPlace place)
    {
        var old = TopicOf(place);
        return new(place, [Order(wording.DeletePhrase, place, old)], [new(OperationKind.Delete, place.Label, old, null)]);
    }

    public DraftNote DeleteTail(DraftPlace place)
    {
        var old = place.Sentences[^1];
        string[] lines = random.Next(2) == 0 ? [Order(wording.DeleteTail, place)] : [Order(wording.DeleteTail, place), $"「{old}」を削除"];
        return new(place, lines, [new(OperationKind.Delete, place.Label, old, null)]);
    }

    public DraftNote ChangeTailAndAdd(DraftPlace place)
    {
        var (changed, added) = (words.Sentence(), words.Sentence());
        return new(
            place,
            [$"＜{place.Path}の末尾を変更＞{changed}", $"＜{place.Path}の末尾に追加＞", added],
            [new(OperationKind.Replace, place.Label, place.Sentences[^1], changed), new(OperationKind.Add, place.Label, null, added)]);
    }

    public DraftNote AddAndDelete(DraftPlace place, DraftPlace second)
    {
        var (old, added) = (TopicOf(place), "や" + words.Topic());
        return new(
            place,
            [$"＜{place.Path}の「{old}」の次に「{added}」を追加して、{second.Path}を削除＞"],
            [new(OperationKind.Add, place.Label, null, added) { Beside = old }, new(OperationKind.Delete, second.Label, second.Sign + second.Text, null)]);
    }

    public string TopicOf(DraftPlace place) => DraftWords.TopicIn(place.Sentences[random.Next(place.Sentences.Count)]);

    private string Order(string[] forms, DraftPlace place, string old = "", string added = "") =>
        $"＜{string.Format(CultureInfo.InvariantCulture, Pick(forms), place.Path, old, added)}＞";

    private string Pick(string[] forms) => forms[random.Next(forms.Length)];
}
