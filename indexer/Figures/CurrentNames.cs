using PolicyBot.Indexer.Text;

namespace PolicyBot.Indexer.Figures;

/// <summary>The name a programme has now: its full name for a short form or another spelling, then all its renamings.</summary>
internal sealed class CurrentNames
{
    readonly ILookup<string, string> _next;
    readonly Dictionary<string, string> _spellings = new(StringComparer.Ordinal);

    public CurrentNames(IReadOnlyList<Renaming> renamings)
    {
        Renamings = renamings;
        _next = renamings.ToLookup(renaming => NormalizedText.Fold(renaming.Former), renaming => NormalizedText.Fold(renaming.Current), StringComparer.Ordinal);
    }

    public CurrentNames(Lexicon lexicon)
        : this([.. lexicon.Entries.Where(entry => entry.Kind == LexiconKind.Programme).SelectMany(entry => lexicon.FormerNames(entry), (entry, former) => new Renaming(former.Term, entry.Term))])
    {
        foreach (var entry in lexicon.Entries.Where(entry => entry.Kind == LexiconKind.Programme))
        {
            foreach (var word in entry.Words)
                _spellings.TryAdd(NormalizedText.Fold(word), NormalizedText.Fold(entry.Term));
        }
    }

    public IReadOnlyList<Renaming> Renamings { get; }

    /// <summary>The name in full, as it was at the time, folded.</summary>
    public string InFull(string name) => NormalizedText.Fold(name) is var folded && _spellings.TryGetValue(folded, out var full) ? full : folded;

    /// <summary>A programme that was split has several successors and keeps its name.</summary>
    public string Of(string name)
    {
        name = InFull(name);
        HashSet<string> seen = [name];
        while (_next[name].Distinct(StringComparer.Ordinal).ToList() is [var next] && seen.Add(next))
            name = next;
        return name;
    }

    /// <summary>How two names of one programme differ; null where they are the same name.</summary>
    public Renaming? Between(string a, string b)
    {
        var (first, second) = (InFull(a), InFull(b));
        if (first == second)
            return null;
        return Renamings.FirstOrDefault(renaming => Ties(renaming, first, second)) ?? (Leads(first, second) ? new Renaming(a, b) : new Renaming(b, a));
    }

    static bool Ties(Renaming renaming, string a, string b) => (NormalizedText.Fold(renaming.Former), NormalizedText.Fold(renaming.Current)) is var pair && (pair == (a, b) || pair == (b, a));

    bool Leads(string from, string to)
    {
        HashSet<string> seen = [];
        Queue<string> open = new([from]);
        while (open.TryDequeue(out var name) && name != to)
        {
            foreach (var next in _next[name].Where(seen.Add))
                open.Enqueue(next);
        }

        return seen.Contains(to);
    }
}
