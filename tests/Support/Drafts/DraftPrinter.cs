using PolicyBot.Tests.Support.Documents;

namespace PolicyBot.Tests.Support.Drafts;

/// <summary>Prints body, markers and note blocks as paragraphs, wrapped and paged as an extraction returns them.</summary>
internal sealed class DraftPrinter
{
    public const string Title = "基本方針（案） 修正意見の整理";

    private readonly Random _random;
    private readonly PrintStyle _style;
    private readonly List<Paragraph> _paragraphs = [];

    private readonly bool _cutsMarkers;

    public DraftPrinter(Random random, bool cutsMarkers)
    {
        _random = random;
        _cutsMarkers = cutsMarkers;
        _style = PrintStyle.Random(random) with { Width = random.Next(34, 47), Header = null, PageNumber = null };
        _paragraphs.Add(new(Title, "", ""));
    }

    /// <summary>Typeset with Latin words in the place of markers, so that no line end falls into one: （※３） for m333333m.</summary>
    public string Print() => Enumerable.Range(1, 9).Aggregate(
        new Typesetter(_style).Print(_paragraphs),
        (text, number) => text.Replace(Uncut(number), Marker(number), StringComparison.Ordinal));

    private static string Marker(int number) => $"（※{(char)('０' + number)}）";

    private static string Uncut(int number) => $"m{new string((char)('0' + number), 6)}m";

    public void Add(string heading, List<DraftPlace> places, List<DraftNote> notes)
    {
        var byPlace = notes.ToDictionary(note => note.Place);
        _paragraphs.Add(new(heading, "", "") { BlankBefore = true });
        foreach (var place in places.SelectMany(root => root.SelfAndBelow()))
            Add(place, byPlace.GetValueOrDefault(place));
        var first = true;
        foreach (var note in notes)
        {
            Add(note, first);
            first = false;
        }
    }

    private void Add(DraftPlace place, DraftNote? note)
    {
        var marker = note?.Printed is not { } number ? "" : _cutsMarkers ? Marker(number) : Uncut(number);
        var alone = marker.Length > 0 && (note is { MarkerAlone: true } || _random.Next(6) == 0) && place.IsLeaf;
        _paragraphs.Add(new(place.Sign + place.Text + (alone ? "" : marker), "", "") { BlankBefore = place.Level == 0 });
        if (alone)
            _paragraphs.Add(new(marker, "", ""));
    }

    private void Add(DraftNote note, bool first)
    {
        var marker = Uncut(note.Number);
        var lines = _random.Next(3) == 0 ? note.Lines.Prepend(marker) : note.Lines.Skip(1).Prepend(marker + note.Lines[0]);
        foreach (var line in lines)
        {
            _paragraphs.Add(new(line, "", "") { BlankBefore = first });
            first = false;
        }
    }
}
