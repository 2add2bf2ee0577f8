namespace PolicyBot.Indexer.Text;

internal enum LexiconKind
{
    /// <summary>A word of the trade with its other spellings and synonyms.</summary>
    Term,

    /// <summary>A ministry or agency; its note holds the tags of issue/response tables: tag=文.</summary>
    Ministry,

    /// <summary>An institute, council, society or company.</summary>
    Org,

    /// <summary>A law, guideline or standard.</summary>
    Law,

    /// <summary>A programme, project or strategy; renamed= names its successor, which stays a group of its own.</summary>
    Programme,

    /// <summary>A word of drafting: op= names the operation or status it stands for.</summary>
    Change,

    /// <summary>A part that a person plays: 議長, オブザーバー.</summary>
    Role,

    /// <summary>An everyday word; its forms are the formal words it may stand for, not other spellings of it.</summary>
    Plain,

    /// <summary>Everyday words and stems that lead a search to formal words. Never a word of its own: only a search follows it.</summary>
    Near,

    /// <summary>
    /// Words of one idea: term and forms are those of documents, also= the everyday ones, as a dictionary gives them. Close,
    /// not the same; only a search follows them.
    /// </summary>
    Concept,
}

/// <summary>A row of the lexicon: words that mean the same, and what its note says of them.</summary>
internal sealed record LexiconEntry
{
    public required LexiconKind Kind { get; init; }

    public required string Term { get; init; }

    /// <summary>Short forms, synonyms, other spellings; for a plain word the formal words it leads to.</summary>
    public required IReadOnlyList<string> Forms { get; init; }

    public required IReadOnlyList<string> English { get; init; }

    /// <summary>The note as written, for people.</summary>
    public required string Note { get; init; }

    /// <summary>1-based line in the file.</summary>
    public required int Line { get; init; }

    /// <summary>（文、経）: how tables name the ministry.</summary>
    public IReadOnlyList<string> Tags => NoteValues("tag");

    /// <summary>What it was called afterwards. To be reported, never merged: the figures of the two are not one series.</summary>
    public IReadOnlyList<string> RenamedTo => NoteValues("renamed");

    /// <summary>Neighbouring terms that are not the same: 特許 beside 知的財産.</summary>
    public IReadOnlyList<string> See => NoteValues("see");

    /// <summary>delete, insert, replace …: operation or status of a revision note; null for any other word.</summary>
    public string? Operation => NoteValues("op") is [var first, ..] ? first : null;

    /// <summary>Other everyday spellings of a plain word.</summary>
    public IReadOnlyList<string> Also => NoteValues("also");

    /// <summary>Words of this row that stand in another row as well, on purpose.</summary>
    public IReadOnlyList<string> Shared => NoteValues("shared");

    /// <summary>All that a reader may write for it: the term, its forms, its English; for a plain word its own spellings only.</summary>
    public IEnumerable<string> Words => Kind is LexiconKind.Near or LexiconKind.Concept ? [] : Cues;

    /// <summary>All that a search takes it from: its words, and the stems of a near row.</summary>
    public IEnumerable<string> Cues => [Term, .. LeadsElsewhere ? Also : Forms, .. Kind == LexiconKind.Concept ? Forms : [], .. English];

    /// <summary>Its forms are what it leads to, not what it is.</summary>
    public bool LeadsElsewhere => Kind is LexiconKind.Plain or LexiconKind.Near or LexiconKind.Concept;

    /// <summary>tag=文|文科; 令和5年度から → 文, 文科 for "tag".</summary>
    string[] NoteValues(string key)
    {
        foreach (var part in Note.Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith(key, StringComparison.Ordinal) && part.AsSpan(key.Length) is ['=', .. var value])
            {
                return value.ToString().Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            }
        }

        return [];
    }
}
