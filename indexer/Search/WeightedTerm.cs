namespace PolicyBot.Indexer.Search;

/// <summary>A term to look for and how much it counts: 1 for the asker's own words, less for synonyms and translations.</summary>
internal sealed record WeightedTerm(string Term, float Weight);
