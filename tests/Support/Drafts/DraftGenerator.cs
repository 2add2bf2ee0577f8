using System.Text;
using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Support.Drafts;

/// <summary>Writes a draft of several § with notes behind each; the same seed gives the same draft.</summary>
internal sealed class DraftGenerator
{
    private static readonly int Switches = Enum.GetValues<DraftSwitch>().Length;

    private readonly int _seed;
    private readonly DraftSwitch _switch;
    private readonly Random _random;
    private readonly DraftWords _words;
    private readonly NoteWriter _notes;
    private readonly SwitchedNoteWriter _switched;
    private bool _switchUsed;

    private DraftGenerator(int seed)
    {
        _seed = seed;
        _switch = seed % 2 == 0 ? DraftSwitch.None : (DraftSwitch)(1 + seed / 2 % (Switches - 1));
        _random = new Random(seed);
        _words = new DraftWords(_random);
        _notes = new NoteWriter(_random, _words, _switch == DraftSwitch.OtherWording ? DraftWording.Formal : DraftWording.Short);
        _switched = new SwitchedNoteWriter(_random, _words, _notes);
    }

    /// <summary>Even seeds are without defects; odd ones have the switches in turn.</summary>
    public static GeneratedDraft Generate(int seed)
    {
        var generator = new DraftGenerator(seed);
        var draft = generator.Write();
        return generator._switch == DraftSwitch.OtherForms ? new DraftForms(generator._random).Apply(draft) with { Switch = DraftSwitch.OtherForms } : draft;
    }

    private GeneratedDraft Write()
    {
        var body = new DraftBodyWriter(_random, _words);
        var printer = new DraftPrinter(_random, _switch == DraftSwitch.CutMarkers);
        var (all, labels) = (new List<DraftNote>(), new List<string>());
        var clean = new StringBuilder().AppendLine(DraftPrinter.Title);
        var count = _random.Next(2, 5);
        for (var section = 1; section <= count; section++)
        {
            var places = body.Write(section);
            var notes = Number(Choose(places), section);
            var heading = $"§{(char)('０' + section)} {_words.Topic()}";
            printer.Add(heading, places, notes);
            clean.Append(DraftCleanText.Write(heading, places, notes));
            all.AddRange(notes);
            labels.AddRange(places.SelectMany(place => place.SelfAndBelow()).Select(place => place.Label));
        }

        return new(_seed, _switchUsed || _switch is DraftSwitch.OtherWording or DraftSwitch.CutMarkers ? _switch : DraftSwitch.None, printer.Print(), all, labels) { CleanText = clean.ToString() };
    }

    private List<DraftNote> Choose(List<DraftPlace> roots)
    {
        var free = roots.SelectMany(root => root.SelfAndBelow()).Where(place => place.IsLeaf || place.Children[0].IsBullet).ToList();
        var order = free.ToArray();
        var notes = _switch == DraftSwitch.InsertChain && !_switchUsed ? Chain(free) : [];
        var wanted = notes.Count + _random.Next(2, 7);
        while (notes.Count < wanted && Take(free) is { } place)
        {
            var special = _switchUsed ? null : _switched.Write(_switch, place, () => TakeLeaf(free));
            _switchUsed |= special is not null;
            notes.Add(special ?? _notes.Any(place, () => TakeLeaf(free)));
        }

        return [.. notes.OrderBy(note => Array.IndexOf(order, note.Place))];
    }

    /// <summary>Two clauses are inserted behind siblings; the second order counts as before the first.</summary>
    private List<DraftNote> Chain(List<DraftPlace> free)
    {
        var first = free.FirstOrDefault(place => place is { IsLeaf: true, IsLast: false, Level: 1 or 2 } && place.Parent is { } parent && parent.Children.All(sibling => sibling.IsLeaf));
        if (first?.Parent is not { } holder)
            return [];
        _switchUsed = true;
        var last = holder.Children[^1];
        free.RemoveAll(place => ReferenceEquals(place.Parent, holder));
        return [_notes.Insert(first), _notes.Insert(last) with { Flags = ["staleNumbering"] }];
    }

    private DraftPlace? TakeLeaf(List<DraftPlace> free)
    {
        var leaves = free.Where(place => place is { IsLeaf: true, IsBullet: false }).ToList();
        return leaves.Count == 0 ? null : Use(free, leaves[_random.Next(leaves.Count)]);
    }

    private DraftPlace? Take(List<DraftPlace> free) => free.Count == 0 ? null : Use(free, free[_random.Next(free.Count)]);

    private static DraftPlace Use(List<DraftPlace> free, DraftPlace place)
    {
        var kin = place.SelfAndAbove().Concat(place.SelfAndBelow()).ToHashSet();
        free.RemoveAll(kin.Contains);
        return place;
    }

    private List<DraftNote> Number(List<DraftNote> notes, int section)
    {
        var numbered = notes.Select((note, i) => note with { Section = section, Number = i + 1, Printed = i + 1 }).ToList();
        if (_switchUsed || numbered.Count < 3)
            return numbered;
        var at = _random.Next(1, numbered.Count);
        _switchUsed = _switch is DraftSwitch.ShiftedNumbers or DraftSwitch.MissingMarker or DraftSwitch.Noise;
        return _switch switch
        {
            DraftSwitch.ShiftedNumbers => [.. numbered.Select((note, i) => i < at ? note : note with { Printed = i, Flags = ["markerMismatch"] })],
            DraftSwitch.MissingMarker => [.. numbered.Select((note, i) => i != at ? note : note with { Printed = null, Flags = ["markerMissing"] })],
            DraftSwitch.Noise => [.. numbered.Select(note => note with { Lines = [Noise(note.Lines[0]), .. note.Lines.Skip(1)] })],
            _ => numbered,
        };
    }

    /// <summary>Only the order itself, in front of its first quote: &lt;1.2) に追加&gt;, 〈１．２）に追加；〉.</summary>
    private string Noise(string line)
    {
        var end = line.IndexOf('「', StringComparison.Ordinal) is var quote and > 0 ? quote : line.IndexOf('＞', StringComparison.Ordinal);
        var head = line[..end];
        return _random.Next(4) switch
        {
            0 => Rewriting.InHalfWidth(head) + line[end..],
            1 => head.Replace("）", _random.Next(2) == 0 ? "） " : "）  ", StringComparison.Ordinal) + line[end..],
            2 when line.EndsWith('＞') => line[..^1] + "；＞",
            _ when line.EndsWith('＞') => $"＜ {line[1..^1]} ＞",
            _ => line,
        };
    }
}
