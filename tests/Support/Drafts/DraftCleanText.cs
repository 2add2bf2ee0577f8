using System.Text;
using PolicyBot.Indexer.Documents;

namespace PolicyBot.Tests.Support.Drafts;

/// <summary>The text that a draft's proposals ask for, written from the places and the changes, not from the printed draft.</summary>
internal sealed class DraftCleanText
{
    private readonly Dictionary<DraftPlace, string> _texts = [];
    private readonly HashSet<DraftPlace> _gone = [];
    private readonly Dictionary<DraftPlace, string> _inserted = [];
    private readonly Dictionary<DraftPlace, string> _items = [];
    private readonly StringBuilder _text = new();

    /// <summary>One section in paragraphs, each on its line.</summary>
    public static string Write(string heading, IReadOnlyList<DraftPlace> roots, IReadOnlyList<DraftNote> notes)
    {
        var clean = new DraftCleanText();
        var places = roots.SelectMany(root => root.SelfAndBelow()).ToDictionary(place => place.Label);
        foreach (var place in places.Values)
            clean._texts[place] = place.Text;
        foreach (var change in notes.SelectMany(note => note.Changes).Where(change => change.Status == OperationStatus.Proposed))
            clean.Apply(change, places[change.Target], change.From is { } from ? places[from] : null);
        clean._text.AppendLine(heading);
        clean.Append(roots);
        return clean._text.ToString();
    }

    private void Apply(WrittenChange change, DraftPlace place, DraftPlace? from)
    {
        var (old, added) = (change.Old ?? "", change.New ?? "");
        switch (change.Kind)
        {
            case OperationKind.Insert:
                _inserted[place] = added[place.SignOf(place.Ordinal + 1).Length..];
                break;
            case OperationKind.Move:
                Take(from!, old);
                _items[place] = added;
                break;
            case OperationKind.Add when change.Beside is { } words:
                _texts[place] = Replaced(_texts[place], words, change.IsBefore ? added + words : words + added);
                break;
            case OperationKind.Add when added.StartsWith('・'):
                _items[place.Children.Count > 0 ? place.Children[^1] : place] = added;
                break;
            case OperationKind.Add:
                _texts[place] += added;
                break;
            case OperationKind.Delete:
                Take(place, old);
                break;
            default:
                _texts[place] = Replaced(_texts[place], old, added);
                break;
        }
    }

    private void Take(DraftPlace place, string words)
    {
        if (words == place.Sign + place.Text)
            _gone.Add(place);
        else
            _texts[place] = Replaced(_texts[place], words, "");
    }

    private static string Replaced(string text, string old, string added)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0 && text.IndexOf(old, at + 1, StringComparison.Ordinal) < 0, $"「{old}」 does not stand once in {text}");
        return text[..at] + added + text[(at + old.Length)..];
    }

    /// <summary>An inserted clause pushes on the numbers behind it; a deleted one leaves its number free.</summary>
    private void Append(IReadOnlyList<DraftPlace> places)
    {
        var pushed = 0;
        foreach (var place in places)
        {
            if (!_gone.Contains(place))
                _text.AppendLine(place.SignOf(place.Ordinal + pushed) + _texts[place]);
            Append(place.Children);
            if (_inserted.TryGetValue(place, out var clause))
                _text.AppendLine(place.SignOf(place.Ordinal + ++pushed) + clause);
            if (_items.TryGetValue(place, out var item))
                _text.AppendLine(item);
        }
    }
}
