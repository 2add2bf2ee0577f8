using PolicyBot.Indexer.Documents;

namespace PolicyBot.Indexer.Search;

/// <summary>What is looked for: words, a vector where one is to be had, and what a passage must be to count.</summary>
internal sealed record PassageQuery(string Text)
{
    /// <summary>Ready-made terms; where there are none, Text is analysed plainly.</summary>
    public IReadOnlyList<WeightedTerm> Terms { get; init; } = [];

    public ReadOnlyMemory<float> Vector { get; init; }

    public PassageFilter Filter { get; init; } = PassageFilter.Any;

    public int Top { get; init; } = 10;

    public int Skip { get; init; }

    public bool Explain { get; init; }
}

/// <summary>Conditions that all hold together; an empty list or null asks for nothing.</summary>
internal sealed record PassageFilter
{
    public static PassageFilter Any { get; } = new();

    public IReadOnlyList<string> Documents { get; init; } = [];

    public IReadOnlyList<PassageKind> Kinds { get; init; } = [];

    /// <summary>§2 takes §2, §2 1. and all below; not §20.</summary>
    public string? Section { get; init; }

    /// <summary>※2</summary>
    public string? Note { get; init; }

    public int? FiscalYear { get; init; }

    /// <summary>A ministry's printed tag: 文.</summary>
    public string? Ministry { get; init; }

    /// <summary>The first and last day of issue, both included: 2008-04-30; a passage dated 2008 counts for all of 2008.</summary>
    public string? DatedFrom { get; init; }

    public string? DatedTo { get; init; }

    public bool Admits(Passage passage) =>
        (Documents.Count == 0 || Documents.Contains(passage.Document))
        && (Kinds.Count == 0 || Kinds.Contains(passage.Kind))
        && (Section is null || IsWithin(passage.Label, Section))
        && (Note is null || passage.Note == Note)
        && (FiscalYear is null || passage.FiscalYear == FiscalYear)
        && (Ministry is null || passage.Ministries.Contains(Ministry))
        && (DatedFrom is null || IsOnOrAfter(passage.Date, DatedFrom))
        && (DatedTo is null || IsOnOrBefore(passage.Date, DatedTo));

    /// <summary>A label and the labels below it: what follows must not be a digit that makes another number of it.</summary>
    static bool IsWithin(string label, string section) =>
        label.StartsWith(section, StringComparison.Ordinal)
        && (label.Length == section.Length || !(char.IsDigit(label[section.Length]) && char.IsDigit(section[^1])));

    static bool IsOnOrAfter(string? date, string from) =>
        // ~ comes behind every digit and hyphen: 2008~ stands for the end of 2008.
        date is not null && string.CompareOrdinal(date + "~", from) >= 0;

    static bool IsOnOrBefore(string? date, string to) =>
        date is not null && string.CompareOrdinal(date, to) <= 0;
}
