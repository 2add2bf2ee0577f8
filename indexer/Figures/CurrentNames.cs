namespace PolicyBot.Indexer.Figures;

/// <summary>The name a programme has now, after all its renamings.</summary>
internal sealed class CurrentNames(IReadOnlyList<Renaming> renamings)
{
    readonly ILookup<string, string> _next = renamings.ToLookup(renaming => renaming.Former, renaming => renaming.Current, StringComparer.Ordinal);

    /// <summary>A programme that was split has several successors and keeps its name.</summary>
    public string Of(string name)
    {
        HashSet<string> seen = [name];
        while (_next[name].Distinct(StringComparer.Ordinal).ToList() is [var next] && seen.Add(next))
            name = next;
        return name;
    }
}
