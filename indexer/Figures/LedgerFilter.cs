using PolicyBot.Indexer.Documents;
using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>Which figures a table shows; what is null shows all.</summary>
internal sealed record LedgerFilter
{
    public int? Year { get; init; }

    /// <summary>Any of these tags: 文, 文科.</summary>
    public IReadOnlyList<string>? Ministries { get; init; }

    public ProgrammeFilter? Programme { get; init; }

    public IReadOnlyList<FigureMeasure>? Measures { get; init; }

    /// <summary>A candidate's name or ministry finds the amounts that may be its own.</summary>
    public bool Shows(Figure figure) =>
        (Year is null || figure.FiscalYear == Year)
        && (Ministries is null || Tags(figure).Any(tag => Ministries.Contains(tag, StringComparer.Ordinal)))
        && (Measures is null || Measures.Contains(figure.Measure))
        && (Programme is null || Names(figure).Any(Programme.Fits));

    // 文、厚: two ministries share a programme.
    static IEnumerable<string> Tags(Figure figure) =>
        figure.CandidateMinistries.Append(figure.Ministry ?? "").SelectMany(tags => tags.Split('、'));

    static IEnumerable<string> Names(Figure figure) =>
        figure.Candidates.Append(figure.Label).Append(figure.SubOf ?? "").Append(figure.Indicator ?? "");
}

/// <summary>A part of a name in any width, or one of the spellings that the lexicon knows of it.</summary>
internal sealed class ProgrammeFilter
{
    readonly string _part;
    readonly HashSet<string> _spellings;

    public ProgrammeFilter(string asked, Lexicon lexicon)
    {
        _part = NormalizedText.Fold(asked);
        Entries = [.. lexicon.Find(asked).Where(entry => entry.Kind == LexiconKind.Programme)];
        _spellings = Entries.SelectMany(entry => entry.Words).Select(NormalizedText.Fold).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What the lexicon takes the words for.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; }

    // Short forms of a name are parts of other names, so only what was asked for may be a part.
    public bool Fits(string name) =>
        name.Length > 0 && NormalizedText.Fold(name) is var folded && (folded.Contains(_part, StringComparison.Ordinal) || _spellings.Contains(folded));
}
