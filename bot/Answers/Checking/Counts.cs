namespace PolicyBot.Bot.Answers.Checking;

/// <summary>What a statement can have counted: the answer's own lines, its documents, its notes, the notes of a part.</summary>
internal sealed class Counts
{
    readonly Derived _derived;
    readonly HashSet<decimal> _lines;
    readonly decimal _documents;
    readonly decimal _notes;
    readonly List<decimal> _perPart;

    /// <summary>追加は5件です[1]…[5]: the passages cited for a number, and for the sum of such numbers all of them.</summary>
    readonly decimal? _cited;

    public Counts(Case answer, Derived derived)
    {
        _derived = derived;
        var citations = answer.Answer.Citations;
        var noted = citations.Where(citation => citation.RevisionNote is not null).ToList();
        var bullets = answer.Answer.Text.Split('\n').Count(line => line.StartsWith('・') && line.Contains('[', StringComparison.Ordinal));
        _lines = [bullets > 0 ? bullets : answer.Sentences.Count(sentence => sentence.Cited.Count > 0 && !answer.IsDerived(sentence))];
        var tallies = answer.Sentences.Where(TallyRule.IsOfThis).ToList();
        _cited = tallies.Find(sentence => Case.Is(derived, sentence))?.Cited.Distinct().Count() ?? (tallies.Count > 0 ? tallies.Sum(sentence => sentence.Cited.Count) : null);
        _documents = citations.Select(citation => citation.Document).Distinct().Count();
        _notes = noted.Select(citation => (Source.PartOf(citation.Section), citation.RevisionNote)).Distinct().Count();
        _perPart = [.. noted.Select(citation => (citation.File, Part: Source.PartOf(citation.Section))).Distinct()
            .Where(place => derived.Text.Contains(place.Part, StringComparison.Ordinal))
            .Select(place => (decimal)(answer.Sources.GetValueOrDefault(place.File)?.NotesIn(place.Part) ?? -1))];
    }

    bool OfDocuments => _derived.Text.Contains("資料は", StringComparison.Ordinal) || _derived.Text.Contains("document(s)", StringComparison.Ordinal);

    bool OfNotes => _derived.Text.Contains("注記は", StringComparison.Ordinal) || _derived.Text.Contains("revision notes", StringComparison.Ordinal);

    public bool AreOperand(decimal value) => Are("", value) || (OfNotes && _perPart.Contains(value));

    /// <summary>Whether the number behind these words is what the words say was counted.</summary>
    public bool Are(string before, decimal value) =>
        OfDocuments ? value == _documents
        : OfNotes ? _perPart.Contains(value) && before.Length > 0 && (before.Contains('件', StringComparison.Ordinal) || before.Contains("notes", StringComparison.Ordinal)) || value == _perPart.Sum()
        : before.EndsWith("注記", StringComparison.Ordinal) ? value == _notes
        : _cited == value || _lines.Contains(value) || IsMoreThanShown(value);

    /// <summary>12件中8件: the larger one cannot be counted in the answer; that it is larger can be seen.</summary>
    bool IsMoreThanShown(decimal value) =>
        _derived.From is [var all, var shown] && all > shown && _lines.Contains(shown) && value == all;
}
