using System.Globalization;
using System.Text;

namespace PolicyBot.Tests.Support.Drafts;

/// <summary>Counts over many drafts, by switch; failures keep their seed.</summary>
internal sealed class DraftRates
{
    private const int MostExamples = 400;

    private readonly SortedDictionary<DraftSwitch, Tally> _tallies = [];

    public int Drafts => _tallies.Values.Sum(t => t.Drafts);

    /// <summary>Differs from what was written, and nothing is said about it.</summary>
    public List<string> Silent { get; } = [];

    public List<string> Loud { get; } = [];

    public List<string> Unflagged { get; } = [];

    public List<string> FalseAlarms { get; } = [];

    public List<string> LostPlaces { get; } = [];

    /// <summary>Clean texts that are not what was asked for though every note was read as written.</summary>
    public List<string> WrongClean { get; } = [];

    /// <summary>The same where a note was not read, and said so.</summary>
    public List<string> LoudClean { get; } = [];

    public List<string> NotUndone { get; } = [];

    public double CleanRate => 1 - ((double)(WrongClean.Count + LoudClean.Count) / Drafts);

    public double ExactRate => (double)_tallies.Values.Sum(t => t.Exact) / _tallies.Values.Sum(t => t.Changes);

    public double FlagRate => (double)_tallies.Values.Sum(t => t.Flagged) / _tallies.Values.Sum(t => t.ToFlag);

    public void Count(DraftReading reading)
    {
        var draft = reading.Draft;
        if (!_tallies.TryGetValue(draft.Switch, out var tally))
            _tallies[draft.Switch] = tally = new Tally();
        tally.Drafts++;
        if (reading.LostPlace is { } lost)
            LostPlaces.Add($"seed {draft.Seed}: {lost}");
        if (!reading.ComesUndone)
            NotUndone.Add($"seed {draft.Seed}");
        if (reading.CleanDifference is { } difference)
            (draft.Notes.All(reading.IsExact) ? WrongClean : LoudClean).Add($"seed {draft.Seed} {draft.Switch}: {difference}");
        foreach (var extra in reading.Unexpected)
            Silent.Add($"seed {draft.Seed} {draft.Switch}: {extra} was never written");
        foreach (var note in draft.Notes)
            Count(reading, note, tally);
    }

    private void Count(DraftReading reading, DraftNote note, Tally tally)
    {
        var codes = reading.Codes(note);
        var where = $"seed {reading.Draft.Seed} {reading.Draft.Switch} {note.Label}";
        tally.Changes += note.Changes.Count;
        tally.Exact += reading.ExactChanges(note);
        if (!reading.IsExact(note))
            (codes.Count == 0 ? Silent : Loud).Add($"{where}: {reading.Difference(note)}");
        if (note.Flags.Count > 0)
        {
            var flagged = note.Flags.Any(codes.Contains);
            tally.ToFlag++;
            tally.Flagged += flagged ? 1 : 0;
            if (!flagged)
                Unflagged.Add($"{where}: {reading.Difference(note)}");
        }
        else if (codes.Count > 0)
        {
            FalseAlarms.Add($"{where}: {reading.Difference(note)}");
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"exact {ExactRate:P2}  flagged {FlagRate:P2}  silent {Silent.Count}  loud {Loud.Count}  unflagged {Unflagged.Count}  false alarms {FalseAlarms.Count}  drafts with a lost place {LostPlaces.Count}  clean texts {CleanRate:P2}, wrong without a word {WrongClean.Count}  not undone {NotUndone.Count}");
        foreach (var (asked, t) in _tallies)
            text.AppendLine(CultureInfo.InvariantCulture, $"{asked,-16} drafts {t.Drafts,5}  exact {t.Exact,6}/{t.Changes,-6} {(double)t.Exact / t.Changes:P2}  flagged {t.Flagged}/{t.ToFlag}");
        Append(text, nameof(Silent), Silent);
        Append(text, nameof(Loud), Loud);
        Append(text, nameof(Unflagged), Unflagged);
        Append(text, nameof(FalseAlarms), FalseAlarms);
        Append(text, nameof(LostPlaces), LostPlaces);
        Append(text, nameof(WrongClean), WrongClean);
        Append(text, nameof(LoudClean), LoudClean);
        Append(text, nameof(NotUndone), NotUndone);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, List<string> examples)
    {
        text.AppendLine().AppendLine(title);
        foreach (var example in examples.Take(MostExamples))
            text.Append("  ").AppendLine(example);
    }

    private sealed class Tally
    {
        public int Drafts { get; set; }

        public int Changes { get; set; }

        public int Exact { get; set; }

        public int ToFlag { get; set; }

        public int Flagged { get; set; }
    }
}
